"""How minutes record that something was asked, and that somebody replied, in running prose.

"The PCC was asked what …", "A Member questioned whether …", "In reply to a question from …",
"Information was requested on …": the clerk's own phrases. A point put by a member ("A Member
suggested that …") counts as asked only where a reply follows it, which the caller sees to.
"""

import re
from typing import Literal

from ingest.language.list_marks import SIGNS
from ingest.language.roles import ASKING_ROLES, mark_roles, roles_mentioned
from ingest.language.speakers import speeches
from ingest.record import SpeakerRole, Speech

Putting = Literal["asked", "point"]

_ADVERBS = r"(?:also\s++|then\s++|further\s++|again\s++|next\s++|subsequently\s++|therefore\s++)*"
_WAS = rf"(?:was|were|had\s++been)\s++{_ADVERBS}"
_INTEREST = (
    r"(?:(?:[Ff]urther|[Mm]ore|[Ss]ome|[Aa]n?|[Tt]he|[Aa]dditional)\s++){0,3}"
    r"(?:[Ii]nformation|[Cc]larification|[Cc]larity|[Aa]ssurances?|[Rr]eassurances?"
    r"|[Cc]onfirmation|[Uu]pdates?|[Dd]etails?|[Ff]igures?|[Vv]iews?|[Ee]xplanations?"
    r"|[Bb]reakdown|[Ee]xamples?|[Ee]vidence)"
)
_ASKS = re.compile(
    rf"\b(?:asked|queried|questioned|enquired|inquired|wondered|wanted\s++to\s++know"
    rf"|(?:sought|requested)\s++{_INTEREST}|requested\s++(?:that|to)|raised\s++(?:a\s++)?quer(?:y|ies)"
    r"|(?:raised|put|posed|had)\s++(?:a|the|several|some|two|further)\s++questions?)\b"
)
_PANEL_ASKS = re.compile(
    rf"\b(?:[Tt]he\s++)?(?:Panel|Committee|Board)\s++{_ADVERBS}(?:had\s++)?{_ASKS.pattern}"
)
_NAMED_COUNCILLOR_ASKS = re.compile(
    rf"\b(?:Councillor|Cllr\.?)\s++[A-Z][\w.'’-]*(?:\s++[A-Z][\w.'’-]*){{0,3}}\s++{_ADVERBS}{_ASKS.pattern}"
)
_IS_ASKED = re.compile(rf"\b{_WAS}(?:asked|questioned|queried|challenged)\b")
_LEADS_WITH_ASKING = re.compile(
    r"\W*(?:(?:When|On\s++being|Being)\s++)?(?:[Aa]sked|[Qq]uestioned|[Pp]ressed)\s++"
    r"(?:whether|if|about|how|what|why|when|where|who|which|by|for|on)\b"
)
_REPLIES_TO = re.compile(
    r"\b(?:[Ii]n\s++(?:reply|response|answer)\s++to|[Rr]esponding\s++to|[Rr]eplying\s++to"
    r"|[Aa]nswering|[Rr]esponded\s++to|[Rr]eplied\s++to|[Aa]nswered|[Ff]ollowing(?=\s++an?\b)"
    r"|[Ww]ith\s++(?:regard|reference|respect)\s++to(?=\s++an?\s++(?:question|quer|request))"
    r"|[Oo]n(?=\s++a\s++(?:question|query)))\s++(?!(?:that|this|these|which)\b)[^.,;]{0,60}?"
    r"\b(?:questions?|quer(?:y|ies)|enquir(?:y|ies)|concerns?|suggestions?|points?|requests?)\b"
)
_MEMBER_THEN_ASKED = re.compile(
    r"^\W*(?:A|An|The|Another|One|That)\s++(?:[\w-]+\s++){0,2}?Member\b[^.;]{0,160}?\b(?:and|but)\s++"
    r"(?:also\s++|then\s++)?asked\s++(?:whether|if|when|how|what|why|where|who|which|about|for)\b"
)
_INTRODUCES_QUESTIONS = re.compile(r"\bquestions\b[^.?]{0,500}:\s?[-–—]?$", re.IGNORECASE)
_MOVES_ON = re.compile(
    r"\b(?:introduced|presented|welcomed|moved|proposed|seconded|reported|referred|informed|updated"
    r"|outlined|gave)\b"
)
_INTEREST_TAKEN = re.compile(
    rf"\b{_INTEREST}\b[^.;]{{0,40}}?\s{_WAS}(?:requested|sought|asked\s++for)"
)
_QUESTION_RAISED = re.compile(
    rf"\b(?:[Qq]uestions?|[Qq]uer(?:y|ies))\b[^.;]{{0,160}}?\s{_WAS}(?:asked|raised|put|posed|made"
    r"|submitted|received|given)"
    r"|\bsubmitted\s++(?:a|an|one|two|three|the\s++following)\s++(?:\w+\s++)?questions?\b"
)
_NO_QUESTION = re.compile(
    r"\b[Nn]o\s++(?:\w+\s++){0,2}questions?\b(?:\s++(?:was|were|had\s++been)\s++\w+)?|\b(?:not|nor)\s++(?:\w+\s++){0,4}questions?\b"
)
_ASKED_AGAIN = re.compile(
    rf"(?:^|,\s++)\W{{0,40}}(?:[Hh]e|[Ss]he|[Tt]hey)\s++{_ADVERBS}{_ASKS.pattern}"
)
_ASKS_INDIRECTLY = re.compile(r"\basked\s++(?:whether|if|when|how|what|why|where|who|which)\b")
_MATTER_MENTIONED = re.compile(
    rf"\W*(?:Reference|Mention)\s++{_WAS}made\b|\W*(?:A\s++)?[Dd]iscussion\s++(?:took\s++place|ensued)"
)
_REPORTS_FIRST = re.compile(r"\b(?:reported|introduced|presented|outlined|updated|gave|noted)\b")
_MEMBER_REPLIES = re.compile(
    r"\W*[^.;]{0,80}?\b(?:replied|responded|answered|explained|advised|clarified|confirmed"
    r"|reported)\b"
)
_SUGGESTION_ANSWERED = re.compile(
    r"\b(?:dis)?agreed\s++with\s++(?:the|a|an)\s++(?:[\w’'-]+\s++){0,2}?"
    r"(?:suggestion|point|view|comment|concern|observation)s?\b"
)
# What is asked for the sake of the meeting, and thanks, ask nothing of an answering role.
_PROCEDURE = re.compile(
    r"\basked\s++(?:(?:for|that)\s++(?:[\w’'-]+\s++){0,3}?thanks\b|that\s++it\s++be\s++(?:noted|recorded)"
    r"|to\s++(?:move|speak|leave|join|be\s++excused)\b|nothing\b"
    r"|that\s++(?:all\s++|the\s++|Panel\s++)*(?:[Mm]embers|Panel|Committee|[Cc]lerk)\b"
    r"|(?:the\s++)?(?:[Pp]anel|[Mm]embers|[Cc]ommittee)\s++(?:to|if|whether)\b"
    r"|for\s++(?:an?|the)\s++(?:further\s++|written\s++)?(?:report|item|paper|presentation)\b"
    r"|to\s++(?:note|approve|consider|agree|receive|endorse|comment\s++on)\b"
    r"|(?:the\s++)?[\w’'-]+(?:\s++[\w’'-]+){0,4}?\s++to\s++(?:introduce|present|note|leave|join)\b)"
)
_PRAISE = re.compile(
    r"\b(?:thanked|praised|welcomed|congratulated|commended|paid\s++tribute|wished\s++to\s++place"
    r"|applauded|noted\s++the\s++report|agreed|resolved|declared)\b"
)
_POINT_OF_NOBODY = re.compile(
    rf"\W*(?:It\s++{_WAS}(?:suggested|proposed|felt|argued|requested|put\s++(?:forward|to))"
    rf"|(?:A\s++|Another\s++|Further\s++|The\s++)?[Ss]uggestions?\s++{_WAS}(?:made|put)"
    rf"|(?:Some\s++)?(?:[Cc]oncerns?|[Dd]isappointment|[Ww]orr(?:y|ies))\s++[^.]{{0,60}}?{_WAS}"
    r"(?:expressed|raised|voiced)"
    rf"|Attention\s++{_WAS}drawn)"
)
_REPLY_OF_NOBODY = re.compile(
    rf"\W*(?:In\s++(?:reply|response)\b|It\s++{_WAS}(?:confirmed|explained|advised|clarified|replied"
    rf"|stated|reported|noted)|(?:[Mm]embers|The\s++(?:[Pp]anel|[Cc]ommittee|[Bb]oard))\s++{_WAS}"
    r"(?:advised|informed|told|assured|reassured|reminded|referred)"
    r"|(?:An?\s++)?(?:[Aa]ssurances?|[Cc]onfirmation|[Rr]eassurance)\s++was\s++given)"
)
_SOMEBODY_REPLIES = re.compile(
    r"\W*(?:The\s++)?[A-Z][\w.'’-]*(?:\s++[\w.'’-]+){0,6}?\s++(?:also\s++|then\s++)?"
    r"(?:replied|responded|advised|explained|confirmed|answered|clarified|assured|reassured)\b"
)
_RESPONDS = re.compile(
    r"\b(?:advised|agreed|accepted|acknowledged|answered|assured|clarified|confirmed|explained"
    r"|reassured|recognised|replied|responded|undertook)\b"
)
_CLAUSE_BEGINS = re.compile(r"(?:^\W*|[,;:(–-]|\b(?:and|but|also|then)|^\W*\d[\d.]*)$")
_SECOND_CLAUSE = re.compile(
    r"\band\s++(?=(?:also\s++)?(?:agreed|undertook|said|explained|would|confirmed)\b)"
)


def putting(text: str, start: int, end: int) -> Putting | None:
    """Whether a sentence asks something of an answering role, or puts a point; else ``None``."""
    words = text[start:end]
    if _PROCEDURE.search(words) or _denies_question(words):
        return None
    by_asker = [s for s in speeches(text, start, end) if s.role in ASKING_ROLES]
    if _asks(words, [text[s.start : s.end] for s in by_asker]):
        return "asked"
    if _SUGGESTION_ANSWERED.search(words) or _POINT_OF_NOBODY.match(words):
        return "point"
    if any(not _PRAISE.search(text[s.start : s.end]) for s in by_asker):
        return "point"
    return None


def asks_again(text: str, start: int, end: int, speaker: SpeakerRole | None) -> bool:
    """Whether a sentence says that "he" or "she" asked something, whoever spoke before asking.

    ``speaker`` is the role that is recorded as speaking there; where none is, only what is asked
    in so many words ("asked when …") counts.
    """
    words = text[start:end]
    if _ASKED_AGAIN.search(words) is None or _PROCEDURE.search(words):
        return False
    if speaker is None:
        return _ASKS_INDIRECTLY.search(words) is not None
    return speaker in ASKING_ROLES


def mentions_matter(text: str, start: int, end: int) -> bool:
    """Whether a sentence brings a matter up in nobody's name: "Reference was made to …"."""
    return _MATTER_MENTIONED.match(text, start, end) is not None


def member_replies(text: str, asked: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a sentence right behind one that asks is a member's reply to it.

    The question may have been put to another member, or to one who speaks for a council.
    """
    if not _ASKS.search(text, *asked):
        return False
    words = text[sentence[0] : sentence[1]]
    said = speeches(text, *sentence)
    if said and said[0].start == sentence[0]:
        return said[0].role == "Member" and _MEMBER_REPLIES.match(words) is not None
    return _SOMEBODY_REPLIES.match(words) is not None


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
    if _LEADS_WITH_ASKING.match(words):
        return _main_clause(text, start, end)
    replies = _REPLIES_TO.match(words.lstrip(f"{SIGNS}– \u00a0"))
    if replies:
        main = _main_clause(text, start, end)
        return main if main is not None else _clause_without_comma(text, start, end)
    later = [speech.start for speech in _answering(text, start, end) if speech.start > start]
    if later:
        return later[0]
    return start if _replying(words) and _answering(text, start, end) else None


def responds(text: str, start: int, end: int) -> bool:
    """Whether an answering role is recorded as responding ("advised", "confirmed") in a sentence.

    "reported" alone is no response: it opens a role's own account.
    """
    said = _answering(text, start, end)
    if not said or said[0].start != start:
        return False
    verb = _RESPONDS.search(text, said[0].start, min(said[0].end, start + 120))
    return verb is not None and not _REPORTS_FIRST.search(text, start, verb.start())


def takes_up(text: str, start: int, end: int) -> bool:
    """Whether a sentence opens with an answering role that speaks, and not on another matter."""
    said = _answering(text, start, end)
    if not said or said[0].start != start:
        return False
    return _MOVES_ON.search(text, start, min(end, start + 100)) is None


def opens_in_response(text: str, start: int, end: int) -> bool:
    """Whether a sentence opens as the response of an answering role: "In response, the PCC …"."""
    opens = re.match(r"\W*In\s++(?:response|reply),?\s++(?!to\b)", text[start:end])
    return opens is not None and bool(_answering(text, start, end))


def is_unattributed(text: str, start: int, end: int) -> bool:
    """Whether a sentence is put down as nobody's: no role speaks, and nothing is "reported"."""
    words = text[start:end]
    return not speeches(text, start, end) and not re.match(
        rf"\W*(?:It\s++{_WAS}\w+|.{{0,80}}?\bwas\s++(?:given|advised|informed))", words
    )


def _replying(words: str) -> bool:
    """Whether a sentence says, of its own clause, that somebody replied to a question.

    "Officers were capable of responding to questions" says so of nobody.
    """
    for match in _REPLIES_TO.finditer(words):
        before = words[: match.start()].rstrip()
        is_verb = match.group().lower().startswith(("responded", "replied", "answered"))
        if is_verb or _CLAUSE_BEGINS.search(before):
            return True
    return False


def _asks(words: str, said_by_askers: list[str]) -> bool:
    if any(_ASKS.search(said) for said in said_by_askers) or _PANEL_ASKS.search(words):
        return True
    if _NAMED_COUNCILLOR_ASKS.search(words) or _MEMBER_THEN_ASKED.search(words):
        return True
    if _LEADS_WITH_ASKING.match(words) or _replying(words):
        return True
    if _INTEREST_TAKEN.search(words) or _QUESTION_RAISED.search(words):
        return True
    return any(_may_be_asked(words[: m.start()]) for m in _IS_ASKED.finditer(words))


def _denies_question(words: str) -> bool:
    """Whether a sentence says of questions only that there were none, or that they follow."""
    if _INTRODUCES_QUESTIONS.search(words):
        return True
    beside = _NO_QUESTION.sub(" ", words)
    return beside != words and re.search(r"\b(?:asked|queried|whether)\b", beside) is None


def _may_be_asked(subject: str) -> bool:
    """Whether the words before "was asked" end in somebody who answers, or in "it"."""
    if re.search(r"\b(?:it|they|he|she)\s*+$", subject, re.IGNORECASE):
        return True
    clause = subject[-90:]
    roles = roles_mentioned(clause)
    return bool(roles) and any(role not in ASKING_ROLES for role in roles[-1:])


def _main_clause(text: str, start: int, end: int) -> int | None:
    """Where, behind a comma, an answering role begins to speak."""
    for comma in re.finditer(r",\s++", text[start:end]):
        at = start + comma.end()
        marked = mark_roles(text[at:end], "\0")
        if re.match(r"(?:the\s++|an?\s++)?\0", marked) and _answering(text, at, end):
            return at
        if _REPLY_OF_NOBODY.match(text[at].upper() + text[at + 1 : end]):
            return at
    return None


def _clause_without_comma(text: str, start: int, end: int) -> int | None:
    """Where an answering role begins to speak behind "In response to a query", without a comma."""
    for opening in re.finditer(r"\s(?=(?:[Tt]he|an?)\s++\w)", text[start:end]):
        at = start + opening.end()
        said = _answering(text, at, end)
        is_role = re.match(r"(?:[Tt]he|an?)\s++\0", mark_roles(text[at:end], "\0")) is not None
        if is_role and said and said[0].start == at:
            return at
    return None


def _answering(text: str, start: int, end: int) -> list[Speech]:
    return [s for s in speeches(text, start, end) if s.role not in ASKING_ROLES]
