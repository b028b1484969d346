"""Whether what a sentence says will be done hangs on a wish, a question or a condition."""

import re
from collections.abc import Iterator

from ingest.findings.promised import promise_words as promising
from ingest.language.sentences import Span

# What a promise hangs on stands in the characters before it; sentences run on where stops are lost.
_LOOK_BACK = 400


def hangs_in(text: str, span: Span, at: int) -> Iterator[str]:
    """The signs of that, for what stands at a place of a sentence."""
    hangs_on = _hangs_on(text, span, at)
    if hangs_on is not None and hangs_on["asks"]:
        yield "only asked for"
        if promising.OPENS_WHAT_IS_ASKED.match(text, hangs_on.start(), at):
            yield "asked whether"
    start = hangs_on.end() if hangs_on else max(span[0], at - _LOOK_BACK)
    on = promising.DEPENDS.search(text, start, at)
    if on is not None:
        yield "on condition" if on["condition"] else "might be"


def is_asked_for(text: str, span: Span, at: int) -> bool:
    """Whether what stands at a place is only asked or wished for."""
    return "only asked for" in hangs_in(text, span, at)


def _hangs_on(text: str, span: Span, at: int) -> re.Match[str] | None:
    """The last verb before a place that says whether what follows is stated."""
    start = max(span[0], at - _LOOK_BACK)
    return max(promising.HANGS_ON.finditer(text, start, at), key=re.Match.start, default=None)
