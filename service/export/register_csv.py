"""The registers as CSV (RFC 4180): a header row, then one row an entry.

A cell that a spreadsheet would run as a formula gets a leading apostrophe; what is not stated is
an empty cell. The order is that of the pages: of actions those overdue and open first, else the
newest meeting; what has no stated date last.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from service.contract.citations import CitationModel
from service.contract.registers import (
    ActionModel,
    ActionsModel,
    DecisionModel,
    DecisionsModel,
    RecordedModel,
)
from service.registers.register_queries import newest_first, open_first
from service.wording.answers import remarks_on

# Full-width signs run in some spreadsheets too.
_RUNS_AS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Told by it, Excel reads the file as UTF-8.
_BYTE_ORDER_MARK = "\ufeff"

_WHERE = (
    *("panel", "meeting_date", "item_number", "item_title", "question_number", "label", "url"),
    *("document", "start", "end"),
)
# Last, so that the places of the columns before them stay as they were.
_STANDING = ("meeting_date_inferred", "minutes_status")
_READ_BESIDE = ("remarks", "corrected_by_text", "corrected_by_label", "notices")
ACTION_COLUMNS = (
    *("status", "owner", "recipient", "due", "is_marked", "text", *_WHERE),
    *("settled_by_text", "settled_by_label", "settled_by_meeting_date", "settled_by_url"),
    *_STANDING,
    *("due_by", "is_overdue", "said_again_text", *_READ_BESIDE),
)
DECISION_COLUMNS = (
    *("kind", "text", *_WHERE, *_STANDING),
    *("about", "votes_for", "votes_against", "votes_abstain", *_READ_BESIDE),
)

_Cell = str | int | bool | None


def actions_csv(found: ActionsModel) -> str:
    """A register of actions as CSV."""
    notices = " ".join(found.coverage.notices)
    rows = (_action_row(action, notices) for action in open_first(found.actions))
    return _written(ACTION_COLUMNS, rows)


def decisions_csv(found: DecisionsModel) -> str:
    """A register of decisions as CSV."""
    notices = " ".join(found.coverage.notices)
    rows = (_decision_row(decision, notices) for decision in newest_first(found.decisions))
    return _written(DECISION_COLUMNS, rows)


def csv_file(text: str) -> bytes:
    """CSV as a file that Excel opens with every letter right: UTF-8 with a byte order mark."""
    return f"{_BYTE_ORDER_MARK}{text}".encode()


def _decision_row(decision: DecisionModel, notices: str) -> Sequence[_Cell]:
    votes = decision.votes
    return (
        *(decision.kind, decision.text, *_where(decision), *_standing(decision)),
        "; ".join(decision.about) or None,
        *((votes.in_favour, votes.against, votes.abstain) if votes else (None, None, None)),
        *_read_beside(decision, notices),
    )


def _action_row(action: ActionModel, notices: str) -> Sequence[_Cell]:
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
        *(action.due_by, "yes" if action.is_overdue else None),
        "\n".join(again.text for again in action.said_again) or None,
        *_read_beside(action, notices),
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


def _read_beside(entry: RecordedModel, notices: str) -> Sequence[_Cell]:
    """What the page tells beside the words: inferred facts, other readings, corrections."""
    return (
        " ".join(remarks_on(entry.citation)) or None,
        "\n".join(one.text for one in entry.corrected_by) or None,
        "\n".join(one.citation.label_with_status for one in entry.corrected_by) or None,
        notices,
    )


def _written(columns: Sequence[str], rows: Iterable[Sequence[_Cell]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)  # RFC 4180 is the writer's own dialect: commas, doubled quotes, CRLF
    writer.writerow(columns)
    writer.writerows([_defused(cell) for cell in row] for row in rows)
    return out.getvalue()


def _defused(cell: _Cell) -> _Cell:
    is_formula = isinstance(cell, str) and cell.startswith(_RUNS_AS_FORMULA)
    return f"'{cell}" if is_formula else cell
