"""What a question requires of the words that answer it, beyond being on its subject.

One panel's words do not answer for another's, nor one role's for another's, nor words of another
year; and a sentence without a figure does not answer "how many".
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from index.book.filters import Filters
from index.passages.passage import Passage
from index.questions.asked_fact import AskedFact, asked_fact
from index.questions.asked_roles import AskedRoles
from index.questions.hints import HintMode, Hints
from index.questions.query import Query
from index.words.terms import Stemmer
from ingest.record import SpeakerRole

Requirement = Literal["panel", "date", "role", "fact"]


@dataclass(frozen=True, slots=True)
class Requirements:
    """What must hold of the words that answer a question; ``None`` and () require nothing.

    ``roles`` are those that must have spoken, with those that speak for them; ``named`` the ones
    that the question itself names. ``names`` are those of things asked about: a passage without
    one of them may still answer, but is less likely to.
    """

    panel: str | None
    from_date: date | None
    to_date: date | None
    roles: tuple[SpeakerRole, ...]
    named: tuple[SpeakerRole, ...]
    fact: AskedFact | None
    names: tuple[re.Pattern[str], ...] = ()

    def missed(
        self, passage: Passage, sentence: str, speaker: SpeakerRole | None, stemmer: Stemmer
    ) -> frozenset[Requirement]:
        """The requirements that a sentence of a passage does not meet."""
        citation = passage.citation
        missed: set[Requirement] = set()
        if self.panel is not None and citation.panel != self.panel:
            missed.add("panel")
        if not self._fits_date(citation.meeting_date, sentence):
            missed.add("date")
        if self.roles and speaker not in self.roles:
            missed.add("role")
        if self.fact is not None and not self.fact.is_stated_in(sentence, stemmer):
            missed.add("fact")
        return frozenset(missed)

    def names_lacking(self, passage: Passage) -> int:
        """How many of the names asked about stand neither in a passage nor in its heading."""
        words = f"{passage.heading}\n{passage.text}"
        return sum(not name.search(words) for name in self.names)

    def _fits_date(self, meeting_date: str | None, sentence: str) -> bool:
        """Whether the meeting lies in the range that was asked for, or the words name its year."""
        if self.from_date is None and self.to_date is None:
            return True
        hints = Hints(from_date=self.from_date, to_date=self.to_date)
        years = {day.year for day in (self.from_date, self.to_date) if day}
        return hints.fits_date(meeting_date) or any(str(year) in sentence for year in years)


def read_requirements(
    query: Query, filters: Filters, hint_mode: HintMode, stemmer: Stemmer
) -> Requirements:
    """What a question requires; what filters see to, or hints that are off, is not required."""
    hints = query.hints.beside(filters) if hint_mode == "prefer" else Hints()
    says_role = not filters.speaker and hint_mode != "off"
    asked = query.asked if says_role else AskedRoles((), False, query.subject)
    return Requirements(
        panel=hints.panel,
        from_date=hints.from_date,
        to_date=hints.to_date,
        roles=asked.speaking if asked.must_speak else (),
        named=asked.named if asked.must_speak else (),
        fact=asked_fact(query.text, stemmer),
    )
