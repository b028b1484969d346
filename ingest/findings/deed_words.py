"""The deeds that are done for a meeting, and who may be given one without office or title."""

from ingest.findings.word_forms import Opening, WordForm

DEEDS = (
    "add adjust advertise advise alert amend apply approach arrange ascertain ask assess assist "
    "attend audit book bring brief buy cascade challenge chase check circulate clarify clean "
    "clear collate collect commission compile complete confirm connect consider consult "
    "contact convene convey coordinate correct cost create deliver design develop distribute "
    "draft draw email e-mail engage ensure enter escalate establish examine explore extend "
    "feed file fill finalise find fit fix follow forward gather get give hand have help "
    "identify include inform inspect install instruct investigate invite issue keep lead lend "
    "let liaise list look make map measure meet mend monitor move name negotiate nominate notify "
    "obtain order organise paint pass pay phone pick place plan post prepare present press "
    "price print produce progress propose provide publish purchase pursue put raise re-issue "
    "reissue remind remove renew repair replace reply request research resend respond review "
    "revise ring run scan schedule scope seek send set share sign solicit sort source speak "
    "store submit supply table tell test tidy track trim try undertake update upload "
    "verify visit work write read encourage loosen laminate suspend transfer feedback revisit "
    "reinstate resubmit select hire return redraft append assemble attach enquire erect "
    "fetch inquire insert message promote publicise push rearrange recruit rectify refund register "
    "reimburse relocate reschedule resolve rewrite sell summarise swap tackle talk telephone trace "
    "upgrade".split()
)


def _in_third_person(verb: str) -> str:
    """A verb as it stands behind "he": "writes", "goes", "copies"."""
    if verb.endswith("y") and verb[-2] not in "aeou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x")) else f"{verb}s"


DEED = (
    rf"(?:discuss\s++(?:(?:this|it|that|these|the\s++\w++)\s++)?with|take(?!\s++(?:place|part)\b)|thank(?!\s++you)|{'|'.join(DEEDS)}|see\s++(?:if|whether|what|how|that)|report\s++(?:back|to|progress|in|by|the|any"
    r"|outcomes?|findings|numbers|figures))(?!\w)"
)
# The same of somebody else, in the present: "writes", "liaises".
DEED_DONE = rf"(?:{'|'.join(_in_third_person(verb) for verb in DEEDS)})(?!\w)"
_INITIALS = (
    r"(?!(?:YES|NO|FOR|AYE|NOE|END|NIL|AGM|AOB|TBC|OK|PTO|AM|PM)\b)"
    r"[A-Z]{2,3}(?:(?:\s?[/&+]\s?|,?\s++and\s++|,\s)[A-Z]{2,3}(?![\w’'])){0,5}"
)
_NAME = r"[A-Z][\w’'&-]*+\.?"
# Whoever is named by initials, by name, or as a unit: "Jan", "HB/TL", "Ben T + Hope", "Rural Team",
# "Host authority", "Education lead".
SOMEBODY = (
    r"(?:The\s++)?(?!(?:I|It|Another|One|Both|Others|Each|Several|Most|Many|People|Residents|Force|Police(?!\s++[A-Z])|Constabulary|Government|District|Members|This|That|These|Those|There|They|He|She|We|You|Who|What|Which|Any|Some|No|None|Nothing"
    r"|Everything|Special|Extra|Items?|Matters?|Motions?|Proposals?|Plans?|Requests?|Questions?|Permission"
    r"|Agreements?|Decisions?|Resolutions?|Recommendations?|Actions?|Updates?|Changes|Work|Time|Dates?"
    r"|Opportunity|Invitations?|Responses?|Repl(?:y|ies)|Answers?|Reports?|Letters?|Reasons?|Things|Rent|Thanks|Due|Need|Needs"
    r"|Ways?|How|When|Where|Ask|Asks|Offer|Offers|Aim|Aims|Efforts?|Powers?|Consent|Authority|Failure"
    r"|Application|Right|Return|Continue|Not|Next|Also|Further|Council\s++Tax)\b)"
    rf"(?P<owner>{_INITIALS}|{_NAME}(?<!ed)(?:(?:\s++(?:and|of|for|the|&|\+)|\s?/)?\s*+{_NAME}){{0,4}}"
    r"(?:\s++(?:team|lead|group|authority|officers?|manager|staff|rep|unit|office|partners))?)"
)
OPENS_WITH_SOMEBODY = Opening(SOMEBODY, "HB/TL to")
# What such a one is to do, in a note: only a deed tells "Jan to book" from "Access to services".
IS_GIVEN = Opening(
    rf"{SOMEBODY}[,:]?\s++(?:[–—-]\s++)?(?:(?:is|are)\s++)?(?:(?:(?:going|happy|glad|willing|keen|still|has|have|needs?)\s++)?to|(?P<will>will))\s++(?:(?:also|then|now)\s++)?(?={DEED})",
    "Rural Team to lend two kits",
)
# The like in a sentence: "and ZD would look into it"; a name stands where a clause begins.
ENDS_WITH_INITIALS = WordForm(rf"(?:^|[\s(])(?P<owner>{_INITIALS})$", "; and ZD")
ENDS_WITH_NAME = WordForm(
    rf"(?:^\W*+|[;:]\s++|\b(?:and|that)\s++)(?=\S+\s){SOMEBODY}$", "the tender; Rural Team"
)
# By whom a thing was said, where initials stand for names: "FA could not say".
INITIALS_SPEAK = WordForm(
    r"(?:^|(?<=[\s(]))(?P<owner>[A-Z]{2,3})(?=(?::|\s[–—-]\s++[A-Z]|\s++(?:could|did|had|was|gave|given|put|said|told|thought|felt|took|sought|spoke|[a-z]+ed)(?:n['’]t)?\b))",
    "FA could not say",
)
INITIALS_ALONE = Opening(_INITIALS, "HB/TL")
# What is to be done, in a list or table that says by whom elsewhere: "Write to the school".
BEGINS_WITH_DEED = Opening(rf"\W*(?i:{DEED})\s", "Write to the school")
# Somebody and, behind a colon or dash, the deed: "Paula: ring the council".
NAMED_DEED = Opening(rf"\W*{SOMEBODY}\s*+(?::|[–—-]\s)\s*+(?i:{DEED})", "Paula: ring the council")
