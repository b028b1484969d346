"""What is right of the invented page, and readings to hold against it."""

import json
from pathlib import Path

from eval.extraction.found_record import FoundExchange, FoundRecord, found_in
from eval.extraction.gold import Choice, GoldDocument
from eval.extraction.points import Measure, Point
from eval.extraction.told import told_points
from ingest.readers.choice import read_document
from ingest.record import Reading
from tests.pages import PAGE

ALL_LISTED = Choice()

ROADS: dict[str, object] = {
    "file": "roads.txt",
    "minutes": True,
    "panel": None,
    "panel_any": [None],
    "date": None,
    "status": "not_stated",
    "items": [{"number": None, "title": "Road safety report"}],
    "exchanges": [
        {
            "question": "how speeding near schools",
            "reply": "mobile cameras had been bought",
            "asker": None,
            "replier": "PCC",
        },
        {
            "question": "asked about drink driving",
            "reply": "a campaign would run",
            "asker": None,
            "replier": "Deputy PCC",
        },
        {
            "question": "Members praised the volunteers",
            "reply": "The PCC thanked them",
            "asker": "Member",
            "replier": "PCC",
        },
    ],
    "resolutions": ["this come to the next", "the report be noted", "a further report be received"],
    "actions": [
        {"contains": "a campaign would run", "owner": "PCC"},
        {"contains": "PCC thanked them", "owner": "Chief Constable"},
        {"contains": "this come to the next", "owner": None},
    ],
    "body": ["received a report on road safety", "Fines followed a second offence"],
    "absent": [],
    "note": "",
}


def gold(**changes: object) -> GoldDocument:
    """What is right of the page on roads, with changes."""
    return GoldDocument.model_validate_json(json.dumps({**ROADS, **changes}))


def roads() -> Reading:
    """The page on roads, read."""
    return read_document(PAGE.encode(), name="roads.txt")


def told(
    right: GoldDocument, found: FoundRecord | None = None, choice: Choice = ALL_LISTED
) -> list[Point]:
    """The points of what is told; of the page on roads unless something else was found."""
    return list(told_points(right, found or found_in(roads()), choice))


def verdicts(points: list[Point], measure: Measure) -> list[bool]:
    """Whether each point of a measure is right, in order."""
    return [point.is_right for point in points if point.measure == measure]


def exchange(question: str, reply: str | None, **speakers: object) -> FoundExchange:
    """An exchange that was found, its reply right behind its question."""
    whole = question if reply is None else f"{question} {reply}"
    known = {"asker": None, "replier": None, **speakers}
    return FoundExchange(question, reply, whole, **known)  # type: ignore[arg-type]


def write_gold(path: Path, *lines: dict[str, object]) -> Path:
    """Write a file of what is right."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path
