"""Who holds an office: "who was treasurer" is told where a name stands beside that word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from ingest.language.sentences import Span

_OFFICES = (
    r"(?:constable|commissioner|d?pcc|chair(?:man|woman|person)?|convenor|convener|president|leader|mayor"
    r"|treasurer|secretary|clerk|superintendent|inspector|sergeant|officer|director|manager"
    r"|executive|solicitor|auditor|examiner|warden|vicar|rector|head ?teacher|principal|trustee"
    r"|governor|co-?ordinator|representative)"
)
_ASKS = re.compile(
    r"\bwho\s+(?:(?:is|was|are|were|became|becomes|(?:has|have|had)\s+been)(?:\s+(?:then|now|also))?"
    r"|(?:takes|took)\s+over\s+as|(?:acts|acted|serves|served)\s+as)\s+"
    r"(?:(?:(?:re-?)?elected|appointed|chosen|nominated|made|to\s+be|as|the|an?|our|its|new|next"
    r"|first)\s+)*"
    rf"(?P<holds>(?:[\w/’'-]+\s+){{0,3}}?(?:[\w’'-]+-)?{_OFFICES})\b(?!['’]s\b)"
    rf"|\bnames?\s+of\s+(?:the|our)\s+(?P<of>(?:[\w-]+\s+){{0,2}}?{_OFFICES})\b"
    rf"|\b(?:the|our)\s+(?P<own>(?:[\w-]+\s+){{0,2}}?{_OFFICES})['’]s\s+name\b",
    re.IGNORECASE,
)
_PCC = re.compile(
    r"(?:d?pcc|police(?:,?\s+fire)?,?\s+(?:and|&)\s+crime\s+commissioner)", re.IGNORECASE
)
_CHAIR = re.compile(r"chair(?:man|woman|person)?", re.IGNORECASE)
_NO_NAME = (
    r"(?:The|An?(?!\.)|Acting|Assistant|Authority|Board|Borough|Chair\w*|Chief|City|Clerk|Cllrs?|Commissioner"
    r"|Committee|Constable|Council|Councillors?|County|Crime|Deputy|Director|District|Executive|Force|Inspector"
    r"|Interim|Members?|Minutes|Office|Officer|Panel|Police|President|Secretary|Sergeant|Service"
    r"|Station|Superintendent|Temporary|Treasurer|Vice"
    r"|And|As|At|But|For|From|He|Her|His|If|In|It|Nobody|On|She|That|There|They|This|To|When)\b"
)
_WORD = rf"(?!{_NO_NAME})[A-Z][\w’'-]*\.?"
# "Example Forest District Council" names nobody.
_OF_BODY = (
    r"(?!\s+(?:Association|Authority|Board|Borough|Committee|Council|County|District|Forum|Group|Hall"
    r"|Panel|Partnership|Police|Road|School|Service|Society|Station|Street|Trust)\b)"
)
_SURNAME = (
    r"(?:(?:al|ap|bin|da|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von)\s){0,2}"
    rf"{_WORD}"
)
# "A Brown" is somebody where an office or an election follows, else "a" is an article.
_INITIAL_A = rf"A\s{_SURNAME}(?=\s?[,(–]|\s-\s|\s(?:was|be)\s(?:re-?)?(?:elected|appointed)\b)"
# A person as minutes name one beside an office or a deed.
PERSON = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Rev|Cllr|Councillor)\.?(?:\s[A-Z]\.?){0,3}\s"
    rf"{_SURNAME}(?:\s{_SURNAME}){{0,2}}|{_WORD}(?:\s{_SURNAME}){{1,3}}|{_INITIAL_A}){_OF_BODY}"
)
# What may stand between a name and the office: "be elected", ", the new".
_BETWEEN = (
    r"(?:[\s,:;(–-]{1,4}(?:(?i:is|was|be|been|has|had|as|for|the|an?|our|its|new|re-?elected|elected|appointed"
    r"|nominated|chosen|confirmed)\b)?){1,5}"
)
_PUTS_INTO = re.compile(
    r"\b(?:elected|appointed|nominated|chosen|made|became|be)\s+(?:(?:as|to\s+be|the|an?|its|new)\s+)*$"
)
_NAME_BEFORE = re.compile(rf"(?<!\w)(?P<name>{PERSON}){_BETWEEN}$")
_NAME_BEHIND = re.compile(f"{_BETWEEN}(?P<name>{PERSON})")
# The vice-chair is not the chair.
ANOTHER_BEFORE = re.compile(r"\b(?:vice|deputy|assistant|former|late)[\s-]*$", re.IGNORECASE)
_HOLDER = re.compile(rf"{PERSON}[\s,:(–-]{{1,4}}(?:[\w’'-]+\s+){{0,3}}(?i:{_OFFICES})\b.{{0,40}}")
_APART = r"[\s-]+"
_REACH = 60


@dataclass(frozen=True, slots=True)
class AskedOffice:
    """An office whose holder is asked for; ``words`` find it in other words."""

    words: re.Pattern[str]

    @classmethod
    def of(cls, question: str) -> Self | None:
        """Read it; ``None`` where a question asks for no holder of one."""
        found = _ASKS.search(question)
        if found is None:
            return None
        office = next(filter(None, found.groups()))
        called = [_by_any_name(word) for word in re.split(r"[\s-]+", office)]
        return cls(re.compile(rf"\b{_APART.join(called)}\b", re.IGNORECASE))

    def is_left_open_in(self, sentence: str) -> bool:
        """Whether a sentence speaks of the office, and nobody is named or put into it there."""
        named = list(self.words.finditer(sentence))
        puts = (
            _PUTS_INTO.search(sentence, max(0, at.start() - _REACH), at.start()) for at in named
        )
        return bool(named) and not any(puts) and not self.is_told_in(sentence)

    def names_nobody_in(self, sentence: str) -> bool:
        """Whether nobody's name stands in a sentence, near the office where it speaks of that."""
        named = self.words.finditer(sentence)
        near = [sentence[max(0, at.start() - _REACH) : at.end() + _REACH] for at in named]
        return not any(re.search(PERSON, words) for words in near or [sentence])

    def is_told_in(self, sentence: str) -> bool:
        """Whether a name stands beside the office in a sentence."""
        return any(self.names_in(sentence))

    def names_in(self, sentence: str) -> Iterator[Span]:
        """Where names stand beside the office in a sentence."""
        for at in self.words.finditer(sentence):
            before = max(0, at.start() - _REACH), at.start()
            if ANOTHER_BEFORE.search(sentence, *before):
                continue
            beside = _NAME_BEFORE.search(sentence, *before), _NAME_BEHIND.match(sentence, at.end())
            for found in filter(None, beside):
                start = found.start("name")
                yield start, start + len(found["name"].rstrip("."))


def lists_holder(line: str) -> bool:
    """Whether a line is that of somebody with an office, as in a list of those present."""
    return _HOLDER.fullmatch(line.strip(" .;*_·-")) is not None


def _by_any_name(word: str) -> str:
    """A pattern of a word of an office, by the names that the office goes by."""
    alike = (pattern.pattern for pattern in (_CHAIR, _PCC) if pattern.fullmatch(word))
    return next(alike, re.escape(word))
