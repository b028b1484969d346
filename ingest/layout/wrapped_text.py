"""Telling where a paragraph ends in text whose lines were broken to fit a page's width."""

import re

from ingest.language.list_marks import DASH, LETTER, NUMBER, SIGN, SIGNS

_OPENER = re.compile(
    "|".join(mark.pattern for mark in (SIGN, DASH, NUMBER, LETTER))
    # In brackets even right before the words.
    + r"|\(\s*+(?:\d{1,3}|[a-z]{1,5})\s*+\)|\["
    r"|RESOLVED\b|Action\s*+[:–-]|Minutes:|Decision:",
)
_SENTENCE_END = re.compile(r"[.?!:;][)\]”’\"']*$|\]$")


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
    if line[0] in SIGNS:
        return False
    if opens_paragraph(line) and (would_have_fitted or ends_sentence(before)):
        return False
    if would_have_fitted:
        return line[:1].islower() and not ends_sentence(before)
    return True
