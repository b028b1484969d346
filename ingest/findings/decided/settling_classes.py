"""The verbs in which a meeting settles things, and the words that stand by them, by class.

Words are compared by their folded form. Another language adds its words to the same classes.
"""

import re
from collections.abc import Mapping


def _classes(**words: str) -> dict[str, str]:
    """The class of each word, from the words of each class."""
    return {word: name for name, listed in words.items() for word in listed.split()}


VERBS = _classes(
    settles="approved adopted endorsed ratified authorised authorized sanctioned app'd app’d "
    "enacted passed granted waived rescinded vetoed delegated upheld allocated awarded "
    "renewed ok'd ok’d approves adopts endorses approve instructed directed mandated empowered",
    accepts="turned accepted supported backed declined rejected refused dismissed accepts supports "
    "rejects accept",
    opposes="objected objecting opposed object objects",
    agrees="agreed resolved decided determined settled opted concurred voted ordered agrees "
    "resolves decides agree resolve decide penderfynwyd cytunwyd penderfynodd cytunodd",
    loses="lost defeated negatived",
    falls="fell falls failed fails",
    carries="carried carries",
    notes="noted nodwyd nododd notes note",
    receives="received taken heard derbyniwyd derbyniodd receives",
    confirms="confirmed cadarnhawyd cadarnhaodd confirms",
    signs="signed",
    appoints="elected re-elected reelected appointed reappointed re-appointed co-opted chosen "
    "chose selected nominated etholwyd ailetholwyd penodwyd ailbenodwyd",
    defers="deferred adjourned postponed shelved cancelled put held left laid gohiriwyd defers",
    refers="remitted referred continued suspended withdrawn refers",
    honours="welcomed commended congratulated thanked",
    recommends="recommended argymhellwyd argymhellodd recommends",
    minds="happy content minded supportive satisfied",
    gives="gave had raised made placed exercised offered took given extended expressed recorded "
    "sent has raises makes",
    forms="formed established",
    fixes="set fixed",
    fine="ok okay",
) | _classes(settles="cymeradwywyd gymeradwywyd mabwysiadwyd cymeradwyodd mabwysiadodd")
# What is done so by nobody named, and by whom it is done stands behind, in Welsh.
IMPERSONAL = frozenset(
    "penderfynwyd cytunwyd nodwyd derbyniwyd cadarnhawyd etholwyd ailetholwyd penodwyd "
    "ailbenodwyd gohiriwyd argymhellwyd cymeradwywyd gymeradwywyd mabwysiadwyd".split()
)
VERB_FIRST = frozenset(
    "penderfynodd cytunodd nododd derbyniodd cadarnhaodd argymhellodd cymeradwyodd"
    " mabwysiadodd".split()
)
# Nouns that settle only behind such words: "no objection", "general agreement", "of the view".
BEFORE_NOUN = {
    "nothing": frozenset({"no", "no further"}),
    "concord": frozenset({"general", "unanimous", "broad", "full", "clear"}),
    "minds": frozenset({"the", "in", "of"}),
    "advises": frozenset({"–", "—", "-", ":"}),
}
NOUN_CLASSES: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        "objections comment comments observation observations action".split(), ("nothing",)
    ),
    **dict.fromkeys("consensus assent".split(), ("concord",)),
    **dict.fromkeys("favour view opinion".split(), ("minds",)),
    **dict.fromkeys("approval refusal".split(), ("advises",)),
    "objection": ("nothing", "advises"),
    "support": ("concord", "advises"),
    "agreement": ("concord", "minds"),
    "decision": (),
}
# "Decision made to close early", "There was agreement that it should rise".
REACHED = frozenset("that to made taken reached".split())
ARTICLES = frozenset("the an a its their these this".split())
# Behind these a verb's form is said of a noun: "the agreed plan", "under delegated powers".
BEFORE_ATTRIBUTE = ARTICLES | frozenset("under of with between".split())
PARTICIPLES = frozenset("read found made sent set held done seen put drawn given".split())
DETERMINERS = ARTICLES | {"all", "both"}
OBJECT = DETERMINERS | {"that", "to", "no"}
# In the present only a body settles; else these are nouns ("the notes of the last meeting").
PRESENT = frozenset(
    "approves adopts endorses accepts supports rejects agrees resolves decides notes receives "
    "confirms defers refers recommends has raises makes agree approve resolve decide support "
    "accept note".split()
)
# What minutes are taken and signed as.
RIGHT = frozenset("correct accurate true record".split())
# The words that make verbs of many uses settle: "put off", "gave its consent".
BEHIND_VERB = {
    "put": frozenset({"off", "back"}),
    "held": frozenset({"over", "read"}),
    "left": frozenset({"table"}),
    "laid": frozenset({"table"}),
    "ordered": frozenset({"that", "to"}),
    "set": frozenset({"up", "at", "for"}),
    "fixed": frozenset({"at", "for"}),
    "turned": frozenset({"down"}),
    "taken": RIGHT | {"read"},
}
THANKS = frozenset("thanks sympathy sympathies condolences congratulations appreciation".split())
CONSENT = (
    frozenset(
        "consent approval support agreement backing endorsement assent record veto objection "
        "objections comment comments observations note assurance view decision vote".split()
    )
    | THANKS
)
BODIES = frozenset(
    "panel committee sub-committee subcommittee board members councillors cllrs council "
    "authority meeting trustees governors directors all everyone we forum cabinet group assembly "
    "partnership sub-group subgroup pcp pawb bwrdd pwyllgor cyngor cyfarfod aelodau banel "
    "bwyllgor gyngor".split()
)
# Those of them that a body's own name ends with.
NAMED_BODIES = frozenset(
    "panel committee sub-committee subcommittee board council authority cabinet assembly forum "
    "partnership trustees governors directors".split()
)
NO_BODIES = frozenset("portfolio cabinet other no another".split())
MATTERS = frozenset(
    "minutes minute report reports update updates presentation briefing recommendation "
    "recommendations motion motions proposal proposals amendment amendments item items "
    "accounts budget precept payment payments invoices schedule date dates calendar programme "
    "plan plans strategy policy policies statement statements reference protocol appointment "
    "appointments nomination nominations application applications grant grants request "
    "requests complaint appeal workplan matter procedure procedures constitution quote quotes "
    "quotation quotations tender tenders contract arrangements information contents position "
    "charter agreement resolution resolutions decision return changes orders regulations "
    "offer letter letters petition petitions evidence findings conclusions advice views "
    "register estimates lease licence donation purchase response progress timetable bid bids "
    "scheme suggestion design pilot closure apologies notes record document paper papers veto "
    "vote consideration order approval cofnodion adroddiad gyllideb cyllideb cynllun".split()
)
ADVERBS = frozenset(
    "then also further therefore thereupon accordingly subsequently duly formally unanimously "
    "nem con hereby both now again so otherwise not no yet still never".split()
)
AUXILIARIES = {
    **dict.fromkeys(("was", "were", "declared"), "was"),
    **dict.fromkeys(("is", "are", "’s", "'s"), "is"),
    **dict.fromkeys(("be", "being", "been"), "be"),
    "had": "had",
    **dict.fromkeys(("has", "have"), "has"),
    **dict.fromkeys(
        ("would", "will", "should", "could", "may", "might", "must", "can", "shall"), "would"
    ),
    "to": "to",
}
CLAUSE_BEGINS = frozenset(
    ", ; : ( ) . – — | - → that and but which who whether if because when as while where or "
    "until unless before after once since said".split()
) | {"\t"}
HANGS_ON = frozenset(
    "that whether if until unless once before which who because asked hoped how what where "
    "when why since while".split()
)
ASKED = frozenset("what how why".split())
OUTSIDERS = frozenset(
    "government home minister ministry court courts judge magistrates jury hmicfrs hmic cps "
    "ofsted treasury police force constabulary constable department commissioner pcc "
    "residents neighbours unions inspectorate applicant".split()
)
PREPOSITIONS = frozenset(
    "of for from on by to in with at as about held dated between under".split()
)
# What may stand right behind a verb that is none of a noun, and where "by" somebody ends.
BESIDE = PREPOSITIONS | frozenset(
    "and or as without until pending subject nem unopposed if when".split()
)
AGENT_ENDS = PREPOSITIONS | frozenset(", ; : ( ) . – — - that which who".split())
# Subjects that point to something, and those whose clause before "and it was" is of no meeting.
POINTING = {
    **dict.fromkeys("it hi".split(), "it"),
    **dict.fromkeys("this these that those both which".split(), "this"),
    **dict.fromkeys("he she they i you".split(), "he"),
}
OTHERS = frozenset({"person", "name", "thing", "outsider", "he"})
MOVES = frozenset("moved proposed seconded".split())
MOTIONS = frozenset(
    "motion motions amendment amendments veto proposal proposals vote recommendation".split()
)
# What somebody asks of a meeting, of which another sentence says what it is.
PLEAS = frozenset("request requests offer offers suggestion suggestions appointment".split())
PUT = frozenset("motion veto proposal".split())
# What is lost by a vote; a link or a case is lost otherwise.
LOST = PUT | frozenset("vote resolution recommendation it this that which proposition".split())
DECLARES = frozenset("declared announced ruled".split())
PAST = frozenset("last previous earlier its their".split())
MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)
VOTES = frozenset("votes vote majority consensus acclamation all show".split()) | {
    str(n) for n in range(100)
}
NONE = frozenset("no none neither nobody nothing of".split())
MINUTES = frozenset("minutes minute".split())
SIGNED = RIGHT | frozenset("minutes minute mins accounts notes return off protocol".split())
BY_VOTE = ADVERBS | frozenset("by that and with on as without unanimously forward over".split())
VIEWERS = OUTSIDERS | {"owners", "public", "recording"}
SOLVES = frozenset(
    "resolved settled determined ordered dismissed adjourned cancelled postponed withdrawn".split()
)
OFFICES = frozenset(
    "chair chairman chairwoman chairperson vice-chair vice-chairman convenor mayor president "
    "clerk treasurer secretary representative representatives auditor trustee leader preside "
    "vice deputy champion liaison delegate substitute observer party group vacancy seat panel "
    "committee board forum trust".split()
)
ON = frozenset("off on to by through".split())
RECEIVE = frozenset({"notes", "receives", "confirms", "signs"})
UNREACHED = frozenset("unable not no without lack failed never".split())
# The number of a planning application: "24/00755/F", "DM/2021/02015".
REFERENCE = re.compile(r"(?!\d+/\d+/\d+$)(?=(?:\D*\d){5})[a-z\d]+(?:/[a-z\d]+)+")
# What a meeting fixes, where others set up posts and set out for places.
FIXED = frozenset("precept budget date dates fee fees rent rents levy".split())
IN_DOUBT = frozenset("whether if unless until".split())
PLANNING = frozenset("decision decisions permission permissions notice notices".split())
APOLOGIES = frozenset("apology apologies".split())
# What is denied by these is left open, where "not agreed" settles that it is not to be.
OPEN = frozenset("yet never still".split())
LEAVES_OPEN = frozenset("decided determined settled resolved elected appointed".split())
GROUPS = frozenset("group party panel committee sub-committee subcommittee forum team".split())
# What tells a council that is another's from the one that meets.
TIERS = frozenset("district borough county city".split())
# What a body may be called besides its name.
GENERIC = frozenset("the this that full whole joint parish town community council and &".split())
# What is decided is so from then on, where what is agreed may only be held to be so.
DECIDES = frozenset("decided resolved decides resolves penderfynwyd penderfynodd".split())
DIFFERS = frozenset("differ disagree".split())
