"""What the current index knows of documents that record the same minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from index.book.searched_sources import Sources, read_notes, read_sources
from index.generations.current_book import BOOK_FILE
from index.generations.generation_folder import Generations
from index.index_errors import DamagedIndexError, IndexMismatchError, NoIndexError

if TYPE_CHECKING:
    from ingest.pipeline import DocumentReport

NOTHING_KNOWN = Sources(is_searched=True, note=None, others={}, status=None, status_reason=None)


def same_minutes_notes(home: Path) -> Mapping[str, str]:
    """By name of document, the sentence that tells which other source of it is searched.

    Empty where there is no index, or one that an earlier Minutebook made.
    """
    try:
        return read_notes(Generations(home).current() / BOOK_FILE)
    except DamagedIndexError:
        raise
    except (NoIndexError, IndexMismatchError):
        return {}


def sources_of(home: Path, document: str) -> Sources:
    """What the index knows of one document beside others; nothing where there is no such index."""
    try:
        return read_sources(Generations(home).current() / BOOK_FILE, document)
    except DamagedIndexError:
        raise
    except (NoIndexError, IndexMismatchError):
        return NOTHING_KNOWN


def with_same_minutes(
    reports: "Sequence[DocumentReport]", notes: Mapping[str, str]
) -> "list[DocumentReport]":
    """Reports of an ingest, each with the sentence on the same minutes among its warnings."""
    return [
        replace(report, warnings=(*report.warnings, notes[report.document]))
        if report.document in notes
        else report
        for report in reports
    ]
