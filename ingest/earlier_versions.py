"""Superseded versions under newer rules: one that holds what is exempt by now is erased."""

from collections.abc import Iterator

from ingest.errors import RefusedDocumentError
from ingest.readers.choice import read_again
from ingest.record.store import RecordStore


def reread_earlier_versions(store: RecordStore, rules: str) -> Iterator[tuple[str, str]]:
    """Read again the superseded versions that other rules read.

    A version of which anything is to be withheld now is erased whole: nothing cites it any longer.
    The others stay as they are. Yields a document's name and one sentence for each version that
    was erased or cannot be read again.
    """
    for name, version_id in store.superseded_by_other_rules(rules):
        version = store.version(version_id)
        received = store.received(version_id)
        try:
            reading = read_again(version.reader, received, version.text, name=name)
        except RefusedDocumentError as error:
            yield name, _cannot(name, str(error))
            continue
        if reading is None:
            yield name, _cannot(name, "its bytes were not kept")
        elif reading.withheld:
            store.erase_version(version_id)
            yield name, "an earlier version of it held exempt text and was erased"
        else:
            store.mark_read(version_id, rules)


def _cannot(name: str, reason: str) -> str:
    return (
        f"an earlier version of it was read by other rules and cannot be read again ({reason}); "
        f"`minutebook remove {name}` and `minutebook remove --allow-again {name}` let go of it, "
        "then ingest the document anew"
    )
