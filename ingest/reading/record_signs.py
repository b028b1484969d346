"""What a record of a meeting is told by, beside the signs that a text is something else.

Each sign is a row: how much one finding of it weighs, how many count at most, and words in which it
is found. No sign decides by itself; ``ingest.reading.acceptance`` weighs them.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.language.dates import MONTH, WEEKDAY
from ingest.reading.other_signs import SIGNS_OF_OTHERS
from ingest.reading.sign import TOP_LINES, Sign
from ingest.reading.told_in_turn import lines_in_turn

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

_HEAD_LINES = 16
# Capitals set apart, as some title pages have them: "A G E N D A".
_SET_APART = re.compile(r"(?<!\S)(?:[A-Z] ){3,30}[A-Z](?!\S)")
# What a text quotes tells nothing of what it is itself.
_QUOTED = re.compile(r"“[^“”]{1,600}”|(?<!\w)\"[^\"]{1,600}\"(?!\w)")

_RECORD: tuple[Sign, ...] = (
    Sign("record", 3.0, 2, r"^\W*(?:minutes|cofnodion)\s?:", "Minutes:"),
    Sign(
        "record",
        2.5,
        1,
        r"^\W*(?!.*\b(?:previous|last)\b)(?:(?!to\b)[\w'’&,–—-]+\s++){0,6}?(?:minutes?|notes|record|proceedings|decisions|transcript|summary\s++of\s++proceedings)\b(?:[^.;]{0,60}?[\s,(])??\s*+(?:[–—:,-]\s*+)?"
        rf"(?:{WEEKDAY}|(?:mon|tues?|wed|thur?s?|fri|sat|sun)\b|\d{{1,2}}(?:st|nd|rd|th)?\s++{MONTH}|\d{{1,2}}[./]\d{{1,2}}[./]\d\d)",
        "Draft notes – Tues 22 June",
        top=TOP_LINES,
    ),
    Sign(
        "record",
        2.5,
        1,
        r"^\W*(?!.*\b(?:to|previous|last)\b)(?:[\w'’&,–—-]+\s++){0,9}?(?:minutes|notes|proceedings)"
        r"(?:\s*+$|\s++of\s++(?:the\s++|a\s++|an\s++)?(?:[\w'’&,-]+\s++){0,12}?(?:meeting|proceedings|held)\b)"
        r"|^\W*(?:agenda\s++a\s++)?ch?ofnodion(?:\s++drafft)?(?:\s*+$|\s++(?:y\s++|yr\s++|o['’]r\s++)?cyfarfod\b(?!\s++(?:diwethaf|blaenorol))|\s?:?\s++\d)",
        "Minutes of the meeting held on 3 May",
        top=TOP_LINES,
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
        1.0,
        1,
        rf"^\W*(?!.*\b(?:next|previous|last)\b)(?:[\w'’&-]+\s++){{1,8}}?(?:meeting|hearing|agm|session|surgery)\b[^.;]{{0,60}}?\b(?:\d{{1,2}}[./]\d{{1,2}}[./]\d\d|\d{{1,2}}(?:st|nd|rd|th)?\s++{MONTH})",
        "Watch meeting 4/3/21",
        top=TOP_LINES,
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
        1.2,
        5,
        r"\b(?<!what\s)(?<!who\s)(?:it\s++was|was|were|had\s++been)\s++(?:then\s++|also\s++|unanimously\s++|duly\s++)*(?:agreed|resolved|noted|decided|proposed|seconded|moved|carried"
        r"|elected|appointed|approved|adopted|confirmed|signed|accepted|deferred|taken\s++as\s++read|reported|received|heard)\b"
        r"|\b(?:seconded\s++by|proposed\s++by|on\s++the\s++proposal\s++of|moved\s++by|motion\s++carried|proposed\s*+:|seconded\s*+:)"
        r"|\bapolog(?:y|ies)\b[^.]{0,60}?\b(?:were|was|had\s++been)\b|\b(?:no|none)\b[^.]{0,50}?\bwere\s++(?:declared|made|submitted|raised)\b"
        r"|\bthere\s++(?:were|was|being)\s++no\b|\bsubstituted\s++for\b"
        r"|\bmeeting\s++(?:was\s++)?(?:opened|commenced|closed|ended|concluded|finished|adjourned|began|started|rose|declared)\b"
        r"|\b(?:entered|joined|left|arrived\s++at|withdrew\s++from)\s++the\s++(?:meeting|room)\b|\b(?:took|in)\s++the\s++chair\b"
        r"|^\W*(?:decision\s?:\s*+)?(?:\w{1,3}[.)]\s++)?that\s++(?:the|a|an|it|this|all|no|cllr|councillor|mr|mrs)\b[^.;]{0,300}?\bbe\s++\w+",
        "It was agreed to write to the police.",
    ),
    Sign(
        "record",
        0.6,
        4,
        r"^\W*(?:[\w./-]{1,12}[.):]?\s++)?(?:none|nil|noted|agreed|approved|received|deferred|accepted|carried|granted"
        r"|refused|withdrawn|adopted|confirmed)\b[^.?]{0,30}\.?$",
        "4. Noted.",
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
        0.6,
        4,
        r"\b(?:was|were)\s++(?:also\s++|then\s++)?(?:advised|asked|explained|informed|told|suggested|pointed\s++out|stated|thanked|welcomed|highlighted|invited|reminded|questioned|queried)\b",
        "Members were advised that it had gone.",
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
)
# In the order in which they are looked for.
SIGNS = (*SIGNS_OF_OTHERS, *_RECORD)
# Turns of a transcript: what is said in them is said by nobody who wrote the text.
_TURNS = Sign("record", 0.5, 6, r"^\W*[A-Z][^:\n]{0,40}:\s", "CHAIR: Are we all here?")


def signs_found(lines: Sequence[str]) -> Iterator[tuple[Sign, int]]:
    """The signs that lines hold, each with how often it counts; those of a record come last."""
    text = _SET_APART.sub(lambda word: word.group().replace(" ", ""), "\n".join(lines))
    own = _QUOTED.sub(" ", text).split("\n")
    turns = lines_in_turn(own)
    told = [line for at, line in enumerate(own) if at not in turns]
    whole = "\n".join(own)
    for sign in SIGNS:
        if not sign.regex.may_be_in(whole):
            continue
        count = sign.count(own if sign.kind == "record" else told)
        if count:
            yield sign, count
    if turns:
        yield _TURNS, min(len(turns), _TURNS.most)
