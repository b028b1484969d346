"""What a record of a meeting is told by.

Each sign is a row: where it is found, and words in which it is, by which it goes. No sign decides
by itself; ``ingest.reading.acceptance`` weighs them.
"""

import re

from ingest.language.heading_words import BODY_KINDS
from ingest.language.sought import Sought
from ingest.reading.sign import TOP_LINES, Sign

_HEAD_LINES = 20
_PAST = (
    r"(?:[a-z]{2,}ed|said|gave|told|was|were|had|went|came|took|made|left|rose|spoke|put|felt|thought"
    r"|found|met|held|heard|saw|sat|read|drew|paid|sent|wrote|began|understood|undertook|withdrew)"
)
# Business that comes up at every meeting, told as done.
_STANDING_DONE = (
    r"\bapolog(?:y|ies)\b[^.]{0,60}?\b(?:were|was|had\s++been|received(?!\W*$)|from)\b|\b(?:no|none)\b[^.]{0,50}?\bwere\s++(?:declared|made|submitted|raised|received)\b"
    r"|\bthere\s++(?:were|was|being)\s++no(?:ne)?\b|\bsubstitut\w++\s++for\b|\bdeclared\s++(?:an?|no|that)\b|\b(?:true|correct|accurate)\s++(?:record|account)\b"
    r"|\bwelcom(?:ed|es)\s++(?:every|all|mem)"
)
STANDING_BUSINESS = Sought(
    rf"{_STANDING_DONE}|\b(?:minutes|notes|mins)\b[^.]{{0,80}}?\b(?:agreed|approved|confirmed|signed|accepted|adopted|read)\b",
    re.IGNORECASE,
)
# A sentence that tells what somebody did.
NARRATED = Sought(
    rf"(?:^(?:[\w.()/]{{1,10}}\s++)?|(?:[.;:]|\s[–—-])\s++)(?:the\s++(?:[\w&'’-]+\s++){{1,5}}?|(?:members?|councillors?|officers?|he|she|they|we|it)\s++|(?-i:[A-Z][\w.'’-]*+\s++){{1,4}}){_PAST}\b(?!\W*$)",
    re.IGNORECASE,
)
MINUTES_LABEL = Sign("record", r"^\W*(?:minutes|cofnodion)\s?:", "Minutes:")
SIGNS_OF_RECORDS: tuple[Sign, ...] = (
    MINUTES_LABEL,
    Sign(
        "record",
        r"^(?!\W*\d{1,2}[.)]\s|.*\b(?:to|previous|last|agenda|guid\w++|is|are|was|were|will|has|have|our|your)\b)"
        rf"(?=\W*\w++\W*$|.*(?:\d|\b(?:meeting|held|of|draft|agm|{'|'.join(sorted(BODY_KINDS))})\b))\W*(?:\S++\s++){{0,11}}?(?:minutes?|notes|proceedings|transcript|decisions?\s++(?:of|list|notice|sheet)|(?:meeting|action)\s++note)\b"
        r"(?:(?:[^.?!]|\.(?=\S)){0,120}\.?$|\s++of\s++(?:\S++\s++){0,14}?(?:meeting|proceedings|held)\b)"
        r"|^(?!.*\bagenda\b)[^.;]{0,100}?\b(?:meeting|agm|egm)\b[^.;]{0,120}?(?:\bwas\s++|\bis\s++)?\bheld\s++(?:on|at|in|via|by)\b[^.;]{0,80}?\b(?:19|20)\d\d\b(?![^.;]{0,40}\b(?:agreed|approved|confirmed|signed|noted|read|attached)\b)"
        r"|^[^.;:]{3,100}?\b(?:panel|committee|board|council|authority|partnership|forum|group|meeting|association)\s*+[(\[–-]\s*+(?:draft|unconfirmed|confirmed)\W*+$"
        r"|^\W*(?:agenda\s++a\s++)?ch?ofnodion(?:\s++drafft)?(?:\s*+$|\s++(?:y\s++|yr\s++|o['’]r\s++)?cyfarfod\b(?!\s++(?:diwethaf|blaenorol))|\s?:?\s++\d)",
        "Draft notes – Tues 22 June",
        top=TOP_LINES,
        once=True,
    ),
    Sign(
        "record",
        r"\b(?:yn\s++bresennol|[a-z]{3,20}(?:wyd|odd))\b|^\W*presennol\s*+(?::|$)|\bdaeth\s++y\s++cyfarfod\s++i\s++ben\b",
        "Dywedodd y Comisiynydd",
    ),
    Sign(
        "record",
        r"\b(?:RESOLVED|AGREED|PENDERFYNWYD|RECOMMENDED)\b|^\W*(?:Resolved|Agreed|Ordered)\b(?!\s++by\b)|^\W*(?i:decisions?|resolutions?|discussion|voting|votes?)\s*+(?::|$)|\b(?:took|made|reached)\s++the\s++(?:following\s++)?decisions?\b",
        "RESOLVED – that it be so",
        re.NOFLAG,
    ),
    Sign(
        "record",
        r"\b(?:meeting|business|proceedings|hearing|session|chair)\s++(?:was\s++)?(?:opened|commenced|closed|ended|concluded|finished|adjourned|began|started|rose|declared|opens|closes)\b"
        r"|\b(?:closed?|closes|ended|finished|concluded|rose|adjourned|opened|opens|started|began)\b[^.]{0,40}?\b\d{1,2}(?:[.:]\d\d|\s?[ap]\.?m|$)"
        r"|\b(?:entered|joined|left|arrived\s++at|withdrew\s++from)\s++the\s++(?:meeting|room)\b|\b(?:took|in)\s++the\s++chair\b",
        "The meeting closed at 8.15.",
        once=True,
    ),
    Sign(
        "record",
        r"^\W*(?!to\s)(?:(?!(?:from|for|of|with|inform)\s)[^\W_]{1,20}(?:'[^\W_]{1,2})?[ _]){0,3}?"
        r"(?:(?:present|in\s++attendance|attendees|sederunt)\W*$"
        r"|(?:present|(?:in\s++)?attendance|attendees|attending|attended|sederunt|there"
        r"|here|came|participants|apologies|apols|regrets|absent)\b"
        r"(?!\s++for\s++absence)(?:[^.?:|]{0,40}?:\s*+\w|\s*+[–—:|-]\s*+\w|:\s*+$|\s(?-i:[A-Z])[\w.]+,?\s(?-i:[A-Z])))",
        "Present: Cllr Hale",
        top=_HEAD_LINES,
        once=True,
    ),
    Sign("record", _STANDING_DONE, "No interests were declared."),
    Sign("record", NARRATED.pattern, "The clerk read the letter out."),
    Sign(
        "record",
        r"^\W*(?i:actions?(?:\s++(?:points?|items?))?|todo|AP\s?\d*+)\b[^:|]{0,40}:|\bACTION\b|\b[A-Z]{2,3}\s++to\s++[a-z]{2,}",
        "ACTION: JS to write",
        re.NOFLAG,
    ),
    Sign(
        "record",
        r"\b(?:minutes?|notes?)\s++(?:were\s++|was\s++)?(?:(?:taken|kept|written|recorded)\s++)?by\b|\b(?:minute|note)s?[-\s]?taker|\bscribe\b|[(,]\s?(?:minutes|notes)\)"
        r"|\btook\s++(?:the\s++)?(?:minutes|notes)\b|\bchaired\s++by\b",
        "Notes taken by the clerk",
        once=True,
    ),
    Sign(
        "record",
        r"\bin\s++(?:response|reply|answer)(?:\s++to\b|,)|\[\s*+the\s++pcc\b",
        "In reply to a question",
    ),
    Sign(
        "record",
        r"\b(?:said|stated|reported|advised|explained|confirmed|noted|informed|asked|replied|commented|told|suggested|agreed|requested|felt|highlighted|clarified|queried)\b(?:\s++[\w'’-]+){0,3}?\s++(?:that|if|whether|how|why|when)\b",
        "It was asked whether the path was open.",
    ),
    Sign(
        "record",
        r"^\W*(?:[\d.]{1,4}\s++)?(?:date\s++of\s++)?next(?:\s++(?:meeting|time|one))?\s*+[:–—-]|\bDONM\b|\bnext\s++meeting\s++(?:was|would)",
        "Next meeting: 9 April",
        once=True,
    ),
    Sign(
        "record",
        r"(?:^|[.;:]\s++)(?:[A-Z][\w.'’&-]*+\s++){1,4}?(?:reports|presents|asks|says|opens|closes|welcomes|explains|confirms|agrees|advises|thanks|proposes)\b",
        "Clerk reports that it is done.",
        re.NOFLAG,
    ),
)
# Turns of a transcript: what is said in them is said by nobody who wrote the text.
TURNS = Sign("record", r"^\W*[A-Z][^:\n]{0,40}:\s", "CHAIR: Are we all here?")
