"""The field's language: abbreviations and other names, to search for all of them at once."""

import json
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from index.index_errors import GlossaryError
from index.words.terms import word_spans, words

GLOSSARY_FILE = Path(__file__).resolve().parents[2] / "data" / "glossary.json"

# What another name of a term counts for beside the term itself, so that an exact match stays ahead;
# chosen by reason, not by measurement.
EXPANSION_WEIGHT = 0.7
# What another wording counts for: less, since it means about the same and not the very same.
WORDING_WEIGHT = 0.5

_Words = tuple[str, ...]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    forms: list[str] = Field(min_length=2)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    about: str = ""
    entries: list[_Entry]


@dataclass(frozen=True, slots=True)
class Mention:
    """A form in a text, from ``start`` to ``end``, and the other forms of it.

    A "name" and its others mean the very same, an "everyday" or an "official" wording about that.
    """

    form: str
    others: tuple[str, ...]
    start: int
    end: int
    sort: Literal["name", "everyday", "official"] = "name"

    @property
    def weight(self) -> float:
        """What another form counts for beside this one."""
        return EXPANSION_WEIGHT if self.sort == "name" else WORDING_WEIGHT

    def overlaps(self, other: "Mention") -> bool:
        """Whether both share a place of the text."""
        return self.start < other.end and other.start < self.end


class Glossary:
    """Groups of forms that mean the same; a form is known by its words, whatever the case."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._others: dict[_Words, tuple[str, ...]] = {}
        self._words: set[str] = set()
        for group in groups:
            # Forms of the same words, such as with a hyphen and without, are one.
            forms = {_key(form): form for form in reversed(group)}
            for key, form in forms.items():
                self._words.update(words(form))
                others = [o for other, o in reversed(forms.items()) if other != key]
                before = self._others.get(key, ())
                self._others[key] = tuple(dict.fromkeys([*before, *others]))
        self._longest = max((len(key) for key in self._others), default=0)

    @classmethod
    def load(cls, path: Path = GLOSSARY_FILE) -> "Glossary":
        """Read a glossary file. Raises ``GlossaryError`` where it is none."""
        try:
            stored = _File.model_validate(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, ValidationError) as error:
            reason = str(error).splitlines()[0]
            raise GlossaryError(
                f"the glossary {path} cannot be read ({reason}); mend the file or set "
                "MINUTEBOOK_GLOSSARY to another"
            ) from error
        return cls([tuple(entry.forms) for entry in stored.entries])

    def mentions(self, text: str) -> list[Mention]:
        """The forms that stand in a text, the longest at each place; they do not overlap."""
        spans = list(word_spans(text))
        found: list[Mention] = []
        at = 0
        while at < len(spans):
            length = self._length_at(tuple(word for word, _, _ in spans[at : at + self._longest]))
            if length:
                start, end = spans[at][1], spans[at + length - 1][2]
                key = tuple(singular(word) for word, _, _ in spans[at : at + length])
                found.append(Mention(text[start:end], self._others[key], start, end))
            at += max(length, 1)
        return found

    def words(self) -> AbstractSet[str]:
        """Every word of every form, as it is written."""
        return self._words

    def _length_at(self, following: _Words) -> int:
        """How many of the words that follow make up a form; 0 where none does."""
        key = tuple(map(singular, following))
        lengths = range(len(key), 0, -1)
        return next((length for length in lengths if key[:length] in self._others), 0)


def _key(form: str) -> _Words:
    return tuple(map(singular, words(form)))


def singular(word: str) -> str:
    """A word without the s of its plural, so that "PCSOs" is known as "PCSO"."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
