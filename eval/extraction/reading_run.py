"""Reading every document of which it is written down what is right, and scoring each."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from eval.extraction.found_record import FoundRecord, found_in
from eval.extraction.gold import Choice, GoldDocument, check_files
from eval.extraction.kept import kept_points
from eval.extraction.points import Point
from eval.extraction.told import told_points
from ingest.errors import RefusedDocumentError
from ingest.readers.choice import Read
from ingest.record import Reading

Timer = Callable[[], float]


@dataclass(frozen=True, slots=True)
class ScoredDocument:
    """One document's points.

    ``reader`` is which reader read it and ``refused`` why it was refused, one of the two.
    ``words`` are those stored, ``seconds`` what reading took, ``withheld`` the visible characters
    kept back although nothing in the document is exempt.
    """

    gold: GoldDocument
    points: tuple[Point, ...]
    seconds: float
    reader: str | None = None
    refused: str | None = None
    words: int = 0
    withheld: int = 0


def score_documents(
    golds: Sequence[GoldDocument],
    pages: Path,
    read: Read,
    choice: Choice,
    *,
    timer: Timer = time.perf_counter,
) -> tuple[ScoredDocument, ...]:
    """Read and score every document from a folder; ``timer`` tells seconds.

    Raises ``GoldError`` where a file is not there, before any is read.
    """
    check_files(golds, pages)
    among = choice.among(golds)
    return tuple(_score(gold, pages / gold.file, read, among, timer) for gold in golds)


def _score(
    gold: GoldDocument, path: Path, read: Read, choice: Choice, timer: Timer
) -> ScoredDocument:
    data = path.read_bytes()
    began = timer()
    try:
        reading = read(data, name=path.name)
    except RefusedDocumentError as error:
        points = tuple(_points_of_refused(gold, str(error), choice))
        return ScoredDocument(gold, points, timer() - began, refused=str(error))
    return ScoredDocument(
        gold,
        tuple(_points_of_accepted(gold, reading, choice)),
        timer() - began,
        reader=reading.reader,
        words=len(reading.text.split()),
        withheld=0 if gold.absent else reading.withheld_characters,
    )


def _points_of_accepted(gold: GoldDocument, reading: Reading, choice: Choice) -> Iterator[Point]:
    if not gold.minutes:
        yield Point("rightly refused", False, "no record of a meeting, and accepted")
        return
    yield Point("accepted", True, "")
    yield from told_points(gold, found_in(reading), choice)
    yield from kept_points(gold, reading)


def _points_of_refused(gold: GoldDocument, reason: str, choice: Choice) -> Iterator[Point]:
    if not gold.minutes:
        yield Point("rightly refused", True, "")
        return
    yield Point("accepted", False, reason)
    # What is left open is not right here either: nobody looked.
    for point in told_points(gold, FoundRecord(), choice):
        yield replace(point, is_right=False)
