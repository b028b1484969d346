"""Walking a meeting's items, public or private, as its minutes close and open it to the public."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.exempt import marking
from ingest.exempt.denial import closes_meeting, denies
from ingest.exempt.item_lines import LinesOfItem
from ingest.exempt.items import ItemText
from ingest.exempt.openness import Openness
from ingest.exempt.proposals import weigh_proposal
from ingest.exempt.readmission import opens_public_part, readmits, taken_in_public
from ingest.exempt.resolutions import Resolutions


@dataclass(slots=True)
class Walk:
    """Walks a source's items in order and withholds what is private."""

    openness: Openness
    heads_a_part: bool = False  # whether the last stretch is but the heading of a private part

    def take(self, item: ItemText, later: Sequence[ItemText]) -> None:
        """Walk one item, given those after it."""
        if not item.lines:
            return
        if not self.heads_a_part:
            self.openness.withheld.begin_stretch()
        self.heads_a_part = False
        self.openness.begin(item)
        if item.title and (opens_public_part(item.title) or readmits(item.title)):
            self.openness.readmit()
        was_private = self.openness.is_private
        if any(taken_in_public(item.text(line)) for line in item.lines[1:]):
            self.openness.is_private = False
            self._take_lines(item, later)
            self.openness.is_private |= was_private
        elif not was_private and self._is_marked(item):
            self._take_marked(item, later)
        else:
            self._take_lines(item, later)
            is_heading = item.heading is None and not item.of("minutes")
            is_bare = was_private and not item.has_content
            self.heads_a_part = self.openness.is_private and (is_heading or is_bare)

    def _is_marked(self, item: ItemText) -> bool:
        """Whether title, description or the source itself mark the whole item as exempt."""
        if item.heading is None:
            return False
        if item.heading.is_restricted:
            return True
        by_title = marking.title_marks_exempt(item.title or "")
        if not by_title and not any(
            map(marking.description_marks_exempt, item.texts("description"))
        ):
            return False
        said = [words for words in item.texts("minutes") if not closes_meeting(words)]
        if said and all(denies(words) for words in said):
            return False
        if not by_title:
            self.openness.withheld.doubts.append(
                f"the agenda says that something of {item.name} is not for publication: all of "
                "the item was withheld; check the source"
            )
        return True

    def _take_marked(self, item: ItemText, later: Sequence[ItemText]) -> None:
        """Withhold an item marked as exempt, but for a resolution in it to exclude the public.

        Such a resolution holds for what follows too, until the public is back.
        """
        resolutions = Resolutions(item)
        found = (
            (i, resolved)
            for i, line in enumerate(item.lines)
            if not line.is_restricted
            and (resolved := resolutions.at(i))
            and resolved.strength == "strong"
        )
        at, resolution = next(found, (None, None))
        if at is None or resolution is None:
            self.openness.withheld.lines(item.lines)
            self.openness.is_private = self.heads_a_part = not item.has_content
            return
        # "Items in private" says nothing of what they are.
        is_plain_title = not item.lines[0].is_restricted and marking.heads_private_part(
            item.title or ""
        )
        self.openness.withheld.lines(item.lines[1 if is_plain_title else 0 : at])
        line = item.lines[at]
        self.openness.is_private = not self.openness.announces(item.text(line), item, later)
        self.openness.withheld.from_place(line, line.start + resolution.end)
        is_readmitted = False
        for behind in item.lines[at + 1 :]:
            is_readmitted |= readmits(item.text(behind))
            if not is_readmitted:
                self.openness.withheld.lines([behind])
        if is_readmitted:
            self.openness.readmit()

    def _take_lines(self, item: ItemText, later: Sequence[ItemText]) -> None:
        """Walk the lines of an item, whose words may close the meeting to the public or open it."""
        lines = LinesOfItem(self.openness, item, later)
        begins_public = not self.openness.is_private
        for i in range(len(item.lines)):
            lines.take(i)
        if begins_public and not lines.has_resolved and not self.openness.is_private:
            self.openness.is_private = weigh_proposal(
                item,
                self.openness.withheld,
                announces=lambda words: self.openness.announces(words, item, later),
            )
