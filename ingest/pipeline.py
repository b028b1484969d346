"""From files to the record: what is new is read, what changed is read again, the rest is left."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path, PurePath, PurePosixPath
from typing import Literal

from ingest.errors import FactsError, RefusedDocumentError
from ingest.exempt import withheld_warnings
from ingest.language.dates import in_words
from ingest.readers.choice import is_outdated, read_again, read_document
from ingest.readers.source_files import Source, read_bytes
from ingest.reading.front_matter import facts_from_name
from ingest.record import BlockKind, Document, Facts, Intake, Reading
from ingest.record.facts import FACTS_FILE, merged, read_facts
from ingest.record.store import RecordStore, Removal, StoredSource

Outcome = Literal["added", "updated", "unchanged", "refused"]
Clock = Callable[[], datetime]
_FolderFacts = Mapping[str, Facts | FactsError]


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What became of one document that was to be ingested.

    ``error`` is one sentence where it was refused. A document of which everything was exempt is
    refused without an error: withholding is what should happen to it.
    """

    document: str
    outcome: Outcome
    blocks: Mapping[BlockKind, int] = field(default_factory=dict)
    withheld: int = 0
    set_aside: int = 0
    warnings: tuple[str, ...] = ()
    error: str | None = None


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


class Ingester:
    """Reads sources into a record, one transaction a document."""

    def __init__(self, store: RecordStore, *, max_bytes: int, clock: Clock) -> None:
        self._store = store
        self._max_bytes = max_bytes
        self._clock = clock
        self._facts_by_folder: dict[Path, _FolderFacts | FactsError] = {}
        self._stored = {source.name: source for source in store.sources()}
        self._name_by_origin = {source.origin: name for name, source in self._stored.items()}
        self._removals = store.removals()

    def ingest(self, sources: Iterable[Source]) -> Iterator[DocumentReport]:
        """Read each source; a refused one is reported, changes nothing, and the others go on."""
        for source in sources:
            try:
                yield self._ingest_one(source)
            except (RefusedDocumentError, FactsError) as error:
                yield DocumentReport(source.name, "refused", error=str(error))

    def take(self, received: Received) -> DocumentReport:
        """Read one document that was fetched; a refused one is reported and changes nothing."""
        try:
            return self._take(received)
        except (RefusedDocumentError, FactsError) as error:
            return DocumentReport(received.name, "refused", error=str(error))

    def reread_outdated(self, seen: Sequence[str] = ()) -> Iterator[DocumentReport]:
        """Read again, from what was stored, every document an older reader read.

        Documents named in ``seen`` were read just now and are left out.
        """
        for stored in list(self._stored.values()):
            if is_outdated(stored.reader, stored.reader_version) and stored.name not in seen:
                try:
                    report = self._reread(stored)
                except RefusedDocumentError as error:
                    report = DocumentReport(stored.name, "refused", error=str(error))
                if report and report.outcome != "unchanged":
                    yield report

    def _reread(self, stored: StoredSource) -> DocumentReport | None:
        document = self._store.version(stored.version_id)
        received = self._store.received(stored.version_id)
        reading = read_again(stored.reader, received, document.text, name=stored.name)
        if reading is None:
            return None
        if received is None:
            # What was withheld before is no longer in the text to be counted again.
            reading = replace(reading, withheld=document.withheld + reading.withheld)
        if not reading.text.strip():
            return self._refused_whole(stored.name, reading)
        kept = None if reading.withheld else received
        return self._keep(stored.name, stored.origin, document.sha256, reading, None, kept)

    def _ingest_one(self, source: Source) -> DocumentReport:
        data = read_bytes(source.path, self._max_bytes)
        supplied = self._supplied_facts(source)
        name = self._name(source, _sha256(data))
        return self._take(Received(name, source.origin, data, supplied))

    def _take(self, received: Received) -> DocumentReport:
        name, sha256 = received.name, _sha256(received.data)
        self._refuse_removed(received, sha256)
        reading = read_document(received.data, name=name)
        if not reading.text.strip():
            return self._refused_whole(name, reading)
        data = None if reading.withheld else received.data
        return self._keep(name, received.origin, sha256, reading, received.facts, data)

    def _refuse_removed(self, received: Received, sha256: str) -> None:
        # Where a copy was taken out and its original stays, the original's bytes are no bar.
        if any(sha256 == stored.sha256 for stored in self._stored.values()):
            sha256 = ""
        for removal in self._removals:
            if _is_removed(removal, received, sha256):
                raise RefusedDocumentError(
                    f"it was taken out of the book on {in_words(removal.removed_at)}; "
                    f"`minutebook remove --allow-again {removal.name}` lets it be read again"
                )

    def _keep(
        self,
        name: str,
        origin: str,
        sha256: str,
        reading: Reading,
        supplied: Facts | None,
        received: bytes | None = None,
    ) -> DocumentReport:
        """Store a reading unless the record holds just that already."""
        stored = self._stored.get(name)
        current = self._store.version(stored.version_id) if stored else None
        if supplied is None and current:
            supplied = self._supplied_before(current, reading)
        facts = merged(supplied, merged(reading.stated, facts_from_name(name)))
        if facts.item_title is None and not reading.division.items:
            reading = _with_warning(reading, "the title of the item is not stated")
        if stored and current and _is_same(current, sha256, reading, facts):
            if stored.reader_version < reading.reader_version:
                self._store.mark_read(stored.version_id, reading.reader_version)
            return _report(name, "unchanged", reading)
        if received is None and stored and not reading.withheld:
            received = self._store.received(stored.version_id)
        intake = Intake(name, origin, sha256, received, reading, facts, self._clock(), supplied)
        # What is exempt now must not live on in an earlier version.
        version_id = self._store.put(intake, keep_earlier=not reading.withheld)
        self._stored[name] = StoredSource(
            name, version_id, origin, sha256, reading.reader, reading.reader_version
        )
        self._name_by_origin[origin] = name
        return _report(name, "updated" if stored else "added", reading)

    def _supplied_before(self, document: Document, reading: Reading) -> Facts:
        """The facts that came with a stored document, to be kept when it is read again."""
        return self._store.supplied(document.version_id) or known_facts(document, reading.stated)

    def _refused_whole(self, name: str, reading: Reading) -> DocumentReport:
        """A document that turns out to be exempt throughout leaves the record, versions and all."""
        stored = self._stored.pop(name, None)
        if stored:
            self._name_by_origin.pop(stored.origin, None)
            self._store.erase(name)
        return replace(_report(name, "refused", reading), blocks={}, set_aside=0)

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

    def _name(self, source: Source, sha256: str) -> str:
        """The document's name: that of the same file before, else its path below the folder.

        A different file that still exists elsewhere under the same name is not overwritten: the
        newcomer's name is led by the folder it lies in.
        """
        if source.origin in self._name_by_origin:
            return self._name_by_origin[source.origin]
        name = source.name
        folders = PurePath(source.origin).parents
        while (taken := self._stored.get(name)) is not None:
            if taken.sha256 == sha256 or not Path(taken.origin).exists():
                return name
            depth = len(PurePosixPath(name).parts) - 1
            if depth >= len(folders) - 1:
                return name
            name = f"{folders[depth].name}/{name}"
        return name


def known_facts(document: Document, stated: Facts) -> Facts:
    """The facts that came with a document of a record that did not yet keep them by themselves.

    What was inferred from its text is left out: the text is read anew. So is its title, where the
    text states one.
    """
    facts, inferred = stored_facts(document), document.inferred
    return replace(
        facts,
        panel=None if "panel" in inferred else facts.panel,
        meeting_date=None if "meeting_date" in inferred else facts.meeting_date,
        item_title=None if stated.item_title else facts.item_title,
        publisher=None if "publisher" in inferred else facts.publisher,
        minutes_status="not_stated" if "minutes_status" in inferred else facts.minutes_status,
        inferred={},
    )


def stored_facts(document: Document) -> Facts:
    """All that the record knows of a document's meeting and item."""
    item = document.item
    return Facts(
        panel=item.meeting.panel,
        meeting_date=item.meeting.date,
        item_title=item.title,
        item_number=item.number,
        minute_number=item.minute_number,
        item_url=item.url,
        meeting_url=item.meeting.url,
        meeting_time=document.meeting_time,
        venue=document.venue,
        publisher=document.publisher,
        minutes_status=document.minutes_status,
        inferred=document.inferred,
    )


def _is_removed(removal: Removal, received: Received, sha256: str) -> bool:
    return (
        received.name == removal.name
        or received.origin == removal.origin
        or sha256 == removal.sha256
    )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _facts_in(folder: Path) -> _FolderFacts | FactsError:
    path = folder / FACTS_FILE
    if not path.is_file():
        return {}
    try:
        return read_facts(path)
    except FactsError as error:
        return error


def _is_same(document: Document, sha256: str, reading: Reading, facts: Facts) -> bool:
    return (
        document.sha256 == sha256
        and document.text == reading.text
        and document.division == reading.division
        and stored_facts(document) == facts
    )


def _with_warning(reading: Reading, warning: str) -> Reading:
    division = reading.division
    division = replace(division, warnings=(*division.warnings, warning))
    return replace(reading, division=division)


def _report(name: str, outcome: Outcome, reading: Reading) -> DocumentReport:
    return DocumentReport(
        document=name,
        outcome=outcome,
        blocks=Counter(block.kind for block in reading.division.blocks),
        withheld=reading.withheld,
        set_aside=len(reading.division.set_aside),
        warnings=(*withheld_warnings(reading.withheld), *reading.division.warnings),
    )
