"""From files to the record: what is new is read, what changed is read again, the rest is left."""

import hashlib
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePath, PurePosixPath
from typing import Literal

from ingest.clock import Clock
from ingest.errors import (
    DamagedRecordError,
    FactsError,
    MinutebookError,
    RefusedDocumentError,
    unreadable,
)
from ingest.exempt import withheld_warnings
from ingest.language.dates import in_words
from ingest.preparation import Prepared, Preparer, Received
from ingest.readers.choice import Read, read_document
from ingest.readers.source_files import Source
from ingest.reading.file_names import facts_from_name
from ingest.record import BlockKind, Document, Facts, Intake, Reading
from ingest.record.facts import merged, stored_facts
from ingest.record.store import RecordStore
from ingest.record.takedowns import Removal
from ingest.record.view import StoredSource
from ingest.redaction import BlackOut, blacked_facts, blacked_reading, blacking_out
from ingest.rereading import NotReadAgainError, read_stored, reread_superseded

Outcome = Literal["added", "updated", "unchanged", "refused"]
Progress = Callable[[int, int], None]


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


def _no_progress(_done: int, _total: int) -> None:
    """Report nothing."""


class Ingester:
    """Stores what was read in a record, one transaction a document.

    ``rules`` is the digest of the rules it reads by, which is kept with every reading.
    """

    def __init__(
        self,
        store: RecordStore,
        *,
        rules: str,
        max_bytes: int,
        clock: Clock,
        read: Read = read_document,
    ) -> None:
        self._store = store
        self._rules = rules
        self._clock = clock
        self._read = read
        self._preparer = Preparer(max_bytes=max_bytes, read=read)
        self._stored = {source.name: source for source in store.sources()}
        self._name_by_origin = {source.origin: name for name, source in self._stored.items()}
        self._removals, self._redactions = store.takedowns()

    def ingest(self, sources: Iterable[Source]) -> Iterator[DocumentReport]:
        """Read and store each source; a refused one changes nothing, and the others go on."""
        return (self.put(self._preparer.file(source)) for source in sources)

    def take(self, received: Received) -> DocumentReport:
        """Read and store one document that was fetched; a refused one changes nothing."""
        return self.put(self._preparer.received(received))

    def put(self, prepared: Prepared) -> DocumentReport:
        """Store what was read; whatever the record cannot hold of it refuses it.

        Raises ``sqlite3.Error`` or ``OSError`` where the record cannot be written to.
        """
        name = prepared.received.name
        return _refusing(name, partial(self._put, prepared)) or DocumentReport(name, "unchanged")

    def reread_outdated(self, progress: Progress = _no_progress) -> Iterator[DocumentReport]:
        """Read again, from what was stored, every version that other rules read.

        What these rules read just as it is stored is noted as theirs and not reported. ``progress``
        is called with how many documents of how many are done.
        """
        outdated = [stored for stored in self._stored.values() if stored.rules != self._rules]
        for done, stored in enumerate(outdated, 1):
            try:
                report = _refusing(stored.name, partial(self._reread, stored))
            except DamagedRecordError as error:
                report = DocumentReport(stored.name, "refused", error=str(error))
            progress(done, len(outdated))
            if report:
                yield report
        for name, warning in reread_superseded(self._store, self._rules, self._read):
            yield DocumentReport(name, "unchanged", warnings=(warning,))

    def _reread(self, stored: StoredSource) -> DocumentReport | None:
        document = self._store.version(stored.version_id)
        try:
            reading = read_stored(self._store, document, self._read)
        except NotReadAgainError as error:
            warning = (
                f"it was read by other rules and cannot be read again ({error}), so it stays as "
                f"it was; `minutebook ingest {stored.origin}` reads it anew, `minutebook remove "
                f"{stored.name}` takes it out"
            )
            return DocumentReport(stored.name, "unchanged", warnings=(warning,))
        if not reading.text.strip():
            return self._refused_whole(stored.name, reading)
        kept = None if reading.withheld else self._store.received(stored.version_id)
        report = self._keep(stored.name, stored.origin, document.sha256, reading, None, kept)
        return None if report.outcome == "unchanged" else report

    def _put(self, prepared: Prepared) -> DocumentReport:
        received, reading = prepared.received, prepared.reading
        if prepared.error or reading is None:
            return DocumentReport(received.name, "refused", error=prepared.error)
        sha256 = _sha256(received.data)
        name = self._name(prepared.source, sha256) if prepared.source else received.name
        self._refuse_removed(replace(received, name=name), sha256)
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
        current = self._intact(stored) if stored else None
        if supplied is None and current:
            supplied = self._supplied_before(current, reading)
        of_name = facts_from_name(name, is_posted=reading.is_posted)
        facts = merged(supplied, merged(reading.stated, of_name))
        if black_out := self._black_out(name, origin, sha256):
            reading, received = blacked_reading(reading, black_out), None
            facts = blacked_facts(facts, black_out)
            supplied = supplied and blacked_facts(supplied, black_out)
        if facts.item_title is None and not reading.division.items:
            reading = _with_warning(reading, "the title of the item is not stated")
        is_same = current is not None and _is_same(current, sha256, reading, facts)
        if stored and is_same and not self._keeps_exempt(stored, reading):
            self._note_rules(stored)
            return _report(name, "unchanged", reading)
        if received is None and stored and not (reading.withheld or black_out):
            received = self._store.received(stored.version_id)
        now = self._clock()
        intake = Intake(
            *(name, origin, sha256, received, reading, facts, now, supplied), rules=self._rules
        )
        # What is exempt now must not live on in an earlier version.
        damaged = stored.version_id if stored and current is None else None
        version_id = self._store.put(intake, keep_earlier=not reading.withheld, in_place_of=damaged)
        if stored and current and stored.sha256 == sha256 and not reading.withheld:
            self._note_rules(stored)  # these very bytes were read just now
        self._stored[name] = StoredSource(
            name, version_id, origin, sha256, reading.reader, self._rules
        )
        self._name_by_origin[origin] = name
        return _report(name, "updated" if stored else "added", reading)

    def _black_out(self, name: str, origin: str, sha256: str) -> BlackOut | None:
        """What blacks out the words that were blacked out of a document, if any were."""
        redactions = [
            r
            for r in self._redactions
            if r.name == name or r.origin == origin or r.sha256 == sha256
        ]
        return blacking_out(redactions) if redactions else None

    def _keeps_exempt(self, stored: StoredSource, reading: Reading) -> bool:
        """Whether bytes were kept of which part is withheld by now, though the text is the same."""
        return reading.withheld > 0 and self._store.received(stored.version_id) is not None

    def _note_rules(self, stored: StoredSource) -> None:
        if stored.rules != self._rules:
            self._store.mark_read(stored.version_id, self._rules)
            self._stored[stored.name] = stored._replace(rules=self._rules)

    def _intact(self, stored: StoredSource) -> Document | None:
        """A stored document; ``None`` where it is damaged, so that what is read takes its place."""
        try:
            self._store.received(stored.version_id)
            return self._store.version(stored.version_id)
        except DamagedRecordError:
            return None

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


def _refusing(name: str, work: Callable[[], DocumentReport | None]) -> DocumentReport | None:
    """The report of some work on one document, which is refused whatever in it the work fails over.

    A record that cannot be written to is no fault of the document's, and ends the work.
    """
    try:
        return work()
    except (RefusedDocumentError, FactsError) as error:
        return DocumentReport(name, "refused", error=str(error))
    except sqlite3.DataError as error:  # it is more than SQLite takes in one row
        return DocumentReport(name, "refused", error=unreadable(error))
    except (MinutebookError, OSError, sqlite3.Error):
        raise
    except Exception as error:
        return DocumentReport(name, "refused", error=unreadable(error))


def _is_removed(removal: Removal, received: Received, sha256: str) -> bool:
    return (
        received.name == removal.name
        or received.origin == removal.origin
        or sha256 == removal.sha256
    )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _is_same(document: Document, sha256: str, reading: Reading, facts: Facts) -> bool:
    return (
        document.sha256 == sha256
        and document.text == reading.text
        and document.division == reading.division
        and document.reader == reading.reader
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
