"""The words in which a meeting agrees and resolves: decisions, and minutes of an earlier one."""

import re
from typing import Literal

from ingest.findings.word_forms import Opening, WordForm
from ingest.language.labels import BODY, HOW
from ingest.language.list_marks import OPENING

AgreementKind = Literal["resolved", "agreed", "recommended"]

# What a meeting does by each verb.
KINDS: dict[str, AgreementKind] = {
    "resolved": "resolved",
    "agreed": "agreed",
    "decided": "agreed",
    "determined": "agreed",
    "voted": "agreed",
    "recommended": "recommended",
}
_DECIDED = (
    "|".join(KINDS) + r"|took\s++(?:the|a)\s++decision|(?:was|were)\s++unanimous\s++in\s++agreeing"
    r"|(?:was|were)\s++in\s++(?:full\s++)?agreement"
)
_LABELS = "RESOLVED|AGREED|RECOMMENDED|DECIDED"
# What is done with the minutes of an earlier meeting.
_MINUTES_AGREED = r"(?:agreed|approved|confirmed|accepted|adopted|signed|ratified)"

LABEL_ANYWHERE = WordForm(rf"\b(?P<verb>{_LABELS})\b", "Resolved", re.IGNORECASE)
# What may stand between a verb and what was decided: "by eight votes to two", "unanimously".
_BY = (
    r"(?:,?\s++(?:by\s++[^,;.]{1,60}?|unanimously|nem\.?\s++con\.?|in\s++principle|instead|also"
    r"|\([^()]{1,60}\)),?(?=\s)){0,2}"
)
_CLAUSE = rf"(?:{_BY}\s++(?:that|to(?!\s++(?:differ|disagree)\b))\b|(?=\s*+:))(?P<to>(?<=\bto))?"
AGREED = WordForm(
    rf"(?:\b(?P<it>[Ii]t\s++(?:was|is)|IT\s++WAS)|\b{BODY})(?:,[^,;.?!]{{1,80}},)?\s++"
    rf"{HOW}(?P<verb>{_DECIDED}|{_LABELS}){_CLAUSE}",
    "It was then agreed that",
)
# "It was agreed the Clerk would write", without "that".
AGREED_THE = WordForm(
    rf"\b(?P<it>[Ii]t\s++was)\s++{HOW}(?P<verb>agreed|decided|resolved)\s++"
    r"(?=(?:the|a|an|this|these|[A-Z][\w.]*)\s[^.;?!]{1,80}?\b(?:would|should|will|be)\b)",
    "It was agreed the Clerk would write",
)
# Who moved and who seconded what was then agreed.
SECONDED = WordForm(
    rf"\bseconded\b[^;?!]{{0,200}}?(?:,|\band)\s++{HOW}(?P<verb>{_DECIDED}|{_LABELS}){_CLAUSE}",
    "seconded by a Member and agreed that",
)
# "UNANIMOUSLY RESOLVED that …", where the label does not open a resolution of its own.
LABELLED = WordForm(
    rf"\b{HOW}(?P<verb>{_LABELS})\b(?:{_CLAUSE}|\s*+[:–—-]|\s++(?=[A-Z]))",
    "UNANIMOUSLY RESOLVED that",
)
# What stands before the words of a decision: nothing of the sentence, or what leads up to them.
OPENS_CLAUSE = WordForm(
    rf"(?:^{OPENING}(?:\d[\d.]*+\s++)?|[,;:)|–—-]\s++|\b(?:and|was|then)\s++)$",
    "Following a discussion, ",
)
# What an earlier meeting agreed is no agreement of this one.
EARLIER = WordForm(
    r"\b(?:previously|(?:last|previous|earlier)\s++meeting)\b",
    "At the last meeting",
    re.IGNORECASE,
)
OPINION = Opening(
    r"\s*+(?:\S+\s++){0,7}?(?:was|were|is|are|had|has|have|could|can|needed|remained|seemed|did)\b",
    "this was an issue",
)
TO_BE = WordForm(
    r"\b(?:would|will|should|shall|be|to)\b",
    "the plan would",
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
    r"^\s*+to\s++(?:discuss|consider|debate)\b(?![^.;]*\bmeeting\b)"
    r"|\b[Mm]eetings?\b[^.;]{0,60}?\b(?:be\s++held|take\s++place)\b",
    "to discuss it further",
)
DEED = WordForm(
    r"\b(?:discuss\w*|consider\w*|br(?:ing|ought)|bought\s++back|report\s++back|report|writ(?:e|ten)"
    r"|circulat\w+|shar(?:e|ed)|provid\w+|suppl(?:y|ied)|sen[dt]|look|invit\w+|strengthen\w*"
    r"|made\s++\w+er|amend\w*|review\w*|set\s++up|establish\w*|add(?:ed)?|includ\w+|arrang\w+|visit"
    r"|rais(?:e|ed)|investigat\w+|come|receiv\w+|present\w*|submit\w*|monitor\w*|prepar\w+"
    r"|develop\w*|listed|e-?mail\w*|attend\w*|address\w*|continu\w+|liais\w+|issued?"
    r"|dr[ae]wn?\s++up|produc\w+|updat\w+|h[oe]ld|conven\w+|carr(?:y|ied)\s++out|scrutin\w+"
    r"|examin\w+|contact\w*|request\w*|asked|forward\w*|tak(?:e|en)\s++forward|publish\w*)\b",
    "a letter be sent",
)
SUBJUNCTIVE = Opening(
    r"^\s*+(?:[Tt]hat\s++)?(?:\S+\s++){1,10}?(?:come|write|bring|report\s++back|consider|raise"
    r"|develop|e-?mail|circulate|provide|send|invite|discuss|arrange|prepare|submit)\b",
    "That the Clerk write",
)
WHO_IS_TO = Opening(
    r"^(?:\s|[Tt]hat\b|[·•(\[])*+(?P<subject>(?:\S+\s++){1,5}?)(?=(?:would|will|should|be)\b)",
    "that the PCC would",
)
THAT = Opening(r"\W*(?:that\s++|That\s++)?", "That the Clerk")
# What stands behind whoever is to do something: a modal, a request, or a verb in its plain form.
DOES = Opening(
    r"\s*+,?\s*+(?:(?:would|will|should|shall|must)\s++(?:also\s++)?(?!be\b|have\b|continue|receive|serve)[a-z]+"
    r"|be\s++(?:asked|requested|instructed|tasked|directed)\s++to\b"
    r"|(?!(?:be|is|are|was|were|has|had|have|would|will|and|or|of|for|to|in|on|by|with|at|from|who|that"
    r"|which|could|can|may|might|did|not|as|serve|remain|continue)\b)[a-z]++(?<!ed)(?<!s)(?<!ly)(?<!ing)\b)",
    " obtain quotations",
)
# Who is given something does not owe it.
RECEIVES = WordForm(
    r"\b(?:would|will|should)\s++(?:have|receive|be\s++(?:sent|given|provided\s++with|updated|informed"
    r"|briefed|shown))\b",
    "Members would be sent",
)
JOINS_CLAUSES = WordForm(
    r";|\band\s++(?=that\b)",
    "and that",
)
LABEL = Opening(
    rf"\W*(?:{_LABELS}|{_LABELS.title()})\b[\s:–—-]*",
    "RESOLVED – ",
)
ITEM_NUMBER = Opening(
    r"\(\w{1,3}\)\s*+",
    "(a) ",
)

_DULY = r"(?:(?:then|also|duly|unanimously|formally|thereafter|all|each|both)\s++){0,2}"
# "Be received and confirmed", "were taken as read, confirmed and signed".
_FIRST = (
    r"(?:(?:received|considered|noted|read|reviewed|checked|circulated|taken\s++as\s++read)"
    r"(?:\s*+,|\s++and)\s++)*"
)
# "The minutes of … were agreed"; not "would be agreed", "to be agreed", "were not agreed".
MINUTES_BE_AGREED = WordForm(
    rf"(?<!\bto\s)(?<!\bwould\s)(?<!\bwill\s)(?<!\bcould\s)(?<!\bcan\s)(?<!\bmay\s)(?<!\bshould\s)"
    rf"(?<!\bnot\s)(?<!\bmust\s)\b(?:be|been|were|was|are|is)\s++{_DULY}{_FIRST}{_MINUTES_AGREED}\b",
    "were duly received and confirmed",
)
# "… as a correct record", "as being a true and accurate record".
AS_RECORD = WordForm(
    r"\bas\s++(?:being\s++)?an?\s++(?:(?:true|correct|accurate|fair|and|&)\s*+(?:,\s*+)?){1,4}"
    r"(?:record|reflection|account)\b",
    "as a true and accurate record",
    re.IGNORECASE,
)
# "The Panel approved the minutes of …", "AGREED the minutes …", "RESOLVED to approve the minutes".
AGREES_MINUTES = WordForm(
    rf"(?<!\bnot\s)\b(?:{_MINUTES_AGREED}|{_MINUTES_AGREED.upper()}"
    r"|(?:[Rr]esolved|[Aa]greed|RESOLVED|AGREED)\W+"
    r"(?:that\s++)?to\s++(?:agree|approve|confirm|accept|adopt|sign))"
    r"(?:\s*+[:–—-])?\s++(?:as\s++an?\s++[\w\s]{4,30}\s++)?(?:the\s++)?"
    r"(?:(?:draft|public|open|printed)\s++)*$",
    "RESOLVED to approve the ",
)
# Verbs that would make of "be agreed" a wish or a question.
WISHED = WordForm(
    r"\b(?:asked|requested|suggested|wished|queried|questioned|whether|unless|until|once|if"
    r"|before|proposed|moved|seconded)\b",
    "asked that",
    re.IGNORECASE,
)
SETTLED = WordForm(
    r"\b(?:resolved|agreed|carried|approved|confirmed)\b(?!\s++at\s++the\s++next)",
    "It was resolved",
    re.I,
)
NOT_SETTLED = WordForm(
    r"\b(?:not|never|deferred?|postponed?|held\s++over|declined|refused|unable|cannot|disagreed"
    r"|unconfirmed|rejected|next\s++meeting|future\s++meeting)\b",
    "were not agreed",
    re.IGNORECASE,
)
MINUTES = WordForm(
    r"\b[Mm]inutes\b|\bMINUTES\b|\b(?:and\s++)?those\s++(?=of\b|for\b|from\b)",
    "the minutes of",
)
MINUTES_OF_TIME = WordForm(
    r"(?:(?<!\d)\d{1,3}|\b(?:ten|five|twenty|thirty|few|several|more))\s*+[Mm]?$",
    "for five ",
)
# Minutes of another body that the panel receives.
OTHER_BODY = WordForm(
    r"\b(?:sub-?\s?(?:committee|panel|group)|committee|board|group|party|forum|cabinet|authority"
    r"|council|partnership|executive|working|task)\b",
    "of the Precept Group",
    re.IGNORECASE,
)
NO_AMENDMENT = WordForm(
    r"\b(?:without|with\s++no|no|not\s++subject\s++to\s++any|nor\s++any)\s++"
    r"(?:(?:further|other|such|any)\s++)?(?:amendments?|corrections?|changes?|alterations?)\b",
    "with no amendments",
    re.IGNORECASE,
)
# What puts right the minutes that an item is on, in a sentence that need not name them.
CORRECTION = WordForm(
    r"\bshould\s++(?:have\s++)?(?:read|stated?|said)\b|\b(?:be|been|were)\s++(?:amended|corrected)\b"
    r"|\bamended\s++to\b|\bfollowing\s++(?:amendments?|corrections?)\b",
    "it should have read",
    re.IGNORECASE,
)
# "Of the last meeting" names none by its day; "of the Precept Group" is of something else.
OF_A_MEETING = Opening(
    r"\s*+(?:the\s++)?(?:\w+\s++){0,4}meetings?\b[^\d]*$",
    " the last meeting",
    re.IGNORECASE,
)
AMENDMENT = WordForm(
    r"\bsubject\s++to\b|\bas\s++(?:amended|corrected)\b|\b(?:be|been|were|being)\s++(?:amended|corrected)"
    r"|\b(?:amendments?|corrections?|alterations?)\b|\bwith\s++the\s++(?:exception|addition|inclusion"
    r"|following|omission|removal)\b|\bexcept\s++that\b|\bamended\s++to\b|\bshould\s++(?:have\s++)?read\b",
    "subject to",
    re.IGNORECASE,
)
