"""Subjects that a question names and that the book never mentions, by any of their names.

Similarity finds something near every question; a subject of the field that stands nowhere in the
minutes is the plainest sign that they do not answer it.
"""

from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from index.questions.query import Query
from index.words.book_words import BookWords
from index.words.named_items import named_items
from index.words.terms import STOP_WORDS, Stemmer, words
from service.answering.asked_names import called_things
from service.service_errors import SubjectsError

SUBJECTS_FILE = Path(__file__).resolve().parents[2] / "data" / "subjects.json"

_Names = Annotated[list[Annotated[str, Field(pattern=r"\w")]], Field(min_length=1)]


class Subjects(BaseModel):
    """The file of subjects: each a group of names for one thing."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    about: str = ""
    subjects: list[_Names]

    @classmethod
    @cache
    def load(cls, path: Path = SUBJECTS_FILE) -> Self:
        """Read the file, once. Raises ``SubjectsError`` where it cannot be used."""
        try:
            return cls.model_validate_json(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, ValidationError) as error:
            faults = error.errors() if isinstance(error, ValidationError) else []
            reason = faults[0]["msg"] if faults else str(error)
            raise SubjectsError(
                f"the list of subjects, {path}, cannot be read ({reason}); mend it or install "
                "Minutebook again"
            ) from error

    def absent(self, question: str, lexical: BookWords) -> list[str]:
        """The subjects that a question names and no passage holds, as the question names them.

        A passage holds a name if all its words stand in it.
        """
        asked = _terms(question, lexical.stemmer)
        named: dict[int, int] = {}
        for at, term in enumerate(asked):
            for group, which, name in self._by_first_term.get(term, ()):
                if asked[at : at + len(name)] == name:
                    named[group] = min(which, named.get(group, which))
        return [
            self.subjects[group][which]
            for group, which in sorted(named.items())
            if not any(_is_held(name, lexical) for name in self.subjects[group])
        ]

    @cached_property
    def _by_first_term(self) -> dict[str, list[tuple[int, int, list[str]]]]:
        """The terms of each name, behind the places of its subject and of itself in that."""
        stemmer = Stemmer()
        found: dict[str, list[tuple[int, int, list[str]]]] = {}
        for group, names in enumerate(self.subjects):
            for which, name in enumerate(names):
                terms = _terms(name, stemmer)
                if terms:
                    found.setdefault(terms[0], []).append((group, which, terms))
        return found


def not_mentioned(query: Query, subjects: Subjects, lexical: BookWords) -> list[str]:
    """Subjects of a question that the book never mentions, and minutes that it does not hold."""
    return [
        *subjects.absent(query.text, lexical),
        *_minutes_not_held(query.text, lexical),
        *_things_not_held(query.text, lexical),
    ]


def holds_no_word(query: Query, lexical: BookWords) -> bool:
    """Whether no word that a question looks for, nor a name of the same, stands in the book.

    Meaning alone finds something near "bananas" too, but what is called the "canine squad" in
    everyday words may be on record as dogs. That another wording about it stands there does not
    tell: "leisure" may be anything but a swimming pool. A question without words to look for, such
    as one that only names a panel, is not such a question.
    """
    asked = [clause.terms for clause in query.clauses]
    asked += [terms for clause in query.clauses if clause.is_named for terms in clause.others]
    terms = {term for group in asked for term in group}
    return bool(terms) and not any(lexical.count(term) for term in terms)


def _minutes_not_held(question: str, lexical: BookWords) -> list[str]:
    """The numbers of minutes ("62/21") that a question names and no passage goes by or holds."""
    named = [term.partition(" ")[2] for term in named_items(question)]
    return [n for n in dict.fromkeys(named) if "/" in n and not lexical.count(n)]


def _things_not_held(question: str, lexical: BookWords) -> list[str]:
    """What a question calls by a name of its own ("Operation Example") that no passage holds."""
    called = (one for one in called_things(question) if not one[1].isdigit())
    return [f"{sort} {own}" for sort, own in called if not _is_held(own, lexical)]


def _terms(text: str, stemmer: Stemmer) -> list[str]:
    return [stemmer.term(word) for word in words(text)]


def _is_held(name: str, lexical: BookWords) -> bool:
    # "Mount Browne" is nothing mounted: a stem tells a participle from no noun.
    if any(word.endswith("ed") and word not in lexical.word_counts for word in words(name)):
        return False
    terms = [lexical.stemmer.term(word) for word in words(name) if word not in STOP_WORDS]
    return len(lexical.holding_all(terms)) > 0
