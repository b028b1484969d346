"""Everyday words for what minutes call otherwise: "kids" for children and young people."""

import json
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from index.index_errors import GlossaryError
from index.questions.glossary import Mention, singular
from index.words.terms import Stemmer, word_spans, words
from ingest.language.roles import parse_role

THESAURUS_FILE = Path(__file__).resolve().parents[2] / "data" / "thesaurus.json"

# The other wordings looked for beside one; more would be read by nobody.
MOST_OTHERS = 3

_Key = tuple[str, ...]


class Entry(BaseModel):
    """Wordings of about the same: as clerks write it, and as people say it.

    Where there are ``companions`` (``with`` in the file) the everyday forms mean it only beside one
    of those words.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    official: tuple[str, ...] = Field(min_length=1)
    everyday: tuple[str, ...] = Field(min_length=1)
    companions: tuple[str, ...] = Field((), alias="with")


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    about: str = ""
    entries: list[Entry]


def entries_of(path: Path) -> list[Entry]:
    """The entries of a thesaurus file. Raises ``GlossaryError`` where it is none."""
    try:
        return _File.model_validate(json.loads(path.read_text(encoding="utf-8"))).entries
    except (OSError, ValueError, ValidationError) as error:
        reason = str(error).splitlines()[0]
        raise GlossaryError(
            f"the thesaurus {path} cannot be read ({reason}); mend the file or set "
            "MINUTEBOOK_THESAURUS to another"
        ) from error


@dataclass(frozen=True, slots=True)
class _Others:
    """The other wordings of a form in one entry.

    It means them only beside one of the ``companions``, where there are any; ``is_official`` tells
    whether it is an official form.
    """

    forms: tuple[str, ...]
    companions: frozenset[str]
    is_official: bool


class Thesaurus:
    """Wordings of the field; one word is known by itself and its plural, several by their stems."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._stemmer = Stemmer()
        self._others: dict[_Key, list[_Others]] = {}
        self._words: set[str] = set()
        for entry in entries:
            self._add(entry)
        self._longest = max((len(key) for key in self._others), default=1)
        self._openings = {key[0] for key in self._others if len(key) > 1}

    @classmethod
    def load(cls, path: Path = THESAURUS_FILE) -> "Thesaurus":
        """Read a thesaurus file. Raises ``GlossaryError`` where it is none."""
        return cls(entries_of(path))

    def mentions(self, text: str, count: Callable[[str], int]) -> list[Mention]:
        """The wordings in a text for which the book has others that it uses more.

        ``count`` tells how many of the book's passages hold a wording. The longest at each place is
        taken; they do not overlap.
        """
        spans = list(word_spans(text))
        beside = frozenset(self._stemmer.term(word) for word, _, _ in spans)
        found: list[Mention] = []
        at = 0
        while at < len(spans):
            length, mention = self._read(text, spans[at : at + self._longest], beside, count)
            found += [mention] if mention else []
            at += max(length, 1)
        return found

    def words(self) -> AbstractSet[str]:
        """Every word of every form, as it is written."""
        return self._words

    def _add(self, entry: Entry) -> None:
        companions = frozenset(map(self._stemmer.term, entry.companions))
        # An everyday form that needs companions says nothing where it is read without them.
        heard = () if companions else entry.everyday
        for form in entry.official:
            self._learn(form, _Others((*entry.official, *heard), frozenset(), is_official=True))
        said = _Others(entry.official, companions, is_official=False)
        for form in entry.everyday:
            self._learn(form, said)

    def _learn(self, form: str, others: _Others) -> None:
        written = words(form)
        self._words.update(written)
        self._others.setdefault(self._key(written), []).append(others)

    def _key(self, written: Sequence[str]) -> _Key:
        return tuple(map(self._stemmer.term if len(written) > 1 else singular, written))

    def _read(
        self,
        text: str,
        spans: Sequence[tuple[str, int, int]],
        beside: AbstractSet[str],
        count: Callable[[str], int],
    ) -> tuple[int, Mention | None]:
        """How many of the words that follow are a wording, and what it is where it has others.

        One that the book uses more than any other is passed over whole; one without any in the book
        leaves what is inside it to be read.
        """
        written = [word for word, _, _ in spans]
        start = spans[0][1]
        may_be_long = self._stemmer.term(written[0]) in self._openings
        for length in range(len(spans) if may_be_long else 1, 0, -1):
            groups = [
                group
                for group in self._others.get(self._key(written[:length]), ())
                if not group.companions or group.companions & beside
            ]
            if not groups:
                continue
            end = spans[length - 1][2]
            form = text[start:end]
            own = count(form)
            forms = dict.fromkeys(other for group in groups for other in group.forms)
            others = tuple(other for other in forms if count(other) > own)[:MOST_OTHERS]
            is_official = all(group.is_official for group in groups)
            if is_official and parse_role(form):  # hints see to it
                return length, None
            if others:
                sort: Literal["official", "everyday"] = "official" if is_official else "everyday"
                return length, Mention(form, others, start, end, sort)
            if own:
                return length, None
        return 0, None
