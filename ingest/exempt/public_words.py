"""Which words of a sentence that excludes the public are certainly public: those of the resolution.

A resolution and its legal reasons consist of the same few words everywhere. What is written in
others may be what was said in private, so that the first other word ends what is kept.
"""

import re
from collections.abc import Sequence

from ingest.exempt.wordings.shut_out import PUBLIC_EXCLUDED
from ingest.exempt.wordings.stock_words import (
    ANOTHER_MATTER,
    LEADING_ON,
    LEADS_IN,
    MOVED_BY,
    PURPOSE,
    REASON,
    REASON_OPENS,
    RESOLUTION_WORDS,
    TO_BE_EXCLUDED,
    TOLD,
)
from ingest.exempt.wordings.supposed import PAST
from ingest.language.sentences import Span, sentence_spans

_NUMBER = re.compile(r"\d{1,4}(?:[.:]\d{1,2})?(?:[ap]m|[a-z])?|[ap]\.m|[a-z]|i{2,3}|iv|vi{0,3}")
_TOKEN = re.compile(r"[^\W_][\w'’.:/]*(?:\([\w]{1,4}\))*")
_INSIDE_TOKEN = re.compile(r"[/()]")


def public_end(sentence: str, matches: Sequence[Span]) -> int | None:
    """Where the certainly public words of a sentence that excludes the public end.

    ``matches`` are where words were found that exclude it, the plainest first. What a sentence
    that is to exclude the public says before those words was public still, and so is what it is
    excluded for. ``None`` where what stands around them is not the wording of a resolution, so
    that none of it is certain.
    """
    start, first_end = matches[0]
    another = ANOTHER_MATTER.find(sentence, first_end)
    stop = another.start() if another else len(sentence)
    words = sentence[start:first_end]
    is_to_be = TO_BE_EXCLUDED.are_in(words) and not PAST.are_in(words)
    plain = PUBLIC_EXCLUDED.find(sentence, start)
    plain_end = plain.end() if plain and plain.start() == start else start
    is_led_in = LEADS_IN.are_in(sentence)
    tokens = _TOKEN.finditer(
        MOVED_BY.blanked_in(sentence), first_end if is_to_be and not is_led_in else 0, stop
    )
    others = (m.start() for m in tokens if not _is_of_resolution(m.group()))
    end = next((at for at in others if not start <= at < plain_end), stop)
    if end == len(sentence):
        return end
    if is_led_in:
        return None
    if is_to_be and PURPOSE.are_in(sentence[first_end:end]) and not TOLD.are_in(sentence[end:stop]):
        return stop
    end = _without_leading_on(sentence[:end])
    return end if any(place <= end for _, place in matches) else None


def gives_reasons(sentence: str) -> bool:
    """Whether a sentence gives the legal reasons of a resolution in its words, and no more."""
    return REASON_OPENS.are_in(sentence) and REASON.are_in(sentence) and is_of_resolution(sentence)


def gives_only_reasons(text: str) -> bool:
    """Whether every sentence of a line gives legal reasons, and there is one."""
    spans = sentence_spans(text)
    return bool(spans) and all(gives_reasons(text[start:end]) for start, end in spans)


def is_of_resolution(text: str) -> bool:
    """Whether a line holds nothing but words of a resolution: "RESOLVED:", "That"."""
    return all(_is_of_resolution(token.group()) for token in _TOKEN.finditer(text))


def _without_leading_on(words: str) -> int:
    """Where words end without those that lead on to what is cut off: "for the"."""
    for match in LEADING_ON.find_all(words):
        if match.end() == len(words):
            return match.start()
    return len(words)


def _is_of_resolution(token: str) -> bool:
    parts = (part for part in _INSIDE_TOKEN.split(token.strip(".:'’/").lower()) if part)
    return all(part in RESOLUTION_WORDS or _NUMBER.fullmatch(part) for part in parts)
