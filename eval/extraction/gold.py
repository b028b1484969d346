"""What is right of each document, written down by people: JSON Lines, one document a line.

Lists in order of the text. A fragment is a few words of the document, as printed; of an item's
title the first words are enough.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from eval.eval_errors import GoldError, first_fault
from ingest.record import MinutesStatus, SpeakerRole

Words = Annotated[str, Field(min_length=1, pattern=r"\S")]
# Where no list is longer, one of this many may have been cut off, and more is found than it holds.
MOST_LISTED = 8


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class GoldFile(_Strict):
    """A line of what is right: the name of the file that it is right of."""

    file: Words


Gold = TypeVar("Gold", bound=GoldFile)


class GoldItem(_Strict):
    """An agenda item: its number as printed, if it has one, and the beginning of its title."""

    number: Words | None
    title: Words


class GoldExchange(_Strict):
    """Something asked and what was replied, a fragment of each; ``None`` is "not recorded"."""

    question: Words
    reply: Words | None
    asker: Literal["Member", "Public"] | None
    replier: SpeakerRole | None


class GoldAction(_Strict):
    """Something that is to be done, and by whom as recorded."""

    contains: Words
    owner: Words | None


class GoldDocument(GoldFile):
    """What a right reading of one file gives.

    ``minutes`` is false where the file records no meeting and is to be refused. ``body`` holds
    fragments that a search must find, ``absent`` exempt ones that must not be kept. The lists
    named ``…_any`` hold all values that are right, where there is more than one.
    """

    minutes: bool
    panel: Words | None
    panel_any: tuple[Words | None, ...] = ()
    date: dt.date | None
    date_any: tuple[dt.date | None, ...] = ()
    status: MinutesStatus
    status_any: tuple[MinutesStatus, ...] = ()
    items: tuple[GoldItem, ...]
    exchanges: tuple[GoldExchange, ...]
    resolutions: tuple[Words, ...]
    actions: tuple[GoldAction, ...]
    body: tuple[Words, ...]
    absent: tuple[Words, ...]
    note: str = ""
    made_from: Words | None = None

    @property
    def panels(self) -> tuple[str | None, ...]:
        """Every name of the body that is right; ``None`` among them where it may be left open."""
        return self.panel_any or (self.panel,)

    @property
    def dates(self) -> tuple[dt.date | None, ...]:
        """Every date of the meeting that is right."""
        return self.date_any or (self.date,)

    @property
    def statuses(self) -> tuple[MinutesStatus, ...]:
        """Every status that is right."""
        return self.status_any or (self.status,)

    @property
    def lists(self) -> tuple[Sequence[object], ...]:
        """What is listed of its exchanges, decisions and actions."""
        return self.exchanges, self.resolutions, self.actions

    @property
    def form(self) -> str:
        """The form of the source, told by the name's ending: ".pdf"."""
        return Path(self.file).suffix.lower()


@dataclass(frozen=True, slots=True)
class Choice:
    """The files whose lists are a choice, by patterns of their names ("limerick-*").

    What is found there beyond the list is not wrong for that; nor is it in a list of
    ``MOST_LISTED`` where lists are ``cut``.
    """

    patterns: tuple[str, ...] = ()
    cut: bool = True

    def among(self, golds: Sequence[GoldDocument]) -> Self:
        """The same among documents, whose lists are not cut if one of them is longer."""
        lists = (part for gold in golds for part in gold.lists)
        return replace(self, cut=max(map(len, lists), default=0) <= MOST_LISTED)

    def is_complete(self, file: str, listed: Sequence[object]) -> bool:
        """Whether a list of a file's exchanges, decisions or actions holds all there are."""
        is_choice = any(fnmatchcase(file, pattern) for pattern in self.patterns)
        return not (is_choice or (self.cut and len(listed) >= MOST_LISTED))


def load_gold(path: Path) -> tuple[GoldDocument, ...]:
    """Read what is right, in the file's order; empty lines are passed over.

    Raises ``GoldError``, naming file and line, for a file that cannot be read, a line that is not
    of this form, or a document that an earlier line has.
    """
    return load_gold_of(GoldDocument, path)


def load_gold_of(kind: type[Gold], path: Path) -> tuple[Gold, ...]:
    """The same of lines of another form. Raises as ``load_gold`` does."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path} cannot be read ({error}); name a file in UTF-8") from error
    documents: dict[str, Gold] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        document = _document(kind, line, f"{path}, line {number}")
        if document.file in documents:
            raise GoldError(f"{path}, line {number}: {document.file} stands on an earlier line too")
        documents[document.file] = document
    if not documents:
        raise GoldError(f"{path} holds no documents; write one a line, as JSON")
    return tuple(documents.values())


def check_files(golds: Sequence[GoldFile], pages: Path) -> None:
    """Raise ``GoldError`` where a folder lacks a document of which it is known what is right."""
    lacking = [gold.file for gold in golds if not (pages / gold.file).is_file()]
    if lacking:
        raise GoldError(f"{pages} does not hold {lacking[0]} ({len(lacking)} files are missing)")


def _document(kind: type[Gold], line: str, where: str) -> Gold:
    try:
        return kind.model_validate_json(line)
    except ValidationError as error:
        raise GoldError(f"{where}: {first_fault(error)}; mend the line") from error
