"""The labels and headings that some clerks put over questions and replies: "Question 1:".

The number is the question's as printed. A label may stand alone, with the words in the next
paragraph, or open the paragraph that it labels.
"""

import re
from dataclasses import dataclass

from ingest.language.roles import ASKING_ROLES, OFFICE, roles_mentioned
from ingest.record import SpeakerRole

_PARAGRAPH_NUMBER = r"(?:\d{1,3}(?:\.\d{1,3})*[.)]?\s++)?"
_FROM = r"(?:\s++(?:(?:submitted|put|asked)\s++)?(?:from|by)\s++(?P<who>[^:?\n]{2,120}?))"
_QUESTION = re.compile(
    rf"{_PARAGRAPH_NUMBER}(?:(?:supplementary|further|follow[\s-]?up|public|written|additional)\s++)?"
    r"questions?(?:\s++(?:no\.?\s*+|number\s++)?\(?(?P<number>\d{1,3}[a-z]?)\)?)?"
    rf"{_FROM}?\s*+(?P<mark>:\s?[-–—]?|\.|[-–—](?=\s)|$)\s*+",
    re.IGNORECASE,
)
_SUPPLEMENTARY = re.compile(rf"{_PARAGRAPH_NUMBER}supplementary\s*+:[-–—]?\s*+", re.IGNORECASE)
_SHORT_QUESTION = re.compile(r"Q\.?\s?(?P<number>\d{1,3}[a-z]?)?\s?[:.)]\s++(?=\S)")
_IS_SENTENCE = re.compile(r"\b(?:was|were|had|has|asked|is|are|about|would)\b", re.IGNORECASE)
_OFFICE = rf"(?:the\s++)?(?:deputy\s++|acting\s++)?(?:{OFFICE})"
_ANSWER = re.compile(
    rf"{_PARAGRAPH_NUMBER}(?:(?:{_OFFICE}(?:['’]s?)?\s++)?(?:written\s++)?(?:answer|reply|response)"
    rf"(?:\s++\d{{1,3}}[a-z]?)?(?:\s++(?:from|by|of)\s++[^:?\n]{{2,80}}?)?\s*+"
    rf"(?::\s?[-–—]?|[-–—](?=\s)|$)|A\s?\d{{0,3}}\s?[:.)](?=\s++\S)|{_OFFICE}\s*+:[-–—]?)\s*+",
    re.IGNORECASE,
)
_ANSWER_INSIDE = re.compile(r"(?<=[.?!”\"])\s++(?=(?:A\d{0,3}|Answer|Reply|Response)\s?[:–-]\s)")
_ASKED_FOLLOWING = re.compile(
    r"\bfollowing\s++(?:\w+\s++){0,3}?questions?\b[^.?]{0,80}:\s?[-–—]?$", re.IGNORECASE
)
_QUESTIONS_HEADING = re.compile(
    r"(?:panel\s++)?(?:members?['’]?s?['’]?\s++)?questions?(?:\s++(?:and|&)\s++(?:answers|replies))?\s*+:?",
    re.IGNORECASE,
)
_QUOTE_MARKS = "“\"‘'"
_LABEL_MAX_WORDS = 16


@dataclass(frozen=True, slots=True)
class QuestionLabel:
    """A label before a question; ``length`` is that of its words, in characters."""

    number: str | None
    length: int


def question_label(text: str) -> QuestionLabel | None:
    """The label that a paragraph opens with, if it opens a question so.

    "Q1" alone may be a quarter of the year: the short form counts where a question mark follows.
    """
    short = _SHORT_QUESTION.match(text)
    if short:
        return QuestionLabel(short["number"], short.end()) if "?" in text else None
    supplementary = _SUPPLEMENTARY.match(text)
    if supplementary:
        return QuestionLabel(None, supplementary.end())
    match = _QUESTION.match(text)
    if match is None or not _is_label(text, match):
        return None
    return QuestionLabel(match["number"], match.end())


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


def answering_role(label: str) -> SpeakerRole | None:
    """Whose reply a label announces: "Response from the PCC:"."""
    named = roles_mentioned(f"the {label.lstrip()}")
    return next((role for role in named if role not in ASKING_ROLES), None)


def is_questions_heading(text: str) -> bool:
    """Whether a heading only announces questions ("Members' Questions") and names no subject."""
    return _QUESTIONS_HEADING.fullmatch(text) is not None


def announces_question(text: str) -> bool:
    """Whether a paragraph ends by announcing that what was asked follows it."""
    return _ASKED_FOLLOWING.search(text) is not None


def is_put_in_words(text: str) -> bool:
    """Whether a paragraph gives a question in the asker's own words: quoted, or with its mark."""
    return text[0] in _QUOTE_MARKS or text.rstrip("”\"’'").endswith("?")


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
    return mark.startswith(":")
