"""Tables as sources lay them out: which row names the columns, and rows put into one line."""

import re
from collections.abc import Sequence

from ingest.language.sentences import Span
from ingest.language.table_rows import TableRow

JOINT = " | "

# What the columns of tables in minutes are called; a name may be made of several.
_NAMES = frozenset(
    """
    action actions address age agenda agreed amount answer answered answers apologies area asked
    attendance attended author authority body by category change column comment comments committee
    completed
    completion contact council councillor councillors comments cost current data date dates deadline
    decision decisions department description detail details director discussion district due
    figure figures force from further heading id indicator information issue issued item items
    key lead level line measure meeting member members minute minutes month name names next no
    nominee notes number of offence offences officer officers on or organisation outcome owner page
    paper party performance period person points portfolio position post presented previous priority
    progress proposal proposed purpose q question questioner questions quarter rag raised rank
    reason recommendation recommendations ref reference reply replies report representative
    representing required resolution resolved respondent response responses responsibility
    responsible result risk role scrutiny seconded service source speaker status subject substitute
    summary supplementary target text theme time timescale title to topic total type update updates
    value vote votes ward what when where who whom year
    cam cwestiwn dyddiad eitem enw gan rhif ymateb
    """.split()
)
_WORD = re.compile(r"[^\s/&(),:#*.]+\.?")
_NUMBERS_ITEMS = frozenset("no number item ref minute rhif".split())
_TITLES_ITEMS = frozenset("item items title subject description business minutes minute".split())
_RECORDS_ITEMS = frozenset("description discussion minute minutes notes summary".split())
_NAME_MAX_WORDS = 6


def names_columns(cells: Sequence[str]) -> bool:
    """Whether cells are the names of columns, by their words: "Question from", "Response"."""
    named = [cell for cell in cells if cell.strip()]
    return len(named) > 1 and all(_is_name(cell) for cell in named)


def heads_items(cells: Sequence[str]) -> bool:
    """Whether the names of columns are those of a list of agenda items.

    "No.", "Item"; or "Agenda item", "Discussion", "Action".
    """
    names = [set(_name(cell)) for cell in cells if cell.strip()]
    if len(names) < 2 or any("question" in name for name in names):
        return False
    first, second, *_ = names
    is_numbered = bool(first & _NUMBERS_ITEMS) and bool(second & _TITLES_ITEMS)
    is_recorded = bool(first & (_NUMBERS_ITEMS | _TITLES_ITEMS)) and any(
        name & _RECORDS_ITEMS for name in names[1:]
    )
    return is_numbered or is_recorded


def _is_name(cell: str) -> bool:
    words = _name(cell)
    return 0 < len(words) <= _NAME_MAX_WORDS and all(word in _NAMES for word in words)


def _name(cell: str) -> list[str]:
    return [word.lower().rstrip(".") for word in _WORD.findall(cell)]


def joined(cells: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """Cells put into one line with a bar between, and where each stands in it.

    Outer space of a cell is dropped. An empty cell is left out of the line, as an empty stretch.
    """
    text = ""
    places: list[Span] = []
    for cell in cells:
        words = cell.strip()
        start = len(text) + (len(JOINT) if text and words else 0)
        text = f"{text}{JOINT}{words}" if text and words else text + words
        places.append((start, start + len(words)))
    return text, tuple(places)


def columns_of(heading: Sequence[str], count: int) -> tuple[str, ...]:
    """The names of a row's columns, one for each of its cells."""
    names = [" ".join(name.split()) for name in heading[:count]]
    return (*names, *[""] * (count - len(names)))


def table_row(
    table: int, cells: Sequence[Span], heading: Sequence[str], *, is_heading: bool = False
) -> TableRow:
    """A row whose columns have the names that stand in the table's heading row, if it has one."""
    columns = columns_of(heading, len(cells)) if heading else ()
    return TableRow(table, tuple(cells), columns, is_heading)
