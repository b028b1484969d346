"""``meetings.json``: facts about the documents of a folder that their pages do not state."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.errors import FactsError
from ingest.record import Facts, MinutesStatus

FACTS_FILE = "meetings.json"


class PageFacts(BaseModel):
    """The facts ``meetings.json`` gives of one page; ``null`` means not established."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    panel: str | None = None
    meeting_date: date | None = None
    publisher: str | None = None
    url: str | None = None
    meeting_url: str | None = None
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


class _FactsFile(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    about: str | None = None
    pages: dict[str, PageFacts]


def read_facts(path: Path) -> Mapping[str, Facts]:
    """Read a ``meetings.json``; returns the facts by file name, relative to its folder.

    Raises ``FactsError``, which names the place in the file and what is wrong there.
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
    try:
        return {
            name: page.facts() for name, page in _FactsFile.model_validate(content).pages.items()
        }
    except ValidationError as error:
        raise FactsError(_first_fault(error)) from error


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


def _first_fault(error: ValidationError) -> str:
    fault = error.errors()[0]
    where = " → ".join(str(part) for part in fault["loc"]) or "the top"
    return f"at {where}: {fault['msg'].lower()}; mend it there and ingest again"
