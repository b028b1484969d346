"""The lines of one item, whose words may close the meeting to the public or open it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from ingest.exempt import denials, marking, readmissions
from ingest.exempt import exclusion as excluding
from ingest.exempt.exclusion import Exclusion, exclusion_in
from ingest.exempt.items import ItemText, items_named
from ingest.exempt.public_words import gives_only_reasons, public_end
from ingest.exempt.readmissions import ON_AIR
from ingest.exempt.resolutions import (
    Resolutions,
    excludes_in_words,
    only_asks,
    only_proposes,
    only_supposes,
    tells_of_going,
)
from ingest.exempt.session import Session
from ingest.exempt.wordings.ended import KEPT_APART, MEETING_ENDED, MEETING_OVER, OF_SECRECY
from ingest.exempt.wordings.headed import PUBLIC_ENDS, PUBLIC_SPEAKS
from ingest.exempt.wordings.readmitted import ADJOURNMENT, SUMMARY
from ingest.exempt.wordings.stock_words import VOTE
from ingest.language.list_marks import without_number
from ingest.language.sentences import sentence_spans
from ingest.layout.source_text import Line, Part

_SAID_AT_MEETING: frozenset[Part] = frozenset({"minutes", "meeting", "title"})
_LONGEST_TITLE = 60
_CARRIES_PROPOSAL = ("agreed", "resolved", "that ", "carried", "approved")


@dataclass(slots=True)
class LinesOfItem:
    """Reads the lines of one item that is not marked as a whole, given the items after it."""

    session: Session
    item: ItemText
    later: Sequence[ItemText]
    resolutions: Resolutions = field(init=False)
    is_private_here: bool = False  # until the item ends
    has_resolved: bool = False
    _gives_reasons: bool = False
    _sums_up: bool = False

    def __post_init__(self) -> None:
        """Resolutions are looked up in the item's own lines."""
        self.resolutions = Resolutions(self.item)

    def read(self) -> None:
        """Withhold what is private of the item, and leave the session as the item leaves it."""
        began_private = self.session.is_private
        last = self._looks_back()
        for i, line in enumerate(self.item.lines):
            if line is not last:
                self._read_line(i, line)
        if not (began_private or self.has_resolved or self.session.is_private):
            self.session.is_private = self._is_closed_by_proposal()

    def _looks_back(self) -> Line | None:
        """Withhold what a line says at its end was private of what stands before it.

        The last line of an item says it of the item, and nothing of what follows: it is returned.
        """
        minutes = self.item.of("minutes")
        for line in minutes:
            at = marking.looks_back(self.item.text(line))
            if at is None:
                continue
            is_last = line is minutes[-1] and self.item.heading is not None
            self.session.withheld.lines(minutes if is_last else [line] if at else [])
            self._doubt()
            if is_last:
                return line
        return None

    def _read_line(self, i: int, line: Line) -> None:
        text = self.item.text(line)
        session, withheld = self.session, self.session.withheld
        session.comes_to_line(text)
        self._gives_reasons = self._gives_reasons and (
            gives_only_reasons(text) or VOTE.are_in(text)
        )
        if line.is_restricted or (line.part == "supporting" and marking.paper_marks_exempt(text)):
            withheld.lines([line])
        elif session.is_private or self.is_private_here:
            self._read_private(line, line.start)
        elif (exclusion := self._exclusion(i)) is not None:
            self._close(line, exclusion)
        elif (reach := self._reach(i)) is not None:
            self._mark(i, reach)
        elif line.part == "minutes" and (end := self._pauses(line)) is not None:
            session.close(text)
            self._read_private(line, line.start + end)
        elif line.part == "minutes" and excluding.tells_of_private_talk(text):
            withheld.doubts.append(
                f"the minutes of {self.item.name} tell that members retired or that the recording "
                "stopped; what follows was kept: check the source"
            )

    def _pauses(self, line: Line) -> int | None:
        """Where a line has told that the broadcast stopped, or somebody went out, until later on.

        What is told until they are back was private. The place is counted in the line.
        """
        text, resumed = self.item.text(line), self.session.resumed
        if not resumed:
            return None
        stop = excluding.stops_broadcast(text)
        pauses = [*readmissions.go_out(text), *([] if stop is None else [(stop, ON_AIR)])]
        ends = (end for end, who in sorted(pauses) if line.start + end <= resumed.get(who, -1))
        return next(ends, None)

    def _read_private(self, line: Line, start: int) -> None:
        """A line in a private part, or the rest of one, is withheld till the public comes back."""
        session = self.session
        text = self.item.source.text[start : line.end]
        back = self._back_in(line, text)
        if back is not None:
            self.is_private_here = False
            session.readmit()
        if session.is_private or self.is_private_here:
            back = None  # it was let in, and an item that was named is yet to come
        if back is None:
            if not self._is_public(text):
                session.withheld.from_place(line, start)
            return
        if back:
            session.withheld.from_place(line, start, start + back)
        again = exclusion_in(text[back:])
        if again is not None and again.strength == "strong" and not readmissions.readmits(text):
            session.close(text[back:])
            session.withheld.from_place(line, start + back + again.end)

    def _back_in(self, line: Line, text: str) -> int | None:
        """Where a line, or the rest of one, lets the public back in."""
        if line.part not in _SAID_AT_MEETING:
            return None
        is_whole = len(text) == line.end - line.start
        if is_whole and (readmissions.readmits(text) or readmissions.heads_public_part(text)):
            return 0
        session = self.session
        return readmissions.back_in(text, sent_out=session.sent_out, is_off_air=session.is_off_air)

    def _is_public(self, text: str) -> bool:
        """Whether a line of a private part gives but its reasons, a summary of it or the end."""
        if SUMMARY.are_in(without_number(text)):
            self._sums_up = True
        elif text[:1].isdecimal() and text[-1:].isalnum():
            self._sums_up = False  # another item, perhaps
        if self._sums_up or self._gives_reasons:
            return True
        return KEPT_APART.are_in(text) or MEETING_ENDED.are_in(text)

    def _exclusion(self, i: int) -> Exclusion | None:
        """The exclusion a line passed; what but heads a private part is a heading, and no more."""
        found = self.resolutions.at(i)
        if found and self._only_goes(i, found):
            return None
        if found and found.strength == "weak":
            return None if self._reach(i) == "part" else found
        return found

    def _goes_home(self, text: str) -> bool:
        """Whether the public but goes as the meeting ends, and nothing is said of privacy."""
        is_last = not self.later and ADJOURNMENT.are_in(self.item.title or "")
        return is_last and MEETING_OVER.are_in(text) and not OF_SECRECY.are_in(text)

    def _only_goes(self, i: int, exclusion: Exclusion) -> bool:
        """Whether the public goes of its own accord: its time to speak, or the meeting, is over."""
        text = self.item.text(self.item.lines[i])
        has_spoken = (
            PUBLIC_SPEAKS.are_in(self._title_above(i))
            and tells_of_going(text[exclusion.start :])
            and self._ends_at(i)
            # What is done in private is told of where it begins.
            and any(map(excludes_in_words, self.later))
        )
        return has_spoken or self._goes_home(text)

    def _title_above(self, i: int) -> str:
        """The title that a line stands below: the item's, or a numbered line that may be one."""
        above = map(self.item.text, reversed(self.item.lines[:i]))
        return next(filter(_may_be_title, above), self.item.title or "")

    def _ends_at(self, i: int) -> bool:
        """Whether nothing is minuted between a line and the next title."""
        behind = (line for line in islice(self.item.lines, i + 1, None) if line.part == "minutes")
        return all(_may_be_title(self.item.text(line)) for line in islice(behind, 1))

    def _close(self, line: Line, exclusion: Exclusion) -> None:
        """A line excludes the public: its resolution is kept, and what follows is private."""
        self.has_resolved = True
        if readmissions.readmits(self.item.text(line)):
            return  # it was open again when the line ends
        is_strong = exclusion.strength == "strong"
        words = self.item.text(line)[exclusion.start :]
        if is_strong and self.session.announces(words, self.item, self.later):
            return
        if is_strong:
            self.session.close(words, is_for_item=self.item.is_one_of(items_named(words)))
        else:
            self.is_private_here = True
            self._doubt()
        end = line.start + exclusion.end
        self._gives_reasons = end == line.end
        if not self._gives_reasons:
            self._read_private(line, end)

    def _mark(self, i: int, reach: marking.Reach) -> None:
        """A line marks what follows: a heading at the end of an item heads what comes next."""
        line = self.item.lines[i]
        text = self.item.text(line)
        is_heading = text[-1] not in ".;" or text.lower().startswith("the following")
        is_last = all(
            other.part not in ("minutes", "description")
            for other in islice(self.item.lines, i + 1, None)
        )
        if reach == "part" or self.item.heading is None or (is_heading and is_last):
            self.session.close()
        else:
            self.is_private_here = True
            if not (text.isupper() or marking.marks_exempt(text)):
                self._doubt()
        if not PUBLIC_ENDS.are_in(text):
            self.session.withheld.lines([line])

    def _reach(self, i: int) -> marking.Reach | None:
        line = self.item.lines[i]
        text = self.item.text(line)
        if line.part == "furniture":
            # A site's menu may name "Exempt items"; a stamp on the page says it in capitals.
            return "part" if marking.is_stamp(text) else None
        if line.part not in ("minutes", "meeting"):
            return None
        reach = marking.line_marks(text, is_laid_out=line.is_heading)
        is_heading = marking.names_nothing(text) or denials.denies_itself(text)
        is_void = is_heading and (self.resolutions.is_denied(i) or self.resolutions.is_headed_by(i))
        return None if is_void or self._ends_public_speaking(text) else reach

    def _ends_public_speaking(self, text: str) -> bool:
        """Whether a heading but ends the time in which the public spoke, as the title has it."""
        title = self.item.title or ""
        speaks = PUBLIC_SPEAKS.are_in(title) and (
            self.item.number or not readmissions.heads_public_part(title)
        )
        return bool(speaks) and PUBLIC_ENDS.are_in(text)

    def _doubt(self) -> None:
        self.session.withheld.doubts.append(
            f"something of {self.item.name} seems to be private: the rest of the item was "
            "withheld; check the source"
        )

    def _is_closed_by_proposal(self) -> bool:
        """Withhold what the agenda proposes to discuss in private where no resolution is minuted.

        Returns whether the meeting is private from here on.
        """
        item, session, withheld = self.item, self.session, self.session.withheld
        title = item.title or ""
        by_title = None if readmissions.title_readmits(title) else excluding.excludes(title)
        described, said = item.texts("description"), item.texts("minutes")
        proposals = [words for words in described if excluding.speaks_of_exclusion(words)]
        if not (by_title or proposals) or _is_denied(described, said):
            return False
        minutes = item.of("minutes")
        is_carried = any(words.lower().startswith(_CARRIES_PROPOSAL) for words in said)
        if (not is_carried and any(map(only_supposes, said))) or (
            proposals and not minutes and all(map(only_asks, proposals))
        ):
            session.announce(proposals)
            return False
        if not by_title and minutes and all(map(only_proposes, proposals)):
            withheld.lines(minutes)
            withheld.doubts.append(
                f"the agenda says that the public might be excluded for {item.name}, and the "
                "minutes do not say whether it was: they were withheld; check the source"
            )
            return False
        is_carried = bool(minutes) and said[0].lower().startswith(_CARRIES_PROPOSAL)
        if is_carried:
            withheld.from_place(minutes[0], minutes[0].start + _end_of_carrying_words(said[0]))
        else:
            withheld.doubts.append(
                f"{item.name} proposes to exclude the public, and no minutes say whether it "
                "was: what follows was withheld; check the source"
            )
        withheld.lines(minutes[1:] if is_carried else minutes)
        names_later_items = any(session.announces(words, item, self.later) for words in proposals)
        return not names_later_items and by_title != "weak"


def _may_be_title(text: str) -> bool:
    return text[:1].isdigit() and len(text) <= _LONGEST_TITLE


def _is_denied(described: list[str], said: list[str]) -> bool:
    """Whether the words say that there was no need: those below the agenda's own, or any plain."""
    if any(map(denials.names_what_it_denies, (*described, *said))):
        return True
    if any(denials.was_lost(f"{words}\n\n{behind}") for words, behind in pairwise([*said, ""])):
        return True
    return bool(said) and (denials.denies(said[0]) or denials.opens_by_denying(said))


def _end_of_carrying_words(text: str) -> int:
    """Where the words that only carry the proposal end: "Resolved accordingly."."""
    start, end = sentence_spans(text)[0]
    kept = public_end(text[start:end], [(0, 1)])
    return start + kept if kept is not None else 0
