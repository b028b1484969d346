"""What a question requires of the words that answer it, beyond being on its subject.

One panel's words do not answer for another's, nor one role's for another's, nor words of another
year; and a sentence without a figure does not answer "how many". "Action Fraud" is one thing and
"Major Fraud" another, which similarity does not tell; people type names without capitals, so that
words make a name is read from the passages found.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from index.book.filters import Filters
from index.passages.passage import Passage
from index.questions.asked_fact import AskedFact, asked_fact
from index.questions.asked_people import AskedPerson
from index.questions.asked_places import AskedPlace
from index.questions.asked_roles import AskedRoles
from index.questions.hints import HintMode, Hints
from index.questions.query import Query
from index.searching.hits import Hit
from index.words.phrase import Phrase
from index.words.terms import STOP_WORDS, Stemmer, word_spans, words
from index.words.token_weights import ROLE_WORDS
from ingest.language.folding import folded
from ingest.record import SpeakerRole
from service.answering.named_people import is_of
from service.answering.recorded_asking import asks_what_was_asked

Requirement = Literal["panel", "date", "role", "fact", "name"]

_NAME_LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Requirements:
    """What must hold of the words that answer a question; ``None`` and () require nothing.

    ``panels`` are those of which one must have met.
    ``dates`` are the hints on dates alone. ``roles`` are those that must have spoken, with those
    that speak for them; ``named`` the ones that the question itself names. ``names`` are those of
    things asked about, each with its other names: a passage without one of them may still
    answer, but is less likely to. So may a sentence without one of the ``figures`` asked about.
    Words that answer are by or about one of ``people``, and name one of ``places``. With
    ``asks_what_was_asked`` the words of a recorded question may answer.
    """

    panels: tuple[str, ...]
    dates: Hints
    roles: tuple[SpeakerRole, ...]
    named: tuple[SpeakerRole, ...]
    fact: AskedFact | None
    names: tuple[tuple[Phrase, ...], ...] = ()
    figures: frozenset[str] = frozenset()
    people: tuple[AskedPerson, ...] = ()
    places: tuple[AskedPlace, ...] = ()
    asks_what_was_asked: bool = False

    def missed(
        self,
        passage: Passage,
        sentence: str,
        speaker: SpeakerRole | None,
        stemmer: Stemmer,
        question: str = "",
    ) -> frozenset[Requirement]:
        """The requirements but for names that a sentence of a passage does not meet.

        ``question`` is what it replies to, if anything: that may name what the reply counts.
        """
        citation = passage.citation
        missed: set[Requirement] = set()
        if self.panels and citation.panel not in self.panels:
            missed.add("panel")
        if not self._fits_date(citation.meeting_date, sentence):
            missed.add("date")
        if self.roles and speaker not in self.roles:
            missed.add("role")
        if self.fact is not None and not self._states_fact(sentence, question, stemmer):
            missed.add("fact")
        return frozenset(missed)

    def missed_names(self, passage: Passage, start: int, end: int) -> frozenset[Requirement]:
        """Whether words of a passage are of nobody, and name no place, that is asked about."""
        sentence = passage.text[start - passage.start : end - passage.start]
        is_persons = not self.people or any(is_of(one, passage, start, end) for one in self.people)
        is_there = not self.places or any(place.is_named_in(sentence) for place in self.places)
        return frozenset() if is_persons and is_there else frozenset({"name"})

    def takes_question(self, missed: frozenset[Requirement]) -> bool:
        """Whether words that only ask may answer, which miss these requirements."""
        return self.asks_what_was_asked or (self.fact is not None and not missed)

    def names_lacking(self, passage: Passage) -> int:
        """How many of the names asked about stand neither in a passage nor in its heading."""
        said = f"{passage.heading}\n{passage.text}"
        return sum(not any(name.stands_in(said) for name in names) for names in self.names)

    def figures_lacking(self, sentence: str) -> int:
        """How many of the figures asked about a sentence does not hold."""
        return len(self.figures.difference(words(sentence))) if self.figures else 0

    def _states_fact(self, sentence: str, question: str, stemmer: Stemmer) -> bool:
        if self.fact is None or self.fact.is_stated_in(sentence, stemmer):
            return True
        asked = {stemmer.term(word) for word in words(question)}
        if not self.fact.counted or not asked >= self.fact.counted:
            return False
        return replace(self.fact, counted=frozenset()).is_stated_in(sentence, stemmer)

    def lacks_figure(self, passage: Passage) -> bool:
        """Whether a figure asked about stands neither in a passage nor in where it is cited."""
        held = f"{passage.heading}\n{passage.text}\n{passage.citation.label}"
        return self.figures_lacking(held) > 0

    def _fits_date(self, meeting_date: str | None, sentence: str) -> bool:
        """Whether the meeting lies in the range that was asked for, or the words name its year."""
        if self.dates == Hints():
            return True
        ends = (day for one in self.dates.dates for day in (one.first, one.last))
        years = {day.year for day in ends if day}
        return self.dates.fits_date(meeting_date) or any(str(year) in sentence for year in years)


def read_requirements(
    query: Query, filters: Filters, hint_mode: HintMode, stemmer: Stemmer, hits: Sequence[Hit] = ()
) -> Requirements:
    """What a question requires; what filters see to, or hints that are off, is not required.

    ``hits`` are the passages found, which tell the names among its words.
    """
    hints = query.hints.beside(filters) if hint_mode == "prefer" else Hints()
    says_role = not filters.speaker and hint_mode != "off"
    asked = query.asked if says_role else AskedRoles((), False, query.subject)
    return Requirements(
        panels=hints.panels,
        dates=Hints(dates=hints.dates, not_dates=hints.not_dates),
        # "Councillor Example" is asked for by name, whatever seat the minutes give them.
        roles=asked.speaking if asked.must_speak and not hints.people else (),
        named=asked.named if asked.must_speak and not hints.people else (),
        fact=asked_fact(query.text, stemmer),
        names=asked_names(query, hits),
        figures=frozenset(query.figures),
        people=hints.people,
        # Beside a panel of the book a place is spoken about.
        places=() if hints.panels or filters.panel else hints.places,
        asks_what_was_asked=asks_what_was_asked(query.text),
    )


def asked_names(query: Query, hits: Sequence[Hit]) -> tuple[tuple[Phrase, ...], ...]:
    """The names in a question's subject, each with its other names.

    Two neighbouring words of the subject are a name where some passage found writes both with
    capitals.
    """
    texts = [folded(hit.passage.text)[0] for hit in hits]
    return tuple(
        tuple(
            Phrase(name, may_go_on=True)
            for name in (f"{first} {second}", *_other_names(query, first, second))
        )
        for first, second in _pairs(query.subject)
        if any(re.search(_capitalised(first, second), text) for text in texts)
    )


def _pairs(subject: str) -> list[tuple[str, str]]:
    """Pairs of words of substance that stand side by side."""
    spans = list(word_spans(subject))
    return [
        (first, second)
        for (first, _, end), (second, start, _) in pairwise(spans)
        if not subject[end:start].strip(" -") and _is_of_name(first) and _is_of_name(second)
    ]


def _is_of_name(word: str) -> bool:
    is_common = word in STOP_WORDS or word in ROLE_WORDS
    return len(word) >= _NAME_LEAST_LETTERS and word.isalpha() and not is_common


def _capitalised(first: str, second: str) -> str:
    """Both words with capitals; the first behind a word, so that no sentence begins with it."""
    return rf"(?<=[\w,'”] ){first.capitalize()}[ -]{second.capitalize()}"


def _other_names(query: Query, first: str, second: str) -> list[str]:
    """The other names that the glossary has for a name which holds both words."""
    both = {first, second}
    return [
        other
        for name, others in query.expansions.items()
        if both <= set(name.lower().split())
        for other in others
    ]
