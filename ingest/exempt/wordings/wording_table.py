"""What a table of wordings is, and the words that rows of several tables are built from.

What counts as exempt is decided by tables: each row is one way in which minutes word something,
with sentences that it must catch and sentences that the table must leave.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ingest.language.sought import Sought

Place = Literal["anywhere", "start", "whole"]


@dataclass(frozen=True, slots=True)
class Wording:
    """A row: a regular expression, what it must ``catches``, and what its table ``leaves``.

    A pattern takes time in proportion to the text: runs of space, stops and words that can be
    told apart in one way only, repeated a bounded number of times.
    """

    pattern: str
    catches: tuple[str, ...]
    leaves: tuple[str, ...]


class Wordings:
    """A table of wordings, any of which is enough; an earlier row goes before a later one.

    ``place`` says where in a text a wording counts: anywhere, at its start, or only where it is
    the whole text but for what is no word. ``before`` and ``after`` are patterns that every row
    stands between. Letter case is ignored unless the table ``is_cased``.
    """

    def __init__(
        self,
        *rows: Wording,
        place: Place = "anywhere",
        before: str = "",
        after: str = "",
        is_cased: bool = False,
    ) -> None:
        self.rows = rows
        self.place = place
        self._around = (before, after)
        self._flags = re.NOFLAG if is_cased else re.IGNORECASE
        words = rf"{before}(?:{'|'.join(row.pattern for row in rows)}){after}"
        self._pattern = Sought(rf"\W*+{words}\W*" if place == "whole" else words, self._flags)

    def find(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first wording of a text from a place on; ``None`` where it has none."""
        if self.place == "start":
            return self._pattern.match(text, start)
        if self.place == "whole":
            return self._pattern.fullmatch(text, start)
        return self._pattern.search(text, start)

    def find_all(self, text: str) -> Iterator[re.Match[str]]:
        """The wordings of a text that do not overlap, in order."""
        return self._pattern.finditer(text)

    def are_in(self, text: str) -> bool:
        """Whether a text has one of the wordings."""
        return self.find(text) is not None

    def are_in_each_language(self, text: str) -> bool:
        """Whether a heading has one of the wordings on each side of a bar, or has no bar."""
        return all(map(self.are_in, _languages(text)))

    def are_in_a_language(self, text: str) -> bool:
        """Whether a heading has one of the wordings, or a side of it: "Materion / In camera"."""
        return self.are_in(text) or any(map(self.are_in, _languages(text)))

    def begin(self, text: str) -> bool:
        """Whether a text starts with one of the wordings."""
        return self._pattern.match(text) is not None

    def taken_out_of(self, text: str) -> tuple[str, int]:
        """A text with each wording replaced by a space, and how many there were."""
        return self._pattern.subn(" ", text)

    def blanked_in(self, text: str) -> str:
        """A text with every letter of each wording replaced by a space."""
        return self._pattern.sub(lambda match: " " * len(match.group()), text)

    def only(self, *rows: Wording) -> "Wordings":
        """The same table with these rows alone."""
        before, after = self._around
        is_cased = not self._flags
        return Wordings(*rows, place=self.place, before=before, after=after, is_cased=is_cased)


def _languages(heading: str) -> list[str]:
    """The sides of a heading in two languages: "Sesiwn agored / Open session"."""
    return [side for side in heading.split("/") if side.strip()] or [heading]


_ONE = (
    r"(?:(?:all|any|both|other|the)\s+){0,3}(?:(?:members?|representatives?)\s+of\s+(?:the\s+)?)?"
    r"(?:(?:press|media)\s+representatives|press|public|media)\b(?!['’]|\s+(?:health|transport|order|sector|protection|interest"
    r"|in[qe]u?n?quiry|enquiry|sphere|bod(?:y|ies)|money|services?|funds?|sessions?|gallery"
    r"|offices?|releases?|houses?|counters?|toilets?|conveniences?|rights?|realm|highways?)\b)"
)
# "the press and public", "members of the public, including the press,", "press/public". The space
# behind it is taken as a whole, but for one that what follows may need: no run is tried piecemeal.
PUBLIC = (
    rf"{_ONE}(?:(?:\s*(?:,|/|&|\(|\b(?:and|or|including)\b)){{1,3}}\s*"
    rf"(?:{_ONE}|officers|observers|others|(?:the\s+)?(?:(?:deputy\s+)?commissioner|candidates?|applicants?|witness(?:es)?))"
    r"(?:\s*+[),]*|\s)?){0,2}"
)
# A meeting that is held online, and the public of it.
ONLOOKERS = rf"(?:{PUBLIC}|(?:(?:all|any|the|other)\s+){{0,2}}(?:observers|viewers|spectators))"
ONLINE = r"(?:meeting|call|conference|webinar|zoom|teams)"
# Who is not called the public, and is sent out as it is.
OTHERS_NAMED = (
    r"(?:parents|parishioners|residents|tenants|students|pupils|observers?|attendees|visitors|viewers"
    r"|spectators|journalists?|reporters?|staff|officers|employees|guests|gallery)"
)
OTHERS = (
    r"(?:(?:(?:all|any|both|the|other|remaining|those|everyone|anyone|in|seated|sitting|public|student|staff|parent"
    rf"|two|three|four|five|\d{{1,2}})\s+){{0,5}}{OTHERS_NAMED}(?:\s+(?:members|governors|present))?"
    r"|every(?:one|body)\s+else)"
)
# What may stand between the public and what happens to it: "be now temporarily".
AUXILIARIES = (
    r"(?:\s+(?:be|been|being|was|were|is|are|has|have|having|had|should|shall|would|will|must|now"
    r"|then|also|therefore|hereby|temporarily|duly|likely|expected|may|might|need(?:ed)?|to)){0,4}"
)
# The public is shut out of the meeting, not of a school, a decision or the market.
FROM_THE_MEETING = (
    r"(?!\s*\bfrom\s+(?!(?:(?:the|this|that|its|whole|part|of)\s+){0,4}(?:public\s+|panel\s+"
    r"|committee\s+|board\s+)?(?:meeting|remain|rest\b|room|chamber|hall|proceedings|discussions?"
    r"|debate|session|part\b|point|now\b|consideration|following|next|webcast|items?\b)(?!s\b))"
    r"|\s*\bby\s+(?:the|an?|its|their)\s+(?!panel|committee|chair|board|meeting|council|virtue)"
    r"|\s*\bin\s+(?:rural|urban|towns?|cities|their|its|some|many|those)\b)"
)
# So it is behind a list of those who are shut out, which is read to its end.
OF_THE_MEETING = (
    r"(?!\s*(?:,|/|&|\b(?:and|or)\b)\s*(?:the\s+)?(?:press|public|media)\b)"
    rf"{FROM_THE_MEETING}"
)
# The meeting's own bodies, whose business "in private" is the meeting's.
MEETING = (
    r"(?:panel|(?:sub-?)?committee|board|meeting|members|(?<!youth\s)(?<!school\s)council|authority"
    r"|cabinet|executive|assembly|commission(?:ers)?|trustees|governors|forum|group)"
)
# "in private" where nothing private is named: not "in private hands", not "in closed cabinets".
PRIVATELY = (
    r"(?:in\s+(?:private(?=\s*(?:$|[.,;:)\]–-]|(?:session|and|while|whilst|before|from|to|as|under|because"
    r"|in\s+(?:terms|accordance|view)\s+of|by\s+virtue|due\s+to|owing\s+to|pursuant)\b))"
    r"|(?:private|closed|confidential|exempt)\s+session\b|camera\b(?!\s+\w+s\b)"
    r"|(?:strict(?:est)?\s+)?confidence(?=\s*(?:$|[.,;:)\]])))|behind\s+(?:closed|locked)\s+doors)"
)
CLOSED = (
    r"(?:exempt|confidential|private|restricted|reserved|sealed"
    r"|closed(?:[-\s]door)?|non[-\s]?public)"
)
EXEMPT = rf"(?:{CLOSED}|part\s+(?:2|two|II|B))"
MATTERS = (
    r"(?:items?|business|matters?|minutes?|reports?|papers?|information|appendi\w+|agenda|part"
    r"|section|session|meeting|documents?|annex\w*|enclosures?)"
)
EITHRIEDIG = r"(?:eithriedig|[cg]h?yfrinachol)"
