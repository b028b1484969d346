"""``meetings.json``: facts about the documents of a folder that their pages do not state."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.errors import FactsError
from ingest.record import Facts, MinutesStatus

FACTS_FILE = "meetings.json"


_Address = Annotated[str, Field(pattern=r"^https?://\S+$")] | None


class PageFacts(BaseModel):
    """The facts ``meetings.json`` gives of one page; ``null`` means not established."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    panel: str | None = None
    meeting_date: date | None = None
    publisher: str | None = None
    url: _Address = None
    meeting_url: _Address = None
    item_number: str | None = None
    title: str | None = None
    minutes_status: MinutesStatus = "not_stated"
    notes: str | None = None

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
        )


def read_facts(path: Path) -> Mapping[str, Facts | FactsError]:
    """Read a ``meetings.json``; returns the facts by file name.

    A page whose facts cannot be used has a ``FactsError`` in their place, which names what is
    wrong with them. Raises ``FactsError`` where the file as a whole cannot be used.
    """
    try:
        content: Any = json.loads(path.read_text(encoding="utf-8"))
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


def merged(supplied: Facts | None, stated: Facts) -> Facts:
    """What is known of a document: supplied facts first, then what its own text states.

    Where a supplied fact takes the place of one read from the text, the inference is dropped.
    """
    if supplied is None:
        return stated
    fields = {}
    inferred = dict(stated.inferred)
    for name in (
        "panel",
        "meeting_date",
        "item_title",
        "item_number",
        "item_url",
        "meeting_url",
        "publisher",
    ):
        given = getattr(supplied, name)
        fields[name] = getattr(stated, name) if given is None else given
        if given is not None:
            inferred.pop(name, None)
    status = supplied.minutes_status
    if status == "not_stated":
        status = stated.minutes_status
    else:
        inferred.pop("minutes_status", None)
    return Facts(**fields, minutes_status=status, inferred=inferred)
