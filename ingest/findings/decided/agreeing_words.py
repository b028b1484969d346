"""The words in which a meeting agrees and resolves: decisions, and minutes of an earlier one."""

import re

from ingest.findings.decided.agreement_kind import AgreementKind
from ingest.findings.deed_words import DEED as _DEED
from ingest.findings.deed_words import DEED_DONE as _DEED_DONE
from ingest.findings.word_forms import Opening, WordForm
from ingest.language.labels import BODY, NOUN

# What a meeting does by each verb.
KINDS: dict[str, AgreementKind] = {
    "resolved": "resolved",
    "agreed": "agreed",
    "decided": "agreed",
    "determined": "agreed",
    "voted": "agreed",
    "recommended": "recommended",
    "penderfynwyd": "resolved",
    "penderfynodd": "resolved",
    "cytunwyd": "agreed",
    "cytunodd": "agreed",
    "argymhellwyd": "recommended",
    "argymhellodd": "recommended",
}
_LABELS = "RESOLVED|AGREED|RECOMMENDED|DECIDED|DETERMINED|PENDERFYNWYD|CYTUNWYD|ARGYMHELLWYD"

LABEL_ANYWHERE = WordForm(rf"\b(?P<verb>{_LABELS})\b", "Resolved", re.IGNORECASE)
# What may stand between a verb and what was decided: "by eight votes to two", "unanimously".
_BY = (
    r"(?:,?\s++(?:by\s++[^,;.]{1,60}?|on\s++the\s++(?:recommendation|advice|proposal|motion|nomination)\s++of\s++[^,;.]{1,60}?|unanimously|nem\.?\s++con\.?|in\s++principle|instead|also"
    r"|\([^()]{1,60}\)),?(?=\s)){0,2}"
)
CLAUSE = Opening(
    rf"{_BY}\s++(?:that|for|of|(?P<to>to)(?!\s++(?:differ|disagree)\b))\b|(?=\s*+[:/–—-])",
    " unanimously that",
)
BODY_OPENS = Opening(rf"\W*{BODY}", "The Panel commended the team.")
BODY_NAMED = WordForm(BODY, "The Panel")
# "It was agreed the Clerk would write", without "that".
LEADS_TO_DEED = Opening(
    r"\s++(?=(?:the|a|an|this|these|[A-Z][\w.]*)\s[^.;?!]{0,80}?\b(?:would|should|will|be)\b)",
    " the Clerk would write",
)
ONLY_NOTES = WordForm(
    r"\bbe\s++(?:\w+\s++and\s++)?(?:noted|received|approved|agreed|accepted|endorsed|welcomed"
    r"|confirmed|adopted|signed|reported(?!\s++to\b)|thanked|congratulated|supported|deferred|granted"
    r"|authori[sz]ed|delegated|(?:re-?)?elected|(?:re-?)?appointed|nominated)\b"
    r"|^\s*+to\s++(?:note|receive|approve|endorse|support|accept|adopt|welcome|confirm|thank)\b",
    "the report be noted",
)
# What the meeting itself discusses there and then, and when it meets again.
OWN_BUSINESS = WordForm(
    r"^\s*+to\s++(?:discuss|consider|debate|continue|defer)\b(?![^.;]*\bmeeting\b)"
    r"|\bin\s++private\b|\bpress\s++and\s++(?:the\s++)?public\b|\bexempt\b|\bunder\s++(?:[Pp]art|[Ii]tem)\b"
    r"|\b[Mm]eetings?\b[^.;]{0,60}?\b(?:be\s++held|take\s++place)\b"
    r"|\btakes?\s++the\s++[Cc]hair\b|\bitem\b[^.;]{0,80}?\bforward\s++from\b",
    "to discuss it further",
)
# What is to be done, right behind what says that it is. What is only to "be" done is so where it is
# to be given, sent or brought to somebody: that a thing be reviewed is policy.
_GIVEN = (
    r"(?:br(?:ing|ought)|bought\s++back|report(?:ed)?\s++(?:back|to|further)|writ(?:e|ten)|circulate[d]?|shared?"
    r"|sen[dt]|look|invited?|arranged?|visit|raised?\s++with|investigated?|come|presented|present(?=\s)|drafted"
    r"|prepared?|e-?mail(?:ed)?|attend|contacted|liaise|dr[ae]wn?\s++up|distributed?|supplied|notified|told"
    r"|discussed(?=[^.;]*\bmeeting)|provided|provide\s++(?:to|with|at)|reported|put\s++on\s++(?:the|its|our)\b|asked\s++(?:to|for|whether)|requested\s++to|instructed\s++to"
    r"|followed\s++up|taken\s++(?:up|forward)|received(?<=report\sbe\sreceived)"
    r"|ysgrifennu|anfon|d?darparu|d?dosbarthu|[cg]ylchredeg|g?wahodd|[td]refnu"
    r"|adolygu|ymchwilio|rh?annu|[cg]yflwyno|[pb]aratoi|ofyn|[cg]ysylltu)\b"
)
_ADVERBS = (
    r"(?:(?:be|also|then|further|now|again|not|\w+ly|have\s++(?:[^\s.;]++\s++){1,6}?)"
    r"\s*+(?<=\s)){0,3}"
)
# What is done to a thing for those who meet, and no policy.
_SEEN_TO = (
    r"(?:organised|removed|repaired|replaced|mended|fixed|obtained|sought|ordered|purchased|bought|produced|chased|approached"
    r"|checked|investigated|cleared|cleaned|booked|displayed|advertised|e-?mailed|posted|erected|installed|drafted|looked\s++(?:at|into))\b"
)
DEED = WordForm(
    rf"\b(?:would|will|should|shall|be|to|i|bod)\s++{_ADVERBS}{_GIVEN}"
    rf"|\b(?:would|will|should|shall|be)\s++{_ADVERBS}{_SEEN_TO}"
    rf"|\b(?:would|will)\s++{_ADVERBS}(?:considered|strengthened|amended|reviewed|established|added|included|published"
    r"|updated|developed|produced|provided|submitted|examined|addressed|discussed)\b",
    "a letter be sent",
)
# What those who meet agree to do, at the beginning of what is agreed.
TO_DO = Opening(
    r"to\s++(?:approach|ask|arrange(?!\s++of)|chase|circulate|check|contact|draft|email|enquire|establish|explore|find|follow"
    r"|inform|investigate|invite|liaise|look\s++(?:at|into|for)|meet(?!\s++(?:the|these|its|their)\s++(?:costs?|needs?))|notify|obtain|organise|phone|press|pursue|raise\s++(?:this|it|the)|report|request|research|ring"
    r"|seek|send|speak|survey|thank|visit|write(?!\s++off)|return\s++to|pass\s++(?:this|it|the)|say\s++in\s++due"
    r"|make\s++(?:further|another|enquiries|contact|an?\s++further)|(?:come|get|go)\s++back)\b",
    "to contact the county",
)
# Whom the meeting asks for what: "asked the Clerk to write", "instructs the Chief Executive to".
ASKS = Opening(
    r"\W*(?i:(?:and|to|that|also|this\s++\w+)\s++){0,2}(?i:ask|request|instruct|direct|task|require|invite)(?:e?d|s)?\s++"
    r"(?P<owner>[^,.;:?!]{2,80}?)\s++to\s++(?!be\b|note\b|consider\b|approve\b|support\b)[a-z]",
    "To ask the Treasurer to write",
)
# What is said to be going to happen, and what is only asked of somebody.
WILL = Opening(r"(?:would|will|shall)\b", "would be circulated")
IS_ASKED = WordForm(
    r"\bbe\s++(?:also\s++)?(?:asked|requested|invited|urged|encouraged|recommended)\b",
    "the Commissioner be asked to report",
)
SUBJUNCTIVE = Opening(
    r"^\s*+(?:[Tt]hat\s++)?(?:\S+\s++){1,10}?(?:come|write|bring|report\s++back|consider|raise"
    r"|develop|e-?mail|circulate|provide|send|invite|discuss|arrange|prepare|submit)\b",
    "That the Clerk write",
)
WHO_IS_TO = Opening(
    r"^(?:\s|[Tt]hat\b|[·•(\[])*+(?P<subject>(?:\S+\s++){1,6}?)(?=(?:would|will|should|(?P<asked>be\s++(?:asked|requested|instructed|invited)\s++to)|be)\b)",
    "that the PCC would",
)
THAT = Opening(r"\W*(?:that\s++|That\s++)?", "That the Clerk")
# What stands behind whoever is to do something: a modal, a request, or a verb in its plain form.
DOES = Opening(
    r"\s*+,?\s*+(?:(?:would|will|should|shall|must)\s++(?:also\s++)?(?!be\b|have\b|continue|receive|serve)[a-z]+"
    r"|be\s++(?:asked|requested|instructed|tasked|directed)\s++to\b"
    rf"|to\s++(?:also\s++)?{_DEED}|report\s++(?:back|on|to|in|the|progress|further|orally)\b(?![^.;]*\sbe\s)"
    rf"|(?!(?:report|have|help|try|keep|design|plan|track|replace)\b){_DEED})",
    " obtain quotations",
)
# Many clerks write so too: "that the Clerk obtains quotations".
DOES_IT = Opening(
    rf"\s++(?!(?:works|helps|keeps|has|plans|reports|leads)\b){_DEED_DONE}", " obtains quotations"
)
# Many who are there, each of whom agrees to act: "that members view the plan".
EVERYBODY = Opening(
    r"\W*(?:[Tt]hat\s++)?(?P<owner>(?:[Aa]ll\s++)?(?:[Mm]embers|[Cc]ouncillors|[Tt]rustees|[Gg]overnors))\s++"
    rf"(?:(?:would|should|will|to)\s++)?(?!(?:consider|review|have|note)\b)(?={_DEED}|view\b)",
    "that members view the plan",
)
# Who is given something does not owe it.
RECEIVES = WordForm(
    r"\b(?:would|will|should)\s++(?:have|receive|be\s++(?:sent|given|provided\s++with|updated|informed"
    r"|briefed|shown))\b",
    "Members would be sent",
)
BY_AGENT = WordForm(r"\bby\s++(?=the\s|[A-Z])", "be sent by the Clerk")
JOINS_CLAUSES = WordForm(
    r";|\band\s++(?:(?=that\b|(?:to\s++)?(?i:ask|request|instruct|direct|task|invite)(?:e?d|s)?\s)|(?P<somebody>)(?=the\s++[A-Z]))",
    "and that",
)
LABEL = Opening(
    rf"\W*(?:{_LABELS}|{_LABELS.title()}|{NOUN}(?=\s*+[:–—]|\s-))[\s:/–—-]*",
    "RESOLVED – ",
)
# What a point of a list inside a sentence opens with.
BEGINS = Opening(r"\s*+(?:and\s++)?(?:\(?\w{1,4}\)\s++)?", " and (b) that")
ITEM_NUMBER = Opening(
    r"\(\w{1,3}\)\s*+",
    "(a) ",
)
