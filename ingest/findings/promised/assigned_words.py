"""The words in which a note without a verb gives somebody a thing to do: "Clerk to order"."""

import re

from ingest.findings.deed_words import DEED
from ingest.findings.word_forms import Opening, WordForm
from ingest.language.list_marks import OPENING

_INITIALS = r"[A-Z]{2,3}(?:\s?[/&]\s?[A-Z]{2,3}){0,3}"

# Who holds an office, behind it: "Head of Repairs (A Example) to".
ASIDE = WordForm(r"^\s++\([^()]{1,60}\)", " (A Example) to")
# The number that an action goes by: "R29/21", "20241128-BM-001:", "AP2:".
REFERENCE = Opening(
    rf"{OPENING}(?:\d{{1,4}}-\d{{1,4}}(?=\s++[A-Za-z])|[A-Z]{{0,4}}\d{{1,8}}(?:[/-]\w{{1,6}}){{0,3}}\s*+[:–—-]|[A-Z]{{1,4}}[/-]?\d{{1,4}}(?=\s++[A-Z]))\s*+",
    "20241128-BM-001: Clerk",
)
# That it is an action, before whoever is to act, without a colon: "Action Clerk to order".
LABEL = Opening(
    rf"{OPENING}(?:Actions?|ACTIONS?)\s++(?=(?:[Tt]he\s++)?[A-Z][^.;:]{{0,60}}?\s(?:to|TO|will)\s)",
    "Action Clerk to order",
)
# A hollow bullet, copied as a letter.
HOLLOW = Opening(r"o\s(?=[A-Z(])", "o Clerk to order")
# A box to be ticked; a ticked one is done.
BOX = Opening(r"(?:[*•·–-]\s++)?\[ ?\]\s*+@?", "- [ ] Clerk to write")
# What parts a note, behind which somebody may be named: "Visit in May (Clerk to arrange)".
PARTS = WordForm(
    r"(?:[(;|:→⇒➔]|[=-]>|\s[–—-]\s|,\s++and\s|\sbut\s(?=[A-Z])|(?P<run_on>,)\s)\s*+",
    "Visit in May (Clerk to arrange)",
)
# What stands behind whoever is to do something, but for what is only to go on or to be talked of.
IS_TO = Opening(
    r"\s*+[,:]?\s*+(?:[–—-]\s++)?(?:(?:(?:is|are)\s++)?(?:(?:going|instructed|directed|tasked)\s++)?(?:[a-z]++ly\s++)?to|must)\s++(?:also\s++|further\s++|[a-z]++ly\s++)?(?!(?:the|an?|our|their|his|her|its|be|note|receive"
    r"|consider|introduce|date|and|have|stay|remain|continue|serve|present|report(?=\W*+$|\s++on\b)"
    r"|discuss(?!\s++(?:(?:this|it|that|these)\s++)?(?:with|next)\b)|decide|agree|approve|speak(?!\s++(?:to|with|at)))\b)[a-z]",
    " to circulate the slides",
)
# "Will" alone may say more, of a member or whoever serves: "Cllr Hill will loosen the salt".
WILL_DO = Opening(
    r"\s++will\s++(?:also\s++|then\s++|now\s++)?(?P<verb>[a-z]+)(?P<behind>[^.;]{0,80})",
    " will loosen it",
)
# Some leave out even "to": "Clerk ask for a copy". The same words may name a thing: "Clerk report".
DOES = Opening(
    rf"\s++(?!(?:read|put|set|let|cost|fit)\b)(?=report\s*+(?:[.;]|$)|{DEED}\s*+(?:[.;]|$)|{DEED}\s++(?:to|this|it|that|these|them|the|an?|for|back|if|whether|[A-Z]\w+|\w+ing)(?![\w’'-]))",
    " ask for a copy",
)
WILL = Opening(
    rf"\s*+:?\s*+(?:will|would)\s++(?:also\s++)?(?!have\s++[a-z]+(?:ed|en|nt)\b)(?={DEED})",
    " will ring the insurers",
)
ASKED_TO = Opening(rf"\s++asked\s++to\s++(?={DEED})", " asked to obtain quotes")
# Many who are there, each of whom is to act.
EVERYBODY = Opening(
    r"(?P<owner>(?:(?:[Aa]ll|The)\s++)?(?:[Pp]anel\s++|[Cc]ommittee\s++)?(?:[Cc]ouncillors|Cllrs|[Mm]embers|[Tt]rustees|[Gg]overnors|[Rr]eps|[Vv]olunteers)|All)"
    rf"\s++(?:to|will|are\s++to|(?:are|were)\s++asked\s++to)\s++(?:also\s++|all\s++)?(?!(?:consider|review|have|note|write\s++off)\b)(?={DEED})",
    "All Councillors to read the plan",
)
# What is to be done, by whom the column of actions or the end of the note says: "… - HB", "(PL)".
TO_BE_DONE = Opening(
    rf"{OPENING}(?:[^\s.;?!]++\s++){{0,18}}?(?<!need\s)(?<!needs\s)[Tt]o\s++be\s++(?:also\s++|then\s++|\w+ly\s++)?(?!(?:held|noted|approved|received|confirmed"
    r"|agreed|the|an?)\b)(?P<verb>[a-z-]+)",
    "Comments to be lodged by Friday",
)
# What the meeting only comes back to; that is to be done where it is said when.
TALKED_OF = frozenset("considered discussed taken reviewed raised".split())
INITIALS_AT_END = WordForm(
    rf"(?<=\S)(?:\s{{3,}}+|\s[–—-]\s++|\s\((?=[^()]{{1,12}}\)))(?P<owner>{_INITIALS})\)?\W*$",
    "Risk register to be updated - HB",
)
TO_DO = WordForm(rf"(?:^|[\s:])(?:[Tt]o|[Ww]ill|[Ww]ould)\s++(?:be\s++[a-z]+|{DEED})", "to chase")
DONE = WordForm(
    r"^(?:[*•·–-]\s++)?\[[xX✓]\]|(?i:\b(?<!be\s)(?<!to\s)(?:completed?|closed|done|discharged|postponed|achieved|successful|no\s++longer\s++(?:needed|required)|superseded|dropped)\b)"
    r"|(?<=[.–—-]\s)(?:Supplied|Sent|Circulated|Received|Actioned|Not\s++accepted|Deleted?|Withdrawn)\b",
    "Closed: the Chair met the union",
)
# A verb that makes a whole sentence of the words, or stands in them for what somebody said.
FINITE = WordForm(
    r"\b(?i:was|were|is|are|has|have|had|will|would|can|could|did|does|do|should|shall|may|might|must|ought|needs?|needed|hope[ds]?|like[ds]?|said"
    r"|asked|reported|stated|told|explained|advised|queried|felt|thought|suggested|hoped|gave|which|who"
    r"|that|whether|because|be|she|he|they|we|it|if|being|until|once)\b",
    "The applicant was",
)
TO_BE = WordForm(r"\b[Tt]o\s++be\s++(?:\w+ly\s++)?[a-z-]+", "to be reported")
# Whoever is named in capitals, and the deed perhaps too; and a word of it that is no abbreviation.
LOUD = Opening(
    rf"{OPENING}(?P<who>[A-Z][A-Z /&.,]{{2,40}}?)\s(?:to|TO|will|WILL)\s", "CLERK TO ORDER"
)
CAPITALS = WordForm(r"\b(?:[A-Z]{4,}|M(?:RS?|S)|DR|SGT|THE)\b", "CLERK")
AGENT = WordForm(r"\bby\s++(?=the\s|[A-Z])", "to be sent by the Clerk")
# What somebody is to find out depends on nothing: "to check if it is open".
FINDS_OUT_IF = WordForm(
    r"\b(?:ascertain|ask|check|confirm|enquire|establish|find\s++out|inquire|investigate|know|look|say|see|test)(?:ing)?\s++(?:\w+\s++){0,3}?(?:if|whether|what|how)\b[^.;]*",
    "check if it is open",
)
# What somebody by name is to be, for which others have to act: "Mr Hill to be invited".
OTHERS_ACT = frozenset("invited asked contacted reminded informed notified thanked written".split())
# What parts several who are named together.
EACH_NAMED = re.compile(r"\s*+(?:[/&+,]|\band\b)\s*+")
LABELS = Opening(r"\s?(?::|\s[–—-])", ": ")
