"""Which stretches of a source must not be stored, and what a reader is told of them.

The resolution to exclude is itself public; what follows is not, until the public is readmitted in
so many words. An agenda that only proposes to exclude excludes nobody where the minutes say that
there was no need. In doubt text is withheld, and a warning says so.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ingest.exempt import marking
from ingest.exempt.denials import (
    denies,
    excluded_nobody,
    lost_its_motion,
    met_before,
    opens_by_denying,
    passes_minutes,
    was_opened,
)
from ingest.exempt.exclusion import tells_of_defeat
from ingest.exempt.item_lines import LinesOfItem
from ingest.exempt.items import ItemText, items_named, items_of
from ingest.exempt.misread_words import with_words_restored
from ingest.exempt.readmissions import (
    back_in,
    heads_public_part,
    last_resumed,
    proposes_return,
    readmits,
    sent_out_by,
    title_readmits,
)
from ingest.exempt.resolutions import Resolutions, only_asks
from ingest.exempt.session import Session, Withheld
from ingest.exempt.weighed.weighed_parts import weighed_parts
from ingest.exempt.wordings.denied import DENIAL
from ingest.exempt.wordings.ended import MEETING_ENDED
from ingest.exempt.wordings.excluded import TO_GO_PRIVATE
from ingest.exempt.wordings.named import NAMES_PRIVACY
from ingest.exempt.wordings.readmitted import ADJOURNMENT, PUBLISHED, SUMMARY, TAKEN_IN_PUBLIC
from ingest.exempt.wordings.resolved import CARRIED
from ingest.layout.source_text import SourceText

_COUNTS = re.compile(r"(?P<letters>(?:[a-z]{1,3}[./-]?)?)(?P<count>\d{1,4})")
_MOST_INITIALS = 3
_MAX_LINES_OF_ADJOURNMENT = 2
_MAX_WORDS_OF_ADJOURNMENT = 40


@dataclass(frozen=True, slots=True)
class ExemptParts:
    """What of a source must not be stored, and what a reader is told of it.

    ``spans`` are the stretches in order and without overlap: each is one exempt item, or one
    exempt part of an item, from its first word to its last. ``doubts`` say what was withheld
    without certainty, and why, or that all was kept although something private is named; nothing
    of the withheld text is in them.
    """

    spans: tuple[tuple[int, int], ...]
    doubts: tuple[str, ...]


def exempt_parts(source: SourceText) -> ExemptParts:
    """The parts of a source that must not be stored."""
    withheld = Withheld(source)
    as_printed = with_words_restored(source)
    if marking.is_stamped(as_printed):
        withheld.lines(source.lines)
        return ExemptParts(tuple(withheld.in_order()), ())
    meeting = _Meeting(Session(withheld, resumed=last_resumed(as_printed)))
    items = items_of(as_printed)
    for i, item in enumerate(items):
        meeting.read(item, items[i + 1 :])
    weighed = weighed_parts(as_printed, withheld.in_order())
    doubts = [*withheld.doubts, *map(_doubt_of, weighed.added)]
    if not weighed.spans:
        doubts.extend(_named_and_kept(items))
    return ExemptParts(weighed.spans, tuple(doubts))


def _doubt_of(item: int) -> str:
    """That something was withheld for all that speaks for it together, named by its place."""
    where = f"under the title at place {item} of the page" if item else "above the first title"
    return (
        f"something {where} seems to have been said in private: it was withheld; check the source"
    )


def _named_and_kept(items: Sequence[ItemText]) -> Iterator[str]:
    """That something private is named first in one of several items, all of which were kept."""
    for item in items:
        for words in item.texts("minutes"):
            named = NAMES_PRIVACY.find(DENIAL.blanked_in(words))
            if named:
                yield (
                    f"“{words[named.start() : named.end()]}” stands in {item.name}, and all of it "
                    "was kept: look whether anything there was said in private"
                )
                return


def withheld_warnings(withheld: int) -> list[str]:
    """How a document's report says that parts of it were withheld; empty where none were."""
    if not withheld:
        return []
    parts = "1 exempt part" if withheld == 1 else f"{withheld} exempt parts"
    return [f"{parts} withheld; none of that text was kept"]


def notes_of_withheld(warnings: Iterable[str]) -> list[str]:
    """Those of a document's warnings that tell why something was withheld from it."""
    return [warning for warning in warnings if "withheld" in warning]


@dataclass(slots=True)
class _Meeting:
    """Reads a meeting's items in order and withholds what is private."""

    session: Session
    heads_a_part: bool = False  # whether the last stretch is but the heading of a private part

    def read(self, item: ItemText, later: Sequence[ItemText]) -> None:
        """Read one item, given those after it."""
        if not item.lines:
            return
        session = self.session
        if not self.heads_a_part:
            session.withheld.begin_stretch()
        self.heads_a_part = False
        session.begin(item, later)
        if item.title and self._is_back_with(item.title, item.texts("minutes")):
            session.readmit()
        if item.is_one_of(session.announced) and opens_by_denying(item.texts("minutes")):
            session.readmit()  # what a resolution named it for did not come about
        was_private = session.is_private
        if _is_public_by_itself(item):
            session.is_private = False
            LinesOfItem(session, item, later).read()
            session.is_private |= was_private
        elif not was_private and self._is_marked(item):
            self._withhold_marked(item, later)
        else:
            LinesOfItem(session, item, later).read()
            is_heading = item.heading is None and not item.of("minutes")
            is_bare = was_private and not item.has_content
            self.heads_a_part = session.is_private and (is_heading or is_bare)

    def _is_back_with(self, title: str, said: Sequence[str]) -> bool:
        """Whether a title says that the public is back, or those who went out as it did.

        What a title but proposes must be carried in what was said below it.
        """
        if heads_public_part(title) or title_readmits(title):
            return True
        if proposes_return(title) and said and CARRIED.are_in(said[0]):
            return not tells_of_defeat(said[0])
        return (
            self.session.is_private and back_in(title, sent_out=self.session.sent_out) is not None
        )

    def _is_marked(self, item: ItemText) -> bool:
        """Whether title, description or the source itself mark the whole item as exempt."""
        if item.heading is None:
            return False
        if item.heading.is_restricted:
            return True
        if TO_GO_PRIVATE.are_in(item.title or ""):
            return False
        by_title = marking.title_marks_exempt(item.title or "")
        described = list(filter(marking.description_marks_exempt, item.texts("description")))
        marks = [item.title or ""] if by_title else described
        said = [
            words
            for words in _before_next_number(item)
            if not (MEETING_ENDED.are_in(words) or _is_initials(words))
        ]
        if not marks or (
            all(map(marking.names_nothing, marks))
            and (
                _resolves(item)
                or _only_asks(item)
                or opens_by_denying(said)
                or excluded_nobody(said)
                or lost_its_motion(said)
            )
        ):
            return False
        if said and (
            all(map(denies, said)) or met_before(said) or passes_minutes(said) or was_opened(said)
        ):
            return False
        if not by_title:
            self.session.withheld.doubts.append(
                f"the agenda says that something of {item.name} is not for publication: all of "
                "the item was withheld; check the source"
            )
        return True

    def _withhold_marked(self, item: ItemText, later: Sequence[ItemText]) -> None:
        """Withhold an item marked as exempt, but for a resolution in it to exclude the public.

        Such a resolution holds for what follows too, until the public is back.
        """
        session, withheld = self.session, self.session.withheld
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
            its_own = takewhile(lambda line: not PUBLISHED.are_in(item.text(line)), item.lines)
            own = len(list(its_own))
            withheld.lines(
                [
                    line
                    for i, line in enumerate(item.lines)
                    if line.is_restricted or (i < own and not MEETING_ENDED.are_in(item.text(line)))
                ]
            )
            session.is_private = self.heads_a_part = not item.has_content
            return
        withheld.lines(item.lines[:at])
        line = item.lines[at]
        if readmits(item.text(line)):
            # The meeting was open again; what else stands under the heading was not said then.
            withheld.lines(item.lines[at + 1 :])
            return
        words = item.text(line)[resolution.start :]
        if session.announces(words, item, later):
            session.is_private = False
        else:
            session.close(words, is_for_item=item.is_one_of(items_named(words)))
        withheld.from_place(line, line.start + resolution.end)
        is_readmitted = back_in(words) is not None
        for behind in item.lines[at + 1 :]:
            is_readmitted |= readmits(item.text(behind))
            if behind.is_restricted or not is_readmitted:
                withheld.lines([behind])
            is_readmitted |= back_in(item.text(behind), sent_out=sent_out_by(words)) is not None
        if is_readmitted:
            session.readmit()


def _is_public_by_itself(item: ItemText) -> bool:
    """Whether an item is public in a private part: it was taken in public, sums up or adjourns."""
    if SUMMARY.are_in(item.title or ""):
        return True
    if any(TAKEN_IN_PUBLIC.are_in(item.text(line)) for line in item.lines[1:]):
        return True
    said = item.texts("minutes")
    return (
        ADJOURNMENT.are_in(item.title or "")
        and len(said) <= _MAX_LINES_OF_ADJOURNMENT
        and sum(len(words.split()) for words in said) <= _MAX_WORDS_OF_ADJOURNMENT
    )


def _before_next_number(item: ItemText) -> Iterator[str]:
    """What was said under an item, as far as the number of the next, which may stand unmarked."""
    own = _COUNTS.fullmatch(item.number or "")
    follows = own and f"{re.escape(own['letters'])}{int(own['count']) + 1}"
    behind = re.compile(rf"(?i:{follows})[.)]?\s+[A-Z]") if follows else None
    return takewhile(lambda words: behind is None or not behind.match(words), item.texts("minutes"))


def _is_initials(words: str) -> bool:
    """Whether a line is no more than whose item it is, as the last cell of a row may be: "RT"."""
    return words.isupper() and len(words.strip(" |")) <= _MOST_INITIALS


def _only_asks(item: ItemText) -> bool:
    """Whether an item holds no more than the agenda's question whether to exclude the public."""
    described = item.texts("description")
    return bool(described) and not item.of("minutes") and all(map(only_asks, described))


def _resolves(item: ItemText) -> bool:
    """Whether an item minutes the resolution to exclude the public.

    Where no title names its private business, what it says before was said in public. A line that
    says at once that the meeting was open again resolves nothing for the lines around it.
    """
    found = zip(item.lines, map(Resolutions(item).at, range(len(item.lines))), strict=True)
    return any(
        resolution and resolution.strength == "strong" and not readmits(item.text(line))
        for line, resolution in found
    )
