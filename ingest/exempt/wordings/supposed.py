"""How minutes word that an exclusion is only spoken of: asked, said, supposed or a rule."""

from ingest.exempt.wordings.wording_table import MEETING, Wording, Wordings
from ingest.language.dates import MONTH, WEEKDAY

_DATED = rf"(?:{WEEKDAY},?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\b"
_NOW = r"(?:\s+(?:all|both|now|then|also|hereby|therefore|accordingly|duly))?"

# An exclusion under a condition, which excludes nobody yet.
CONDITION = Wordings(
    Wording(
        r"\b(?:if|unless|whether|should\s+(?:the|it|they|any|members)|in\s+(?:the\s+event|which"
        r"\s+case))\b",
        catches=(
            "Should Members ask about the appendix, the public will be excluded.",
            "It is asked whether the public should be excluded.",
            "It would be held in public unless exempt, in which case they would be excluded.",
        ),
        leaves=("The public should be excluded.", "Which case was it?"),
    ),
    Wording(
        r"\b(?:os\s+(?:bydd|oes|yw|caiff|bernir|trafodir|dymuna)|pe\s+bai|oni\s+bai|a\s+ddylid)\b",
        catches=("os bydd angen gwahardd y cyhoedd", "a ddylid gwahardd y wasg"),
        leaves=("dylid gwahardd y cyhoedd",),
    ),
)
# Another meeting than that which is minuted, by its place in time.
ANOTHER_MEETING = Wordings(
    # A date alone may be the meeting's own, but not where it had been or would be.
    Wording(
        rf"\b(?:had|has|have)\s+(?:met\s+|been\s+)?(?:at\s+(?:the|its|a)\s+meeting\s+)?(?:on|of|in)\s+(?:{_DATED})"
        rf"|\b(?:at|for)\s+(?:the|its|a)\s+meeting\s+(?:on|of|in|to\s+be\s+held\s+(?:on|in))\s+(?:{_DATED})[^.;]{{0,40}}?\b(?:would|will|had)\b",
        catches=(
            "The Panel had on 3 May met without the press.",
            "at the meeting on 3 May it would be asked to go",
        ),
        leaves=("At the meeting on 3 May it was asked to go.", "had met in private"),
    ),
    Wording(
        r"^\W*(?:the\s+)?(?:future|previous|past|forthcoming)\s+(?:exclusions?|(?:closed|private|exempt)\s+(?:sessions?|meetings?|items?))\b",
        catches=("Future exclusion of the press",),
        leaves=("Exclusion of the press",),
    ),
)
# What holds at any time and for any meeting, where it is said in the present.
RULE = Wordings(
    Wording(
        r"\b(?:when|whenever|where|wherever|which|until|before|any|every|once)\b",
        catches=("meetings from which the public are excluded may not be filmed",),
        leaves=("the public are excluded",),
    ),
)
# What was voted on or decided is not yet known where it says "whether".
WHETHER = Wordings(
    Wording(
        r"\bwhether\b(?!.{0,300}\b(?:resolved|agreed|moved|carried)\b)",
        catches=("It voted on whether to exclude the press.",),
        leaves=("It weighed whether to, and resolved to exclude the press.",),
    ),
    # What is done on such an occasion is a rule, whatever else the sentence says.
    Wording(
        r"\b(?:when|whenever|wherever)\s+(?:the\s+)?\Z",
        catches=("The host stops it whenever the ",),
        leaves=("The host stopped it; the ",),
    ),
)
# What was weighed first is then done.
DONE_SO = Wordings(
    Wording(
        r"\b(?:resolved|agreed|decided|voted|did)\s+(?:to\s+do\s+)?so\b|\b(?:which|and\s+this)\s+was\s+"
        r"(?:agreed|carried|resolved)\b",
        catches=("and resolved to do so", "which was agreed"),
        leaves=("and resolved not to do so",),
    ),
    Wording(
        rf"\bthey{_NOW}\s+(?:shall\s+)?(?:be|were){_NOW}\s+(?:excluded|asked\s+to\s+(?:leave|withdraw))\b"
        rf"|\b(?:it|that\s+{MEETING}){_NOW}\s+do\s+so\b",
        catches=("they be now excluded", "they were asked to leave", "it hereby do so"),
        leaves=("they might be excluded", "it may do so"),
    ),
)
POSSIBLE = Wordings(
    Wording(
        r"\b(?:may|might|could|can|cannot|wish(?:es|ed)?|privilege|right|power|entitled"
        r"|allow(?:s|ed)?|permit(?:s|ted)?|enables?|requires?|provide[ds]?)\b",
        catches=("The Panel may wish to exclude the public.", "the right to exclude the public"),
        leaves=("The public should be excluded.",),
    ),
    Wording(
        r"\b(?:efallai|gallai|gall|caiff|d?dymuno)\b",
        catches=("Efallai y bydd y Panel yn dymuno gwahardd y cyhoedd.",),
        leaves=("Dylid gwahardd y cyhoedd.",),
    ),
)
# What would or will be done; it is done where the meeting decided so, or does it now.
PREDICTED = Wordings(
    Wording(
        r"\b(?:would|will|shall|must|(?:has|have|had|need(?:s|ed)?)\s+to)\b",
        catches=("the public would be excluded", "it had to exclude the public"),
        leaves=("the public had been excluded",),
    ),
)
DECIDED = Wordings(
    Wording(
        r"\b(?:resolve[ds]?|agree[ds]?|agreeing|decide[ds]?|determined|vote[ds]?|carried|approved"
        r"|moved|proposed|seconded|recommended|ph?enderfynwyd|ch?ytunwyd)\b",
        catches=("It was agreed that the public would be excluded.",),
        leaves=("It was said that the public would be excluded.",),
    ),
    Wording(
        r"^\W*(?:\(?\w{1,3}[.)]\s*)?that\b",
        catches=("(a) That the public shall be excluded",),
        leaves=("He said that the public would be excluded.",),
    ),
)
AT_ONCE = Wordings(
    Wording(
        r"\b(?:now|at\s+this\s+(?:point|stage|juncture)|forthwith)\b",
        catches=("The public would now be excluded.",),
        leaves=("The public would be excluded.",),
    ),
    Wording(
        r"\b(?:following|remaining|next|this)\s+(?:\w+\s+)?(?:items?|business|part|reports?)\b"
        r"|\b(?:remainder|rest)\s+of\s+the\s+meeting\b",
        catches=("The public will be excluded for the following exempt items.",),
        leaves=("The public will be excluded for such items.",),
    ),
    Wording(
        r"\beitem(?:au)?\s+(?:nesaf|canlynol|ganlynol|hon)\b|\bgweddill\s+y\s+cyfarfod\b|\byn\s+awr\b",
        catches=("ar gyfer yr eitem ganlynol", "am weddill; gweddill y cyfarfod"),
        leaves=("ar gyfer yr eitem",),
    ),
)
# The verb of a sentence that tells what was done, and supposes nothing.
PAST = Wordings(
    Wording(
        r"\b(?:were|was|had|left|withdrew|retired|vacated|went|moved|entered|met|sat|having|took"
        r"|excluded\s+the|waharddwyd|gwaharddwyd|eithriwyd|gadawodd|symudodd|gofynnwyd|trafodwyd"
        r"|ystyriwyd)\b",
        catches=("the public were excluded", "members moved into private session"),
        leaves=("the public are excluded", "to move into private session"),
    ),
)
# An agenda that asks which items to take in private, or whether any.
ASKS = Wordings(
    Wording(
        r"\W*(?:\w{1,3}[.)]\s*)?to\s+\w+\s+(?:(?:and|or)\s+\w+\s+)?(?:whether|if|which|what|any)\b",
        catches=(
            "To consider whether the public should be excluded.",
            "To agree any items to be dealt with after the public have been excluded",
        ),
        leaves=("To consider excluding the public",),
    ),
    Wording(
        r"\W*(?:\w{1,3}[.)]\s*)?(?:i\s+)?(?:ystyried|[pb]enderfynu|nodi)\s+(?:a|os|pa|unrhyw)\b",
        catches=("Ystyried a ddylid gwahardd y cyhoedd.",),
        leaves=("Ystyried yr adroddiad",),
    ),
    place="start",
)
# What a body weighs before it resolves: "The Board considered:", "(2) whether it was exempt".
CONSIDERS = Wordings(
    Wording(
        r"(?:the\s+)?[\w-]+(?:\s+\w+){0,2}\s*:",
        catches=("The Authority considered:", "Recommendation:"),
        leaves=("The Authority considered the price: £2m.",),
    ),
    place="whole",
)
ASKS_WHETHER = Wordings(
    Wording(
        r"\W*(?:\w{1,3}[.)]\s*)?whether\b",
        catches=("(2) Whether it did any harm", "whether it was exempt"),
        leaves=("The Board asked whether it was exempt",),
    ),
    place="start",
)
# Somebody says or asks something. The Chair tells the meeting what it does; a Panel that is asked
# decides.
REPORTED = Wordings(
    Wording(
        r"(?P<of_the_chair>\b(?:chair(?:man|woman|person)?|clerk|monitoring\s+officer)\s++"
        r"(?:(?:then|also)\s++)*+)?(?P<to_the_panel>\b(?:panel|committee|board|members|it)\s++"
        r"(?:was|were)\s++)?"
        r"\b(?:ask(?:ed|s)?|said|says|stated|noted|explained|replied|reported|told|heard|felt"
        r"|thought|queried|questioned|commented|observed|understood|show(?:ed|n)|believed|mentioned"
        r"|complained|(?<=ombudsman\s)found|(?<=auditor\s)found|(?<=inspector\s)found|alleged|objected|reminded|wondered|enquired|inquired|argued|added|confirmed|gofynnodd"
        r"|holodd)\b[^.;]{0,80}?\b(?P<word>that|whether|why|if|how|when|to|a\s+(?:fyddai|oedd|ddylid|fu)"
        r"|pam|sut|pryd)\b",
        catches=(
            "The Chair then explained that the public would be excluded.",
            "The Committee was asked to go into private session.",
            "A Member wondered why the press had been excluded.",
        ),
        leaves=("The Panel excluded the public.", "He spoke. That was that."),
    )
)
# What is said ends, and what the meeting does begins.
MEETING_ACTS = Wordings(
    Wording(r";", catches=("this was said; the public were excluded",), leaves=("it was said",)),
    Wording(
        r"(?:,\s*(?:and|so)|\band|\bso)\s+(?:the\s+)?"
        r"(?:panel|committee|board|meeting|members|it|they)\s",
        catches=("so the Committee went into private session",),
        leaves=("and the public were excluded",),
    ),
    Wording(
        r"\bresolved\b",
        catches=("why this was, and RESOLVED that the public be excluded",),
        leaves=("a resolution was moved",),
    ),
    Wording(
        r"\b(?:panel|committee|board|meeting|members|it\s+was)\s+(?:\w+\s+)??agreed\b",
        catches=("it was then agreed that the public be excluded",),
        leaves=("a Member had agreed that the public be excluded",),
    ),
    # The answer to what the meeting was asked: nobody minded, all were content.
    Wording(
        r"\bthere\s+(?:was|were|being)\s+(?:none\b|no\s+(?:objections?|dissent|questions?)\b)"
        r"|\b(?:nobody|no[-\s]?one|none)\s+(?:did|had|was|were|objected|dissented|spoke)\b"
        r"|\b(?:all|members|they)\s+(?:were\s+content|consented|did|had\s+none)\b",
        catches=("whether any objected there was none", "no one did and", "all were content"),
        leaves=("whether there was any objection", "whether all were told"),
    ),
)
TOLD_BEHIND = Wordings(
    Wording(
        r",\s+(?:a|an|one|the)\s+(?:member|resident|pcc|commissioner|chief\s+constable)\s+"
        r"(?:said|observed|noted|commented|explained|added)\W*$",
        catches=("The public were excluded from the talks, a resident observed.",),
        leaves=("The public were excluded, the Panel noted.",),
    )
)
