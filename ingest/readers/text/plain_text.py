"""The reader for plain text: printed minutes, copies of meeting pages and of agenda-item pages.

The stored text is the file itself.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ingest.language.paragraphs import paragraphs
from ingest.language.sentences import trim
from ingest.layout.printed_lines import PrintedLine
from ingest.layout.wrapped_text import goes_on
from ingest.reading.division import divide_source
from ingest.reading.printed_minutes import lay_out
from ingest.record import Reading

READER = "plain text"

_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_ONE_LINE_END = re.compile(r"[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*")
_WRAP_MIN = 55
_WRAP_MAX = 130
_WRAP_SHARE = 0.5

_Span = tuple[int, int]


def read_plain_text(text: str, *, as_minutes: bool = False) -> Reading:
    """Read minutes in plain text, of a whole meeting or of one agenda item.

    Raises ``RefusedDocumentError`` where the text records no meeting, unless ``as_minutes`` says
    that it does.
    """
    source = lay_out(text, printed_lines(text), as_minutes=as_minutes)
    return divide_source(source, reader=READER)


def printed_lines(text: str) -> list[PrintedLine]:
    """The paragraphs of a text; lines that were broken to a width are put together again."""
    spans = [
        span for m in _LINE.finditer(text) if (span := trim(text, m.start(), m.end())) is not None
    ]
    width = _wrap_width(text, spans)
    if width is None:
        return [PrintedLine(p.start, p.end, p.text) for p in paragraphs(text)]
    joined: list[_Span] = []
    last = (0, 0)
    for span in spans:
        if joined and _goes_on(text, last, span, width):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
        last = span
    return [PrintedLine(start, end, text[start:end]) for start, end in joined]


def _wrap_width(text: str, spans: Sequence[_Span]) -> int | None:
    """The width that lines were broken to, in characters; ``None`` where they were not."""
    lengths = [end - start for start, end in spans]
    width = max(lengths, default=0)
    if not _WRAP_MIN <= width <= _WRAP_MAX:
        return None
    followed = [
        end - start
        for (start, end), after in pairwise(spans)
        if _ONE_LINE_END.fullmatch(text, end, after[0])
    ]
    full = sum(length >= 0.75 * width for length in followed)
    return width if full >= 3 and full >= _WRAP_SHARE * len(followed) else None


def _goes_on(text: str, before: _Span, span: _Span, width: int) -> bool:
    if not _ONE_LINE_END.fullmatch(text, before[1], span[0]):
        return False
    words = text[span[0] : span[1]]
    first_word = len(words.split(maxsplit=1)[0])
    would_have_fitted = before[1] - before[0] + 1 + first_word < 0.95 * width
    return goes_on(text[before[0] : before[1]], words, would_have_fitted=would_have_fitted)
