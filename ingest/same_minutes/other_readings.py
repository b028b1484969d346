"""Where two sources of the same minutes read differently: by a number, a name, a date or a "not".

Two sentences are compared that are otherwise alike. What a clerk merely reworded is no difference;
what would be quoted wrongly is one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz, process

from ingest.language.list_marks import marker_end
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Document
from ingest.same_minutes.compared_words import words_in

# Sentences this alike, of 100, are one sentence in two forms.
_ALIKE = 72
_MIN_WORDS = 4
# Of the words between two alike sentences no more than this share may differ: beyond it, one is a
# rewording, in which a number is no slip.
_MAX_CHANGED = 0.5
_WORD = re.compile(r"£?\d[\d,.:/]*\d%?|£?\d%?|[^\W\d_]+(?:['’][^\W\d_]+)*")
_NEGATIONS = frozenset("not no never none nor neither cannot nobody nothing without".split())
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "hundred": "100"}
_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)


@dataclass(frozen=True, slots=True)
class Differing:
    """A sentence of one document, and the like one of ``other`` that reads otherwise."""

    start: int
    end: int
    other: Document
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as it is compared, and what it tells if it differs: a number, a name or a denial."""

    folded: str
    kind: str | None


def differing_sentences(part: Document, others: Sequence[Document]) -> list[Differing]:
    """The sentences of a part that one of the others says with another number, name or "not".

    A sentence that any of the others says as it stands is none of them.
    """
    theirs = [
        (other, span, " ".join(words_in(_words_of(other, span))))
        for other in others
        for span in _sentences(other)
    ]
    said = {words for _, _, words in theirs}
    choices = [words for _, _, words in theirs]
    found: list[Differing] = []
    for span in _sentences(part):
        words = " ".join(words_in(_words_of(part, span)))
        if words in said:
            continue
        nearest = process.extractOne(words, choices, scorer=fuzz.ratio, score_cutoff=_ALIKE)
        if nearest is None:
            continue
        other, its, _ = theirs[nearest[2]]
        if reads_differently(_words_of(part, span), _words_of(other, its)):
            found.append(Differing(*span, other, *its))
    return found


def reads_differently(one: str, better: str) -> bool:
    """Whether one form of a sentence has another number, date, name or denial than a better one."""
    mine, theirs = list(_compared(one)), list(_compared(better))
    matcher = SequenceMatcher(
        None, [w.folded for w in mine], [w.folded for w in theirs], autojunk=False
    )
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    changed = sum(max(i2 - i1, j2 - j1) for _, i1, i2, j1, j2 in changes)
    if changed > _MAX_CHANGED * max(len(mine), len(theirs), 1):
        return False
    return any(_tells(mine[i1:i2], theirs[j1:j2]) for _, i1, i2, j1, j2 in changes)


def _tells(mine: Sequence[_Word], theirs: Sequence[_Word]) -> bool:
    """Whether the words that stand for each other tell something else.

    A number that only the better source has takes nothing away from what it says.
    """
    if _of_kind(mine, "number") - _of_kind(theirs, "number"):
        return True
    if _of_kind(mine, "denial") != _of_kind(theirs, "denial"):
        return True
    names, others = _of_kind(mine, "name"), _of_kind(theirs, "name")
    return bool(names and others) and not any(
        _is_short_for(a, b) or _is_short_for(b, a) for a in names for b in others
    )


def _of_kind(words: Sequence[_Word], kind: str) -> set[str]:
    return {word.folded for word in words if word.kind == kind}


def _is_short_for(name: str, other: str) -> bool:
    """ "Cllr" and "Councillor", "PCC" and "Commissioner", "Chair" and "Chairman"."""
    letters = iter(other)
    return (
        name == other
        or (name[0] == other[0] and all(c in letters for c in name))
        or (len(name) <= 4 and name.endswith(other[0]))
    )


def _compared(text: str) -> Iterator[_Word]:
    """The words of a sentence behind the number it is printed with."""
    for at, match in enumerate(_WORD.finditer(text, marker_end(text))):
        word = match.group()
        folded = word.casefold().replace("’", "'")
        if word[0] == "£" or word[0].isdigit():
            yield _Word(word.replace(",", "").rstrip(".:/"), "number")
        elif folded in _NUMBERS:
            yield _Word(_NUMBERS[folded], "number")
        elif folded in _NEGATIONS or folded.endswith("n't"):
            yield _Word("not", "denial")
        elif word[0].isupper() and (at or folded in _MONTHS):
            yield _Word(folded, "name")
        else:
            yield _Word(folded, None)


def _sentences(part: Document) -> Iterator[Span]:
    for block in part.division.blocks:
        if block.kind != "heading":
            for start, end in sentence_spans(part.text, block.start, block.end):
                if len(words_in(part.text[start:end])) >= _MIN_WORDS:
                    yield start, end


def _words_of(part: Document, span: Span) -> str:
    return part.text[span[0] : span[1]]
