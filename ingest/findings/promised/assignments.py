"""Lines that give somebody something to do: "Clerk to write to the school", a row of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.findings.decided.agreements import owner_of_deed
from ingest.findings.deed_words import BEGINS_WITH_DEED, INITIALS_ALONE, IS_GIVEN, NAMED_DEED
from ingest.findings.owners import (
    OWNERS_JOINED_BY,
    body_named,
    is_member,
    is_somebody,
    owner_at_start,
    owner_named,
)
from ingest.findings.promised import action_words as marking
from ingest.findings.promised.assigned import words_at
from ingest.findings.promised.assigned_words import DONE, IS_TO
from ingest.findings.promised.named_behind import named_behind
from ingest.language.sentences import trim

_WORD = re.compile(r"\w")
# Between the cells of a row: a bar, or where a text keeps its columns, a tab or run of spaces.
_BAR = re.compile(r"\|")
_WIDE_SPACE = re.compile(r"[^\S\n]{3,}|\t[^\S\n]*")
_MAX_WORDS = 60
_COLUMN_MAX_WORDS = 6
_NAME_WORDS = 4
_DEED_COLUMNS = ("action", "what", "task", "to do", "things to do")
_ITEM_COLUMNS = ("item", "point", "matter", "detail", "description", "issue")
_OWNER_COLUMNS = (
    "owner",
    "action by",
    "lead",
    "who",
    "responsib",
    "officer",
    "assigned",
    "by whom",
    "person",
    "allocated",
)
# What became of an action, where it is not open still; and what says that it is.
_STATE_COLUMNS = ("status", "update", "progress", "outcome", "result", "response")
_OPEN = re.compile(
    r"\W*(?:open|new|ongoing|on[\s-]going|outstanding|in\s++(?:hand|progress)|not\s++(?:yet\s++)?(?:started|due|done|complete\w*)"
    r"|due|pending|awaited|to\s++(?:do|be)|carried\s++forward|overdue|live|active|amber|red|on\s++track|underway|under\s++way)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\W*(?:closed?|complete[d]?|done|discharged|achieved|actioned|finished|sent|yes|green|blue|✓|✔)\W*$",
    re.IGNORECASE,
)
_DEADLINES = ("by when", "due", "deadline")
_DUE_COLUMNS = (*_DEADLINES, "date", "when", "timescale", "target", "by")


@dataclass(frozen=True, slots=True)
class AssignedRow:
    """What a row of a table of actions says, by the columns of its heading.

    ``deed`` is where the words of what is to be done stand in the row; ``owner`` and ``due`` are
    ``None`` where their cells are empty.
    """

    deed: tuple[int, int]
    owner: str | None
    due: str | None


def is_assignment(text: str, *, is_listed: bool = False) -> bool:
    """Whether a line names somebody and what they are to do, with nothing said to have happened.

    In a list of actions (``is_listed``) a colon, a dash or "will" does for "to", and whoever is to
    act may be named last.
    """
    words = text[words_at(text) :]
    if len(words.split()) > _MAX_WORDS or DONE.search(text):
        return False
    if is_listed and any(
        form(words)
        for form in (marking.NAME_AND_DEED.match, NAMED_DEED.match, marking.OWNER_BEHIND.search)
    ):
        return True
    given = IS_GIVEN.match(words)
    if given:
        return is_listed or given["will"] is None
    owner = owner_at_start(words)
    behind = marking.ASSIGNED if is_listed else IS_TO
    return owner is not None and behind.match(words[owner[1] :]) is not None


def owner_marked(mark: str, text: str) -> str | None:
    """Who a mark or line of an action names: offices by their role, other titles as printed.

    ``text`` is that of the document, which tells whom it names elsewhere.
    """
    match = marking.ACTION_MARK.match(mark)
    behind = named_behind(mark, text)
    titled = any(map(is_somebody, marking.BETWEEN_OWNERS.split(behind))) if behind else False
    if apart := _named_in_line_or_field(mark) or (behind if titled else None):
        return apart
    whose = match and (match["whose"] or match["of"])
    if whose:
        return _named(whose) or whose
    whole = (match["words"] if match else mark[words_at(mark) :]).strip()
    if alone := _nobody_else_named(whole.strip(" .*_")):
        return alone
    if match is None and not marking.OWNERS_END.search(whole):
        opens = owner_at_start(whole)
        return opens[0] if opens else None
    words = marking.OWNERS_END.split(whole, maxsplit=1)[0]
    names = [name.strip() for name in marking.BETWEEN_OWNERS.split(words) if name.strip()]
    if len(names) > 1 and all(is_somebody(n) or INITIALS_ALONE.fullmatch(n) for n in names):
        return OWNERS_JOINED_BY.join(dict.fromkeys(_named(name) or name for name in names))
    given = IS_GIVEN.match(whole) or NAMED_DEED.match(whole)
    return _named(words) or owner_of_deed(whole) or (given and given["owner"]) or behind


def names_alone(mark: str) -> bool:
    """Whether a mark says nothing but who is to act, by initials, office or name."""
    match = marking.ACTION_MARK.match(mark)
    words = (match["words"] if match else mark).strip(" .*_()[]\n")
    return INITIALS_ALONE.fullmatch(words) is not None or owner_named(words) is not None


def _nobody_else_named(words: str) -> str | None:
    """Who stands alone in a mark, by initials or several in any short form: "KBe/Trustees"."""
    if INITIALS_ALONE.fullmatch(words):
        return body_named(words) or words
    if marking.NAMES_ALONE.fullmatch(words) is None:
        return None
    return OWNERS_JOINED_BY.join(_named(name) or name for name in marking.JOINED.split(words))


def _named_in_line_or_field(mark: str) -> str | None:
    """Who a line of its own above the deed names, or a field: "Owner: Treasurer"."""
    above, _, below = mark.partition("\n")
    label = marking.ACTION_MARK.match(above)
    field = marking.OWNER_FIELD.search(mark)
    if field:
        return _named(field["owner"]) or field["owner"].strip()
    if not below:
        return None
    named = " ".join((label["words"] if label else above).split()).strip(" *_.,:")
    is_name = label is not None and named.isupper() and len(named.split()) <= _NAME_WORDS
    return _named(named) or (named if is_name else None)


def lists_actions(columns: Sequence[str]) -> bool:
    """Whether columns are those of a table of actions: what is to be done, and by whom or when."""
    if any(len(column.split()) > _COLUMN_MAX_WORDS for column in columns):
        return False
    deed = _deed_column(columns)
    others = {_column(columns, names) for names in (_OWNER_COLUMNS, _DUE_COLUMNS)} - {None, deed}
    return deed is not None and bool(others)


def rows_of(text: str) -> Iterator[tuple[int, str]]:
    """The rows of a paragraph, each with where it begins: its lines, where no bars divide cells."""
    if "|" in text:
        yield 0, text
        return
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def set_out_in(line: str) -> AssignedRow | None:
    """What a row without named columns asks for: one cell says what, a later one names who."""
    cells = _cells(line)
    if len(cells) < 2 or DONE.search(line):
        return None
    said = [line[slice(*cell)] for cell in cells]
    deed = next((at for at, words in enumerate(said) if BEGINS_WITH_DEED.match(words)), None)
    if deed is None:
        return None
    names = (owner_named(w) or w for w in said[deed + 1 :] if _is_named(w))
    named = next(names, None)
    return AssignedRow(cells[deed], named, None) if named else None


def _is_named(cell: str) -> bool:
    return owner_named(cell) is not None or INITIALS_ALONE.fullmatch(cell) is not None


def columns_of(text: str) -> tuple[str, ...]:
    """The cells of a line whose cells bars or wide spaces divide, without the empty at its ends."""
    return tuple(text[start:end] for start, end in _cells(text))


def assigned_in(row: str, columns: Sequence[str]) -> AssignedRow | None:
    """What a row says under the columns of a table of actions; ``None`` if it asks for nothing."""
    cells = _cells(row)
    deed_at = _deed_column(columns)
    if deed_at is None or not deed_at < len(cells) <= len(columns):
        return None
    start, end = cells[deed_at]
    if not _WORD.search(row, start, end) or _is_done(row, cells, columns, deed_at):
        return None
    said = [_said(row[slice(*cell)]) for cell in cells]
    said += [None] * (len(columns) - len(cells))
    owner_at, due_at = _column(columns, _OWNER_COLUMNS), _column(columns, _DUE_COLUMNS)
    if not any(said[at] for at in (owner_at, due_at) if at is not None):
        return None
    owner = said[owner_at] if owner_at is not None else None
    due = said[due_at] if due_at is not None and due_at not in (owner_at, deed_at) else None
    # A column "By" may say by whom.
    if owner is None and due and owner_named(due):
        owner, due = due, None
    return AssignedRow((start, end), (owner_named(owner) or owner) if owner else None, due)


def _said(cell: str) -> str | None:
    """The words of a cell; a dash says nothing."""
    return " ".join(cell.split()) if _WORD.search(cell) else None


def _is_done(
    row: str, cells: Sequence[tuple[int, int]], columns: Sequence[str], deed_at: int
) -> bool:
    """Whether a cell beside the deed says that it is done, or what became of it."""
    beside = (row[slice(*cell)] for at, cell in enumerate(cells) if at != deed_at)
    state_at = _column(columns, _STATE_COLUMNS)
    state = row[slice(*cells[state_at])] if state_at is not None and state_at < len(cells) else ""
    # A word alone says how it stands ("Late"); more say what became of it.
    is_told = len(state.split()) > 1 and _OPEN.match(state) is None
    is_closed = is_told or _CLOSED.match(state) is not None
    return (is_closed and state_at != deed_at) or any(map(DONE.search, beside))


def _named(words: str) -> str | None:
    printed = re.sub(r"^[Tt]he\s++", "", " ".join(words.split()).strip(" *_"))
    loud = owner_named(printed.title()) if printed.isupper() else None
    named = loud if loud and is_member(loud) else owner_named(printed)
    return named or (printed if marking.OFFICE.fullmatch(printed) else None)


def _column(columns: Sequence[str], names: Sequence[str]) -> int | None:
    """The first column whose heading has one of the names, the names in order."""
    for name in names:
        for at, column in enumerate(columns):
            words = column.casefold().strip(" *_:.")
            if words == name or (len(name) > 2 and re.search(rf"\b{name}", words)):
                return at
    return None


def _deed_column(columns: Sequence[str]) -> int | None:
    """The column that says what is to be done; beside an owner's and a deadline, the items'."""
    is_due = None not in (_column(columns, _OWNER_COLUMNS), _column(columns, _DEADLINES))
    return _column(columns, _DEED_COLUMNS + (_ITEM_COLUMNS if is_due else ()))


def _cells(text: str) -> list[tuple[int, int]]:
    start, end = trim(text, 0, len(text)) or (0, 0)
    if text.startswith("|", start):
        # A row with a bar at both its ends has no cells outside them.
        start, end = start + 1, end - text.endswith("|", start + 1, end)
    cut_at = _BAR if _BAR.search(text, start, end) else _WIDE_SPACE
    cuts = [(start, start), *(cut.span() for cut in cut_at.finditer(text, start, end)), (end, end)]
    return [trim(text, a, b) or (b, b) for (_, a), (b, _) in pairwise(cuts)]
