"""Who is recorded as speaking, read from the clerk's reporting phrases.

Minutes are reported speech: "The PCC reported that …" opens what the PCC is recorded as saying,
and it lasts until the next reporting phrase, or until somebody else speaks whose office is not one
of ours. Without such a phrase the speaker is not stated.
"""

import re
from collections.abc import Iterator

from ingest.language.list_marks import OPENING
from ingest.language.roles import ROLE, role_of
from ingest.language.sentences import sentence_spans
from ingest.record import SpeakerRole, Speech

_VERBS = (
    "accepted acknowledged added advised agreed answered apologised argued asked assured "
    "believed clarified commended commented concluded confirmed congratulated considered "
    "declared described drew emphasised encouraged enquired explained expressed felt gave "
    "highlighted hoped indicated informed inquired introduced mentioned noted observed "
    "offered outlined pointed praised presented proposed provided queried questioned raised "
    "reassured recalled recognised recommended referred reiterated remarked reminded replied "
    "reported requested responded said shared sought spoke stated stressed suggested summarised "
    "thanked thought told undertook updated urged wanted warned welcomed wished wondered"
).split()
_REPORTING = (
    r"(?:(?:also|then|further|again|both|briefly|therefore|subsequently|later)\s++)*"
    r"(?:had\s++(?:also\s++)?)?(?:"
    + "|".join(_VERBS)
    + r"|went\s++on\s++to|paid\s++tribute|put\s++it|did\s++not\s++\w+|was\s++(?:pleased|concerned"
    r"|of\s++the\s++view|aware|clear|keen|unable)|would\s++(?:be\s++happy|encourage|look))\b"
)
# What may stand between a title and its verb: a bracketed abbreviation, a name, where from.
_ASIDE = (
    r"(?:\s*+\([^)]{1,40}\))?(?:\s*+,\s*+OPCC\b(?!\s*+,))?(?:\s*+,[^,.]{1,60},|\s*+,(?=\s++(?:advised|replied|responded"
    r"|explained|confirmed)\b))?(?:\s++(?:from|for)\s++[A-Z][^.,;]{1,60}?)?"
    r"(?:\s++(?!(?:and|or|was|were)\b)[A-Z][\w'’-]*\.?(?=\s)){0,3}?"
)
_STATEMENT = re.compile(rf"(?<![\w'’/])(?:{ROLE})(?!['’]?\w|['’]s?\b){_ASIDE}\s++{_REPORTING}")
_ASKED_THEN_SAID = re.compile(
    rf"(?<![\w'’/])(?:{ROLE})\s++(?:was|were)\s++(?:asked|questioned)\b[^.?!]{{0,600}}?"
    rf"(?P<answer>\band\s++{_REPORTING})"
)
_SUBORDINATE = re.compile(
    r"\b(?:that|whether|if|which|what|how|why|when|as|than|where|because|until|to|of|by|from|for"
    r"|against|with|about|on|in|into|between|under|towards?)\s++(?:the|an?)?\s*+$",
    re.IGNORECASE,
)
_CLAUSE_OPENING = re.compile(
    r"(?:\b(?:and|but|while|whilst|although|however)\s++)?(?:\b(?:the|an?)\s++)?$", re.IGNORECASE
)
# Somebody reports whose office is not one of ours, or is given by name: not stated, in doubt.
_SOMEBODY_ELSE = re.compile(
    OPENING
    + r"(?!(?:He|She|They)\b)(?:(?:The|A|An)\s++[\w’'-]+|[A-Z][\w.’'-]*)(?:\s++[\w.’'-]+){0,6}?"
    r"(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bbe)(?<!\bis)(?<!\bare)(?<!\bas)\s++"
    r"(?:(?:also|then|further|again)\s++)?"
    r"(?:replied|said|stated|advised|added|explained|commented|responded|remarked|answered"
    r"|reported\s++that|confirmed\s++that|noted\s++that|asked\s++(?:if|whether|why|how|what))\b"
)
# The clerk, or the meeting as a whole, takes up the account again.
_NOBODY_IN_PARTICULAR = re.compile(
    OPENING
    + r"(?:It\s++was\s++(?:further\s++|also\s++|then\s++)?(?:agreed|noted|suggested|reported"
    r"|confirmed|resolved|asked|highlighted|proposed|explained|questioned|acknowledged)"
    r"|(?:Reference|Mention)\s++was\s++made|Discussion|Concerns?\s++w|Consideration\s++was"
    r"|In\s++(?:response|reply)\s++to\s++(?:a\s++)?(?:questions?|quer)|During\s++the\s++discussion"
    r"|The\s++(?:Panel|Committee|meeting)\b"
    r"|[^,.]{1,60},\s++it\s++was\s++(?:also\s++)?(?:noted|said|suggested|reported|added|felt),)",
)


def speeches(text: str, start: int, end: int, *, is_reply: bool = False) -> tuple[Speech, ...]:
    """Find who speaks in ``text[start:end]``, in order and without overlap.

    A reporting phrase opens a speech, which lasts to the next one. In narrative the account also
    returns to nobody in particular at "It was noted …", "Reference was made …", "The Panel …";
    inside a reply (``is_reply``) those still belong to whoever is replying.
    """
    found: list[Speech] = []
    for sentence_start, sentence_end in sentence_spans(text, start, end):
        openings = list(_openings(text, sentence_start, sentence_end))
        first = openings[0][0] if openings else sentence_end
        resets = _SOMEBODY_ELSE if is_reply else _NOBODY_IN_PARTICULAR
        lead_is_reset = resets.match(text, sentence_start, sentence_end) or (
            first > sentence_start and _SOMEBODY_ELSE.match(text, sentence_start, first)
        )
        if found and not lead_is_reset and first > sentence_start:
            last = found[-1]
            if last.end == sentence_start or not text[last.end : sentence_start].strip():
                found[-1] = Speech(last.start, first if openings else sentence_end, last.role)
        ends = [*(at for at, _ in openings[1:]), sentence_end]
        found += [
            Speech(at, speech_end, role)
            for (at, role), speech_end in zip(openings, ends, strict=bool(openings))
        ]
    return _merged(text, found)


def _openings(text: str, start: int, end: int) -> Iterator[tuple[int, SpeakerRole]]:
    """Where reporting phrases begin in one sentence.

    The first takes in what leads up to it ("In relation to training, the PCC said …"), unless the
    sentence opens as the clerk's own account.
    """
    at = start
    is_first = not _NOBODY_IN_PARTICULAR.match(text, start, end)
    answered = _ASKED_THEN_SAID.search(text, start, end)
    while at < end:
        said = _STATEMENT.search(text, at, end)
        if answered and answered.start() < at:
            answered = _ASKED_THEN_SAID.search(text, at, end)
        if answered and (said is None or answered.start() <= said.start()):
            position = answered.start("answer")
            match: re.Match[str] = answered
        elif said:
            if _SUBORDINATE.search(text, max(start, said.start() - 20), said.start()):
                at = said.end()
                continue
            position = start if is_first else _clause_start(text, start, said.start())
            match = said
        else:
            return
        yield position, role_of(match)
        is_first = False
        at = match.end()


def _clause_start(text: str, sentence_start: int, role_start: int) -> int:
    """Take "and the", "but the", "The" before a title into the clause it opens."""
    start = max(sentence_start, role_start - 20)
    before = _CLAUSE_OPENING.search(text[start:role_start])
    return start + before.start() if before else role_start


def _merged(text: str, found: list[Speech]) -> tuple[Speech, ...]:
    """Join neighbours of one role and drop the space at their ends."""
    joined: list[Speech] = []
    for speech in found:
        end = speech.start + len(text[speech.start : speech.end].rstrip())
        if joined and joined[-1].role == speech.role:
            between = text[joined[-1].end : speech.start]
            if not between.strip():
                joined[-1] = Speech(joined[-1].start, end, speech.role)
                continue
        joined.append(Speech(speech.start, end, speech.role))
    return tuple(joined)
