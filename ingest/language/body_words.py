"""The words of a heading, and how the name of a body among them is always written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.language.folding import HYPHENS
from ingest.language.heading_words import NEVER_IN_NAMES

# What a sitting of a council or a society is called within its name: "Hill Annual Parish Council".
_SITTINGS = NEVER_IN_NAMES - {"special", "draft", "unconfirmed", "printed"}
SMALL = frozenset(("and", "of", "the", "for", "in", "on", "at", "upon", "with"))
_TOKEN = re.compile(r"[,;:|()\[\]\0–—\"“”>»]|-(?=\s|$)|[^\s,;:|()\[\]\0–—\"“”>»]+")
_SHORT = re.compile(r"(?P<area>.+)\s(?P<short>PF?CP|CSP)")
_IN_FULL = {
    "PCP": "Police and Crime Panel",
    "PFCP": "Police, Fire and Crime Panel",
    "CSP": "Community Safety Partnership",
}
_GENITIVE = re.compile(r"['’]s?\Z", re.IGNORECASE)
_PLAIN = str.maketrans(dict.fromkeys(HYPHENS, "-") | {"\u00ad": ""})
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_SPOKEN = re.compile(r"[AEIOUYÂÊÎÔÛŴŶÁÉÍÓÚ]", re.IGNORECASE)
_NO_VOWEL = frozenset(("st", "ltd", "dr", "mr", "mrs", "nr"))


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of a heading, and its span."""

    word: str
    start: int
    end: int
    key: str  # the word in lower case, without stops and the mark of the genitive

    @property
    def is_mark(self) -> bool:
        """Whether it is no word but a mark between words."""
        return not (self.word[0].isalnum() or self.word[0] in "&'’")


def tokens_of(text: str) -> list[Token]:
    """The words and marks of a heading, in order."""
    return [Token(m.group(), *m.span(), _key(m.group())) for m in _TOKEN.finditer(text)]


def written(text: str, words: Sequence[Token]) -> str:
    """A name as it is always written."""
    name = _trimmed(text[words[0].start : words[-1].end])
    is_capitals = name.isupper() and any(len(word.word) > 4 for word in words)  # not "DID WG"
    cased = " ".join(_cased(_without_sitting(name.split()), is_capitals=is_capitals))
    short = _SHORT.fullmatch(cased) or _SHORT.fullmatch(name)
    return f"{short['area']} {_IN_FULL[short['short']]}" if short else cased


def written_name(name: str) -> str:
    """A name that ends in no word for a kind of body, as it is always written."""
    name = _trimmed(name)
    return " ".join(_cased(name.split(), is_capitals=name.isupper() and len(name) > 8))


def _trimmed(name: str) -> str:
    """A name without the mark of the genitive, its hyphens the common ones."""
    return _GENITIVE.sub("", name.strip(" .,")).translate(_PLAIN)


def _without_sitting(words: Sequence[str]) -> Sequence[str]:
    """The words of a name without those for one of its sittings; a conference is one itself."""
    if words[-1].lower() == "conference":
        return words
    return [w for at, w in enumerate(words) if not (at > 0 and w.lower() in _SITTINGS)]


def _capitalised(word: str) -> str:
    """A word of a name in capitals; one that cannot be spoken is short for others: "NHS"."""
    is_short = len(word) > 1 and not _SPOKEN.search(word) and word.lower() not in _NO_VOWEL
    return word if is_short else word.capitalize()


def _cased(words: Sequence[str], *, is_capitals: bool) -> Iterator[str]:
    for at, word in enumerate(words):
        key = word.lower()
        if key == "&" or (at and key in SMALL):
            yield "and" if key == "&" else key
        elif is_capitals and key not in ("pcp", "pfcp", "jpc", "spc", "osc"):
            capitalised = _WORD.sub(lambda m: _capitalised(m.group()), word)
            yield re.sub(r"-(On|Upon|And|The|In|Le)-", lambda m: m.group().lower(), capitalised)
        else:
            yield word[0].upper() + word[1:]


def _key(word: str) -> str:
    return word.lower().replace("’", "'").strip(".'*_").removesuffix("'s")
