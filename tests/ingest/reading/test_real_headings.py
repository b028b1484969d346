"""The real pages beside the project: no meeting is given a day or a body that is not its own."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ingest.errors import RefusedDocumentError
from ingest.layout.source_text import Line, SourceText
from ingest.layout.text_lines import text_lines
from ingest.readers.choice import read_document
from ingest.reading.front_matter import read_header
from ingest.record import Facts

pytestmark = pytest.mark.seeds

_LINES_LOST = 12


@pytest.fixture
def real(seeds: Path) -> Path:
    """The folder of real pages beside that of the seeds."""
    found = seeds.parent / "real"
    if not found.is_dir():
        pytest.skip("the real pages (../shared/real) are not here")
    return found


def gold(real: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for line in (real / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        right = json.loads(line)
        yield real / "pages" / right["file"], right


def faults(name: str, stated: Facts, right: dict[str, Any]) -> Iterator[str]:
    """What is stated and wrong; a fact that is not stated is none."""
    day = stated.meeting_date and stated.meeting_date.isoformat()
    if day is not None and day not in (right.get("date_any") or [right["date"]]):
        yield f"{name}: {day}"
    bodies = {plain(body) for body in right.get("panel_any") or [right["panel"]]}
    if stated.panel is not None and plain(stated.panel) not in bodies:
        yield f"{name}: {stated.panel}"


def plain(name: str | None) -> str:
    return " ".join((name or "").casefold().replace("&", "and").replace(",", " ").split())


def test_what_is_read_of_a_page_states_no_wrong_meeting(real: Path) -> None:
    found: list[str] = []
    for path, right in gold(real):
        try:
            stated = read_document(path.read_bytes(), name=path.name).stated
        except RefusedDocumentError:
            continue
        found += faults(path.name, stated, right)
    assert found == []


def test_a_text_of_which_nothing_was_told_apart_states_its_meeting(real: Path) -> None:
    found: list[str] = []
    for path, right in gold(real):
        if path.suffix == ".txt":
            stated = read_header(whole(path.read_text(encoding="utf-8"), lost=0))
            found += faults(path.name, stated, right)
            if stated.meeting_date is None and right["date"] is not None:
                found.append(f"{path.name}: no day")
            if stated.panel is None and None not in (right.get("panel_any") or [right["panel"]]):
                found.append(f"{path.name}: no body")
    assert found == []


@pytest.mark.parametrize("lost", range(1, _LINES_LOST))
def test_a_text_that_lost_its_first_lines_states_no_other_day(real: Path, lost: int) -> None:
    found: list[str] = []
    for path, right in gold(real):
        if path.suffix == ".txt":
            stated = read_header(whole(path.read_text(encoding="utf-8"), lost=lost))
            day = stated.meeting_date and stated.meeting_date.isoformat()
            if day not in (None, *(right.get("date_any") or [right["date"]])):
                found.append(f"{path.name}: {day}")
    assert found == []


def whole(text: str, *, lost: int) -> SourceText:
    """A text all of whose lines are one item's, without the first of them."""
    lines = text_lines(text)[lost:]
    return SourceText(text, tuple(Line(line.start, line.end, "minutes") for line in lines))
