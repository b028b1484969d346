"""The words in which a meeting agrees and resolves: decisions, and minutes of an earlier one."""

import re

from ingest.findings.decided.agreement_kind import AgreementKind
from ingest.findings.decided.settling_words import MATTER
from ingest.findings.deed_words import DEED as _DEED
from ingest.findings.word_forms import Opening, WordForm
from ingest.language.labels import BODY, BODY_BEHIND, HOW, NOUN
from ingest.language.list_marks import OPENING

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
_DECIDED = (
    "|".join(KINDS) + r"|took\s++(?:the|a)\s++decision|(?:was|were)\s++unanimous\s++in\s++agreeing"
    r"|(?:took|(?:was|were)\s++of)\s++the\s++(?:view|opinion)|(?:(?:was|were)\s++)?(?:happy|content|minded|in\s++(?:favour|(?:full\s++)?agreement)"
    rf"|supportive(?=\s++of\s++(?:the|this|these|an?)\s++(?:\S+\s++){{0,4}}?{MATTER}))"
)
_LABELS = "RESOLVED|AGREED|RECOMMENDED|DECIDED|DETERMINED|PENDERFYNWYD|CYTUNWYD|ARGYMHELLWYD"

LABEL_ANYWHERE = WordForm(rf"\b(?P<verb>{_LABELS})\b", "Resolved", re.IGNORECASE)
# What may stand between a verb and what was decided: "by eight votes to two", "unanimously".
_BY = (
    r"(?:,?\s++(?:by\s++[^,;.]{1,60}?|on\s++the\s++(?:recommendation|advice|proposal|motion|nomination)\s++of\s++[^,;.]{1,60}?|unanimously|nem\.?\s++con\.?|in\s++principle|instead|also"
    r"|\([^()]{1,60}\)),?(?=\s)){0,2}"
)
_BODIES = r"(?i:panel|(?:sub-?)?committee|board|authority|council|group|forum)"
_CLAUSE = (
    rf"(?:{_BY}\s++(?:that|for|of|to(?!\s++(?:differ|disagree)\b))\b|(?=\s*+:))(?P<to>(?<=\bto))?"
)
AGREED = WordForm(
    rf"(?:\b(?P<it>[Ii]t\s++(?:was|is)|IT\s++WAS)|\b{BODY}|(?<!\w\s)(?<!,\s)\bIt)"
    r"(?:,[^,;.?!]{1,80},|\s++(?:(?!that\b|whether\b|asked\b)[^\s.,;?!]++\s++){1,12}?and)?\s++"
    rf"{HOW}(?P<verb>{_DECIDED}|{_LABELS}){_CLAUSE}",
    "It was then agreed that",
)
# "It was agreed the Clerk would write", without "that".
AGREED_THE = WordForm(
    rf"\b(?P<it>[Ii]t\s++was|All|Everyone)\s++{HOW}(?P<verb>agreed|decided|resolved)\s++"
    r"(?=(?:the|a|an|this|these|[A-Z][\w.]*)\s[^.;?!]{1,80}?\b(?:would|should|will|be)\b)",
    "It was agreed the Clerk would write",
)
# "The consensus was to go on", "There was general agreement that the fee should rise".
CONSENSUS = WordForm(
    r"\b(?P<none>[Tt]here\s++(?:was|were|being)\s++no\s++(?:objections?|dissent|opposition)\b(?![^.;?!]{0,160}\b(?:from|among|amongst|received|by)\b))|\b(?:[Tt]here\s++was|with)\s++(?:an?\s++)?(?:general|unanimous|broad|full|clear)\s++(?P<verb>agreement|consensus|assent|support)"
    rf"\s++(?:that|to|for)\b|\b(?:consensus|(?:wish|sense|decision|feeling)\s++of\s++the\s++(?:meeting|{_BODIES}))\s++was\s++(?:that|to|for)\b",
    "There was general agreement that",
)
# Who moved and who seconded what was then agreed.
SECONDED = WordForm(
    rf"\bseconded\b[^;?!]{{0,200}}?(?:,|\band)\s++{HOW}(?P<verb>{_DECIDED}|carried|{_LABELS}){_CLAUSE}",
    "seconded by a Member and agreed that",
)
# "UNANIMOUSLY RESOLVED that …", where the label does not open a resolution of its own.
LABELLED = WordForm(
    rf"\b{HOW}(?P<verb>{_LABELS})\b(?:{_CLAUSE}|\s*+[:/–—-]|\s++(?=[A-Z]))",
    "UNANIMOUSLY RESOLVED that",
)
# The verb first, as Welsh has it: "Cytunwyd i ysgrifennu", "Penderfynodd y Pwyllgor".
VERB_FIRST = WordForm(
    r"\b(?P<verb>(?i:penderfynwyd|cytunwyd|argymhellwyd)"
    rf"|(?i:penderfynodd|cytunodd|argymhellodd)(?=\s++{BODY_BEHIND}))\b",
    "Cytunwyd i ysgrifennu at y Cyngor",
)
# What stands before the words of a decision: nothing of the sentence, or what leads up to them.
OPENS_CLAUSE = WordForm(
    rf"(?:^{OPENING}(?:\d[\d.]*+\s++)?|[,;:)|–—-]\s++|\b(?:(?i:and)|was|then|ac?|yna)\s++"
    r"|^\W*+(?:\d[\d.]*+\s++)?(?:After|Following|On|Upon|Having)\b[^.;?!]{1,200}\s)$",
    "Following a discussion, ",
)
# What an earlier meeting agreed is no agreement of this one.
EARLIER = WordForm(
    r"\b(?:previously|post[\s-]meeting|(?:last|previous|earlier)\s++meeting)\b",
    "At the last meeting",
    re.IGNORECASE,
)
OPINION = Opening(
    r"\s*+(?:\S+\s++){0,7}?(?:was|were|is|are|had|has|have|could|can|needed|remained|seemed|did)\b",
    "this was an issue",
)
TO_BE = WordForm(
    r"\b(?:would|will|should|shall|be|to|i|bod)\b",
    "the plan would",
)
# A view that settles: that something before the meeting be done, or that it do something itself.
VIEW_SETTLES = Opening(
    rf"\s*+(?:(?:[^\s.;?!]++\s++){{0,8}}?(?:{MATTER}|(?i:objections?|comments?|observations?|letters?)\b)[^.;?!]{{0,80}}?"
    r"\b(?:(?:should|would|must|ought\s++to)\s++)?(?:not\s++)?be\s++(?:\w+ly\s++)?(?!\w*(?:interested|concerned)\b)(?:\w+(?:ed|en|wn)|sent|made|held|put|set|paid|brought|let)\b"
    r"|(?:the\s++|this\s++)?(?:[Pp]anel|[Cc]ommittee|[Bb]oard|Council|[Cc]hair|[Cc]lerk|[Mm]embers|[Ww]e|[Tt]hey|[Ii]t)\s++(?:should|would)\s++(?!be\b|have\b)[a-z])",
    " no objection should be raised",
)
ONLY_NOTES = WordForm(
    r"\bbe\s++(?:\w+\s++and\s++)?(?:noted|received|approved|agreed|accepted|endorsed|welcomed"
    r"|confirmed|adopted|signed|reported|thanked|congratulated|supported|deferred|granted"
    r"|authori[sz]ed|delegated|(?:re-?)?elected|(?:re-?)?appointed|nominated)\b"
    r"|^\s*+to\s++(?:note|receive|approve|endorse|support|accept|adopt|welcome|confirm|thank)\b",
    "the report be noted",
)
# What the meeting itself discusses there and then, and when it meets again.
OWN_BUSINESS = WordForm(
    r"^\s*+to\s++(?:discuss|consider|debate|continue|defer)\b(?![^.;]*\bmeeting\b)"
    r"|\bin\s++private\b|\bpress\s++and\s++(?:the\s++)?public\b|\bexempt\b|\bunder\s++(?:[Pp]art|[Ii]tem)\b"
    r"|\b[Mm]eetings?\b[^.;]{0,60}?\b(?:be\s++held|take\s++place)\b",
    "to discuss it further",
)
# What is to be done, right behind what says that it is. What is only to "be" done is so where it is
# to be given, sent or brought to somebody: that a thing be reviewed is policy.
_GIVEN = (
    r"(?:br(?:ing|ought)|bought\s++back|report(?:ed)?\s++(?:back|to|further)|writ(?:e|ten)|circulate[d]?|shared?"
    r"|sen[dt]|look|invited?|arranged?|visit|raised?\\s++with|investigated?|come|presented|present(?=\s)|drafted"
    r"|prepared?|e-?mail(?:ed)?|attend|contacted|liaise|dr[ae]wn?\s++up|distributed?|supplied|notified|told"
    r"|discussed(?=[^.;]*\bmeeting)|provided?\s++(?:to|with|at)|asked\s++(?:to|for|whether)|requested\s++to|instructed\s++to"
    r"|followed\s++up|taken\s++(?:up|forward)|received(?<=report\sbe\sreceived)"
    r"|ysgrifennu|anfon|d?darparu|d?dosbarthu|[cg]ylchredeg|g?wahodd|[td]refnu"
    r"|adolygu|ymchwilio|rh?annu|[cg]yflwyno|[pb]aratoi|ofyn|[cg]ysylltu)\b"
)
_ADVERBS = (
    r"(?:(?:be|also|then|further|now|again|not|\w+ly|have\s++(?:[^\s.;]++\s++){1,6}?)"
    r"\s*+(?<=\s)){0,3}"
)
DEED = WordForm(
    rf"\b(?:would|will|should|shall|be|to|i|bod)\s++{_ADVERBS}{_GIVEN}"
    rf"|\b(?:would|will)\s++{_ADVERBS}(?:considered|strengthened|amended|reviewed|established|added|included|published"
    r"|updated|developed|produced|provided|submitted|examined|addressed|discussed)\b",
    "a letter be sent",
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
