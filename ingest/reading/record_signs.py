"""What a record of a meeting is told by, and what an agenda, a report or a web page is.

Each sign is a row: how much one finding of it weighs, how many count at most, and words in which it
is found. No sign decides by itself; ``ingest.reading.acceptance`` weighs them.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from ingest.language.dates import MONTH, WEEKDAY

Kind = Literal["record", "agenda", "report", "web page"]


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign of a kind of text, looked for in each line; ``weight`` is that of one finding.

    ``top`` is how many of the first lines it counts in; all, where it is 0. ``beside`` are words
    that another of these lines must hold for it to count at all.
    """

    kind: Kind
    weight: float
    most: int
    pattern: str
    example: str
    flags: re.RegexFlag = re.IGNORECASE
    top: int = 0
    beside: str = ""
    regex: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Compile the pattern."""
        object.__setattr__(self, "regex", re.compile(self.pattern, self.flags))

    def count(self, lines: Sequence[str]) -> int:
        """How often it is found in lines, up to the most that count."""
        found = 0
        within = lines[: self.top] if self.top else lines
        if self.beside and not any(re.search(self.beside, line, self.flags) for line in within):
            return 0
        for line in within:
            for _ in self.regex.finditer(line):
                found += 1
                if found == self.most:
                    return found
        return found


_WHO = (
    r"(?:the\s++(?:[\w&'’-]+\s++){0,5}?"
    r"|(?:a|one|another|several|some)\s++(?:\w+\s++)?(?:members?|residents?|councillors?|questioners?)\s++"
    r"|(?:members?|officers?|councillors?|he|she|they|it|we|somebody|someone)\s++"
    r"|(?-i:[A-Z][\w.'’-]*+\s++){1,4})"
)
_SAID = (
    r"(?:also\s++|then\s++|further\s++)?(?:had\s++)?(?:said|stated|reported|advised|replied|responded|explained|informed|noted"
    r"|confirmed|queried|asked|enquired|inquired|questioned|commented|thanked|welcomed|introduced|outlined"
    r"|suggested|raised|declared|highlighted|added|expressed|presented|proposed|considered|discussed|agreed|resolved"
    r"|received|approved|requested|summarised|reminded|pointed|referred|gave|undertook|conceded|moved|seconded|spoke"
    r"|decided|recommended|voted|withdrew|wanted|thought|wondered|promised|met)\b"
)

_TOP_LINES = 6
_HEAD_LINES = 16
# Capitals set apart, as some title pages have them: "A G E N D A".
_SET_APART = re.compile(r"(?<!\S)(?:[A-Z] ){3,30}[A-Z](?!\S)")
# What a text quotes tells nothing of what it is itself.
_QUOTED = re.compile(r"“[^“”]{1,600}”|(?<!\w)\"[^\"]{1,600}\"(?!\w)")

SIGNS: tuple[Sign, ...] = (
    Sign("record", 3.0, 2, r"^\W*(?:minutes|cofnodion)\s?:", "Minutes:"),
    Sign(
        "record",
        2.5,
        1,
        r"^\W*(?!.*\b(?:previous|last)\b)(?:(?!to\b)[\w'’&,–—-]+\s++){0,6}?(?:minutes?|notes|record|proceedings|decisions|transcript|summary\s++of\s++proceedings)\b(?:[^.;]{0,60}?[\s,(])??\s*+(?:[–—:,-]\s*+)?"
        rf"(?:{WEEKDAY}|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b|\d{{1,2}}(?:st|nd|rd|th)?\s++{MONTH}|\d{{1,2}}[./]\d{{1,2}}[./]\d\d)",
        "Draft notes – Tues 22 June",
        top=_TOP_LINES,
    ),
    Sign(
        "record",
        2.5,
        1,
        r"^\W*(?!.*\b(?:to|previous|last)\b)(?:[\w'’&,–—-]+\s++){0,9}?(?:minutes|notes|proceedings)"
        r"(?:\s*+$|\s++of\s++(?:the\s++|a\s++|an\s++)?(?:[\w'’&,-]+\s++){0,12}?(?:meeting|proceedings|held)\b)",
        "Minutes of the meeting held on 3 May",
        top=_TOP_LINES,
    ),
    Sign(
        "record",
        1.0,
        4,
        r"\b(?:yn\s++bresennol|[a-z]{3,20}(?:wyd|odd))\b|^\W*presennol\s*+(?::|$)|\bdaeth\s++y\s++cyfarfod\s++i\s++ben\b",
        "Dywedodd y Comisiynydd",
    ),
    Sign(
        "record",
        2.5,
        1,
        r"^\W*(?:agenda\s++a\s++)?ch?ofnodion(?:\s++drafft)?(?:\s*+$|\s++(?:y\s++|yr\s++|o['’]r\s++)?cyfarfod\b(?!\s++(?:diwethaf|blaenorol))|\s?:?\s++\d)",
        "Cofnodion y cyfarfod a gynhaliwyd ar 3 Mai",
        top=_TOP_LINES,
    ),
    Sign(
        "agenda",
        0.5,
        8,
        r"^\W*(?:[\w./-]{1,12}[.):]?\s++)?(?:[A-Z][\w' -]{1,60}?[-–:]\s)?i\s++"
        r"(?:dderbyn|ystyried|nodi|gadarnhau|gymeradwyo|drafod|ethol|benodi|graffu|gytuno)\b",
        "I dderbyn yr adroddiad",
    ),
    Sign(
        "agenda",
        1.0,
        4,
        r"\b(?:cynhelir|gwahoddir|gelwir|rhybudd\s++o\s++gyfarfod)\b",
        "Cynhelir y cyfarfod ddydd Gwener",
    ),
    Sign(
        "report",
        1.0,
        6,
        r"^\W*(?:[\d.]{1,6}\s++)?(?:(?:diben|pwrpas)\s++yr\s++adroddiad|argymhellion|cefndir|casgliad(?:au)?|crynodeb|cyflwyniad|goblygiadau\b.{0,40}|ymgynghori)\W*$",
        "Diben yr adroddiad",
    ),
    Sign(
        "record",
        1.2,
        3,
        r"^\W*(?:who|what)\s++(?:was\s++|were\s++|we\s++)?(?:there|present|came|attended|discussed|decided|agreed|said|asked|noted|heard)\W*+$",
        "What was discussed",
    ),
    Sign(
        "record",
        1.0,
        1,
        rf"^\W*(?!.*\b(?:next|previous|last)\b)(?:[\w'’&-]+\s++){{1,8}}?(?:meeting|hearing|agm|session|surgery)\b[^.;]{{0,60}}?\b(?:\d{{1,2}}[./]\d{{1,2}}[./]\d\d|\d{{1,2}}(?:st|nd|rd|th)?\s++{MONTH})",
        "Watch meeting 4/3/21",
        top=_TOP_LINES,
    ),
    Sign(
        "record",
        1.0,
        1,
        r"\b(?:draft|unconfirmed)\s++minutes\b(?!\s++(?:are|will|shall|must)\b)",
        "Agenda and draft minutes",
    ),
    Sign(
        "record",
        1.5,
        4,
        r"\b(?:RESOLVED|AGREED|PENDERFYNWYD|RECOMMENDED)\b|^\W*(?:Resolved|Agreed)\b(?!\s++by\b)",
        "RESOLVED – that it be so",
        re.NOFLAG,
    ),
    Sign(
        "record",
        1.6,
        2,
        r"\b(?:took|made|reached)\s++the\s++(?:following\s++)?decisions?\b|\bdecisions?\s++(?:taken|made)\b",
        "The Committee took the decision to agree it.",
    ),
    Sign(
        "record",
        0.6,
        14,
        r"^\W*(?:[A-Z][\w'’.-]*+\s++){1,3}[A-Z][\w'’.-]*+(?:\s*+\([^()]{1,60}\))?\s?:\W*\s.{40}",
        "Alex Hale: let us begin with the notes of last week, if nobody minds.",
        re.NOFLAG,
    ),
    Sign(
        "record",
        1.2,
        4,
        r"\b(?<!what\s)(?<!who\s)(?:it\s++was|was|were|had\s++been)\s++(?:then\s++|also\s++|unanimously\s++|duly\s++)*(?:agreed|resolved|noted|decided|proposed|seconded|moved|carried"
        r"|elected|appointed|approved|adopted|confirmed|signed|accepted|deferred|taken\s++as\s++read|reported|received|heard)\b",
        "It was agreed to write to the police.",
    ),
    Sign(
        "record",
        1.2,
        3,
        r"^\W*(?:decision\s?:\s*+)?(?:\w{1,3}[.)]\s++)?that\s++(?:the|a|an|it|this|all|no|cllr|councillor|mr|mrs)\b[^.;]{0,300}?\bbe\s++\w+",
        "That the report be noted.",
    ),
    Sign(
        "record",
        0.6,
        4,
        r"\b(?:was|were)\s++(?:also\s++|then\s++)?(?:advised|asked|explained|informed|told|suggested|pointed\s++out|stated|thanked|welcomed|highlighted|invited|reminded|questioned|queried)\b",
        "Members were advised that it had gone.",
    ),
    Sign(
        "record",
        1.2,
        3,
        r"\b(?:seconded\s++by|proposed\s++by|on\s++the\s++proposal\s++of|moved\s++by|motion\s++(?:was\s++)?carried|proposed\s*+:|seconded\s*+:)",
        "Seconded by Cllr Hale",
    ),
    Sign(
        "record",
        0.8,
        2,
        r"\b(?:voted|votes\s++(?:for|against)|abstained|abstentions?|unanimous(?:ly)?|all\s++in\s++favour|nem\.?\s?con|show\s++of\s++hands|a\s++vote\s++was)\b",
        "carried unanimously",
    ),
    Sign(
        "record",
        1.2,
        3,
        r"\bapolog(?:y|ies)\b[^.]{0,60}?\b(?:were|was|had\s++been)\b|\b(?:no|none)\b[^.]{0,50}?\bwere\s++(?:received|declared|made|submitted|raised)\b"
        r"|\bthere\s++(?:were|was|being)\s++no\b|\bsubstituted\s++for\b",
        "Apologies were received from Cllr Hale",
    ),
    Sign(
        "record",
        1.0,
        2,
        r"^\W*(?:(?:councillors?|members?|officers?|also|those)\s++)*(?:present|(?:in\s++)?attendance|attendees|attending|regrets)\b(?:\s++were)?\s*+(?:[:–-].*)?$|^\W*apologies\s*+:\s*+\w",
        "Present: Cllr Hale",
    ),
    Sign(
        "record",
        2.0,
        1,
        r"^\W*(?:\w+[ _]){0,2}(?:present|attendance|attendees|attending|members|participants"
        r"|apologies|regrets|sederunt|there|came|absent)\b[^:]{0,40}:",
        "Attending on 3 May: Ines, Marek",
        top=_HEAD_LINES,
        beside=rf"\b(?:\d{{1,2}}\W\d{{1,2}}\W(?:20)?\d\d|20\d\d-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th)?\s++(?:of\s++)?{MONTH}|{MONTH}\s++\d{{1,2}})\b",
    ),
    Sign(
        "record",
        1.2,
        3,
        r"\bmeeting\s++(?:was\s++)?(?:opened|commenced|closed|ended|concluded|finished|adjourned|began|started|rose|declared)\b"
        r"|\b(?:entered|joined|left|arrived\s++at|withdrew\s++from)\s++the\s++(?:meeting|room)\b|\btook\s++the\s++chair\b|\bin\s++the\s++chair\b"
        r"|\bthere\s++being\s++no\s++(?:further|other)\b",
        "The meeting closed at 9.15 pm.",
    ),
    Sign(
        "record",
        0.8,
        3,
        r"\bin\s++(?:response|reply|answer)\s++to\b|\[\s*+the\s++pcc\b|\bin\s++(?:response|reply),",
        "In reply to a question",
    ),
    Sign(
        "record",
        0.5,
        8,
        rf"(?:^(?:[\d.()]{{1,8}}\s++)?|[.;:]\s++|\W\s++|(?<=[a-z]\s)(?-i:(?=[A-Z][a-z])))"
        rf"{_WHO}{_SAID}",
        "The Clerk reported that two had gone.",
    ),
    Sign(
        "record",
        1.0,
        2,
        r"^\W*(?:actions?|action\s++(?:items?|points?|log))\s*+(?::.*)?$",
        "Action items",
    ),
    Sign(
        "record",
        0.6,
        4,
        r"^\W*(?:\[[ x]\]\s*+)?(?:[A-Z][\w.'’-]*+\s++){0,2}[A-Z][\w.'’-]*+"
        r"\s?(?::|\s[–—-])?\s++(?:[Tt]o\s++)?"
        r"(?:(?i:ask|post|take|write|send|call|draft|arrange|circulate|contact|check|find|bring|invite|follow|speak|prepare|share|chase|publish|schedule|draw))\s",
        "Marek to write to the users",
        re.NOFLAG,
    ),
    Sign(
        "agenda",
        0.5,
        8,
        r"^\W*(?:[\w./-]{1,12}[.):]?\s++)?(?:[A-Z][\w' -]{1,60}?[-–:]\s)?to\s++(?:receive|consider"
        r"|note|approve|confirm|agree|discuss|elect|appoint|review|sign|hear|declare|scrutinise|determine)\b",
        "To receive the report",
    ),
    Sign(
        "agenda",
        0.6,
        4,
        r"\b(?:is|are)\s++(?:asked|invited|requested|recommended|reminded|summoned|hereby|welcome)\s++(?:to\b|summoned)",
        "Members are asked to declare interests",
    ),
    Sign(
        "agenda",
        1.0,
        4,
        r"^\W*agenda\W*$|\bnotice\s++of\s++(?:meeting|the\s++meeting)\b|\bsummon(?:s|ed)\s++to\b|\bpublic\s++document\s++pack\b"
        r"|\b(?:will|to)\s++be\s++held\b|\bwill\s++take\s++place\b|\bdate\s++of\s++(?:issue|publication|despatch|dispatch)\b|\bthis\s++agenda\b"
        r"|\bagenda\s++(?:published|despatched|frontsheet)\b",
        "Notice of meeting",
    ),
    Sign(
        "report",
        1.0,
        6,
        r"^\W*(?:[\d.]{1,6}\s++)?(?:(?:purpose|summary|scope)\s++of\s++(?:the\s++|this\s++)?report|executive\s++summary|background(?:\s++papers)?|recommendations?"
        r"|(?:financial|legal|equalit\w+|risk|human\s++resources?|hr|resource|environmental|policy|crime\s++and\s++disorder)(?:\s++and\s++\w+)?\s++(?:implications?|considerations?|impact\w*|assessment|management)"
        r"|implications|contact\s++officer|report\s++(?:author|of|by|to)\b.{0,80}|(?:author|subject|annex|classification)\s*+:.{0,80}|introduction|conclusions?|summary|foreword|next\s++steps|methodology|key\s++findings|appendix\s++\w{1,3}|appendices|consultation"
        r"|options(?:\s++considered)?|reasons?\s++for\s++(?:the\s++)?(?:recommendations?|decision)|contents)\W*$",
        "Purpose of the report",
    ),
    Sign(
        "report",
        0.8,
        4,
        r"\b(?:this|the)\s++(?:report|paper|document|plan|strategy|policy|guidance|protocol|briefing)\s++(?:sets?\s++out|provides|seeks|is|describes|explains|outlines|summarises|updates|presents|covers|applies|asks|recommends)\b",
        "This report sets out the work of the year.",
    ),
    Sign(
        "report",
        1.0,
        3,
        r"^\W*(?:(?:decision|report)\s++(?:reference|maker|notice|record)|date\s++of\s++decision|lead\s++officer|portfolio\s++holder)\b",
        "Decision maker: the Commissioner",
    ),
    Sign(
        "report",
        0.8,
        4,
        rf"\b(?:at\s++its\s++meeting|at\s++the\s++same\s++meeting)\b|(?:^|\.\s)In\s++{MONTH}\b",
        "At its meeting in May the Panel asked for figures.",
    ),
    Sign(
        "report",
        1.0,
        1,
        r"^\W*(?:(?:the|draft)\s++)?annual\s++report\b|\bforeword\b",
        "ANNUAL REPORT OF THE PANEL",
        top=_TOP_LINES,
    ),
    Sign(
        "report",
        0.3,
        10,
        r"\b(?:shall|should|must|may\s++(?:be|not)|will\s++(?:be|have|need|continue|work|also|not))\b",
        "The Panel shall meet",
    ),
    Sign(
        "report",
        1.5,
        2,
        r"^\W*(?:[\w'’&,–—-]+\s++){0,6}?(?:terms\s++of\s++reference|constitution|standing\s++orders|policy|code\s++of\s++(?:conduct|practice)|procedures?\s++rules"
        r"|job\s++description|person\s++specification|newsletter|press\s++release|privacy\s++notice|frequently\s++asked\s++questions.*|guid(?:e|ance)\b.*|how\s++to\b.*|annual\s++report\s++(?:for\s++)?\d{4}.{0,6})\W*$",
        "RECORDING OF MEETINGS POLICY",
        top=_TOP_LINES,
    ),
    Sign(
        "report",
        0.8,
        4,
        r"\b(?:during|over|throughout|in)\s++(?:the|this|its)\s++(?:(?:past|last|coming|next|municipal|council|first)\s++)?year\b(?!\W+(?:to|end)\b)"
        r"|\bmet\s++\w+\s++times\b|^\W*looking\s++(?:ahead|back)\b|\ba\s++(?:busy|challenging|successful)\s++year\b",
        "The Panel met six times in the year.",
    ),
    Sign(
        "report",
        0.5,
        16,
        r"(?<!\S)(?:[\w.-]*/)*+[\w-]{1,60}\.(?:py|md|jsonl?|txt|toml|ya?ml|js|css|sh|csv|xml|html|aspx)\b|\b[a-z]{2,}[A-Z]\w+|\w\?\w+=|(?<!\S)--[a-z]{2}[\w-]*|\b[a-z]{2,}_[a-z_]{2,}\b|\w\(\)|^\W*\$\s\w",
        "Run tools/check.py --all",
        re.NOFLAG,
    ),
    Sign(
        "web page",
        0.5,
        6,
        r"\b(?:us|you|your|you'll|you're|you’re)\b",
        "You can hold your police to account",
    ),
    Sign(
        "web page",
        0.4,
        4,
        r"^\s*+(?:what|how|who|when|where|why|can|do|does)\b[^?]{3,80}\?\s*+$",
        "How do I ask a question?",
    ),
    Sign(
        "web page",
        0.25,
        6,
        r"\b(?:we|we're|we’re|we've|our|(?-i:I|I'm)|my)\b",
        "We hold the police to account",
    ),
    Sign(
        "web page",
        1.0,
        3,
        r"\b(?:have|has)\s++(?:backed|called|agreed|voted|approved|rejected)\b|^\W*(?:published|posted|last\s++updated)\b.{0,12}\d|\bsaid\s?:\s*+$|\b(?:closing\s++date|how\s++to\s++(?:apply|respond)|have\s++your\s++say)\b",
        "Members have backed plans",
    ),
    Sign(
        "web page",
        0.7,
        5,
        r"\b(?:cookies?|privacy\s++(?:policy|notice)|newsletter|subscribe|click\s++here|log\s*+in|sign\s++(?:up|in)|find\s++out\s++more|read\s++more|contact\s++us"
        r"|back\s++to\s++top|skip\s++to|facebook|twitter|follow\s++us|terms\s++and\s++conditions|accessibility)\b",
        "Sign up for our newsletter",
    ),
)

# Turns of a transcript: what is said in them is said by nobody who wrote the text.
_TURNS = Sign("record", 0.5, 6, r"^\W*[A-Z][^:\n]{0,40}:\s", "CHAIR: Are we all here?")
_TURN = re.compile(
    r"\W{0,4}(?P<who>[A-Z][\w’'-]++(?:\.?\s++[\w.’'-]+){0,4}?)(?:\s?\([^()\n]{1,40}\))?(?:\s?:|\.(?=\s)|\s[–—-])\s++\S"
)
_FEWEST_TURNS = 2
_FEWEST_COLUMNS = 3
# The columns of a table of questions: who asks, and what was replied.
_ASKERS = re.compile(
    r"(?i:(?:\w+\s++)?(?:questioner|asker|member|councillor|name|from|asked\s++by|raised\s++by|put\s++by|who)\b)"
)
_REPLIES = re.compile(r"(?i:(?:\w+\s++){0,2}(?:reply|replies|answers?|responses?)\b)")
# Who speaks below, on a line alone.
_SPEAKER_ALONE = re.compile(
    r"\W{0,3}(?P<who>(?:[Tt]he\s++)?[A-Z][\w’'-]++(?:\s++[\w.’'-]+){0,5})\W{0,3}"
)


def _turns(lines: Sequence[str]) -> frozenset[int]:
    """The lines that hold what people said in turn: of a transcript, or a table of questions.

    They open with labels, or stand below names, of which two or more come again; or they are the
    rows of a table that has columns for who asks and what was replied.
    """
    labels = {at: match["who"] for at, line in enumerate(lines) if (match := _TURN.match(line))}
    alone = {
        at: match["who"]
        for at, (above, line) in enumerate(pairwise(lines), start=1)
        if line.rstrip()[-1:] in (".", "?", "!") and (match := _SPEAKER_ALONE.fullmatch(above))
    }
    told = _rows_of_questions(lines)
    for found in (labels, alone):
        often = {who for who, count in Counter(found.values()).items() if count >= _FEWEST_TURNS}
        if len(often) > 1:
            told |= {at for at, who in found.items() if who in often}
    return frozenset(told)


def _rows_of_questions(lines: Sequence[str]) -> set[int]:
    """The rows of tables that say who asked what, and what was replied."""
    rows, is_within = set[int](), False
    for at, line in enumerate(lines):
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < _FEWEST_COLUMNS:
            is_within = False
        elif any(map(_ASKERS.fullmatch, cells)) and any(map(_REPLIES.fullmatch, cells)):
            is_within = True
        elif is_within:
            rows.add(at)
    return rows


def signs_found(lines: Sequence[str]) -> Iterator[tuple[Sign, int]]:
    """The signs that lines hold, each with how often it counts."""
    text = _SET_APART.sub(lambda word: word.group().replace(" ", ""), "\n".join(lines))
    own = _QUOTED.sub(" ", text).split("\n")
    turns = _turns(own)
    if turns:
        yield _TURNS, min(len(turns), _TURNS.most)
    told = [line for at, line in enumerate(own) if at not in turns]
    for sign in SIGNS:
        count = sign.count(own if sign.kind == "record" else told)
        if count:
            yield sign, count
