from itertools import count
from pathlib import Path

import pytest

from eval.eval_errors import GoldError
from eval.extraction.gold import Choice, GoldDocument
from eval.extraction.reading_run import ScoredDocument, score_documents
from ingest.errors import RefusedDocumentError
from ingest.readers.choice import Read, read_document
from ingest.record import Reading
from tests.eval.extraction.golds import gold, verdicts
from tests.pages import write_page


def refuse(data: bytes, *, name: str, as_minutes: bool = False) -> Reading:
    told = f"{name} is no record of a meeting ({len(data)} bytes, as minutes: {as_minutes})"
    raise RefusedDocumentError(told)


def score(folder: Path, right: GoldDocument, read: Read = read_document) -> ScoredDocument:
    seconds = count(0, 0.5)
    timer = lambda: float(next(seconds))  # noqa: E731 - one line says it
    (scored,) = score_documents([right], folder, read, Choice(), timer=timer)
    return scored


def test_a_document_that_is_read_is_scored(folder: Path) -> None:
    scored = score(folder, gold())
    assert (scored.reader, scored.refused, scored.seconds) == ("plain text", None, 0.5)
    assert scored.words > 100
    assert verdicts(list(scored.points), "accepted") == [True]
    assert verdicts(list(scored.points), "every character once") == [True]


def test_a_record_that_is_refused_is_missed_in_every_part(folder: Path) -> None:
    scored = score(folder, gold(), refuse)
    assert (scored.refused or "").startswith("roads.txt is no record of a meeting")
    assert not any(point.is_right for point in scored.points)
    # Neither body nor date is stated, and leaving them open would be right.
    measures = {point.measure for point in scored.points}
    assert {"accepted", "body right", "date right", "exchanges recall", "owners"} <= measures
    # Of what was not found nothing can be wrong.
    assert not {"items precision", "date not wrong", "every character once"} & measures


@pytest.mark.parametrize(("read", "is_right"), [(refuse, True), (read_document, False)])
def test_what_records_no_meeting_is_rightly_refused(
    folder: Path, read: Read, is_right: bool
) -> None:
    points = list(score(folder, gold(minutes=False), read).points)
    assert [(p.measure, p.is_right) for p in points] == [("rightly refused", is_right)]


def test_files_in_folders_are_named_by_their_path(tmp_path: Path) -> None:
    write_page(tmp_path, "2024/roads.txt")
    assert score(tmp_path, gold(file="2024/roads.txt")).refused is None


def test_a_file_that_is_missing_is_named(folder: Path) -> None:
    with pytest.raises(GoldError, match=r"none\.txt"):
        score(folder, gold(file="none.txt"))
