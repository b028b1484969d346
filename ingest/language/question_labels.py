"""The labels and headings that some clerks put over questions and replies: "Question 1:".

The number is the question's as printed. A label may stand alone, with the words in the next
paragraph, or open the paragraph that it labels.
"""

import re
from dataclasses import dataclass, replace

from ingest.language.list_marks import DRAWN
from ingest.language.names import COURTESY_NAME, FULL_NAME, INITIALS, NAME, is_name
from ingest.language.people import NOBODY, People, Person, person_of
from ingest.language.roles import ASKING_ROLES, OFFICE, role_mentions, roles_mentioned
from ingest.record import SpeakerRole

# "7.1 ", or the bracketed number that a question goes by: "(3) Question to …".
_PLAIN_NUMBER = r"\d{1,3}(?:\.\d{1,3})*(?:[.)]?\s++|[.)](?=[A-Z]))"
_PARAGRAPH_NUMBER = rf"(?:{_PLAIN_NUMBER}|\(\s*+(?P<bracketed>\d{{1,3}})\s*+\)\.?\s++)?"
_FROM = (
    r"(?:\s++(?:(?:to|for)\s++(?P<to>[^:?\n]{2,100}?)\s++)?(?:(?:was\s++)?(?:submitted|put|asked|received"
    r"|tabled)\s++)?"
    r"(?:from|by|gan|oddi\s++wrth)\s++(?P<who>[^:?\n]{2,120}?))"
)
# A full stop that is no initial's, nor a title's: "from Cllr. L. Example".
_STOP = r"(?<!\b[A-Z])(?<!Cllr)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)\."
_FURTHER = r"supplementary|further|follow[\s-]?up|public|written|additional|second|third|first|oral"
_QUESTION = re.compile(
    rf"{_PARAGRAPH_NUMBER}(?P<further>(?:{_FURTHER})\s++)?"
    r"(?:questions?|cwestiwn(?:\s++atodol)?|cwestiynau)(?:\s++(?:no\.?\s*+|number\s++|rhif\s++)?\(?(?P<number>\d{1,3}[a-z]?)\)?)?"
    rf"{_FROM}?\s*+(?P<mark>:\s?[-–—]?|{_STOP}|[-–—](?=\s)|$)\s*+",
    re.IGNORECASE,
)
_SUPPLEMENTARY = re.compile(
    rf"{_PARAGRAPH_NUMBER}(?:(?:supplementary|further|follow[\s-]?up)(?:\s++question)?|supp\.?)\s*+(?::[-–—]?\s*+|$)",
    re.IGNORECASE,
)
_SHORT_QUESTION = re.compile(
    r"Q\.?\s?(?P<number>\d{1,3}[a-z]?)?(?:\s?[:.)]|\s{1,2}[-–—]|(?=\s{2}))\s++(?=\S)"
)
# Who asks whom, and nothing else: "(1) Mr Example to the Leader of the Council".
_ADDRESSED = re.compile(
    rf"{_PARAGRAPH_NUMBER}(?:Question\s++(?:no\.?\s*+)?(?P<number>\d{{1,3}})\s*+[-–:.]?\s*+)?(?:From\s++)?"
    r"(?P<who>[A-Z][\w.’'-]*+(?:\s[A-Z][\w.’'-]*+){0,5}(?:\s\([^)\n]{2,60}\))?)\s++to\s++"
    r"(?P<addressee>(?:the\s++)?[A-Z][\w.’'-]*+(?:\s++(?:of|for|the|and|&|\(?[A-Z][\w.’')-]*+)){0,12})\s*+[:.]?"
)
# What opens a question only where a label opens the reply below it: "Comment: …", "Response: …".
_PUT_IN_PAIRS = re.compile(
    r"(?:quer(?:y|ies)|comments?|issue(?:\s++raised)?|concern|point(?:\s++raised)?|you\s++(?:said|asked)|raised)"
    r"(?:\s++(?P<number>\d{1,3}))?(?:\s++(?:from|by)\s++(?P<who>[^:?\n]{2,80}?))?\s?:\s++(?=\S)",
    re.IGNORECASE,
)
_IS_SENTENCE = re.compile(r"\b(?:was|were|had|has|asked|is|are|about|would)\b", re.IGNORECASE)
_OFFICE = rf"(?:the\s++)?(?:deputy\s++|acting\s++)?(?:{OFFICE})"
_ANSWER = re.compile(
    rf"(?:{_PLAIN_NUMBER}|\(\d{{1,3}}\)\.?\s++)?(?:(?:{_OFFICE}(?:['’]s?)?\s++)?(?:(?:written|supplementary|officers?['’]?|panel)\s++)?(?P<said>answer|reply|response|ymateb|ateb|we\s++(?:did|said|have\s++done))"
    rf"(?:\s++\d{{1,3}}[a-z]?)?(?:\s++(?:from|by|of|to|given\s++by|gan)\s++[^:?\n]{{2,80}}?|\s++\([^()\n]{{2,60}}\))?\s*+"
    rf"(?:(?P<mark>:\s?[-–—]?|[-–—](?=\s))|$)|A\s?\d{{0,3}}(?:\s?[:.)]|\s{{0,2}}[-–—]|(?=\s{{2}}))(?=\s++\S)"
    rf"|{_OFFICE}\s*+:[-–—]?)\s*+",
    re.IGNORECASE,
)
_ANSWER_INSIDE = re.compile(
    r"(?<=[.?!”\")*_])\s++(?=[*_]{0,2}(?:A\d{0,3}\s?[.:–-]|(?:Answer|ANSWER|Reply|REPLY|Response|RESPONSE|Ateb"
    r"|ATEB|Ymateb)\s?[:–-])(?:\s|$))"
)
_QUOTED_OUT = re.compile(r"[”\"]\s++(?=[A-Z])")
_ASKED_FOLLOWING = re.compile(
    r"(?:\bfollowing\s++(?:\w+\s++){0,3}?questions?\b[^.?]{0,80}"
    r"|\basked(?:\s++(?:(?:the\s++)?[\w’'-]+\s++){0,6}?(?:the\s++)?following)?(?:\s++[^.?:,]{0,60})?"
    r"|\b(?:question|query)\s++(?:was|read)(?:\s++as\s++follows)?):\s?[-–—]?$"
    r"|\basked\s++the\s++following\s++question\b[^.?:]{0,120}$",
    re.IGNORECASE,
)
_QUESTIONS_HEADING = re.compile(
    r"(?:panel\s++)?(?:members?['’]?s?['’]?\s++)?questions?(?:\s++(?:and|&)\s++(?:answers"
    r"|replies))?\s*+:?|cwestiynau(?:\s++(?:yr\s++)?aelodau)?(?:\s++ac\s++atebion)?\s*+:?",
    re.IGNORECASE,
)
_LEGISLATOR = re.compile(r"\b(?:T\.?D|M\.?P|MLA|MSP|MS|AM)\b\.?|\bAssembly\s++Member")
_PUBLIC = re.compile(r"\bpublic\b|\bresidents?\b|\bparishioners?\b|\bcyhoedd\b", re.IGNORECASE)
_A_NAME = re.compile(rf"{COURTESY_NAME}|{FULL_NAME}")
_BY_INITIALS = re.compile(INITIALS)
_NAME_ALONE = re.compile(rf"(?:{COURTESY_NAME}|{FULL_NAME})(?:,[^?.!:\n]{{1,60}})?")
_COURTESY = re.compile(r"(?:Mrs?|Ms|Miss|Mx|Dr|Rev)\b")
_REPLY_INSIDE = re.compile(
    r"(?<=\S)\s++(?=(?:REPLY|RESPONSE|ANSWER|YMATEB|ATEB)\s?:\s)"
    r"|(?<=[.?!”\"])\s++(?=[*_]{0,2}(?:Reply|Response|Answer|Ymateb|Ateb|We\s(?:did|said))\s?:[*_]{0,2}\s)"
)
_NUMBERED_NAME = re.compile(rf"\(\d{{1,3}}\)\s++(?:{COURTESY_NAME}|{FULL_NAME})\b")
_NONE_PUT = re.compile(r"(?:none\b|nil\b|there\s++(?:were|was)\s++no(?:ne)?\b|no\s)", re.IGNORECASE)
_BEHIND = re.compile(rf"\b(?:[Ff]rom|[Bb]y|[Oo]f|[Gg]an)\s++(?P<name>{NAME})")
_BY_WHOM = re.compile(r"\b(?:by|from)\s++(?P<who>[^:]{2,120})")
_OPENS_WITH_NAME = re.compile(
    r"[\s*_]*+(?:(?P<who>[A-Z][\w.’'/ -]{1,60}?)\s?:\s"
    r"|\((?P<aside>(?:the\s)?[A-Z][\w.’' -]{1,60})\))"
)
_CLOSES_WITH_NAME = re.compile(r"\((?:said\s)?(?P<who>(?:the\s)?[A-Z][\w.’' -]{1,60})\)\W*+$")
_ASIDE = re.compile(r"\((?:the\s)?([^()\n]{2,60})\)")
_ANSWERS_OF = re.compile(
    r"(?P<who>(?:[Tt]he\s)?(?:[A-Z][\w.]*\s){0,4}[A-Z][\w.]*)(?:['’]s|s['’])\s++(?:written\s++)?"
    r"(?:answers|replies|responses)\b"
)
_QUOTE_MARKS = "“\"‘'"
_LABEL_MAX_WORDS = 16


@dataclass(frozen=True, slots=True)
class QuestionLabel:
    """A label before a question; ``length`` is that of its words, in characters.

    ``who`` is whom it says the question is from, ``addressee`` whom it is put to.
    """

    number: str | None
    length: int
    who: str = ""
    addressee: str | None = None
    is_supplementary: bool = False


def question_label(text: str, *, is_by_letter: bool = False) -> QuestionLabel | None:
    """The label that a paragraph opens with, if it opens a question so.

    "Q1" alone may be a quarter of the year: the short form counts where a question mark follows,
    or where other questions are labelled so (``is_by_letter``).
    """
    drawn = DRAWN.match(text)
    mark = drawn.end() if drawn else 0
    label = _label_without_mark(text[mark:], is_by_letter=is_by_letter)
    return replace(label, length=label.length + mark) if label else None


def _label_without_mark(text: str, *, is_by_letter: bool) -> QuestionLabel | None:
    addressed = _ADDRESSED.fullmatch(text)
    asker = asking_role(addressed["who"]) if addressed else None
    if addressed and asker in ASKING_ROLES and _names_somebody(addressed["addressee"]):
        number = addressed["bracketed"] or addressed["number"]
        return QuestionLabel(number, len(text), addressed["who"], addressed["addressee"])
    short = _SHORT_QUESTION.match(text)
    if short:
        is_asked = is_by_letter or "?" in text
        return QuestionLabel(short["number"], short.end()) if is_asked else None
    supplementary = _SUPPLEMENTARY.match(text)
    if supplementary:
        return QuestionLabel(None, supplementary.end(), is_supplementary=True)
    match = _QUESTION.match(text)
    if match is None or not _is_label(text, match):
        return None
    number = match["number"] or match["bracketed"]
    who, _, addressee = (match["who"] or "").partition(" to ")
    is_supplementary = (match["further"] or "").lower().startswith("supp")
    return QuestionLabel(number, match.end(), who, addressee or match["to"], is_supplementary)


def _names_somebody(words: str) -> bool:
    return bool(roles_mentioned(f"the {words.removeprefix('the ')}")) or is_name(words)


def label_of_pair(text: str) -> QuestionLabel | None:
    """The label that a paragraph opens with, if it opens what is put where a reply is labelled."""
    drawn = DRAWN.match(text)
    match = _PUT_IN_PAIRS.match(text, drawn.end() if drawn else 0)
    return QuestionLabel(match["number"], match.end(), match["who"] or "") if match else None


def label_in_heading(text: str) -> QuestionLabel | None:
    """The label that a whole heading is: "Question submitted by Councillor Example"."""
    label = question_label(text)
    return label if label and label.length == len(text) else None


def says_that_none_were_put(text: str) -> bool:
    """Whether what stands below such a heading is only that there was no question."""
    return _NONE_PUT.match(text) is not None


def answer_label(text: str) -> int | None:
    """The length of the label that a paragraph opens with, if it opens a reply so.

    It means a reply only behind a labelled question.
    """
    match = _ANSWER.match(text)
    return match.end() if match and match.group().strip() else None


def opens_exchange(text: str) -> bool:
    """Whether a line, however it is laid out, opens a question or labels a reply."""
    if is_questions_heading(text) and not text.rstrip().endswith(":"):
        return False
    return question_label(text) is not None or answer_label(text) is not None


def answer_within(text: str, start: int, end: int) -> int | None:
    """Where, inside a labelled question's paragraph, a label opens its reply."""
    match = _ANSWER_INSIDE.search(text, start, end)
    return match.end() if match else None


def names_somebody(text: str) -> bool:
    """Whether a numbered question opens with who asks it, by name: "(1) Mr Example asked …"."""
    return _NUMBERED_NAME.match(text) is not None


def is_labelled_by_letter(text: str) -> bool:
    """Whether a paragraph asks behind a label of one letter: "Q1. Why was it shut?"."""
    return _SHORT_QUESTION.match(text) is not None and "?" in text


def labels_reply(text: str) -> bool:
    """Whether a paragraph opens with a label that says in so many words that it is a reply."""
    match = _ANSWER.match(text)
    return match is not None and None not in (match["said"], match["mark"])


def reply_label_within(text: str, start: int, end: int) -> int | None:
    """Where, inside any paragraph, a label in capitals, or behind a sentence, opens a reply."""
    match = _REPLY_INSIDE.search(text, start, end)
    return match.end() if match else None


def quotation_end(text: str, start: int, end: int) -> int | None:
    """Where, inside a question's paragraph, the minutes' own words go on behind what was quoted."""
    match = _QUOTED_OUT.search(text, start, end)
    return match.end() if match else None


def answerer(label: str, people: People = NOBODY) -> Person | None:
    """Whose reply a label announces: "Response from the PCC:", "Answer by Ms Example:"."""
    aside = _ASIDE.search(label)
    words = f"the {aside[1] if aside else label.lstrip()}"
    named = [person_of(words, mention) for mention in role_mentions(words)]
    if not named:
        behind = _BEHIND.search(label)
        return people.named(behind["name"]) if behind else None
    return next((person for person in named if person.role not in ASKING_ROLES), named[0])


def told_beside(words: str, people: People) -> Person | None:
    """Whose words they say themselves they are: "Ms Example: in May.", "In May. (Ms Example)"."""
    told = _OPENS_WITH_NAME.match(words) or _CLOSES_WITH_NAME.search(words)
    if told is None:
        return None
    who = told["who"] or told["aside"] if told.re is _OPENS_WITH_NAME else told["who"]
    mention = next(iter(role_mentions(f"the {who}")), None)
    named = people.named(who)
    return named or (person_of(f"the {who}", mention) if mention else None)


def whose_answers(words: str, people: People) -> Person | None:
    """Whose answers a line announces: "The Commissioner's answers were tabled."."""
    announced = _ANSWERS_OF.search(words)
    return answerer(announced["who"], people) if announced else None


def asking_role(who: str, people: People = NOBODY) -> SpeakerRole | None:
    """The role of who asks, as a label names them.

    Whoever attends and holds no office is a member, whoever does not is of the public.
    """
    if _PUBLIC.search(who):
        return "Public"
    named = roles_mentioned(f"the {who.lstrip()}")
    if named:
        return named[0]
    if _LEGISLATOR.search(who):
        return "Member"
    name = _A_NAME.match(who.strip()) or _BY_INITIALS.fullmatch(who.strip())
    person = people.named(name.group()) if name else None
    if person is not None:
        return person.role
    if name and people.lists(name.group()):
        return "Member"
    return "Public" if _COURTESY.match(who.strip()) else None


def name_alone(words: str) -> str:
    """Words that are whoever asks, with where from, and nothing else; else nothing."""
    return words if _NAME_ALONE.fullmatch(words.strip()) else ""


def is_questions_heading(text: str) -> bool:
    """Whether a heading only announces questions ("Members' Questions") and names no subject."""
    return _QUESTIONS_HEADING.fullmatch(text) is not None


def leads_on(text: str) -> bool:
    """Whether a paragraph ends with a colon, with or without a dash behind it: "as follows: –"."""
    return text.rstrip(" -–—*_").endswith(":")


def announces_question(text: str) -> bool:
    """Whether a paragraph ends by announcing that what was asked follows it."""
    return _ASKED_FOLLOWING.search(text) is not None


def is_put_in_words(text: str) -> bool:
    """Whether a paragraph gives a question in the asker's own words: quoted, or with its mark."""
    return text[0] in _QUOTE_MARKS or text.rstrip("”\"’'").endswith("?")


def is_question_quoted(text: str) -> bool:
    """Whether a paragraph is a quotation that ends by asking."""
    return text[0] in _QUOTE_MARKS and text.rstrip("”\"’' ").endswith("?")


def who_put(words: str) -> str:
    """Who put what words announce: "… was submitted by Mr Example of Exampleton:"."""
    by_whom = _BY_WHOM.search(words)
    return by_whom["who"] if by_whom else ""


def closes_quotation(text: str) -> bool:
    """Whether what was quoted ends with a text."""
    return text.rstrip(" .")[-1:] in ("”", '"')


def _is_label(text: str, match: re.Match[str]) -> bool:
    mark = match["mark"].strip()
    is_alone = match.end() == len(text)
    if "questions" in match.group().lower() and not match["number"]:
        return False
    if match["who"]:
        is_short = len(match["who"].split()) <= _LABEL_MAX_WORDS
        is_marked = mark.startswith(":") or (is_alone and mark != ".")
        return is_short and is_marked and not _IS_SENTENCE.search(match["who"])
    if match["number"]:
        return True
    return mark.startswith(":") or (is_alone and mark == "" and match["further"] is not None)
