"""The labels of sections, resolutions and actions that minutes are laid out with."""

import re

from ingest.language.list_marks import BULLET, PARAGRAPH_NUMBER
from ingest.language.paragraphs import Paragraph
from ingest.language.question_labels import is_questions_heading

AGENDA_ITEM = re.compile(r"(?:agenda item|eitem(?: ar yr)? agenda)\s*+:?", re.IGNORECASE)
MINUTES = re.compile(r"(?:minutes|cofnodion)\s*+:?", re.IGNORECASE)
DECISION = re.compile(r"(?:decisions?|penderfyniad(?:au)?)\s*+:", re.IGNORECASE)

# How a meeting agrees: "unanimously", "nem con"; each with the space behind it.
HOW = (
    r"(?:(?:(?i:then|also|further|therefore|thereupon|accordingly|subsequently|duly|formally"
    r"|unanimously)|nem\.?\s++con\.?),?\s++){0,3}"
)
# A body that meets, as its minutes call it: "The Joint Panel", "this Council".
BODY = (
    r"(?:(?:[Tt]he|[Tt]his|THE)\s++(?:[A-Z][\w’'&,-]*\s++(?:(?:and|of|for|&)\s++)?){0,6}?"
    r"(?P<body>(?:(?i:panel|(?:sub-?)?committee|board|authority|assembly|forum|group"
    r"|partnership|cabinet))|Council|COUNCIL|[Mm]eeting)"
    r"|(?<![A-Za-z’',&]\s)(?:(?:Full|Joint|Parish|Town)\s++)?(?:Council|Panel|Committee|Board|Cabinet)(?=\s++[a-z])"
    r"|(?P<members>Members|MEMBERS|Councillors|Trustees|Governors|Everyone|All\s++(?:members\b|present)|All(?=\s++(?:agreed|voted))|We(?:\s++all)?))"
)
# The nouns that name a decision: "DECISION", "PCC decision", "Views of the Board".
NOUN = (
    r"(?:(?:(?!(?:Awaiting|Pending|Planning|Appeals?|Applications?)\b)[A-Z][\w’'-]*+\s++(?:/\s++)?){0,3}?(?:DECISIONS?|[Dd]ecisions?|RESOLUTIONS?|[Rr]esolutions?|OUTCOMES?|[Oo]utcomes?|CONSENSUS|Consensus|Verdict|Determination|Ruling)"
    r"(?:\s++(?:made|taken|reached|agreed|deferred))?"
    r"(?:\s++#?\d{1,4}(?:[/.-]\d{1,4}){0,2})?(?:\s++(?:of|by)\s++the\s++(?:\w+\s++){0,4}?(?i:panel|committee|board|group|forum|authority|council|meeting))?|(?:RECOMMENDATIONS?|[Rr]ecommendations?)\s++(?:made|agreed)(?:\s++by\s++the\s++(?:\w+\s++){0,4}?(?i:panel|committee|board|group|forum|authority|council|meeting))?|(?:ADVICE|Advice|Conclusions?|Views?|Findings?)\s++of\s++the\s++(?:\w+\s++){0,4}?"
    r"(?i:panel|committee|board|group|forum|authority))"
)
_VERB = r"(?:RESOLVED|AGREED|RECOMMENDED|DECIDED|Resolved|Agreed|Recommended|Decided)"
# Welsh says in one word that it was resolved; what was resolved stands right behind it.
WAS_RESOLVED = r"(?:PENDERFYNWYD|CYTUNWYD|ARGYMHELLWYD|Penderfynwyd|Cytunwyd|Argymhellwyd)"
_WAS_LABELLED = (
    rf"(?:PENDERFYNWYD|CYTUNWYD|ARGYMHELLWYD|Penderfynwyd|{WAS_RESOLVED}(?=\s*+[:–—]))\b"
)
_BEHIND = (
    r"(?=(?:\s++\([^()]{1,40}\))?\s*+[:/–—-]|,\s|\s*+$|\s++\(?(?:1|a|i)[.)]\s"
    r"|\s++(?i:that|to|unanimously|nem\.?\s++con|as\s++follows)\b)"
)
RESOLUTION = re.compile(
    rf"\W{{0,12}}(?:{WAS_RESOLVED}\s*+/\s*+|[Aa]nd\s++)?(?:{HOW}{_VERB}{_BEHIND}|{NOUN}(?=\s*+[:–—]|\s-)|(?:DECISIONS?|RESOLUTIONS?)\s*+$|{_WAS_LABELLED}"
    rf"|(?:It\s++(?:was|is)|IT\s++WAS|{BODY})\s++{HOW}(?:RESOLVED|AGREED|DECIDED)\b)"
)
# A list is left open by words that would otherwise be a sentence's: "It was agreed that:".
_OPENS_AGREEMENT = re.compile(
    rf"(?:[Ii]n\s++summary,?\s++)?(?:[Ii]t\s++was|{BODY})\s++{HOW}"
    r"(?:agreed|resolved|decided|took\s++the\s++decision)\b.*:\s?[–—-]?",
    re.DOTALL,
)
# A sentence that leads up to what was resolved, with its verb last: "…, seconded and carried:".
_ENDS_IN_VERDICT = re.compile(
    r"\b(?:proposed|moved|seconded|vote|hands|put)\b[^?]{0,400}?\b(?:carried|resolved|agreed|decided|approved|adopted|RESOLVED|AGREED|CARRIED)"
    r"(?:\s++(?:unanimously|nem\.?\s++con\.?|that|as\s++follows|to))?\s?:[–—-]?$"
    r"|\b(?:moved|seconded)\b[^?]{0,400}?\b(?:RESOLVED|AGREED|DECIDED)(?:\s++by\s++[^.;?]{1,40})?$"
)
# What a body did stands in the points below where a line names only the body: "The Committee:".
_LEADS_POINTS = re.compile(rf"\W{{0,3}}{BODY}(?:\s++{HOW})?[\s:–—-]*")
_DID = re.compile(
    r"\W*(?:\(?\w{1,4}[.)]\W*)?(?:also\s++|further\s++)?(?:\w+ed|took|gave|chose|TO)\b",
    re.IGNORECASE,
)
# The words of a line that says only how a vote went: "Voting: unanimous", "(8 for, 2 against)".
_VOTE_WORDS = frozenset(
    "a abstain abstained abstaining abstention abstentions against all and by carried cast"
    " favour for in majority members nil no none not of on out recorded the to unanimity"
    " unanimous unanimously vote voted votes voting was were yes".split()
)
_VOTES = frozenset(
    "abstain abstained abstention abstentions against carried favour for no unanimous unanimously"
    " vote votes voting yes".split()
)
_VOTE_MAX_WORDS = 16
# The words of a line that heads a list of what is to be done, and of those it has one at least.
# "Actions from the last meeting" heads none.
_LISTED_WORDS = frozenset(
    "a agreed all and are arising be camau decided done during following for further"
    " from information items list log matters meeting next noted of on others plan point points"
    " register required s schedule sheet steps summary table things"
    " the these this to today tracker was were what who".split()
)
_TO_DO = re.compile(
    r"\b(?:actions?(?:\s++to\s++be\s++taken)?|next\s++steps|to[\s-]?do|follow[\s-]?ups?|jobs|tasks|gweithredu)\b",
    re.IGNORECASE,
)
_TO_DO_MAX_WORDS = 9
_LETTERS = re.compile(r"[^\W\d_]+")
ACTION = r"(?:actions?|(?:cam(?:au)?\s++)?gweithredu)"
# Who is to act, where nothing but the label stands beside: "ACTION CLERK", and no "Action Fraud".
_ALONE = (
    r"(?-i:ACTIONS?|Actions?)\s++(?-i:(?:THE\s|The\s)?(?:CLERK|Clerk|CHAIR|Chair|ALL|All|(?:CLLRS?|Cllrs?)\.?\s\w++"
    r"|[A-Z]{2,3}(?:\s?[/&]\s?[A-Z]{2,3}){0,3}(?!\w)))\.?$"
)
# The mark may lack its brackets where it ends a paragraph: "… update the Panel. ACTION: PCC".
ACTION_MARK = re.compile(
    rf"\[\s*+{ACTION}\s*+[:–-][^\[\]\n]{{1,200}}\][.;]?"
    rf"|\(\s*+{ACTION}\s*+[:–-][^()\n]{{1,200}}\)[.;]?"
    r"|\[\s*+(?-i:ACTIONS?|Actions?)\s++(?-i:[A-Z])[^\[\]\n]{1,80}\][.;]?"
    r"|(?<=[.?!]\s)\s*+[*_]{0,3}(?-i:ACTIONS?|Action)\s?[:–]\s*+(?-i:[A-Z])[^.\[\]\n]{1,120}\.?$"
    rf"|(?<=[.?!]\s)\s*+{_ALONE}",
    re.IGNORECASE,
)
# The number an action goes by in a panel's log: "R29/21", "A12/20 –".
ACTION_NUMBER = re.compile(r"\W{0,8}[A-Z]{0,4}\d{1,8}(?:[/-]\w{1,6}){1,3}\b")
ACTION_LINE = re.compile(
    rf"\W{{0,16}}(?:(?:(?:agreed|committee|council|board|panel|further|for|to)\s++)?{ACTION}"
    r"(?:\s++(?:points?|required|no\.?|[A-Z]{0,4}\d[\w/-]{0,12}+)){0,2}(?:\s++\([^()]{1,60}\)|\s++(?:for|on|by)\s++[^:.]{1,60}|\s++by)?|AP\s?\d{1,3})\s*+(?:[:–—]|-\s).{1,600}"
    rf"|\W{{0,16}}{_ALONE}",
    re.IGNORECASE | re.DOTALL,
)

# What may still belong to a label as its resolution: "Resolved (unanimously):".
_RESOLUTION_LABEL = re.compile(
    rf"\W{{0,12}}(?:{WAS_RESOLVED}\s*+/\s*+|[Aa]nd\s++)?(?:(?:It\s++(?:was|is)|IT\s++WAS)\s++{HOW})?(?:{HOW}{_VERB}|{NOUN}|{WAS_RESOLVED})"
    r"(?:\s++(?i:unanimously|that|to|as\s++follows|yn\s++unfrydol))?(?:\s++\([^()]{1,40}\))?[\s:/–—-]*",
)
_NOUN_LABEL = re.compile(rf"\W{{0,3}}{NOUN}\s*+:")
_POINT = re.compile(r"[\s:/–—-]*+\(?(?P<number>\d{1,2})[.)]\s")
_HEADING_MAX_WORDS = 8
_TO_BE_DONE = re.compile(r"\bto\s++be\s++[a-z]+(?:ed|nt|en|ade)\b")


def is_label(pattern: re.Pattern[str], paragraph: Paragraph) -> bool:
    """Whether the paragraph is this label and nothing else."""
    return pattern.fullmatch(paragraph.text) is not None


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph of the discussion is a heading: short, and not a sentence."""
    text = paragraph.text
    if is_questions_heading(text):
        return True
    if BULLET.match(text) or text[0] in "[(" or not text[0].isupper():
        return False
    if text.rstrip(" -–—").endswith(":") or ACTION_MARK.search(text) or is_vote(text):
        return False
    is_short = len(text.split()) <= _HEADING_MAX_WORDS and text[-1] not in ".,;:?!]…"
    return is_short and _TO_BE_DONE.search(text) is None


def is_vote(text: str) -> bool:
    """Whether a line says how a vote went, and nothing else: "For: 26", "Voting: unanimous"."""
    words = [word.casefold() for word in _LETTERS.findall(text)]
    return (
        0 < len(words) <= _VOTE_MAX_WORDS
        and not _VOTES.isdisjoint(words)
        and _VOTE_WORDS.issuperset(words)
    )


def heads_actions(text: str) -> bool:
    """Whether a line heads a list of what is to be done, and says nothing else."""
    if _TO_DO.search(text) is None:
        return False
    words = [word.casefold() for word in _LETTERS.findall(_TO_DO.sub(" ", text))]
    return len(words) <= _TO_DO_MAX_WORDS and _LISTED_WORDS.issuperset(words)


def is_resolution_label(text: str) -> bool:
    """Whether a resolution is so far but the word that introduces it: "Resolved:"."""
    return _RESOLUTION_LABEL.fullmatch(without_paragraph_number(text)) is not None


def opens_with_noun(text: str) -> bool:
    """Whether words open with the noun of a decision and a colon: "PCC decision: …"."""
    return _NOUN_LABEL.match(text) is not None


def is_resolution(paragraph: Paragraph) -> bool:
    """Whether a paragraph states what was resolved, or introduces the list of what was agreed."""
    text = without_paragraph_number(paragraph.text)
    if RESOLUTION.match(text) or _OPENS_AGREEMENT.fullmatch(text):
        return True
    return _ENDS_IN_VERDICT.search(text) is not None


def number_behind_label(text: str) -> int | None:
    """The number of the point that stands on the line of its label: "RESOLVED: 1. That …"."""
    label = RESOLUTION.match(text)
    number = _POINT.match(text, label.end()) if label else None
    return int(number["number"]) if number else None


def leads_points(text: str, point: str) -> bool:
    """Whether a line names only who did what the ``point`` below it says: "The Panel:"."""
    last = text[text.rstrip().rfind(". ") + 1 :].strip()
    return (
        _LEADS_POINTS.fullmatch(last.replace(":", " :") + " ") is not None
        and _DID.match(point) is not None
    )


def without_paragraph_number(text: str) -> str:
    """A paragraph without the number it is printed with: "4.5 RESOLVED" is "RESOLVED"."""
    number = PARAGRAPH_NUMBER.match(text)
    return text[number.end() :] if number else text


def introduces_list(text: str) -> bool:
    """Whether what stands so far of a resolution is left open for a list to follow."""
    return (
        text.endswith((":", "–", "-", ";", ","))
        or re.search(r"\b(?:that|and|to|AGREED|RESOLVED|PENDERFYNWYD|CYTUNWYD|follows)$", text)
        is not None
    )
