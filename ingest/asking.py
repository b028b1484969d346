"""How minutes record that something was asked, and that somebody replied, in running prose.

"The PCC was asked what …", "A Member questioned whether …", "In reply to a question from …",
"Information was requested on …": the clerk's own phrases. A point put by a member ("A Member
suggested that …") counts as asked only where a reply follows it, which the caller sees to.
"""

import re
from typing import Literal

from ingest.record import SpeakerRole, Speech
from ingest.speakers import mark_roles, roles_mentioned, speeches

Putting = Literal["asked", "point"]

ASKING_ROLES: frozenset[SpeakerRole] = frozenset({"Chair", "Member", "Public"})

_ADVERBS = r"(?:also\s+|then\s+|further\s+|again\s+|next\s+|subsequently\s+|therefore\s+)*"
_WAS = rf"(?:was|were|had\s+been)\s+{_ADVERBS}"
_INTEREST = (
    r"(?:(?:[Ff]urther|[Mm]ore|[Ss]ome|[Aa]n?|[Tt]he|[Aa]dditional)\s+)*"
    r"(?:[Ii]nformation|[Cc]larification|[Cc]larity|[Aa]ssurances?|[Rr]eassurances?"
    r"|[Cc]onfirmation|[Uu]pdates?|[Dd]etails?|[Ff]igures?|[Vv]iews?|[Ee]xplanations?"
    r"|[Bb]reakdown|[Ee]xamples?|[Ee]vidence)"
)
_ASKS = re.compile(
    rf"\b(?:asked|queried|questioned|enquired|inquired|wondered|wanted\s+to\s+know"
    rf"|(?:sought|requested)\s+{_INTEREST}|requested\s+(?:that|to)|raised\s+(?:a\s+)?quer(?:y|ies)"
    r"|(?:raised|put|posed|had)\s+(?:a|the|several|some|two|further)\s+questions?)\b"
)
_PANEL_ASKS = re.compile(
    rf"\b(?:[Tt]he\s+)?(?:Panel|Committee|Board)\s+{_ADVERBS}(?:had\s+)?{_ASKS.pattern}"
)
_NAMED_COUNCILLOR_ASKS = re.compile(
    rf"\b(?:Councillor|Cllr\.?)\s+[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){{0,3}}\s+{_ADVERBS}{_ASKS.pattern}"
)
_IS_ASKED = re.compile(rf"\b{_WAS}(?:asked|questioned|queried|challenged)\b")
_LEADS_WITH_ASKING = re.compile(
    r"\W*(?:(?:When|On\s+being|Being)\s+)?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed)\s+"
    r"(?:whether|if|about|how|what|why|when|where|who|which|by|for|on)\b"
)
_REPLIES_TO = re.compile(
    r"\b(?:[Ii]n\s+(?:reply|response|answer)\s+to|[Rr]esponding\s+to|[Rr]eplying\s+to"
    r"|[Aa]nswering|[Rr]esponded\s+to|[Rr]eplied\s+to|[Aa]nswered|[Ff]ollowing(?=\s+an?\b))\s+[^.,;]{0,60}?"
    r"\b(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|concerns?|suggestions?|points?|requests?)\b"
)
_INTEREST_TAKEN = re.compile(
    rf"\b{_INTEREST}\b[^.;]{{0,40}}?\s{_WAS}(?:requested|sought|asked\s+for)"
)
_QUESTION_RAISED = re.compile(
    rf"\b(?:[Qq]uestions?|[Qq]uer(?:y|ies))\b[^.;]{{0,160}}?\s{_WAS}(?:asked|raised|put|posed|made)"
)
_SUGGESTION_ANSWERED = re.compile(
    r"\b(?:dis)?agreed\s+with\s+(?:the|a|an)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:suggestion|point|view|comment|concern|observation)s?\b"
)
# What is asked for the sake of the meeting, and thanks, ask nothing of an answering role.
_PROCEDURE = re.compile(
    r"\basked\s+(?:(?:for|that)\s+(?:[\w’'-]+\s+){0,3}?thanks\b|that\s+it\s+be\s+(?:noted|recorded)"
    r"|(?:the\s+)?(?:[Pp]anel|[Mm]embers|[Cc]ommittee)\s+(?:to|if|whether)\b"
    r"|for\s+(?:an?|the)\s+(?:further\s+|written\s+)?(?:report|item|paper|presentation)\b"
    r"|to\s+(?:note|approve|consider|agree|receive|endorse|comment\s+on)\b"
    r"|(?:the\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,4}?\s+to\s+(?:introduce|present|note|leave|join)\b)"
)
_PRAISE = re.compile(
    r"\b(?:thanked|praised|welcomed|congratulated|commended|paid\s+tribute|wished\s+to\s+place"
    r"|applauded|noted\s+the\s+report|agreed|resolved|declared)\b"
)
_POINT_OF_NOBODY = re.compile(
    rf"\W*(?:It\s+{_WAS}(?:suggested|proposed|felt|argued|requested|put\s+(?:forward|to))"
    rf"|(?:A\s+|Another\s+|Further\s+|The\s+)?[Ss]uggestions?\s+{_WAS}(?:made|put)"
    rf"|(?:Some\s+)?(?:[Cc]oncerns?|[Dd]isappointment|[Ww]orr(?:y|ies))\s+[^.]{{0,60}}?{_WAS}"
    r"(?:expressed|raised|voiced)"
    rf"|Attention\s+{_WAS}drawn)"
)
_REPLY_OF_NOBODY = re.compile(
    rf"\W*(?:In\s+(?:reply|response)\b|It\s+{_WAS}(?:confirmed|explained|advised|clarified|replied"
    rf"|stated|reported|noted)|(?:[Mm]embers|The\s+(?:[Pp]anel|[Cc]ommittee|[Bb]oard))\s+{_WAS}"
    r"(?:advised|informed|told|assured|reassured|reminded|referred)"
    r"|(?:An?\s+)?(?:[Aa]ssurances?|[Cc]onfirmation|[Rr]eassurance)\s+was\s+given)"
)
_SOMEBODY_REPLIES = re.compile(
    r"\W*(?:The\s+)?[A-Z][\w.'’-]*(?:\s+[\w.'’-]+){0,6}?\s+(?:also\s+|then\s+)?"
    r"(?:replied|responded|advised|explained|confirmed|answered|clarified|assured|reassured)\b"
)
_RESPONDS = re.compile(
    r"\b(?:advised|agreed|accepted|acknowledged|answered|assured|clarified|confirmed|explained"
    r"|reassured|recognised|replied|responded|undertook)\b"
)
_SECOND_CLAUSE = re.compile(
    r"\band\s+(?=(?:also\s+)?(?:agreed|undertook|said|explained|would|confirmed)\b)"
)


def putting(text: str, start: int, end: int) -> Putting | None:
    """Whether a sentence asks something of an answering role, or puts a point; else ``None``."""
    words = text[start:end]
    if _PROCEDURE.search(words):
        return None
    by_asker = [s for s in speeches(text, start, end) if s.role in ASKING_ROLES]
    if _asks(words, [text[s.start : s.end] for s in by_asker]):
        return "asked"
    if _SUGGESTION_ANSWERED.search(words) or _POINT_OF_NOBODY.match(words):
        return "point"
    if any(not _PRAISE.search(text[s.start : s.end]) for s in by_asker):
        return "point"
    return None


def reply_start(text: str, start: int, end: int) -> int | None:
    """Where in a sentence that asks nothing before it a reply opens; ``None`` where none does.

    The caller knows that something was put: "It was confirmed that …" replies only then.
    """
    words = text[start:end]
    said = _answering(text, start, end)
    if said:
        return said[0].start
    if _REPLY_OF_NOBODY.match(words):
        return start
    named = _SOMEBODY_REPLIES.match(words)
    return start if named and not roles_mentioned(named.group()) else None


def reply_within(text: str, start: int, end: int) -> int | None:
    """Where the reply begins inside the sentence that puts the question.

    "The PCC was asked if … | and explained that …"; "Asked whether …, | the PCC explained …".
    """
    words = text[start:end]
    answered = _SUGGESTION_ANSWERED.search(words)
    if answered:
        clause = _SECOND_CLAUSE.search(words, answered.end())
        return start + clause.start() if clause else start
    if _LEADS_WITH_ASKING.match(words) or _REPLIES_TO.match(words.lstrip("·•*– \u00a0")):
        return _main_clause(text, start, end)
    later = [speech.start for speech in _answering(text, start, end) if speech.start > start]
    if later:
        return later[0]
    replies = _REPLIES_TO.search(words)
    return start if replies and _answering(text, start, end) else None


def responds(text: str, start: int, end: int) -> bool:
    """Whether an answering role is recorded as responding ("advised", "confirmed") in a sentence.

    "reported" alone is no response: it opens a role's own account.
    """
    said = _answering(text, start, end)
    if said and said[0].start == start:
        return _RESPONDS.search(text, said[0].start, min(said[0].end, start + 120)) is not None
    return False


def is_unattributed(text: str, start: int, end: int) -> bool:
    """Whether a sentence is put down as nobody's: no role speaks, and nothing is "reported"."""
    words = text[start:end]
    return not speeches(text, start, end) and not re.match(
        rf"\W*(?:It\s+{_WAS}\w+|.{{0,80}}?\bwas\s+(?:given|advised|informed))", words
    )


def _asks(words: str, said_by_askers: list[str]) -> bool:
    if any(_ASKS.search(said) for said in said_by_askers) or _PANEL_ASKS.search(words):
        return True
    if _NAMED_COUNCILLOR_ASKS.search(words):
        return True
    if _LEADS_WITH_ASKING.match(words) or _REPLIES_TO.search(words):
        return True
    if _INTEREST_TAKEN.search(words) or _QUESTION_RAISED.search(words):
        return True
    return any(_may_be_asked(words[: m.start()]) for m in _IS_ASKED.finditer(words))


def _may_be_asked(subject: str) -> bool:
    """Whether the words before "was asked" end in somebody who answers, or in "it"."""
    if re.search(r"\b(?:it|they|he|she)\s*$", subject, re.IGNORECASE):
        return True
    clause = subject[-90:]
    roles = roles_mentioned(clause)
    return bool(roles) and any(role not in ASKING_ROLES for role in roles[-1:])


def _main_clause(text: str, start: int, end: int) -> int | None:
    """Where, behind a comma, an answering role begins to speak."""
    for comma in re.finditer(r",\s+", text[start:end]):
        at = start + comma.end()
        marked = mark_roles(text[at:end], "\0")
        if re.match(r"(?:the\s+|an?\s+)?\0", marked) and _answering(text, at, end):
            return at
        if _REPLY_OF_NOBODY.match(text[at].upper() + text[at + 1 : end]):
            return at
    return None


def _answering(text: str, start: int, end: int) -> list[Speech]:
    return [s for s in speeches(text, start, end) if s.role not in ASKING_ROLES]
