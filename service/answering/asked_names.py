"""Names among the words of a question: "Action Fraud" is one thing and "Major Fraud" another.

Similarity does not tell them apart; and people type names without capitals, so that words make a
name is read from the passages found.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from index.questions.query import Query
from index.questions.stated_facts import NUMBERED
from index.words.phrase import Phrase
from index.words.terms import STOP_WORDS, word_spans
from index.words.token_weights import ROLE_WORDS
from ingest.language.folding import folded

_LEAST_LETTERS = 3
_OPERATIONS = "(?:operation|op|project)"
_CALLED = re.compile(
    rf"\b(?P<kind>(?i:{NUMBERED}))\s+(?P<number>\d{{1,4}})\b(?![/.]\d)"
    rf"|\b(?P<sort>(?i:{_OPERATIONS}))\s+(?P<own>[A-Z][\w’'-]+)"
)
_COUNTED = "nought one two three four five six seven eight nine ten eleven twelve".split()
# So that no sentence begins with it.
_BEHIND_A_WORD = r"(?<=[\w,'’”] )"


@dataclass(frozen=True, slots=True)
class AskedName:
    """A name of two words, with its other names.

    ``another`` finds what else is called by the second of the two, with capitals; or by the first,
    where the name ``is_one_thing``: "Operation Example" and nothing else.
    """

    names: tuple[Phrase, ...]
    another: re.Pattern[str]
    is_one_thing: bool = False

    @classmethod
    def of(cls, first: str, second: str, others: Sequence[str]) -> Self:
        """A name of two words as a question writes them, and its other names."""
        names = (f"{first} {second}", *others)
        before = rf"{_BEHIND_A_WORD}(?!{first.title()}\b)[A-Z][\w'’-]+[ -]"
        return cls(
            tuple(Phrase(name, may_go_on=True) for name in names),
            re.compile(rf"{before}{second.title()}\b"),
        )


@dataclass(frozen=True, slots=True)
class AskedNames:
    """The names in a question's subject."""

    names: tuple[AskedName, ...] = ()

    @classmethod
    def of(cls, query: Query, texts: Sequence[str]) -> Self:
        """Read them: ``texts`` are those of the passages found.

        Two neighbouring words of the subject are a name where one of them writes both with
        capitals.
        """
        called = tuple(_name_of_one(query, *one) for one in called_things(query.text))
        pairs = _pairs(query.subject)
        plain = [folded(text)[0] for text in texts] if pairs else []
        return cls(
            called
            + tuple(
                AskedName.of(first, second, _other_names(query, first, second))
                for first, second in pairs
                if any(_is_capitalised(text, first.title(), second.title()) for text in plain)
            )
        )

    def lacking_in(self, text: str) -> tuple[AskedName, ...]:
        """Those that a text does not hold, by any of their names."""
        return tuple(one for one in self.names if not any(n.stands_in(text) for n in one.names))


def called_things(question: str) -> tuple[tuple[str, str], ...]:
    """What a question calls by a sort of thing and a name, which other things of the sort have not.

    "Operation Example" as the two words, "site 12" as word and number.
    """
    return tuple(
        (match["sort"] or match["kind"], match["own"] or match["number"])
        for match in _CALLED.finditer(question)
    )


def _name_of_one(query: Query, sort: str, own: str) -> AskedName:
    """The name of a thing by its sort: "Priority 3" is another than "priority 2", a page is not."""
    sorts, others = (re.escape(sort), r"\d") if own.isdigit() else (_OPERATIONS, "[A-Z]")
    another = rf"\b(?i:{sorts})[\s*:.-]{{1,5}}(?!(?i:{re.escape(own)})\b){others}"
    names = [f"{sort} {own}", *_other_names(query, sort.lower(), own.lower())]
    if not own.isdigit():
        names.append(own)
    elif int(own) < len(_COUNTED):
        names.append(f"{sort} {_COUNTED[int(own)]}")
    return AskedName(tuple(map(Phrase, names)), re.compile(another), is_one_thing=True)


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
    return len(word) >= _LEAST_LETTERS and word.isalpha() and not is_common


def _is_capitalised(text: str, first: str, second: str) -> bool:
    """Whether both words stand so, the first behind another word."""
    if f"{first} {second}" not in text and f"{first}-{second}" not in text:
        return False
    return re.search(rf"{_BEHIND_A_WORD}{first}[ -]{second}", text) is not None


def _other_names(query: Query, first: str, second: str) -> list[str]:
    """The other names that the glossary has for a name which holds both words."""
    both = {first, second}
    return [
        other
        for name, others in query.expansions.items()
        if both <= set(name.lower().split())
        for other in others
    ]
