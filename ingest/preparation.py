"""Reading documents without touching the record, so that nobody waits for the reading.

What is read here is stored by ``ingest.pipeline``, a few documents at a time.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.bounds import check_reading
from ingest.errors import FactsError, MinutebookError, RefusedDocumentError, unreadable
from ingest.readers.choice import Read
from ingest.readers.source_files import Source, read_bytes
from ingest.record import Facts, Reading
from ingest.record.facts import FACTS_FILE, read_facts

_FolderFacts = Mapping[str, Facts | FactsError]


@dataclass(frozen=True, slots=True)
class Received:
    """A document as it came from elsewhere than a file, with what is known of it.

    ``name`` is what the record calls it and ``origin`` where it is fetched from again: for a web
    page both are its address.
    """

    name: str
    origin: str
    data: bytes
    facts: Facts | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that was read and is not yet stored, or the sentence that refuses it.

    ``source`` is the file it comes from, if it does.
    """

    received: Received
    reading: Reading | None = None
    error: str | None = None
    source: Source | None = None


class Preparer:
    """Reads documents without touching the record, so that nobody waits for the reading."""

    def __init__(self, *, max_bytes: int, read: Read) -> None:
        self._max_bytes = max_bytes
        self._read = read
        self._facts_by_folder: dict[Path, _FolderFacts | FactsError] = {}

    def file(self, source: Source) -> Prepared:
        """Read a file and the facts beside it."""
        received = Received(source.name, source.origin, b"")
        try:
            if source.refusal:
                raise RefusedDocumentError(source.refusal)
            data = read_bytes(source.path, self._max_bytes)
            received = replace(received, data=data, facts=self._supplied_facts(source))
        except (RefusedDocumentError, FactsError) as error:
            return Prepared(received, error=str(error))
        return replace(self.received(received), source=source)

    def received(self, received: Received) -> Prepared:
        """Read a document that was fetched; whatever its reader fails over refuses it."""
        try:
            reading = self._read(received.data, name=received.name)
            check_reading(reading)
        except RefusedDocumentError as error:
            return Prepared(received, error=str(error))
        except (OSError, MinutebookError):
            raise  # the machine's fault, not the document's
        except Exception as error:
            return Prepared(received, error=unreadable(error))
        return Prepared(received, reading)

    def _supplied_facts(self, source: Source) -> Facts | None:
        folder = source.path.parent
        if folder not in self._facts_by_folder:
            self._facts_by_folder[folder] = _facts_in(folder)
        facts = self._facts_by_folder[folder]
        if isinstance(facts, FactsError):
            raise FactsError(f"the {FACTS_FILE} beside it cannot be used: {facts}")
        of_page = facts.get(source.path.name)
        if isinstance(of_page, FactsError):
            raise FactsError(f"its facts in {FACTS_FILE} cannot be used: {of_page}")
        return of_page


def _facts_in(folder: Path) -> _FolderFacts | FactsError:
    path = folder / FACTS_FILE
    if not path.is_file():
        return {}
    try:
        return read_facts(path)
    except FactsError as error:
        return error
