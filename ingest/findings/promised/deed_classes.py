"""The classes of the verbs by which a thing is done for whoever asked, or only goes on.

A verb stands in one class: what one gives, what one finds out, to whom one turns, what one sees
to, what only goes on, what is so or is felt. Any other verb is an act of some kind.
"""

from typing import Literal

from ingest.findings.promised.promise_details import RECIPIENT
from ingest.findings.word_forms import Opening, WordForm

VerbClass = Literal["gives", "finds out", "turns to", "sees to", "goes on", "states", "acts"]

_VERBS: dict[VerbClass, str] = {
    "gives": (
        "send share circulate provide supply give let tell inform update brief report reply"
        " publish issue distribute forward notify advise bring present submit show pass feed answer"
        " revert copy post confirm write e-mail email explain upload announce hand lend deliver"
        " return mail furnish table"
    ),
    "finds out": (
        "check investigate find establish ascertain clarify examine look reconsider chase follow"
        " enquire inquire verify research pursue track sort resolve trace study test compare"
        " undertake promise pledge"
    ),
    "turns to": (
        "speak talk ask raise liaise contact approach meet visit invite discuss call remind press"
        " lobby engage request thank challenge convey alert escalate instruct complain refer"
        " ring phone telephone text"
    ),
    "sees to": (
        "arrange organise organize set draft prepare produce put add correct amend fix mend repair"
        " draw collect collate compile convene book order buy advertise remove replace install"
        " paint plant clean clear print display erect place nominate redraft revise rewrite"
        " complete finalise record insert change alter rectify restore schedule rearrange lay lift"
        " count measure map inspect survey scan trim tidy price obtain purchase source procure sign"
        " lock store register do make ensure host draw reissue"
    ),
    "goes on": (
        "work help consult attend assist include consider review monitor develop hold keep run"
        " open pay fund cut create commission patrol explore use see take get play move act lead"
        " test train recruit spend build carry oversee manage serve"
    ),
    "states": (
        "be have continue remain hear need cost mean depend become save reduce increase rise fall"
        " allow enable result require benefit begin start end happen occur stay exist affect"
        " improve cover receive like support prefer want wish welcome expect hope feel think know"
        " seem appear suffer lose gain stand last grow involve fit vote abstain oppose object"
        " retire leave chair face focus operate close cease rely deter deserve struggle recover"
        " miss notice regret remember believe doubt agree disagree understand apply recognise"
        " realise love accept join represent differ exceed reach total contain relate extend urge"
        " expire"
    ),
}
_CLASS_OF = {verb: name for name, verbs in _VERBS.items() for verb in verbs.split()}
# What the body of a meeting does of whom things are told.
RECEIVES = frozenset(("receive", "have", "get", "see", "hear"))
# What it does itself of which others hear.
BODY_WRITES = frozenset("write contact invite thank respond approach ask lobby press".split())
IS_GIVEN = frozenset(
    (
        "sent shared circulated provided supplied given reported written emailed e-mailed"
        " published issued distributed forwarded notified brought presented submitted shown passed"
        " fed answered copied posted confirmed updated informed briefed told kept uploaded"
        " explained attached appended put placed"
    ).split()
)
IS_SEEN_TO = frozenset(
    (
        "arranged organised drafted prepared produced added corrected amended included fixed"
        " mended repaired drawn collected convened booked removed replaced done changed rectified"
        " completed finalised recorded inserted revised scheduled set laid installed paid ordered"
        " sought obtained"
    ).split()
)
IS_TURNED_TO = frozenset("asked contacted approached reminded chased consulted".split())
# What a note says so is to be done for the meeting, by whom it may leave open.
IS_DONE_FOR = (
    IS_GIVEN
    | (IS_SEEN_TO - {"paid", "changed", "done", "included", "laid", "inserted"})
    | frozenset(
        (
            "advertised approached asked booked bought chased checked clarified cleaned cleared"
            " contacted displayed drawn emailed erected finalised followed investigated invited"
            " lodged looked painted planted prepared printed purchased pursued raised renewed"
            " reported reposted transferred updated"
        ).split()
    )
)
PARTICIPLE = WordForm(r"(?:ed|en|nt|ght|wn|aid|id|ut|old|eld|ept|one|et|un|um)$", "sent")
# What makes another class of a verb, by what stands right behind it.
# What is given there and then.
_SAID = Opening(
    r"\s++(?:(?:his|her|their|an?|the|some)\s++)?(?:(?:re)?assurance|views?|opinions?|thoughts?|experiences?)\b",
    " her views",
)
_BY_OBJECT: dict[str, tuple[Opening, VerbClass]] = {
    **dict.fromkeys(("provide", "share", "give"), (_SAID, "states")),
    "take": (
        Opening(
            r"\s++(?:it|this|that|them|these|the\s++\w+)\s++(?:away|back|up|forward|to|on)\b|\s++(?:up|away|forward)\b",
            " that away",
        ),
        "turns to",
    ),
    "make": (
        Opening(
            r"\s++(?:sure|(?:some\s++)?(?:enquiries|inquiries|arrangements|contact)|an?\s++(?:note|request|referral))\b",
            " enquiries",
        ),
        "finds out",
    ),
    "see": (Opening(r"\s++(?:to|that|if|whether|what|about)\b", " to it"), "finds out"),
    "consider": (Opening(r"\s++(?:it|this|that|these|the\s++\w+)\b", " that"), "finds out"),
    "review": (Opening(r"\s++(?:it|this|that|these|the\s++\w+)\b", " that"), "finds out"),
    "get": (Opening(r"\s++(?:back|it|that|this|them|you|in\s++touch)\b", " back"), "gives"),
    "come": (Opening(rf"\s++(?:back\b|to\s++(?:{RECIPIENT}|the\s))", " back"), "gives"),
    "go": (Opening(rf"\s++(?:back\b|(?:round\s++)?to\s++{RECIPIENT})", " to Members"), "gives"),
    "do": (Opening(r"\s++(?:so|this|that|it|what|the\s++same)\b|\W*$", " so"), "finds out"),
    "ask": (Opening(r"\s++(?:for|this|that|it|you|at|a|about)\b", " this"), "goes on"),
    "bring": (Opening(r"[^.;]{1,60}?\s(?:forward|up\s++the\s++agenda)\b", " it forward"), "states"),
    "write": (Opening(r"\s++(?:off|down)\b", " off"), "acts"),
    "press": (Opening(r"\s++(?:on|ahead|forward)\b", " on"), "goes on"),
    "respond": (
        Opening(
            rf"\s++(?:to\s++(?:{RECIPIENT}|(?:the|this|that|these|his|her|its|their)\s)|in\s)|\W*$",
            " to that",
        ),
        "gives",
    ),
    "reflect": (
        Opening(
            r"\s++(?:up)?on\s++(?:this|that|it|what|how|whether|the\s++(?:point|matter|issue|comments?|suggestion))\b",
            " on that",
        ),
        "finds out",
    ),
    "raise": (
        Opening(
            r"\s++(?:(?:the|his|her|their|more)\s++)?(?:council|precept|fund\w*|money|tax\w*|awareness|standards?)\b",
            " tax",
        ),
        "goes on",
    ),
}


def class_of(verb: str, behind: str) -> VerbClass:
    """The class of a verb in its plain form, with the words right behind it."""
    if verb in _BY_OBJECT:
        form, by_object = _BY_OBJECT[verb]
        if form.match(behind):
            return by_object
    return _CLASS_OF.get(verb) or _CLASS_OF.get(verb.removeprefix("re-"), "acts")


def plain_form(verb: str) -> str:
    """The plain form of a verb in "-ing", where it is known: "writing", "putting"."""
    stem = verb.removesuffix("ing")
    return next((form for form in (stem, f"{stem}e", stem[:-1]) if form in _CLASS_OF), stem)
