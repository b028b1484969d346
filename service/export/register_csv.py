"""The registers as CSV (RFC 4180): a header row, then one row an entry.

A cell that a spreadsheet would run as a formula gets a leading apostrophe; what is not stated is
an empty cell. The newest meeting stands first, as on the pages; what has no stated date last.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from service.contract.answers import CitationModel
from service.contract.registers import ActionModel, DecisionModel
from service.registers.register_queries import newest_first

_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_WHERE = (
    *("panel", "meeting_date", "item_number", "item_title", "question_number", "label", "url"),
    *("document", "start", "end"),
)
# Last, so that the places of the columns before them stay as they were.
_STANDING = ("meeting_date_inferred", "minutes_status")
ACTION_COLUMNS = (
    *("status", "owner", "recipient", "due", "is_marked", "text", *_WHERE),
    *("settled_by_text", "settled_by_label", "settled_by_meeting_date", "settled_by_url"),
    *_STANDING,
)
DECISION_COLUMNS = ("kind", "text", *_WHERE, *_STANDING)

_Cell = str | int | bool | None


def actions_csv(actions: Iterable[ActionModel]) -> str:
    """A register of actions as CSV."""
    return _written(ACTION_COLUMNS, map(_action_row, newest_first(actions)))


def decisions_csv(decisions: Iterable[DecisionModel]) -> str:
    """A register of decisions as CSV."""
    rows = ((d.kind, d.text, *_where(d), *_standing(d)) for d in newest_first(decisions))
    return _written(DECISION_COLUMNS, rows)


def _action_row(action: ActionModel) -> Sequence[_Cell]:
    note = action.settled_by
    settled = (
        (note.text, note.citation.label, note.citation.meeting_date, note.citation.url)
        if note
        else (None, None, None, None)
    )
    return (
        *(action.status, action.owner, action.recipient, action.due),
        *("yes" if action.is_marked else "no", action.text),
        *_where(action),
        *settled,
        *_standing(action),
    )


def _where(entry: ActionModel | DecisionModel) -> Sequence[_Cell]:
    c: CitationModel = entry.citation
    return (
        *(c.panel, c.meeting_date, c.item_number, c.item_title, c.question_number, c.label, c.url),
        *(entry.document, entry.start, entry.end),
    )


def _standing(entry: ActionModel | DecisionModel) -> Sequence[_Cell]:
    citation = entry.citation
    is_inferred = citation.meeting_date and "meeting_date" in citation.inferred
    return ("yes" if is_inferred else None, citation.minutes_status)


def _written(columns: Sequence[str], rows: Iterable[Sequence[_Cell]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)  # RFC 4180 is the writer's own dialect: commas, doubled quotes, CRLF
    writer.writerow(columns)
    writer.writerows([_defused(cell) for cell in row] for row in rows)
    return out.getvalue()


def _defused(cell: _Cell) -> _Cell:
    is_formula = isinstance(cell, str) and cell.startswith(_RUNS_AS_FORMULA)
    return f"'{cell}" if is_formula else cell
