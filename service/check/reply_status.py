"""What became of a question, as its own reply records it.

Four cases, read from the clerk's phrases. What happened at later meetings is not looked at.
"""

import re
from dataclasses import dataclass

from ingest.language.sentences import Span, sentence_spans
from service.contract.checks import ReplyStatus

_ADVERBS = r"(?:(?:also|then|happily|gladly|therefore|both|shortly|subsequently)\s+)*"
_UNDERTAKES = (
    rf"(?:(?:would|will|could)\s+{_ADVERBS}(?:be\s+(?:happy|pleased|glad|able)\s+to\s+)?"
    rf"|(?:agreed|undertook|promised|offered|committed|had\s+asked\s+officers)\s+to\s+{_ADVERBS})"
)
_WRITTEN = r"(?:written|writing|email(?:ed)?)"
_ANSWER = r"(?:answer|reply|response|briefing|note)s?"
_MATTER = (
    r"(?:figures?|data|information|details?|breakdown|numbers?|statistics|percentages?|costs?"
    rf"|{_ANSWER}|report)"
)
_GIVE = r"(?:provide|supply|send|circulate|give|issue|share|forward|distribute|obtain|get)"
_GIVEN = r"(?:provided|supplied|sent|circulated|given|issued|shared|forwarded|distributed|obtained)"
_READERS = (
    r"(?:(?:to|with|among(?:st)?|for)\s+(?:all\s+|the\s+)?(?:other\s+)?(?:(?:Police\s+and\s+Crime\s+)?[Pp]anel|[Mm]embers?"
    r"|[Cc]ommittee|[Cc]llr|[Cc]ouncillor)"
    r"|(?:after|outside|following|before)\s+(?:of\s+)?(?:the|this|today’s)\s+(?:next\s+)?meeting"
    r"|in\s+due\s+course|to\s+(?:him|her|them))"
)
_PROMISES = tuple(
    re.compile(pattern)
    for pattern in (
        # "agreed to provide a full written answer", "a written reply would be sent"
        rf"\b{_UNDERTAKES}[^.;]{{0,60}}?\b{_WRITTEN}\s+{_ANSWER}\b",
        rf"\b{_WRITTEN}\s+{_ANSWER}\s+(?:would|will|was\s+to|is\s+to)\s+(?:\w+\s+)?be\s+{_GIVEN}\b",
        # "would write to members", "would respond in writing"
        rf"\b{_UNDERTAKES}(?:write|email)\s+(?:back\s+)?to\b",
        rf"\b{_UNDERTAKES}(?:reply|respond|answer)\b[^.;]{{0,40}}?\bin\s+writing\b",
        # "would circulate the figures after the meeting"
        rf"\b{_UNDERTAKES}{_GIVE}\b[^.;]{{0,80}}?\b{_MATTER}\b[^.;]{{0,60}}?\b{_READERS}",
        rf"\b{_UNDERTAKES}{_GIVE}\s+(?:the\s+)?(?:[Mm]embers?|[Pp]anel|Cllr\.?\s+\w+|him|her|them)"
        rf"\b[^.;]{{0,40}}?\b{_MATTER}\b",
        rf"\b{_MATTER}\b[^.;]{{0,60}}?\b(?:would|will)\s+(?:\w+\s+)?be\s+{_GIVEN}\b[^.;]{{0,40}}?"
        rf"\b{_READERS}",
    )
)
# "would find out", "agreed to look into it and report back", "take that away": an answer is put
# off, and nothing is said of writing.
_PUTS_OFF = re.compile(
    rf"\b{_UNDERTAKES}(?:find\s+out|look\s+(?:into|at)\b[^.;]{{0,120}}?\breport"
    r"|report\s+back|come\s+back|revert|check\b[^.;]{0,60}?\b(?:report|come)\s+back"
    r"|bring\s+(?:back\s+)?a\s+report|take\s+(?:this|that|it|the\s+question)\s+away)\b"
    r"|\bundertook\s+to\s+look\b[^.;]{0,160}?\breport\b"
)
_REFUSAL = re.compile(
    r"\b(?:(?:could|can|did|would)\s+not|couldn[’']t|didn[’']t|was\s+(?:unable|not\s+able)\s+to"
    r"|were\s+(?:unable|not\s+able)\s+to|(?:is|was)\s+not\s+in\s+a\s+position\s+to"
    r"|declined\s+to|refused\s+to|unable\s+to)\s+(?:yet\s+|currently\s+|fully\s+|be\s+drawn\s+to\s+)?"
    r"(?:comment|say|answer|disclose|discuss|speculate|give|provide|confirm\s+(?:the|any|how|when)"
    r"|have\s+(?:the|those|these|any|that|exact|specific)?\s*(?:[\w’-]+\s+){0,2}?"
    r"(?:figures?|data|information|details?|numbers?|statistics|answer)|know)\b"
    r"|\bdid\s+not\s+hold\b|\b(?:wasn|was)\s*(?:n[’']t|\s+not)\s+aware\s+of\s+(?:the|any)\b"
    r"|\b(?:figures?|data|information|details?|numbers?|statistics)\s+(?:was|were)\s+not\s+"
    r"(?:yet\s+|currently\s+)?(?:available|known|held|recorded|collected|to\s+hand)\b"
    r"|\bno\s+(?:figures?|data|information|details?|numbers?|statistics)\s+(?:was|were)\s+"
    r"(?:available|held|recorded|to\s+hand)\b"
    r"|\b(?:it\s+was\s+)?(?:too\s+(?:early|soon)\s+to\s+(?:say|tell|know|judge)"
    r"|not\s+(?:appropriate|possible)\s+to\s+(?:comment|say|answer|give|disclose|discuss))\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"\b(?:but|however|although|though|nevertheless|while|whilst|yet)\b|[;]")
# Sentences that say nothing of what was asked.
_COURTESY = re.compile(
    r"^\W*(?:(?:The|A)\s+)?[\w\s()’'/]{0,40}?(?:thanked|noted\s+the\s+(?:question|comment|point)"
    r"|apologised)\b[^.;]{0,80}\W*$"
    r"|^\W*(?:This|The\s+(?:question|comment|point))\s+was\s+noted\W*$",
    re.IGNORECASE,
)
_SUBSTANCE_WORDS = 4


@dataclass(frozen=True, slots=True)
class ReplyReading:
    """A reply's status; ``promise`` is the sentence that promises, as a span of the reply."""

    status: ReplyStatus
    promise: Span | None


def read_reply(reply: str | None) -> ReplyReading:
    """The status of a reply; one that is not recorded answers nothing.

    A promise of an answer in writing goes before all else. A refusal, or an answer put off, without
    anything of substance beside it is "not_answered", with it "partly_answered".
    """
    if reply is None:
        return ReplyReading("not_answered", None)
    sentences = sentence_spans(reply)
    for start, end in sentences:
        words = " ".join(reply[start:end].split())
        if any(promise.search(words) for promise in _PROMISES):
            return ReplyReading("written_reply_promised", (start, end))
    texts = [" ".join(reply[start:end].strip("[] \n\u00a0").split()) for start, end in sentences]
    refuses = any(_REFUSAL.search(words) or _PUTS_OFF.search(words) for words in texts)
    has_substance = any(map(_has_substance, texts))
    if refuses:
        return ReplyReading("partly_answered" if has_substance else "not_answered", None)
    return ReplyReading("answered" if has_substance else "not_answered", None)


def _has_substance(sentence: str) -> bool:
    """Whether a sentence says something beyond a refusal or a courtesy."""
    if _COURTESY.search(sentence):
        return False
    refusal = _REFUSAL.search(sentence) or _PUTS_OFF.search(sentence)
    if refusal is None:
        return bool(re.search(r"[^\W_]", sentence))
    turns = [turn.end() for turn in _TURN.finditer(sentence)]
    clauses = [sentence[turn:] for turn in turns] + [
        sentence[: turns[0]] if turns and refusal.start() > turns[0] else ""
    ]
    return any(
        len(clause.split()) >= _SUBSTANCE_WORDS
        and not (_REFUSAL.search(clause) or _PUTS_OFF.search(clause))
        for clause in clauses
    )
