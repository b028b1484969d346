"""Sentence boundaries in minutes, as spans of the text."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from ingest.language.list_marks import ARROW, SIGNS, STOPPED

Span = tuple[int, int]

# A full stop after one of these does not end a sentence.
_ABBREVIATIONS = frozenset(
    "cllr cllrs co cyng no nos mr mrs ms dr prof rev hon fr capt cdr cmdr col brig messrs st sgt "
    "insp supt dept para paras ref fig vol "
    "p pp approx vs i.e e.g cf inc ltd minute.no prop sec ch chq".split()
)
# What may end a sentence, with the brackets and quotation marks that close behind it.
_END = re.compile(r"[.!?](?<![.!?]{2})[.!?]*+[)\]”’\"'*_]*(?=\s|$)")
_BREAK = re.compile(
    rf"\n[^\S\n]*\n|\n(?=[^\S\n]*(?:[{SIGNS}–-]\s|{ARROW}\s|\(?\d{{1,3}}[.)]\s|\([a-z]\)|\[))"
)
_SPACE = re.compile(r"\s*+")
_LAST_WORD = re.compile(r"([\w.]+)$")
_OPENS_SENTENCE = re.compile(rf"\s*+(?:[(\[“‘\"'£*_]*[A-Z0-9]|{ARROW}\s)")


def overlaps(span: Span, others: Iterable[Span]) -> bool:
    """Whether a span has characters in common with any of some others."""
    return any(span[0] < end and start < span[1] for start, end in others)


@lru_cache(maxsize=4096)  # what is said, asked, decided and promised is told sentence by sentence
def sentence_spans(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Split ``text[start:end]`` into sentences.

    Returns spans without surrounding space, in order, that together hold every non-space
    character of the stretch. Blank lines and list markers always part sentences; "Cllr.", "No.",
    "i.e.", "£3.4m." and initials do not end one unless nothing but an end can be meant.
    """
    stop = len(text) if end is None else end
    spans: list[Span] = []
    for piece_start, piece_end in _pieces(text, start, stop):
        at = piece_start
        marker = STOPPED.match(text, piece_start, piece_end)
        first = marker.end() if marker else piece_start
        for mark in _END.finditer(text, first, piece_end):
            if _ends_sentence(text, mark, piece_end):
                spans.append((at, mark.end()))
                at = mark.end()
        spans.append((at, piece_end))
    return tuple(trimmed for span in spans if (trimmed := trim(text, *span)))


def trim(text: str, start: int, end: int) -> Span | None:
    """Narrow a span to leave out space at both ends; ``None`` where nothing is left."""
    if start < end <= len(text) and not (text[start].isspace() or text[end - 1].isspace()):
        return start, end
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip())
    if left == len(stretch):
        return None
    return start + left, start + len(stretch.rstrip())


def _pieces(text: str, start: int, end: int) -> list[Span]:
    cuts = [m.end() for m in _BREAK.finditer(text, start, end)]
    edges = [start, *cuts, end]
    return [(a, b) for a, b in pairwise(edges) if a < b]


def _ends_sentence(text: str, mark: re.Match[str], piece_end: int) -> bool:
    if not _OPENS_SENTENCE.match(text, mark.end(), piece_end):
        space = _SPACE.match(text, mark.end(), piece_end)
        return space is None or space.end() >= piece_end
    if not mark.group().startswith(".") or mark.group().startswith(".."):
        return True
    word = _LAST_WORD.search(text, max(0, mark.start() - 20), mark.start())
    if word is None:
        return True
    last = word.group(1).lower()
    is_initial = len(last) == 1 and word.group(1).isupper()
    return last not in _ABBREVIATIONS and not is_initial
