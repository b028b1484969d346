"""Finding the items of a meeting's page: by ModernGov's markup, else by the table they stand in."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.readers.html.html_line import HtmlLine
from ingest.readers.moderngov.agenda_item import ItemLines
from ingest.readers.moderngov.page_conventions import (
    FILE_SIZE,
    NUMBER,
    TABLE_HEAD,
    introduces_discussion,
    introduces_papers,
)

_FEWEST_ROWS = 2


@dataclass(slots=True)
class _Collector:
    """Collects items as their lines come by; a number waits for its title."""

    items: list[ItemLines] = field(default_factory=list)
    bodies: list[list[HtmlLine]] = field(default_factory=list)
    number: HtmlLine | None = None

    def begin(self, title: HtmlLine | None) -> None:
        """An item begins with its title, or without one."""
        body: list[HtmlLine] = []
        self.items.append(ItemLines(title, self.number, body=body))
        self.bodies.append(body)
        self.number = None

    def take_number(self, line: HtmlLine) -> None:
        """A number comes by; one before it never found its title."""
        if self.number is not None:
            self.begin(None)
        self.number = line

    def take(self, line: HtmlLine) -> None:
        """A line that is of the item begun last; before the first it is of none."""
        if self.number is not None:
            self.begin(None)
        if self.bodies:
            self.bodies[-1].append(line)

    def finished(self) -> list[ItemLines]:
        """All items, once every line has come by."""
        if self.number is not None:
            self.begin(None)
        return self.items


def items_by_marks(lines: Sequence[HtmlLine]) -> list[ItemLines]:
    """The items of a page whose markup marks their titles; empty where it marks none.

    What stands behind the last line of the table of items is not an item's.
    """
    marked = [i for i, line in enumerate(lines) if _is_marked(line)]
    if not marked:
        return []
    has_table = any("items" in lines[i].marks for i in marked)
    last = max(
        (i for i, line in enumerate(lines) if not has_table or "items" in line.marks), default=-1
    )
    last = max(last, marked[-1])
    while not has_table and last > marked[-1] and "chrome" in lines[last].marks:
        last -= 1
    found = _Collector()
    title_row: int | None = None  # the row that has its title already
    for line in lines[marked[0] : last + 1]:
        is_title = "item title" in line.marks and "body" not in line.marks and line.tag != "img"
        if _is_number(line):
            found.take_number(line)
            title_row = None
        elif is_title and not FILE_SIZE.fullmatch(line.text) and not _is_same(line, title_row):
            found.begin(line)
            title_row = line.row
        else:
            found.take(line)
    return found.finished()


def items_by_table(lines: Sequence[HtmlLine]) -> list[ItemLines]:
    """The items of a page without ModernGov's marks: the rows of the table that labels stand in.

    It is a table of items if labels stand in several of its rows, or a number leads one.
    """
    counted = Counter(
        line.table
        for line in lines
        if line.table is not None and introduces_discussion(line.text, is_marked=False)
    )
    if not counted:
        return []
    table = counted.most_common(1)[0][0]
    places = [i for i, line in enumerate(lines) if line.table == table]
    rows = {lines[i].row for i in places if introduces_discussion(lines[i].text, is_marked=False)}
    numbered = [i for i in places if lines[i].cell == 0 and NUMBER.fullmatch(lines[i].text)]
    if len(rows) < _FEWEST_ROWS and not numbered:
        return []
    found = _Collector()
    row: int | None = None
    has_title = True
    for line in lines[places[0] : places[-1] + 1]:
        is_first = line.table == table and line.row != row
        if is_first:
            row, has_title = line.row, False
        if is_first and line.cell == 0 and NUMBER.fullmatch(line.text):
            found.take_number(line)
        elif not has_title and _may_be_title(line):
            found.begin(line)
            has_title = True
        else:
            has_title = has_title or line.tag != "img"
            found.take(line)
    return found.finished()


def _is_marked(line: HtmlLine) -> bool:
    is_of_item = "item title" in line.marks or "number" in line.marks
    return is_of_item and "body" not in line.marks


def _is_number(line: HtmlLine) -> bool:
    if "body" in line.marks or line.tag == "img":
        return False
    if "number" in line.marks:
        return True
    is_first = line.cell is None or line.cell == 0
    return "item title" in line.marks and is_first and NUMBER.fullmatch(line.text) is not None


def _is_same(line: HtmlLine, row: int | None) -> bool:
    return row is not None and line.row == row


def _may_be_title(line: HtmlLine) -> bool:
    return (
        line.tag != "img"
        and not FILE_SIZE.fullmatch(line.text)
        # An item may be called "Minutes": a label has a colon.
        and not (line.text.endswith(":") and _is_label(line))
        and not TABLE_HEAD.fullmatch(line.text)
    )


def _is_label(line: HtmlLine) -> bool:
    return introduces_discussion(line.text, is_marked=False) or introduces_papers(line.text)
