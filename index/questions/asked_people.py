"""People in a question's own words: "Councillor Example", "what did A. Example say".

A person is known by a title of courtesy or of an office before the name, or by a name with a
capital where only somebody who speaks is named. Whether minutes name that person is told by the
surname, with what stands before it there.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from index.words.terms import STOP_WORDS
from ingest.language.names import is_name
from ingest.language.reporting_words import REPORTING
from ingest.language.roles import roles_mentioned

_COURTESY = (
    r"(?:[Mm]rs?|MRS?|[Mm]s|[Mm]x|[Cc]llrs?|CLLR|[Dd]r|Miss|Professor|Prof|Reverend|Revd?|Sir|Dame"
    r"|Lord|Lady|Baroness|Canon|Alderman|[Cc]ouncillors?|COUNCILLOR)\.?"
)
_IS_COURTESY = re.compile(_COURTESY)
_OFFICE = (
    r"(?:Inspector|Superintendent|Supt|Sergeant|Sgt|Constable|PC|PCC|Commissioner|Chair(?:man)?"
    r"|Mayor|Leader|Officer)"
)
_CAPITAL = r"[A-Z](?:['’](?=[A-Z]))?(?:[\w-]|['’](?!s\b)(?=\w))*+\.?"
_NAME = rf"{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}}"
_SPEECH = (
    r"(?:say|said|think|thought|ask(?:ed)?|repl(?:y|ied)|respond(?:ed)?|report(?:ed)?|comment(?:ed)?"
    r"|mention(?:ed)?|promised?|explain(?:ed)?|tell|told|stated?|advised?|answer(?:ed)?|raised?"
    r"|propose[d]?|vote[d]?|suggest(?:ed)?|warn(?:ed)?|argued?|claim(?:ed)?|want(?:ed)?)"
)
_SAYINGS = r"(?:views?|opinions?|comments?|questions?|reply|response|position|remarks?|words)"
# Behind a title any word may be a name that has a capital, and one that has none where it can be
# nothing else: "what did cllr example say".
_TITLED = re.compile(
    rf"(?<![\w’'])(?P<title>{_COURTESY}|{_OFFICE})\s+(?P<name>{_NAME}|[a-z][\w’-]+(?=\s+{_SPEECH}\b"
    r"|['’]s\b|\W*$))"
)
_SPEAKING = re.compile(
    rf"\b(?:did|does|do|has|have|had|would|will)\s+(?P<asked>{_NAME})\s+(?:(?!to\b)[a-z]+\s+){{0,2}}?"
    rf"(?:{_SPEECH}|been\s+(?:at|to)|attend(?:ed)?|resign(?:ed)?)\b"
    rf"|(?<![\w’'])(?P<own>{_NAME})['’]s?\s+(?:[a-z]+\s+)?{_SAYINGS}\b"
    rf"|\b(?:according\s+to|(?:said|asked|raised|put|proposed)\s+by)\s+(?P<by>{_NAME})"
    rf"|\b[Ww]ho\s+(?:is|was)\s+(?P<who>{_NAME})"
)
_SPEAKER_GROUPS = ("asked", "own", "by")
_ANY_SPEECH = re.compile(rf"\b(?:{_SPEECH}|according|{_SAYINGS})\b")
_TITLE_BEFORE = re.compile(
    rf"(?<![\w’'])(?:{_COURTESY}|{_OFFICE}|COUNCILLORS?|MESSRS)$", re.IGNORECASE
)
_WORD_BEFORE = re.compile(r"(?P<word>[\w.’'-]++)[^\S\n]{1,3}$")
_REPORTS = re.compile(rf"(?:\s*\([^)]{{1,40}}\))?\s+{REPORTING}")
# "in Kent" names nobody.
_PLACING = frozenset("in at across near throughout within".split())
# Words before a name are looked for so far back, in characters.
_BEFORE = 60


@dataclass(frozen=True, slots=True)
class AskedPerson:
    """Somebody a question names.

    ``name`` is without title, ``words`` with it as typed. ``is_speaker`` tells that what they said
    is asked for. ``named_as`` is how the minutes of the book name them: by ``name``, or else by
    what may be anybody's of that surname ("A. Example"); empty where they do not.
    """

    name: str
    words: str
    is_speaker: bool
    named_as: str = ""

    @property
    def surname(self) -> str:
        """The last of the names."""
        return self.name.split()[-1]

    def mentions(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a text names this person; another of the same surname is nobody's mention."""
        given = self.name.split()[:-1]
        pattern = rf"(?<![\w’'-]){re.escape(self.surname)}(?![\w-]|['’][A-Za-z]{{2}})"
        for match in re.finditer(pattern, text, re.IGNORECASE):
            if match.group()[0].isupper() and _is_of(given, text, *match.span()):
                yield match.span()

    def named_in(self, text: str) -> str:
        """How a text names this person, as ``named_as`` says."""
        given = {name.casefold() for name in self.name.split()[:-1]}
        found = ""
        for start, end in self.mentions(text):
            before = _WORD_BEFORE.search(text[max(0, start - _BEFORE) : start])
            word = before["word"] if before and before["word"][0].isupper() else ""
            if not given or word.casefold() in given:
                return self.name
            found = found or f"{word} {text[start:end]}".strip()
        return found


def asked_people(question: str, is_thing: Callable[[str], bool]) -> tuple[AskedPerson, ...]:
    """Everybody whom a question names, in order, each once.

    ``is_thing`` tells of a name whether it is that of a panel, a place or a thing of the field.
    """
    found: dict[str, AskedPerson] = {}
    titled = [match for match in _TITLED.finditer(question) if _may_be_named(match)]
    for match in titled:
        name = _plain(match["name"])
        words = _plain(question[match.start() : match.end("name")])
        person = AskedPerson(name, words, _ANY_SPEECH.search(question) is not None)
        if _IS_COURTESY.fullmatch(match["title"]) or not is_thing(name):
            found.setdefault(person.surname.casefold(), person)
    for match in _SPEAKING.finditer(question):
        group = next(name for name, value in match.groupdict().items() if value)
        name = _plain(match[group])
        is_taken = any(
            match.start(group) <= one.end() and one.start() <= match.end() for one in titled
        )
        is_person = is_name(name) and not roles_mentioned(f"the {name}", is_typed=True)
        if is_person and not is_taken and not name.isupper() and not is_thing(name):
            person = AskedPerson(name, name, group in _SPEAKER_GROUPS)
            found.setdefault(person.surname.casefold(), person)
    return tuple(found.values())


def _may_be_named(match: re.Match[str]) -> bool:
    name = match["name"]
    if name[0].islower():
        # "for councillor training": a member's title is a common word too.
        is_last = not match.string[match.end() :].strip(" ?.!")
        is_common = is_last and match["title"].startswith("councillor")
        return name not in STOP_WORDS and match["title"][0].islower() and not is_common
    return is_name(name)


def _plain(name: str) -> str:
    return " ".join(re.sub(r"['’]s?$", "", name).split())


def _is_of(given: list[str], text: str, start: int, end: int) -> bool:
    """Whether a surname that stands in a text is that of the person with these given names."""
    before = text[max(0, start - _BEFORE) : start]
    match = _WORD_BEFORE.search(before)
    if match and match["word"].casefold() in _PLACING:
        return False
    if match is None or not match["word"][0].isupper() or match["word"].casefold() in STOP_WORDS:
        is_within = match is not None or before.rstrip(" ").endswith((",", ";", "&"))
        follows_name = re.match(r"\s+[A-Z]", text[end : end + 3]) is not None
        return (is_within and not follows_name) or _REPORTS.match(text, end) is not None
    word = match["word"]
    if _TITLE_BEFORE.search(word):
        return True
    initials = word.replace(".", "")
    if initials.isupper() and len(initials) <= len(given or "12"):
        return not given or initials[0] == given[0][0].upper()
    return (
        not given
        or word.casefold() == given[-1].casefold()
        or word.casefold() == given[0].casefold()
    )
