"""Walking the lines of one item, whose words may close the meeting to the public or open it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.exempt import exclusion as excluding
from ingest.exempt import marking
from ingest.exempt.exclusion import Exclusion
from ingest.exempt.items import ItemText
from ingest.exempt.openness import Openness
from ingest.exempt.readmission import opens_public_part, readmits
from ingest.exempt.resolutions import Resolutions
from ingest.exempt.stock_words import gives_reasons
from ingest.language.sentences import sentence_spans
from ingest.layout.source_text import Line, Part

_SAID_AT_MEETING: frozenset[Part] = frozenset({"minutes", "meeting", "title"})


@dataclass(slots=True)
class LinesOfItem:
    """Walks the lines of one item that is not marked as a whole."""

    openness: Openness
    item: ItemText
    later: Sequence[ItemText]
    resolutions: Resolutions = field(init=False)
    is_private_here: bool = False  # until the item ends
    has_resolved: bool = False
    _gives_reasons: bool = False

    def __post_init__(self) -> None:
        """Resolutions are looked up in the item's own lines."""
        self.resolutions = Resolutions(self.item)

    def take(self, i: int) -> None:
        """Take one line."""
        line = self.item.lines[i]
        text = self.item.text(line)
        withheld = self.openness.withheld
        self._gives_reasons = self._gives_reasons and _gives_only_reasons(text)
        if line.is_restricted or (line.part == "supporting" and marking.paper_marks_exempt(text)):
            withheld.lines([line])
        elif self.openness.is_private or self.is_private_here:
            if line.part in _SAID_AT_MEETING and (readmits(text) or opens_public_part(text)):
                self.is_private_here = False
                self.openness.readmit()
            is_private = self.openness.is_private or self.is_private_here
            if is_private and not self._gives_reasons:
                withheld.lines([line])
        elif (exclusion := self._exclusion(i)) is not None:
            self._close(line, exclusion)
        elif (reach := self._reach(line, text)) is not None:
            self._mark(i, reach)
        elif line.part == "minutes" and excluding.tells_of_private_talk(text):
            withheld.doubts.append(
                f"the minutes of {self.item.name} tell that members retired or that the recording "
                "stopped; what follows was kept: check the source"
            )

    def _exclusion(self, i: int) -> Exclusion | None:
        """The exclusion a line passed; what but heads a private part is a heading, and no more."""
        found = self.resolutions.at(i)
        if found and found.strength == "weak":
            line = self.item.lines[i]
            return None if self._reach(line, self.item.text(line)) == "part" else found
        return found

    def _close(self, line: Line, exclusion: Exclusion) -> None:
        """A line excludes the public: its resolution is kept, and what follows is private."""
        self.has_resolved = True
        text = self.item.text(line)
        if exclusion.strength == "strong" and self.openness.announces(text, self.item, self.later):
            return
        if exclusion.strength == "strong":
            self.openness.is_private = True
        else:
            self.is_private_here = True
            self._doubt()
        end = line.start + exclusion.end
        self._gives_reasons = end == line.end
        self.openness.withheld.from_place(line, end)

    def _mark(self, i: int, reach: marking.Reach) -> None:
        """A line marks what follows: a heading at the end of an item heads what comes next."""
        line = self.item.lines[i]
        text = self.item.text(line)
        behind = self.item.lines[i + 1 :]
        is_heading = text[-1] not in ".;" or text.lower().startswith("the following")
        is_last = all(other.part not in ("minutes", "description") for other in behind)
        if reach == "part" or self.item.heading is None or (is_heading and is_last):
            self.openness.is_private = True
        else:
            self.is_private_here = True
            if not (text.isupper() or marking.marks_exempt(text)):
                self._doubt()
        self.openness.withheld.lines([line])

    def _reach(self, line: Line, text: str) -> marking.Reach | None:
        if line.part == "furniture":
            # A site's menu may name "Exempt items"; a stamp on the page says it in capitals.
            return "part" if marking.is_stamp(text) else None
        if line.part not in ("minutes", "meeting"):
            return None
        return marking.line_marks(text, is_laid_out=line.is_heading)

    def _doubt(self) -> None:
        self.openness.withheld.doubts.append(
            f"something of {self.item.name} seems to be private: the rest of the item was "
            "withheld; check the source"
        )


def _gives_only_reasons(text: str) -> bool:
    spans = sentence_spans(text)
    return bool(spans) and all(gives_reasons(text[start:end]) for start, end in spans)
