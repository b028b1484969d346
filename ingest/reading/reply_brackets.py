"""The square brackets that replies stand in: where one opens, and where it closes."""

import re

from ingest.language.labels import ACTION_MARK
from ingest.language.paragraphs import Paragraph

_BEHIND_SENTENCE = re.compile(r"[.?!]\s*\[")


def opens_in_bracket(paragraph: Paragraph) -> bool:
    """Whether a paragraph behind a question opens its reply: with a bracket that is no action."""
    return paragraph.text.startswith("[") and not ACTION_MARK.match(paragraph.text)


def opening_within(text: str, start: int, end: int) -> int | None:
    """Where, inside a question's paragraph, a bracket opens its reply: "… it was? [The PCC …"."""
    for match in _BEHIND_SENTENCE.finditer(text, start, end):
        at = match.end() - 1
        is_capital = text[at + 1 : at + 3].strip()[:1].isupper()
        if is_capital and not ACTION_MARK.match(text, at, end):
            return at
    return None


def closing_bracket(text: str, start: int, end: int, depth: int) -> tuple[int | None, int]:
    """Position after the bracket that closes a reply, with a full stop behind it, and the depth.

    ``depth`` is how many brackets are open at ``start``; the one returned, how many are where the
    reading stopped.
    """
    for at in range(start, end):
        if text[at] == "[":
            depth += 1
        elif text[at] == "]":
            depth -= 1
            if depth <= 0:
                has_stop = text[at + 1 : at + 2] in (".", ";")
                return (at + 2 if has_stop else at + 1), depth
    return None, depth
