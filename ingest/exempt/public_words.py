"""Which words of a sentence that excludes the public are certainly public: those of the resolution.

A resolution and its legal reasons consist of the same few words everywhere. What is written in
others may be what was said in private, so that the first other word ends what is kept.
"""

import re
from collections.abc import Sequence

from ingest.exempt.wordings.resolved import (
    ANOTHER_MATTER,
    LEADING_ON,
    LEADS_IN,
    MOVED_BY,
    REASON,
    REASON_OPENS,
    RESOLUTION_WORDS,
)
from ingest.language.sentences import sentence_spans

_NUMBER = re.compile(r"\d{1,4}(?:[.:]\d{1,2})?(?:[ap]m|[a-z])?|[a-z]|i{2,3}|iv|vi{0,3}")
_TOKEN = re.compile(r"[^\W_][\w'’.:/]*(?:\([\w]{1,4}\))*")
_INSIDE_TOKEN = re.compile(r"[/()]")


def public_end(sentence: str, match_ends: Sequence[int]) -> int | None:
    """Where the certainly public words of a sentence that excludes the public end.

    ``match_ends`` are the places up to which words were found that exclude it, the plainest first.
    ``None`` where what stands around them is not the wording of a resolution, so that none of it
    is certain.
    """
    another = ANOTHER_MATTER.find(sentence, match_ends[0])
    stop = another.start() if another else len(sentence)
    blanked = MOVED_BY.blanked_in(sentence)
    tokens = _TOKEN.finditer(blanked, 0, stop)
    end = next((m.start() for m in tokens if not _is_of_resolution(m.group())), stop)
    if end == len(sentence):
        return end
    if LEADS_IN.are_in(sentence):
        return None
    end = _without_leading_on(sentence[:end])
    return end if any(place <= end for place in match_ends) else None


def gives_reasons(sentence: str) -> bool:
    """Whether a sentence gives the legal reasons of a resolution in its words, and no more."""
    return (
        REASON_OPENS.are_in(sentence)
        and REASON.are_in(sentence)
        and all(_is_of_resolution(token.group()) for token in _TOKEN.finditer(sentence))
    )


def gives_only_reasons(text: str) -> bool:
    """Whether every sentence of a line gives legal reasons, and there is one."""
    spans = sentence_spans(text)
    return bool(spans) and all(gives_reasons(text[start:end]) for start, end in spans)


def _without_leading_on(words: str) -> int:
    """Where words end without those that lead on to what is cut off: "for the"."""
    for match in LEADING_ON.find_all(words):
        if match.end() == len(words):
            return match.start()
    return len(words)


def _is_of_resolution(token: str) -> bool:
    parts = (part for part in _INSIDE_TOKEN.split(token.strip(".:'’/").lower()) if part)
    return all(part in RESOLUTION_WORDS or _NUMBER.fullmatch(part) for part in parts)
