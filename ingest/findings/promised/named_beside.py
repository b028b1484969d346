"""Who is named beside what is to be done: by a label, behind it, or as whoever acts in it.

Asked only of actions of which nothing else says whose they are. A name alone is somebody's where
the minutes list or name that person elsewhere.
"""

import re

from ingest.findings.deed_words import DEED, INITIALS_ALONE, OPENS_WITH_SOMEBODY, SOMEBODY
from ingest.findings.owners import owner_named
from ingest.findings.promised.assigned import words_at
from ingest.findings.promised.assigned_words import ASKED_TO, EACH_NAMED, LABELS
from ingest.findings.promised.named_behind import named_behind
from ingest.findings.promised.subjects import doer_told, names_doers
from ingest.findings.word_forms import Opening, WordForm
from ingest.language.names import is_name
from ingest.language.people import People, people_named

_WHO = r"[A-Z][\w’'.-]*+(?:\s(?:(?:and|of|for)\s)?[A-Z][\w’'.-]*+){0,3}"
_SEVERAL = rf"{_WHO}(?:\s?[/&+,]\s?{_WHO}|\s++and\s++{_WHO}){{0,4}}"
# A mark behind the words, or in the line below them, that says no more than who is to act; a hollow
# bullet, copied as a letter, may follow.
_MARKED_BEHIND = Opening(
    rf"[.;]?\s*+(?:\((?P<inside>{_SEVERAL})\)|[([]?(?:ACTIONS?|Actions?)\b\s?[:–-]?\s*+(?P<below>{_SEVERAL})[)\]]?)[^\S\n]*+[.;]?[^\S\n]*+(?=\n|$|o\s)",
    " (JB)",
)
# The cell of a row that stands last, at the end of the words or behind them.
_CELL = Opening(
    r"[^\S\n\t]*+\t[^\S\n]*+(?P<who>[A-Z][^\t\n.;:?]{1,40})(?=\n|$)", "\tFinance Officer"
)
# Whoever opens a sentence does what it says, but for those who only ask or tell of others.
_ACTS = Opening(
    r",?\s++(?!(?:also\s++)?(?:asked|requested|told|informed|reported|wondered|queried|enquired|suggested|proposed|moved"
    r"|seconded|felt|thought|noted|thanked)\b)[a-z]",
    " is looking into it",
)
_IS_TO = Opening(r"\s++(?:(?:is|are)\s++)?to\s++(?!be\b)[a-z]", " to lean on them")
_GIVEN = WordForm(
    rf"(?<![^\s(])(?<!\bto\sthe\s){SOMEBODY}\s++to\s++(?:also\s++|further\s++)?(?={DEED})",
    "The oak: Ada to trim it",
)
_NUMBERED = re.compile(r"^(?:\S*\d\S*(?:\s|$))+")  # a road's number is no part of a name
_AGENT = WordForm(r"\bbe\s++(?:\w+\s++){1,3}?by\s++(?=[A-Z])", "to be written by Ada Vale")


def named_beside(text: str, start: int, end: int) -> str | None:
    """Who is named beside the words of an action, or in them as whoever acts, if anybody is."""
    words = text[start:end]
    people = people_named(text)
    named = _marked_behind(text, end) or _in_last_cell(text, words, end) or _named_in(words, text)
    return named or doer_told(words) or _opens(words, people) or _given_within(words, people)


def is_common_word(owner: str, text: str) -> bool:
    """Whether what looks like a name is a word that the text has in small letters too."""
    is_word = owner.isalpha() and owner.istitle() and not names_doers(owner)
    if not is_word or owner_named(owner) or people_named(text).lists(owner):
        return False
    return re.search(rf"(?<!\w){owner.lower()}(?!\w)", text) is not None


def _marked_behind(text: str, end: int) -> str | None:
    behind = _MARKED_BEHIND.match(text, end)
    marked = behind and (behind["below"] or behind["inside"])
    if not (behind and marked):
        return None
    is_known = behind["below"] or _are_known(marked, people_named(text))
    return (owner_named(marked) or marked) if is_known else None


def _in_last_cell(text: str, words: str, end: int) -> str | None:
    cell = _CELL.match(text, end) or _CELL.match(words, max(words.rfind("\t"), 0))
    if cell is None:
        return None
    who = cell["who"].strip()
    is_known = INITIALS_ALONE.fullmatch(who) or _are_known(who, people_named(text))
    return owner_named(who) or (who if is_known else None)


def _named_in(words: str, text: str) -> str | None:
    """Who is named by a label before the words, last in them, or as by whom it is to be done."""
    people, at = people_named(text), words_at(words)
    opens = OPENS_WITH_SOMEBODY.match(words, at)
    if opens and LABELS.match(words, opens.end()) and _are_known(opens["owner"], people):
        return opens["owner"]
    last = named_behind(words, text)
    if last and _are_known(last, people):
        return last
    agents = (OPENS_WITH_SOMEBODY.match(words, by.end()) for by in _AGENT.finditer(words))
    named = (by["owner"].rstrip(".") for by in agents if by)
    return next((name for name in named if _are_known(name, people)), None)


def _opens(words: str, people: People) -> str | None:
    """Who a sentence opens with, where that is who acts in it."""
    opens = OPENS_WITH_SOMEBODY.match(words, words_at(words))
    if opens is None:
        return None
    owner, at = opens["owner"], opens.end()
    # Initials and names of several words are somebody's; one word alone may be a thing's.
    are_names = " " in owner and all(map(is_name, EACH_NAMED.split(owner)))
    is_name_like = are_names or INITIALS_ALONE.fullmatch(owner) is not None
    if is_name_like and (ASKED_TO.match(words, at) or _IS_TO.match(words, at)):
        return owner
    return owner if _ACTS.match(words, at) and _are_known(owner, people) else None


def _given_within(words: str, people: People) -> str | None:
    """Who is given a thing to do further on in a sentence, by title, initials or name."""
    for given in _GIVEN.finditer(words):
        name = _NUMBERED.sub("", given["owner"])
        if name and (owner_named(name) or _are_known(name, people)):
            return name
    return None


def _are_known(names: str, people: People) -> bool:
    """Whether the minutes know all who are named together."""
    return all(map(people.lists, filter(None, EACH_NAMED.split(names))))
