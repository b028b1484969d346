"""The audit file of a home: what was taken out of its book, when and why, and no word of it.

It says what the record says of that, and outlives it: a book that is read anew, or restored from
an earlier copy, keeps out what was taken out. Each line is sealed with the one before, so that a
line that was changed or lost can be told.
"""

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.errors import RecordError
from ingest.record.takedowns import Redaction, Removal, Takedowns
from ingest.storage import disk_error, disk_errors
from service.contract.ingest_report import ReachModel

AUDIT_FILE = "audit.jsonl"
Action = Literal["removed", "allowed_again", "blacked_out"]


class AuditLine(BaseModel):
    """One thing that was done. ``seal`` is a digest of it and of the seal before."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at: datetime
    action: Action
    document: str
    origin: str = ""
    sha256: str = ""
    reason: str = ""
    salt: str = ""
    digest: str = ""
    words: int = 0
    characters: int = 0
    backups: tuple[ReachModel, ...] = ()
    seal: str = ""

    def sealed(self, before: str) -> "AuditLine":
        """The same line with the seal it has after another."""
        plain = self.model_copy(update={"seal": before}).model_dump_json()
        return self.model_copy(update={"seal": hashlib.sha256(plain.encode()).hexdigest()})


class Audit:
    """The audit file of a home folder. Whoever adds to it holds the book's write lock."""

    def __init__(self, home: Path) -> None:
        self._path = home / AUDIT_FILE

    def takedowns(self) -> Takedowns:
        """What stays out of the book, by all lines that can be read."""
        removals: dict[str, Removal] = {}
        redactions: dict[tuple[str, str], Redaction] = {}
        for line in self._lines():
            if line is None:
                continue
            if line.action == "removed":
                removals[line.document] = Removal(
                    line.document, line.origin, line.sha256, line.at, line.reason
                )
            elif line.action == "allowed_again":
                removals.pop(line.document, None)
            else:
                redactions[line.document, line.digest] = Redaction(
                    *(line.document, line.origin, line.sha256, line.salt, line.digest),
                    *(line.words, line.characters, line.at, line.reason),
                )
        return Takedowns(tuple(removals.values()), tuple(redactions.values()))

    def faults(self) -> list[int]:
        """The numbers, from 1, of the lines that are not as they were written after one another."""
        seal, found = "", list[int]()
        for number, line in enumerate(self._lines(), 1):
            if line is None or line != line.sealed(seal):
                found.append(number)
            seal = line.seal if line else ""
        return found

    def add(self, takedowns: Takedowns, reached: Sequence[ReachModel]) -> None:
        """Tell of what was taken out, and of which backups too. Raises ``StorageError``."""
        lines = [_told("removed", one, one.removed_at, reached) for one in takedowns.removals]
        lines += [
            _told("blacked_out", one, one.redacted_at, reached) for one in takedowns.redactions
        ]
        self._append(lines)

    def allow_again(self, name: str, at: datetime) -> None:
        """Tell that a document may come back. Raises ``StorageError``."""
        self._append([AuditLine(at=at, action="allowed_again", document=name)])

    def _append(self, lines: Iterable[AuditLine]) -> None:
        with disk_errors(f"the audit file {self._path}"):
            whole = self._data().rfind(b"\n") + 1  # a line that was broken off told nobody anything
            *_, last = (None, *self._lines())
            seal, added = last.seal if last else "", b""
            for line in lines:
                sealed = line.sealed(seal)
                seal, added = sealed.seal, added + sealed.model_dump_json().encode() + b"\n"
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.truncate(whole)
                file.seek(whole)
                file.write(added)
                file.flush()
                os.fsync(file.fileno())

    def _lines(self) -> Iterator[AuditLine | None]:
        """All lines that were written to their end; ``None`` for one that cannot be read."""
        data = self._data()
        for line in data[: data.rfind(b"\n") + 1].splitlines():
            try:
                yield AuditLine.model_validate_json(line)
            except ValidationError:
                yield None

    def _data(self) -> bytes:
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return b""
        except OSError as error:
            told = disk_error(error, f"the audit file {self._path}")
            raise told or RecordError(
                f"the audit file {self._path} cannot be read ({error.strerror}); put the file in "
                "its place, or move away what is there"
            ) from error


def _told(
    action: Action, one: Removal | Redaction, at: datetime, reached: Sequence[ReachModel]
) -> AuditLine:
    known = {name: value for name, value in one._asdict().items() if name in AuditLine.model_fields}
    told = {"action": action, "document": one.name, "at": at, "backups": tuple(reached)}
    return AuditLine.model_validate(known | told)
