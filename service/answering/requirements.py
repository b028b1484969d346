"""What a question requires of the words that answer it, beyond being on its subject.

One panel's words do not answer for another's, nor one role's for another's, nor words of another
year; and a sentence without a figure does not answer "how many". "Action Fraud" is one thing and
"Major Fraud" another, which similarity does not tell; people type names without capitals, so that
words make a name is read from the passages found.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from index.book.filters import Filters
from index.passages.passage import Passage
from index.questions.asked_fact import AskedFact, Statement, asked_fact, asks_why
from index.questions.asked_people import AskedPerson
from index.questions.asked_places import AskedPlace
from index.questions.asked_roles import AskedRoles
from index.questions.hint_names import HintMode
from index.questions.hints import Hints
from index.questions.query import Query
from index.words.book_words import BookWords
from index.words.phrase import Phrase
from index.words.terms import STOP_WORDS, Stemmer, word_spans
from index.words.token_weights import ROLE_WORDS
from ingest.record import SpeakerRole
from service.answering.asked_times import AskedTimes
from service.answering.named_people import is_of
from service.answering.question_words import QuestionWords
from service.answering.recorded_asking import asks_what_was_asked

Requirement = Literal["panel", "date", "role", "fact", "name"]

_NAME_LEAST_LETTERS = 3
_NOTHING = frozenset[Requirement]()


@dataclass(frozen=True, slots=True)
class Requirements:
    """What must hold of the words that answer a question; ``None`` and () require nothing.

    ``panels`` are those of which one must have met.
    ``times`` are those that they are of. ``roles`` are those that must have spoken, with those
    that speak for them; ``named`` the ones that the question itself names. ``names`` are those of
    things asked about, each with its other names: a passage without one of them may still
    answer, but is less likely to. So may a sentence without one of the ``figures`` asked about.
    Words that answer are by or about one of ``people``, and of a passage that names one of
    ``places``. With
    ``asks_what_was_asked`` the words of a recorded question may answer. ``asks_why`` says that a
    reason is asked for, which may be worded without a word that tells it. ``words`` are those that
    the question turns on.
    """

    panels: tuple[str, ...]
    times: AskedTimes
    roles: tuple[SpeakerRole, ...]
    named: tuple[SpeakerRole, ...]
    fact: AskedFact | None
    names: tuple[tuple[Phrase, ...], ...] = ()
    figures: frozenset[str] = frozenset()
    people: tuple[AskedPerson, ...] = ()
    places: tuple[AskedPlace, ...] = ()
    asks_what_was_asked: bool = False
    asks_why: bool = False
    words: QuestionWords | None = field(default=None, compare=False)

    def missed(
        self,
        passage: Passage,
        sentence: Statement,
        speaker: SpeakerRole | None,
        stemmer: Stemmer,
        question: Statement | None = None,
    ) -> frozenset[Requirement]:
        """The requirements but for names that a sentence of a passage does not meet.

        ``question`` is what it replies to, if anything: that may name what the reply counts, or the
        year that it is of.
        """
        if not (self.panels or self.times.narrows_meetings or self.roles or self.fact):
            return _NOTHING
        missed: list[Requirement] = []
        if self.panels and passage.citation.panel not in self.panels:
            missed.append("panel")
        asked = question.sentence if question else ""
        if not self.times.fits(passage, f"{asked}\n{sentence.sentence}"):
            missed.append("date")
        if self.roles and speaker not in self.roles:
            missed.append("role")
        if self.fact is not None and not self._states_fact(sentence, question, stemmer):
            missed.append("fact")
        return frozenset(missed)

    def missed_by_all_of(self, passage: Passage) -> frozenset[Requirement]:
        """The requirements that no words of a passage meet: its place, and its financial year.

        A place is named by the passage, its heading or its source ("kent-2017.pdf").
        """
        missed: set[Requirement] = set()
        if self.places:
            where = f"{passage.document.replace('_', ' ')}\n{passage.heading}\n{passage.text}"
            if not any(place.is_named_in(where) for place in self.places):
                missed.add("name")
        if not self.times.meets_stretches(passage):
            missed.add("date")
        return frozenset(missed)

    def is_of_people(self, passage: Passage, start: int, end: int) -> bool:
        """Whether words of a passage are by or about somebody who is asked about."""
        return not self.people or any(is_of(one, passage, start, end) for one in self.people)

    def takes_question(self, missed: frozenset[Requirement]) -> bool:
        """Whether words that only ask may answer, which miss these requirements.

        Those may state a sum or a day; a name that they hold is mostly that of whoever asks.
        """
        if self.asks_what_was_asked:
            return True
        return self.fact is not None and self.fact.kind != "name" and not missed

    def names_lacking(self, said: str) -> int:
        """How many of the names asked about do not stand in a passage and its heading, folded."""
        return sum(not any(name.stands_in_folded(said) for name in names) for names in self.names)

    def figures_lacking(self, sentence: Statement) -> int:
        """How many of the figures asked about a sentence does not hold."""
        return len(self.figures.difference(sentence.words)) if self.figures else 0

    def _states_fact(
        self, sentence: Statement, question: Statement | None, stemmer: Stemmer
    ) -> bool:
        if self.fact is None or self.fact.is_stated_in(sentence, stemmer):
            return True
        if not self.fact.counted or question is None:
            return False
        named = set(map(stemmer.term, question.words))
        if not self.fact.counted <= named and self.fact.also_counted.isdisjoint(named):
            return False
        return replace(self.fact, counted=frozenset()).is_stated_in(sentence, stemmer)

    def lacks_figure(self, passage: Passage) -> bool:
        """Whether a figure asked about stands neither in a passage nor in where it is cited."""
        held = f"{passage.heading}\n{passage.text}\n{passage.citation.label}"
        return self.figures_lacking(Statement(held)) > 0

    def rarest_lacking(self, passage: Passage) -> float:
        """What the rarest of the question's words counts for that a passage lacks; 0 to 1."""
        return self.words.rarest_lacking(passage) if self.words else 0.0

    def premise_lacking(self, passage: Passage, beside: str) -> float:
        """What the rarest word that is taken for granted counts for, which words lack; 0 to 1."""
        return self.words.premise_lacking(passage, beside) if self.words else 0.0

    @property
    def uses_unheard_word(self) -> bool:
        """Whether the question has a word that no passage of the book holds."""
        return self.words is not None and self.words.unheard

    def is_asked_by(self, question: str) -> bool:
        """Whether a recorded question holds every word that this one turns on."""
        return self.words is not None and self.words.all_stand_in(question)

    def lacks_name(self, passage: Passage) -> bool:
        """Whether a passage lacks a name that the question has."""
        return self.words is not None and self.words.lacks_name(passage)


def read_requirements(
    query: Query,
    filters: Filters,
    hint_mode: HintMode,
    lexical: BookWords,
    texts: Sequence[str] = (),
) -> Requirements:
    """What a question requires; what filters see to, or hints that are off, is not required.

    ``texts`` are those of the passages found, folded, which tell the names among its words;
    ``lexical`` knows how rare these are.
    """
    hints = query.hints.beside(filters) if hint_mode == "prefer" else Hints()
    says_times = hint_mode == "prefer" and not filters.has_dates
    says_role = not filters.speaker and hint_mode != "off"
    asked = query.asked if says_role else AskedRoles((), False, query.subject)
    return Requirements(
        panels=hints.panels,
        times=AskedTimes.of(query.text, hints) if says_times else AskedTimes(),
        # "Councillor Example" is asked for by name, whatever seat the minutes give them.
        roles=asked.speaking if asked.must_speak and not hints.people else (),
        named=asked.named if asked.must_speak and not hints.people else (),
        fact=asked_fact(query.text, lexical.stemmer, query.expansions, subject=query.subject),
        names=asked_names(query, texts),
        figures=frozenset(query.figures),
        people=hints.people,
        # Beside a panel of the book a place is spoken about.
        places=() if hints.panels or filters.panel else hints.places,
        asks_what_was_asked=asks_what_was_asked(query.text),
        asks_why=asks_why(query.text),
        words=QuestionWords.of(query, lexical),
    )


def asked_names(query: Query, texts: Sequence[str]) -> tuple[tuple[Phrase, ...], ...]:
    """The names in a question's subject, each with its other names.

    Two neighbouring words of the subject are a name where some passage found writes both with
    capitals; ``texts`` are those of the passages, folded.
    """
    return tuple(
        tuple(
            Phrase(name, may_go_on=True)
            for name in (f"{first} {second}", *_other_names(query, first, second))
        )
        for first, second in _pairs(query.subject)
        if any(_is_capitalised(text, first.capitalize(), second.capitalize()) for text in texts)
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


def _is_capitalised(text: str, first: str, second: str) -> bool:
    """Whether both words stand so; the first behind a word, so that no sentence begins with it."""
    if f"{first} {second}" not in text and f"{first}-{second}" not in text:
        return False
    return re.search(rf"(?<=[\w,'”] ){first}[ -]{second}", text) is not None


def _other_names(query: Query, first: str, second: str) -> list[str]:
    """The other names that the glossary has for a name which holds both words."""
    both = {first, second}
    return [
        other
        for name, others in query.expansions.items()
        if both <= set(name.lower().split())
        for other in others
    ]
