"""The words of actions that minutes mark or list: "[Action: PCC]", "Clerk to write to …"."""

import re

from ingest.findings.word_forms import Opening, WordForm
from ingest.language.labels import ACTION

ACTION_MARK = Opening(
    rf"(?:\W{{0,20}}(?:(?:(?:agreed|committee|council|board|panel|further|for|to)\s++)?{ACTION}"
    r"(?:\s++(?:points?|required|no\.?|[A-Z]{0,4}\d[\w/-]{0,12}+)){0,2}(?:\s++(?:\((?P<whose>[^()]{1,60})\)|(?:for|on|by)\s++(?P<of>[^:.]{1,60})|by))?|AP\s?\d{1,3})(?:\s*+[:–—-]+|\s(?=[A-Z]))"
    r"|[A-Z]{0,4}\d{1,8}(?:[/-]\w{1,6}){1,3}\s*+[:–-]?)\s*+"
    r"(?P<words>[^\])]*)",
    "[Action: PCC]",
    re.IGNORECASE,
)
# An action that says itself what is to be done.
DEED_IN_MARK = WordForm(
    r"\s(?:to|will|would|shall|should|must|i)\s++[a-z]|[:–—-]\s*+[Tt]hat\b|^[^:–—-]{2,60}[:–—-]\s++[A-Z][a-z]+\s++(?:[a-z]+\s++){2}",
    "Clerk to write",
)
OWNERS_END = WordForm(
    r"\s(?:to|will|would|shall|must|should|i)\s|\s[–-]\s|[:;]|(?<![A-Z])(?<!\b(?:Mr|Ms|Dr))(?<!\bMrs)(?<!\bCllr)\.",
    "PCC to supply",
)
# What follows the owner of an action in a list of them.
ASSIGNED = Opening(
    r"\s*+(?:,?\s*+(?:to|must|will|would|shall|should|needs?\s++to)\s++[a-z]|[:–—-]\s++\S)",
    " will circulate the slides",
)
NAME_AND_DEED = Opening(
    r"(?!(?i:(?:written\s++)?(?:answer|reply|response)s?)\b)[A-Z][\w’']*+(?:\s++[A-Z][\w’']*+)?(?:/[A-Z]\w*+)?(?:(?:\s?:|\s[–—-])\s++\S|\s(?:to|must)\s++[a-z])",
    "Clerk: write to the school",
)
PARTED = WordForm(r";\s++(?:and\s++)?|\n\s*+(?=[(•·–-]|\w{1,2}[.)])", "; and Clerk to")
# Between what one promises and what another does, in one sentence.
JOINS_PROMISES = WordForm(
    r"(?:[;:(]|,\s(?:(?:and|but|while|whilst)\b)?|\s(?:and|but|while|whilst)\b)\s*+(?:that\s++)?",
    ", and the Clerk",
)
BETWEEN_OWNERS = WordForm(
    r"/|,|&|\band\b",
    "PCC and Clerk",
)
OFFICE = Opening(
    r"(?:[A-Z]\.\s?){0,3}[A-Z][\w’'-]*(?:\s++(?:of|for|and|the|[A-Z][\w’'-]*)){0,4}",
    "Head of Legal Services",
)
_WHO = r"[A-Z][\w’'.&-]*+(?:\s++(?:(?:of|for|and)\s++)?[A-Z][\w’'.&-]*+){0,4}"
# Who is to act, named last: "A letter of thanks to be sent (Chair)", "Costed plan – Ines / Clerk".
OWNER_BEHIND = WordForm(
    rf"(?:\s\(|\s[–—-]\s++|\s[–—-](?=[A-Z])|→\s*+)(?P<owner>{_WHO}(?:\s*+[/+,&]\s*+{_WHO}){{0,3}})\W*+$",
    "A letter to be sent (Chair)",
)
# Between those whom it names, and what it may name that is nobody: a day, another paper.
JOINED = WordForm(r"\s*+[/+,&]\s*+", "Ines / Clerk")
NO_OWNER = Opening(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.?"
    r"|Spring|Summer|Autumn|Winter|Easter|Christmas|Whitsun|Today|Tomorrow|Urgent|High|Medium|Low|Done|Closed|Open|Ongoing|Completed?"
    r"|Append(?:ix|ices)|Annex(?:es)?|Schedule|Item|Agenda|Minutes?|Page|Paper|Report|Section|Part|Table|Figure|Q\d|Week|Phase)(?![\w’'-])",
    "Friday",
)
# Several who are all that a mark names, however they are called for short: "Trustees/KBe".
NAMES_ALONE = WordForm(
    r"(?:[A-Z][\w’'-]{0,14}(?:\s[A-Z][\w’'-]{0,14})?\s?[/+&]\s?){1,5}[A-Z][\w’'-]{0,14}(?:\s[A-Z][\w’'-]{0,14})?",
    "Trustees/KBe",
)
# A name set apart by emphasis, whose marks are blank here, or by an arrow.
SET_APART = WordForm(r"[–—-]\s{3,}|→", " –   Ines")
# What is to be done, behind who is to do it, and no day: "Commissioner's office – map of hotspots".
BEHIND_OWNER = WordForm(
    r"\w(?::|\s[–—-])\s++(?!\d|(?i:before|by|from|until|next|end|due|asap|as\s++soon|in\s++(?:the|time)|mid|early|late)\b)\w+\s++\w",
    "Clerk – map of the area",
)
# Who is to do what stands beside it, in a field of its own: "Owner: HR  Due: 4 July".
OWNER_FIELD = WordForm(
    r"(?:^\W*|\s)(?:[Oo]wner|OWNER|[Ww]ho|[Bb]y\s++whom|[Ll]ead(?:\s++[Oo]fficer)?|[Rr]esponsible(?:\s++[Oo]fficer)?|[Aa]ssigned(?:\s++to)?)"
    r"\s?:\s++(?P<owner>[A-Z][^:\n|;]{1,60}?)(?=\s++[A-Z][a-z]+(?:\s++\w+)?\s?:|\s*+$|\s*+[|;\n])",
    "Owner: HR  Due: 4 July",
)
# A label with nothing behind it but that the thing is done.
IS_DONE = WordForm(
    r":\s*+(?:complete[d]?|closed|done|discharged|superseded|no\s++longer\s++required|none|nil|n/?a)\W*$",
    "Action 61: complete.",
    re.IGNORECASE,
)
