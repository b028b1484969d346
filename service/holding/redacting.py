"""Blacking words out of a document: in the record, the index, and the backups that were made."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ingest.clock import Clock
from ingest.errors import DamagedRecordError, RedactionError
from ingest.record import Document
from ingest.record.takedowns import Redaction
from ingest.record.view import RecordView
from ingest.redaction import places_of, redact, redaction_of
from service.contract.ingest_report import IndexModel
from service.contract.keeping import RedactionModel
from service.holding.locking import writing_to
from service.holding.showing import find_document
from service.holding.takedowns import reach_copies
from service.holding.withdrawing import Elsewhere, index_without, nowhere_else


@dataclass(frozen=True, slots=True)
class Meant:
    """Words that are to be blacked out of a document, and in how many places of it they stand.

    ``also_in`` names other documents that hold them, ``still_in`` what of this one would keep them.
    """

    redaction: Redaction
    places: int
    also_in: tuple[str, ...]
    still_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Redactor:
    """Blacks words out of documents of the book in ``home``.

    ``bring_up_to_date`` makes the index match the record and removes every earlier one that holds
    what was blacked out; it takes the book's write lock itself. ``elsewhere`` takes the book out of
    the engine that answers, where that is not the home and no index can be made.
    """

    home: Path
    clock: Clock
    bring_up_to_date: Callable[[], IndexModel | None]
    elsewhere: Elsewhere = nowhere_else

    def find(self, document: str, start: int, end: int, reason: str) -> Meant:
        """What is meant by a span of a document, which is named by any end of its name.

        Raises ``UnknownDocumentError``, or ``RedactionError`` where the span holds no words to
        black out, or where the ``reason``, which is kept, holds them.
        """
        with RecordView(self.home) as store:
            versions = store.current_versions()
            name = find_document(document, list(versions))
            found = store.version(versions[name])
            origin = next(source.origin for source in store.sources() if source.name == name)
            redaction, words = redaction_of(
                found, origin, start, end, at=self.clock(), reason=reason
            )

            def count(text: str | None) -> int:
                size = (redaction.words, redaction.characters)
                return len(places_of(text or "", *size, words.__eq__))

            if count(reason):
                raise RedactionError("the reason, which is kept, holds the words; say it otherwise")
            others = [n for n in versions if n != name and count(_text(store, versions[n]))]
        kept = {"its name": name, **_addresses(found)}
        still_in = [what for what, text in kept.items() if count(text)]
        return Meant(redaction, count(found.text), tuple(others), tuple(still_in))

    def redact(self, meant: Meant) -> RedactionModel:
        """Black the words out of every version, and of whatever is read of the document later.

        Raises ``IndexWithdrawnError`` where the index cannot be made anew: the old one, which holds
        the words, is removed all the same.
        """
        name = meant.redaction.name
        with writing_to(self.home) as store:
            versions = redact(store, meant.redaction)
            backups = reach_copies(self.home, store)
        index = index_without(
            self.home, f"words of {name} were taken out", self.bring_up_to_date, self.elsewhere
        )
        return RedactionModel(
            document=name,
            places=meant.places,
            versions=versions,
            also_in=list(meant.also_in),
            still_in=list(meant.still_in),
            backups=backups,
            index=index,
        )


def _text(store: RecordView, version_id: int) -> str | None:
    """A stored text; ``None`` of one that is damaged, which is nowhere shown."""
    try:
        return store.version(version_id).text
    except DamagedRecordError:
        return None


def _addresses(document: Document) -> dict[str, str | None]:
    item = document.item
    return {
        "the address of its item": item.url,
        "the address of its meeting": item.meeting.url,
        "the name of its panel": item.meeting.panel,
    }
