"""What a question requires of the words that answer it, beyond being on its subject.

One panel's words do not answer for another's, nor one role's for another's, nor words of another
year. A sentence without a figure seldom answers "how many"; but words tell a figure in more ways
than are read here, so that this weighs and rules nothing out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from index.book.filters import Filters
from index.passages.passage import Passage
from index.questions.asked_fact import AskedFact, asked_fact
from index.questions.asked_people import AskedPerson
from index.questions.asked_places import AskedPlace, names_area_of
from index.questions.asked_roles import AskedRoles
from index.questions.hint_names import HintMode
from index.questions.hints import Hints
from index.questions.query import Query
from index.questions.stated_facts import Statement
from index.words.book_words import BookWords
from index.words.terms import Stemmer
from ingest.record import SpeakerRole
from service.answering.asked_names import AskedNames
from service.answering.asked_times import AskedTimes
from service.answering.named_people import is_of
from service.answering.question_words import NONE_CALLED, QuestionWords
from service.answering.recorded_asking import asks_what_was_asked
from service.answering.telling_words import TellingWords

# "lately" is a date that is told from the day of asking.
Requirement = Literal["panel", "date", "lately", "role", "fact", "name"]

_NOTHING = frozenset[Requirement]()


@dataclass(frozen=True, slots=True)
class Requirements:
    """What must hold of the words that answer a question; ``None`` and () require nothing.

    ``panels`` are those of which one must have met, ``times`` those that they are of. ``roles`` are
    those that must have spoken, with those that speak for them; ``named`` the ones that the
    question itself names. Words that do not state the ``fact`` may still answer, but are less
    likely to, as are those with another name in the place of one of the ``names`` asked about;
    those that have another for a name which is one thing's alone do not.
    Words that answer are by or about one of ``people``, and of a passage that names one of
    ``places``. With ``asks_what_was_asked`` the words of a recorded question may answer.
    ``telling`` tells the sort of thing that is asked for. ``words`` are those that the question
    turns on, ``documents`` what it calls by words of their names.
    """

    panels: tuple[str, ...]
    times: AskedTimes
    roles: tuple[SpeakerRole, ...]
    named: tuple[SpeakerRole, ...]
    fact: AskedFact | None
    names: AskedNames = field(default_factory=AskedNames)
    people: tuple[AskedPerson, ...] = ()
    places: tuple[AskedPlace, ...] = ()
    asks_what_was_asked: bool = False
    telling: TellingWords = field(default_factory=TellingWords)
    words: QuestionWords = field(default_factory=QuestionWords, compare=False)
    documents: frozenset[str] = frozenset()

    def missed_by_all_of(self, passage: Passage) -> frozenset[Requirement]:
        """The requirements that no words of a passage meet: panel, place and financial year.

        A place is named by the passage, its heading or its source ("kent-2017.pdf").
        """
        missed: set[Requirement] = set()
        if self.panels and not self._is_of_panel(passage):
            missed.add("panel")
        if self.places:
            where = _named_by(passage)
            if not any(place.is_named_in(where) for place in self.places):
                missed.add("name")
        if not self.times.meets_stretches(passage):
            missed.add("date")
        return frozenset(missed)

    def missed(
        self,
        passage: Passage,
        sentence: Statement,
        speaker: SpeakerRole | None,
        stemmer: Stemmer,
        question: Statement | None = None,
        before: Statement | None = None,
    ) -> frozenset[Requirement]:
        """The requirements that a sentence of a passage does not meet, another may.

        ``question`` is what it replies to, if anything: that may name what the reply counts, or the
        year that it is of. So may the sentence ``before`` it, of the same speaker, name what is
        counted.
        """
        if not (self.times.narrows_meetings or self.roles or self.fact):
            return _NOTHING
        missed: list[Requirement] = []
        asked = question.sentence if question else ""
        if not self.times.fits(passage, f"{asked}\n{sentence.sentence}"):
            # Minutes that state no day, and that the question names, may be of the day it names.
            may_be = passage.citation.meeting_date is None and passage.document in self.documents
            missed.append("lately" if self.times.told_from_today or may_be else "date")
        if self.roles and speaker not in self.roles:
            missed.append("role")
        beside = [one for one in (question, before) if one]
        if self.fact is not None and not (
            self.is_told_by_day(passage, sentence) or self._states_fact(sentence, beside, stemmer)
        ):
            missed.append("fact")
        office = self.fact.office if self.fact else None
        if office and all(office.names_nobody_in(one.stated) for one in (sentence, *beside)):
            missed.append("name")
        return frozenset(missed)

    def _is_of_panel(self, passage: Passage) -> bool:
        """Whether a passage is of a panel that is asked for.

        Where its own is not stated, whether the question calls its document by a word of its name,
        or it names the panel's area.
        """
        panel = passage.citation.panel
        if panel is not None:
            return panel in self.panels
        where = _named_by(passage)
        return passage.document in self.documents or any(
            names_area_of(panel, where) for panel in self.panels
        )

    def is_of_people(self, passage: Passage, start: int, end: int) -> bool:
        """Whether words of a passage are by or about somebody who is asked about."""
        return not self.people or any(is_of(one, passage, start, end) for one in self.people)

    def takes_roll(self, line: str) -> bool:
        """Whether a line of who was there or in office may answer: of whoever is asked for."""
        if self.fact is None or self.fact.office is None:
            return bool(self.people)
        return self.fact.office.words.search(line) is not None

    def takes_question(self, missed: frozenset[Requirement]) -> bool:
        """Whether words that only ask may answer, which miss these requirements.

        Those may state a sum or a day; a name that they hold is mostly that of whoever asks.
        """
        if self.asks_what_was_asked:
            return True
        return self.fact is not None and self.fact.kind != "name" and not missed

    def is_told_by_day(self, passage: Passage, sentence: Statement) -> bool:
        """Whether the day of the meeting tells when what is asked about was done there."""
        is_dated = passage.citation.meeting_date is not None
        return is_dated and self.fact is not None and self.fact.is_done_in(sentence)

    def _states_fact(
        self, sentence: Statement, beside: Sequence[Statement], stemmer: Stemmer
    ) -> bool:
        if self.fact is None or self.fact.is_stated_in(sentence, stemmer):
            return True
        if not self.fact.counted or not sentence.counts_something:
            return False
        return any(self.fact.counts_what_is_named_in(one, stemmer) for one in beside)


def _named_by(passage: Passage) -> str:
    """Where a passage names places: its source, its heading and its words."""
    return f"{passage.document.replace('_', ' ')}\n{passage.heading}\n{passage.text}"


def read_requirements(
    query: Query,
    filters: Filters,
    hint_mode: HintMode,
    lexical: BookWords,
    documents: Mapping[str, frozenset[str]] = NONE_CALLED,
    texts: Sequence[str] = (),
) -> Requirements:
    """What a question requires; what filters see to, or hints that are off, is not required.

    ``lexical`` knows how rare its words are; ``documents`` are called by its terms;
    ``texts``, those of the passages found, tell which of its words are names.
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
        names=AskedNames.of(query, texts),
        people=hints.people,
        # Beside a panel of the book, or minutes that it names, a place is spoken about.
        places=()
        if hints.panels or filters.panel
        else tuple(one for one in hints.places if one.is_area or not documents),
        asks_what_was_asked=asks_what_was_asked(query.text),
        telling=TellingWords.asked_for(query.text),
        words=QuestionWords.of(query, lexical, documents),
        documents=_called_by(hints.panels, documents, lexical.stemmer),
    )


def _called_by(
    panels: Sequence[str], documents: Mapping[str, frozenset[str]], stemmer: Stemmer
) -> frozenset[str]:
    """The documents that a question calls by every word which it names a panel by, or by another.

    "South Downs" calls none of "South Vale".
    """
    of_panels = [[t for t in stemmer.terms(panel) if t in documents] for panel in panels]
    named = {term for terms in of_panels for term in terms}
    called = (frozenset.intersection(*(documents[t] for t in ts)) for ts in of_panels if ts)
    others = (called_so for term, called_so in documents.items() if term not in named)
    return frozenset().union(*called, *others)
