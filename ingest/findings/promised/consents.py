"""Promises that say only yes: what they promise stands in what was asked of whoever gives them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.findings.owners import owner_at_start, owner_named
from ingest.findings.promised import consent_words as words
from ingest.findings.promised.promise_details import due_of
from ingest.findings.promised.promise_words import BODY_ASKS
from ingest.language.sentences import Span

# Those who ask.
_OWE_NOTHING = frozenset({"Panel", "Committee", "Member", "Public"})
_DUE_WITHIN = 40  # characters


@dataclass(frozen=True, slots=True)
class Consent:
    """Where somebody says yes, and who, ``None`` where that is not stated."""

    at: int
    owner: str | None


def consent_in(text: str, span: Span, above: str) -> Consent | None:
    """Who "agreed", in a sentence without more, to what the last sentence above it asks of them."""
    if words.PRONOUN_AGREES.match(text, *span):
        asked = _asked_last(_last_sentence(above))
        whom = owner_named(asked["whom"] or asked["doer"] or "") if asked else None
        return Consent(span[0], whom) if asked and whom not in _OWE_NOTHING else None
    agrees = words.AGREES.match(text, *span)
    owner = owner_named(agrees["owner"]) if agrees else None
    if owner is None or owner in _OWE_NOTHING or not _is_asked_of(owner, _last_sentence(above)):
        return None
    return Consent(span[0], owner)


def consents_within(text: str, span: Span) -> Iterator[Consent]:
    """What a sentence asks for and "was promised" there, with whom it was asked of."""
    for match in words.WAS_PROMISED.finditer(text, *span):
        owner = owner_named(match["owner"]) if match["owner"] else None
        by = words.BY_WHOM.match(text, match.end(), span[1])
        if by and due_of(text, match.end(), min(span[1], by.end() + _DUE_WITHIN)) is None:
            promiser = owner_at_start(text[by.end() : span[1]])
            if promiser is None or promiser[0] != owner:
                continue
        yield Consent(match.start(), owner)


def _is_asked_of(owner: str, sentence: str) -> bool:
    """Whether the last thing that a sentence asks is for this owner to give or do, or nobody's."""
    asked = _asked_last(sentence)
    if asked is None or words.TELLS_TOO.search(sentence, asked.end()):
        return False
    whom, doer = asked["whom"], asked["doer"]
    if asked["passive"] and words.MAY_BE_SENT.search(doer):
        doer = None
    named = [name for name in (whom, doer) if name and not words.PRONOUN.fullmatch(name)]
    if named:
        # What the meeting asks of somebody to do is a promise by itself.
        request = BODY_ASKS.search(sentence)
        is_request = request and (request["that"] or owner_named(request["owner"]))
        return not is_request and all(owner_named(name) == owner for name in named)
    # "Asked to send them" without a word of whom says what the asker would do.
    is_of_askers = asked["to"] is not None and whom is None
    return not is_of_askers and words.ASKS_TOO.match(owner) is None


def _asked_last(sentence: str) -> re.Match[str] | None:
    return max(words.ASKS.finditer(sentence), key=re.Match.start, default=None)


def _last_sentence(above: str) -> str:
    plain = above.rstrip()
    if not plain.endswith((".", "?", "!")):
        return ""
    return plain[max(plain.rfind(stop, 0, len(plain) - 1) for stop in ".?!") + 1 :]
