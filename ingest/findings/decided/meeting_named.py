"""Who meets, as minutes call them, and which bodies are others."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ingest.findings.decided import settling_classes as classes
from ingest.findings.decided.sentence_words import Word, words_of

_CONSTABLES = frozenset({"pc", "cc", "dcc", "acc", "pcc"})


def is_another_body(named: Sequence[Word], body: str | None) -> bool:
    """Whether a name is of another body than the one that meets: "the Scrutiny Board"."""
    *before, last = named
    own = _folded_name(body)
    if last.folded not in classes.NAMED_BODIES:
        return False
    if any(word.folded in classes.TIERS and word.folded not in own for word in before):
        return True
    if not own or own[-1] not in classes.NAMED_BODIES:
        return False
    names = {word.folded for word in _name_ending(before)} - classes.GENERIC
    if last.folded != own[-1]:
        return bool(names) or last.folded == "cabinet"
    # A name without a place is any such body's.
    return not names.issubset(own) and not classes.GENERIC.issuperset(own[:-1])


def is_of_body(words: Sequence[str], body: str | None) -> bool:
    """Whether one of the words names those who meet."""
    own = _short_names(body)
    return any(word in classes.BODIES or word in own for word in words)


@lru_cache(maxsize=64)
def _short_names(body: str | None) -> frozenset[str]:
    """What a body calls itself in short: "council", and "PC" or "EPC" of East Parish Council."""
    name = _folded_name(body)
    parts = " ".join(name).split()
    initials = "".join(p[0] for p in parts if p[0].isalnum() and p not in ("and", "of", "the"))
    short = {initials[-n:] for n in range(2, len(initials) + 1)}
    # Only a council is "the PC" or "the CC"; elsewhere those are constables.
    return frozenset(name[-1:]) | (short if name[-1:] == ("council",) else short - _CONSTABLES)


@lru_cache(maxsize=64)
def _folded_name(body: str | None) -> tuple[str, ...]:
    return tuple(word.folded for word in words_of(body or ""))


def _name_ending(words: Sequence[Word]) -> Iterator[Word]:
    """The words with capitals that a stretch ends with, and what joins them."""
    for word in reversed(words):
        if not (word.printed[0].isupper() or word.folded in ("and", "&")):
            return
        yield word
