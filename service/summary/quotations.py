"""Quotation marks in a written sentence: what stands between them must be recorded so."""

import re
from collections.abc import Iterable

_DOUBLE = re.compile("[\"“”„‟«»″❝❞＂〝〞〟]|''|``|‘‘|’’")
_SINGLE = re.compile("[‘’‚‛‹›′＇ʼ❛❜`´]")
_SPACE = re.compile(r"\s+")
_OPENING = re.compile(r"(?<!\w)'(?=\S)")
_CLOSING = re.compile(r"(?<=\S)'(?!\w)")


def are_verbatim(sentence: str, passages: Iterable[str]) -> bool:
    """Whether every quoted stretch stands in one of the passages, word for word.

    Only space and the form of quotation marks are made alike; a stretch put together from two
    passages, or from two places of one, is not verbatim.
    """
    folded = [_one_mark(_folded(passage)) for passage in passages]
    return all(
        any(_stands_in(_one_mark(stretch), passage) for passage in folded)
        for stretch in quoted_stretches(sentence)
    )


def quoted_stretches(sentence: str) -> list[str]:
    """What stands between quotation marks, straight or curly, double or single.

    A mark without its other half quotes the whole sentence, mark and all. An apostrophe behind an
    s may be that of a plural, so that the next mark decides where the stretch ends.
    """
    parts = _folded(sentence).split('"')
    if len(parts) % 2 == 0:
        return [_folded(sentence)]
    found = [part.strip() for part in parts[1::2]]
    for part in parts[::2]:
        found += _single_quoted(part)
    return found


def _single_quoted(text: str) -> list[str]:
    found = []
    at = 0
    while (opening := _OPENING.search(text, at)) is not None:
        following = _OPENING.search(text, opening.end())
        limit = following.start() if following else len(text)
        closings = [m.start() for m in _CLOSING.finditer(text, opening.end(), limit)]
        certain = (c for c in closings if text[c - 1] not in "sS")
        end = next(certain, closings[-1] if closings else len(text))
        found.append(text[opening.end() : end].strip())
        at = end + 1
    return found


def _stands_in(stretch: str, passage: str) -> bool:
    """Whether a passage holds the stretch as whole words."""
    before = r"(?<!\w)" if stretch[:1].isalnum() else ""
    behind = r"(?!\w)" if stretch[-1:].isalnum() else ""
    return bool(stretch) and re.search(before + re.escape(stretch) + behind, passage) is not None


def _folded(text: str) -> str:
    return _SPACE.sub(" ", _SINGLE.sub("'", _DOUBLE.sub('"', text)))


def _one_mark(text: str) -> str:
    """Quotes within quotes change their form, so that one mark stands for all."""
    return text.replace('"', "'")
