"""Reading again, by newer rules, what is stored: a document, and its superseded versions."""

from collections.abc import Iterator
from dataclasses import replace

from ingest.bounds import check_reading
from ingest.errors import DamagedRecordError, MinutebookError, RefusedDocumentError
from ingest.exempt import notes_of_withheld
from ingest.readers.choice import Read, can_read_again, read_again
from ingest.record import Document, Reading
from ingest.record.store import RecordStore
from ingest.record.view import RecordView


class NotReadAgainError(MinutebookError):
    """A stored document that the rules in force cannot read again."""


def read_stored(store: RecordView, document: Document, read: Read) -> Reading:
    """What the rules in force make of a stored document.

    Where only what was left of its text is kept, that is read, and what was withheld before is
    counted and noted as it was. ``read`` reads a document's bytes. Raises ``NotReadAgainError``,
    with the reason.
    """
    received = store.received(document.version_id)
    try:
        reading = read_again(
            document.reader, received, document.text, name=document.name, read=read
        )
        if reading is not None:
            check_reading(reading)
    except RefusedDocumentError as error:
        raise NotReadAgainError(f"it is refused now: {error}") from error
    if reading is None:
        raise NotReadAgainError(
            "its bytes were not kept, because part of it was exempt or was blacked out"
        )
    return reading if received is not None else _with_withheld_before(reading, document)


def reread_superseded(store: RecordStore, rules: str, read: Read) -> Iterator[tuple[str, str]]:
    """Read again the superseded versions that other rules read.

    A version of which more is to be withheld now is erased whole: nothing cites it any longer.
    The others stay as they are. Yields a document's name and one sentence for each version that
    was erased, is damaged, or cannot be read again.
    """
    for name, version_id in store.superseded_by_other_rules(rules):
        try:
            version = store.version(version_id)
            reading = read_stored(store, version, read)
        except DamagedRecordError as error:
            yield name, str(error)
            continue
        except NotReadAgainError as error:
            yield name, _cannot(name, error)
            continue
        if reading.withheld > version.withheld:
            store.erase_version(version_id)
            yield name, "an earlier version of it held exempt text and was erased"
        else:
            store.mark_read(version_id, rules)


def needs_source(store: RecordView, name: str, rules: str) -> bool:
    """Whether other rules read a document of which too little is kept to read it again."""
    version_id = store.current_versions().get(name)
    if version_id is None:
        return False
    try:
        document = store.version(version_id)
        if document.rules == rules:
            return False
        has_bytes = store.received(version_id) is not None
    except DamagedRecordError:
        return True
    return not can_read_again(document.reader, has_bytes=has_bytes)


def _with_withheld_before(reading: Reading, document: Document) -> Reading:
    before = document.division.warnings
    notes = tuple(dict.fromkeys((*notes_of_withheld(before), *reading.division.warnings)))
    warnings = before if set(notes) == set(before) else notes
    return replace(
        reading,
        withheld=document.withheld + reading.withheld,
        division=replace(reading.division, warnings=warnings),
    )


def _cannot(name: str, reason: NotReadAgainError) -> str:
    return (
        f"an earlier version of it was read by other rules and cannot be read again ({reason}); "
        f"`minutebook remove {name}` and `minutebook remove --allow-again {name}` let go of it, "
        "then ingest the document anew"
    )
