"""``meetings.json``: facts about the documents of a folder that their pages do not state."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.errors import FactsError
from ingest.record import Document, Facts, MinutesStatus

FACTS_FILE = "meetings.json"


_MAX_BYTES = 10 * 1024 * 1024
_MAX_INFERRED = 20
_Fact = Annotated[str, Field(max_length=500)]
_Address = Annotated[str, Field(pattern=r"^https?://\S+$", max_length=2_000)] | None


class PageFacts(BaseModel):
    """The facts ``meetings.json`` gives of one page; ``null`` means not established.

    ``inferred`` says of a fact that nobody states outright what it was inferred from.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    panel: _Fact | None = None
    meeting_date: date | None = None
    publisher: _Fact | None = None
    url: _Address = None
    meeting_url: _Address = None
    item_number: Annotated[str, Field(max_length=50)] | None = None
    title: _Fact | None = None
    minutes_status: MinutesStatus = "not_stated"
    inferred: Annotated[dict[_Fact, _Fact], Field(max_length=_MAX_INFERRED)] = {}
    notes: Annotated[str, Field(max_length=10_000)] | None = None

    def facts(self) -> Facts:
        """The same as the record's type."""
        return Facts(
            panel=self.panel or None,
            meeting_date=self.meeting_date,
            item_title=self.title or None,
            item_number=self.item_number or None,
            item_url=self.url or None,
            meeting_url=self.meeting_url or None,
            publisher=self.publisher or None,
            minutes_status=self.minutes_status,
            inferred=self.inferred,
        )


def read_facts(path: Path) -> Mapping[str, Facts | FactsError]:
    """Read a ``meetings.json``; returns the facts by file name.

    A page whose facts cannot be used has a ``FactsError`` in their place, which names what is
    wrong with them. Raises ``FactsError`` where the file as a whole cannot be used.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
        if len(data) > _MAX_BYTES:
            raise FactsError(
                f"it is larger than {_MAX_BYTES // 1024**2} MiB; part the folder in several"
            )
        content: Any = json.loads(data.decode("utf-8"))
    except OSError as error:
        raise FactsError(f"it cannot be read ({error.strerror}); check its permissions") from error
    except UnicodeDecodeError as error:
        raise FactsError("it is not UTF-8 text; save it again as UTF-8") from error
    except (ValueError, RecursionError) as error:
        place = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise FactsError(f"it is not valid JSON{place}; mend it there and ingest again") from error
    pages = content.get("pages") if isinstance(content, dict) else None
    if not isinstance(pages, dict):
        raise FactsError("it has no “pages”, which hold the facts by file name; add them")
    return {name: _page_facts(name, page) for name, page in pages.items()}


def _page_facts(name: str, page: object) -> Facts | FactsError:
    try:
        return PageFacts.model_validate(page).facts()
    except ValidationError as error:
        fault = error.errors()[0]
        where = " → ".join(str(part) for part in (name, *fault["loc"]))
        reason = "facts are wanted here" if fault["type"] == "model_type" else fault["msg"].lower()
        return FactsError(f"at {where}: {reason}; mend it there and ingest again")


def facts_to_json(facts: Facts) -> str:
    """All of them as one JSON object, which ``facts_from_json`` reads."""
    day = facts.meeting_date
    known = {f.name: getattr(facts, f.name) for f in fields(Facts)}
    known |= {"meeting_date": day and day.isoformat(), "inferred": dict(facts.inferred)}
    return json.dumps(known, ensure_ascii=False)


def facts_from_json(stored: str) -> Facts:
    """The facts that ``facts_to_json`` wrote."""
    known: dict[str, Any] = json.loads(stored)
    day = known["meeting_date"]
    return Facts(**known | {"meeting_date": date.fromisoformat(day) if day else None})


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


def merged(first: Facts | None, second: Facts) -> Facts:
    """What is known from two sources of facts: the first where it says something, else the second.

    Supplied facts go before what a text states. What was inferred stays with the fact it is of.
    """
    if first is None:
        return second
    known: dict[str, Any] = {}
    inferred: dict[str, str] = {}
    for field in fields(Facts):
        if field.name == "inferred":
            continue
        value = getattr(first, field.name)
        source = second if value in (None, "not_stated") else first
        known[field.name] = getattr(source, field.name)
        if field.name in source.inferred:
            inferred[field.name] = source.inferred[field.name]
    return Facts(**known, inferred=inferred)
