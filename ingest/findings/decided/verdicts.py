"""Verdicts noted without a sentence: "Accepted without amendment", "Cottage – no objection".

Such a fragment has no verb of its own: nobody is said to do anything in it, so that it is the
meeting that approved, deferred or refused.
"""

import re

from ingest.findings.decided import verdict_words as words
from ingest.findings.decided.agreements import is_opinion
from ingest.findings.owners import owner_at_end
from ingest.findings.speech_labels import speaker_labelled
from ingest.language.list_marks import marker_end

_MAX_WORDS = 45
_VERDICT_WITHIN = 240  # characters


def is_verdict(sentence: str) -> bool:
    """Whether a sentence is a fragment that says what the meeting made of a matter."""
    fragment = sentence[marker_end(sentence) :].strip()
    if not fragment or fragment[-1] in "?:" or len(fragment.split()) > _MAX_WORDS:
        return False
    opens = words.OPENS.match(fragment)
    if opens:
        is_held = opens["that"] is not None and "oted" not in opens.group()
        if is_held and is_opinion(fragment[opens.end() :]):
            return False
        return words.SAYS.search(fragment) is None
    closes = words.CLOSES.search(fragment[:_VERDICT_WITHIN])
    if closes and _is_of_matter(fragment[: closes.start()], closes):
        return True
    dash = words.BEHIND_DASH.search(fragment[:_VERDICT_WITHIN])
    if dash is None:
        return False
    subject = fragment[: dash.start()]
    return not (words.FINITE.search(subject) or words.OF_OTHERS.match(subject))


def _is_of_matter(subject: str, verdict: re.Match[str]) -> bool:
    """Whether what stands before a verdict is what it is on, and not who came to it.

    "Quote accepted", "A Member elected", "The scheme – agreed"; but not "The Chair agreed".
    """
    if words.FINITE.search(subject.replace("to be ", "")) or words.COUNT.search(subject):
        return False
    parts = verdict["parts"].strip()
    if parts == ":":
        return speaker_labelled(f"{subject}:", len(subject) + 1) is None
    return bool(parts) or verdict["of_persons"] is not None or owner_at_end(subject) is None
