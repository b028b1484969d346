"""The verbs that minutes report with, and what may stand round them.

Beside the verbs listed, any verb in the past tense reports where "that", "whether" or "how" follows
it.
"""

REGULAR = (
    "accepted accounted acknowledged added addressed admitted advised advocated affirmed agreed "
    "alerted alluded announced answered apologised appealed argued asked asserted assured "
    "attributed believed briefed cautioned challenged cited claimed clarified commended commented "
    "complained conceded concluded concurred confirmed congratulated considered contended "
    "contrasted conveyed countered declared declined defended demonstrated described detailed "
    "disagreed "
    "disclosed discussed disputed doubted elaborated emphasised emphasized encouraged endorsed "
    "enquired envisaged estimated expanded expected explained expressed feared flagged guaranteed "
    "highlighted hoped identified illustrated implied indicated informed inquired insisted "
    "introduced invited lamented listed maintained mentioned noted notified observed offered "
    "outlined pledged pointed praised predicted presented probed promised proposed provided "
    "pressed queried questioned quoted raised reaffirmed reasoned reassured recalled recapped "
    "recognised "
    "recommended reconfirmed referred reflected refuted regretted reiterated relayed remarked "
    "reminded repeated replied reported requested responded restated revealed shared signalled "
    "specified speculated stated stressed suggested summarised surmised sympathised talked "
    "thanked touched updated urged voiced volunteered wanted warned welcomed wished wondered"
)
# Whole phrases among them, with their spaces written as "\s++".
IRREGULAR = (
    "brought\\s++up did\\s++not\\s++\\w+ drew felt forewarned foresaw foretold found gave held "
    "issued\\s++(?:the|an?)\\s++(?:\\w+\\s++)?(?:reply|response|statement) knew laid\\s++out "
    "made\\s++(?:clear|it\\s++clear|reference|the\\s++point) "
    "made\\s++an?\\s++(?:comment|observation|plea|point|statement) meant paid\\s++tribute "
    "put\\s++(?:forward|it|questions) put\\s++(?:a|the)\\s++question ran\\s++through read\\s++out "
    "recounted said saw set\\s++out shed sought spoke thought told took\\s++on\\s++board "
    "took\\s++(?:issue|note) took\\s++the\\s++(?:point|view) understood undertook "
    "went\\s++(?:into|on\\s++to|through) wrote"
)
# Verbs that go on with what was done, not said, unless "that" follows.
_BY_THAT = (
    r"[a-z]{2,20}ed\s++(?:(?:the|all)\s++)?(?:(?:[Pp]anel|[Cc]ommittee|[Bb]oard|[Mm]embers"
    r"|[Aa]uthority|[Cc]ouncil|[Mm]eeting|them|him|her)\s++)?(?:that|whether|how|why)"
)
# "was confident that", "was happy to", and no passive: "was told that" is said by somebody else.
_STATES = (
    r"(?:was|were)\s++(?:not\s++|very\s++|also\s++|extremely\s++|fully\s++)?"
    r"(?:(?:pleased|happy|delighted|able|keen|unable|sorry|glad|proud|grateful|concerned|clear"
    r"|aware|unaware|confident|certain|sure|satisfied|optimistic|surprised|disappointed|adamant"
    r"|mindful"
    r"|of\s++the\s++(?:view|opinion)|in\s++agreement|in\s++favour|open\s++to|committed)"
    r"|(?!(?:told|informed|advised|asked|reminded|assured|notified|reported|noted|agreed|requested"
    r"|made|confirmed|suggested|proposed)\b)[a-z]{3,20}\s++that)"
)
# Some clerks write in the present.
_PRESENT = (
    r"(?:accepts|acknowledges|adds|advises|agrees|answers|asks|assures|believes|clarifies|confirms"
    r"|enquires|explains|feels|hopes|notes|promises|replies|reports|responds|says"
    r"|states|suggests|tells|thinks|wants|wishes|wonders)"
    r"(?=\s++(?:(?:[Mm]embers|us|them|the\s++\w+)\s++)?(?:that|whether|if|how|why|what|when|where|who|about|for|to)\b)"
)
_WOULD = r"would\s++(?:be\s++happy|encourage|look|like|welcome)"
ADVERBS = (
    r"(?:(?:also|then|further|again|both|therefore|later|next|first|now|all|each|once|instead|duly"
    r"|in\s++turn|[a-z]{3,15}ly)\s++)*+"
)
_VERBS = "|".join((*REGULAR.split(), *IRREGULAR.split()))
REPORTING = (
    rf"{ADVERBS}(?:had\s++(?:also\s++)?)?(?:{_VERBS}|{_BY_THAT}|{_STATES}|{_WOULD}|{_PRESENT})\b"
)

# Welsh puts the verb before who speaks: "Dywedodd y Comisiynydd fod …".
_VERBS_FIRST = (
    "adroddodd addawodd amlinellodd amlygodd anogodd atebodd awgrymodd cadarnhaodd canmolodd "
    "cododd cofiodd croesawodd crynhodd cydnabu cyfeiriodd cyflwynodd cynghorodd cynigiodd "
    "cytunodd datganodd derbyniodd diolchodd disgrifiodd dymunodd dywedodd eglurodd esboniodd "
    "gofynnodd holodd hysbysodd llongyfarchodd manylodd meddai mynegodd nododd pwysleisiodd "
    "rhoddodd sicrhaodd soniodd tynnodd trafododd ychwanegodd ymatebodd ymholodd ymrwymodd"
)
REPORTING_FIRST = (
    rf"(?<!\by\s)\b(?i:{'|'.join(_VERBS_FIRST.split())})(?:\s++(?:hefyd|yna|wedyn|ymhellach))?"
    r"(?:['’]r|\s++(?:yr?|un|rhai)(?=\s))?"
)
