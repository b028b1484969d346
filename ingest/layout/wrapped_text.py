"""Telling where a paragraph ends in text whose lines were broken to fit a page's width."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from ingest.language.list_marks import DASH, LETTER, NUMBER, SIGN, SIGNS
from ingest.language.sentences import Span

_OPENER = re.compile(
    "|".join(mark.pattern for mark in (SIGN, DASH, NUMBER, LETTER))
    # In brackets even right before the words.
    + r"|\(\s*+(?:\d{1,3}|[a-z]{1,5})\s*+\)|\["
    r"|RESOLVED\b|Action\s*+[:–-]|Minutes:|Decision:",
)
_SENTENCE_END = re.compile(r"[.?!:;][)\]”’\"']*$|\]$")
_NUMBERED = re.compile(r"\d{1,3}\s?[.)]")
_SENTENCE_INSIDE = re.compile(r"[a-z)][.?!]\s++[A-Z]")
_ONE_LINE_END = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*")
_ONE_EMPTY_LINE = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*")

_WIDTH_MIN = 55  # characters
_WIDTH_MAX = 130
_FULL = 0.75  # of the width: a line that was broken to it
_FULL_SHARE = 0.5
_FITS = 0.95  # of the width
_FITS_IN_SENTENCE = 0.85  # where type of many widths was set, as behind empty lines
_LONGER_SHARE = 0.02  # of the lines, which may be longer than the width: addresses, rows
_FEWEST = 3  # lines that show how all of them were broken
_RUNS_ON_SHARE = 0.1
_TITLE_MAX = 90  # characters
_LABEL_MAX = 20  # characters; what is shorter does not show that a sentence was broken


def opens_paragraph(line: str) -> bool:
    """Whether a line begins as list items, questions, replies, resolutions and labels do."""
    return _OPENER.match(line) is not None


def ends_sentence(line: str) -> bool:
    """Whether a line stops where a sentence or a clause of a list can end."""
    return _SENTENCE_END.search(line) is not None


def goes_on(before: str, line: str, *, would_have_fitted: bool) -> bool:
    """Whether a line goes on with the paragraph of the line before it.

    ``would_have_fitted`` says that the line's first word had room behind the line before: where
    lines are broken to a width, that alone ends a paragraph, unless the words plainly go on.
    """
    if line[0] in SIGNS or (before[-1] == ":" and not line[0].islower()):
        return False
    if opens_paragraph(line) and (would_have_fitted or ends_sentence(before)):
        return False
    if would_have_fitted:
        return line[:1].islower() and not ends_sentence(before)
    return True


@dataclass(frozen=True, slots=True)
class Wrapping:
    """How the lines of a text were broken.

    ``width`` is what they were broken to, in characters; ``None`` where no width shows. Where
    ``over_empty_lines``, an empty line stands behind every line, and parts no paragraphs.
    """

    width: int | None
    over_empty_lines: bool

    def goes_on(self, text: str, before: Span, line: Span) -> bool:
        """Whether a line of the text goes on with the paragraph of the line before it."""
        if not _ONE_LINE_END.fullmatch(text, before[1], line[0]) and not (
            self.over_empty_lines and _ONE_EMPTY_LINE.fullmatch(text, before[1], line[0])
        ):
            return False
        words_before, words = text[slice(*before)], text[slice(*line)]
        would_have_fitted = True
        if self.width is not None:
            is_open = self.over_empty_lines and not ends_sentence(words_before)
            room = (_FITS_IN_SENTENCE if is_open else _FITS) * self.width
            first_word = len(words.split(maxsplit=1)[0])
            would_have_fitted = len(words_before) + 1 + first_word < room
            # A title set like any other line ends where a sentence begins.
            is_title = self.over_empty_lines and _NUMBERED.match(words_before) is not None
            would_have_fitted = would_have_fitted or is_title
        return goes_on(words_before, words, would_have_fitted=would_have_fitted)


def wrapping_of(text: str, lines: Sequence[Span]) -> Wrapping:
    """How the lines of a text were broken, by what most of them show."""
    next_line, behind_empty = [], []
    for before, line in pairwise(lines):
        if _ONE_LINE_END.fullmatch(text, before[1], line[0]):
            next_line.append(before)
        elif _ONE_EMPTY_LINE.fullmatch(text, before[1], line[0]):
            behind_empty.append((before, line))
    width = _width([end - start for start, end in lines])
    running_on = [pair[0] for pair in behind_empty if _runs_on(text, *pair)]
    if len(running_on) >= max(_FEWEST, _RUNS_ON_SHARE * len(behind_empty)):
        is_full = _is_broken_to(width, running_on)
        # Points of a list that lost their marks begin in small letters too; but they fill no
        # width, and no sentence ends inside one.
        ending_inside = sum(_SENTENCE_INSIDE.search(text, *span) is not None for span in running_on)
        if is_full or ending_inside > 1:
            return Wrapping(width if is_full else None, over_empty_lines=True)
    return Wrapping(width if _is_broken_to(width, next_line) else None, over_empty_lines=False)


def broken_apart(paragraphs: Sequence[str]) -> Callable[[int], bool]:
    """A test for the paragraphs that go on with the one before, by their place among them.

    None does unless the source made a paragraph of every line, as programs do that turn a PDF into
    a Word file or a page.
    """
    ends = list(accumulate(len(words) + 2 for words in paragraphs))
    spans = [(end - 2 - len(words), end - 2) for words, end in zip(paragraphs, ends, strict=True)]
    text = "\n\n".join(paragraphs)
    wrapping = wrapping_of(text, spans)
    if not wrapping.over_empty_lines:
        return lambda _: False
    return lambda at: at > 0 and wrapping.goes_on(text, spans[at - 1], spans[at])


def _runs_on(text: str, before: Span, line: Span) -> bool:
    """Whether a sentence plainly goes on in the next line."""
    words, after = text[slice(*before)], text[slice(*line)]
    return len(words) >= _LABEL_MAX and goes_on(words, after, would_have_fitted=True)


def _width(lengths: Sequence[int]) -> int | None:
    """The length that next to no line is longer than, if it is one that pages are set to."""
    longest_first = sorted(lengths, reverse=True)
    at = int(_LONGER_SHARE * len(longest_first))
    width = longest_first[at] if longest_first else 0
    return width if _WIDTH_MIN <= width <= _WIDTH_MAX else None


def _is_broken_to(width: int | None, lines: Sequence[Span]) -> bool:
    """Whether most of the lines that another follows fill the width."""
    if width is None:
        return False
    full = sum(end - start >= _FULL * width for start, end in lines)
    return full >= _FEWEST and full >= _FULL_SHARE * len(lines)


def parted_at_line_ends(words: str) -> Iterator[str]:
    """A paragraph parted at the line ends typed inside it, where a sentence ends or a point begins.

    A numbered line, if it is short, is a title, and what begins in a capital below it is not.
    """
    pending = ""
    for piece in map(str.strip, words.split("\n")):
        is_title = len(pending) <= _TITLE_MAX and _NUMBERED.match(pending) is not None
        if pending and (
            not piece
            or ends_sentence(pending)
            or opens_paragraph(piece)
            or (is_title and not piece[0].islower())
        ):
            yield pending
            pending = piece
        else:
            pending = f"{pending}\n{piece}" if pending else piece
    if pending:
        yield pending
