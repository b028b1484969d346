"""A line of a web page: a paragraph, list item, heading or table row, and where it stands."""

from dataclasses import dataclass

from ingest.readers.html.html_marks import NO_MARKS, Marks


@dataclass(frozen=True, slots=True)
class Link:
    """A link: where it leads, as the page writes it, and its words."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class HtmlLine:
    """One line of a page's text, without outer space.

    ``tag`` is the element it is: ``p``, ``li``, ``h2``, ``div``; ``tr`` for a table row with its
    cells joined; ``title`` for the page's title; ``img`` for the words that stand for a picture;
    ``mark`` for an item mark of the printing program. ``marks`` say what stands around it;
    ``table``, ``row`` and ``cell`` where in a table that lays out the page (tables and rows are
    numbered through the page, cells from 0). ``is_bold`` says that all of it is set in bold.
    """

    text: str
    tag: str
    marks: Marks = NO_MARKS
    links: tuple[Link, ...] = ()
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    is_bold: bool = False

    @property
    def is_heading(self) -> bool:
        """Whether the page sets it as a heading."""
        return self.tag in ("h1", "h2", "h3", "h4", "h5", "h6") or self.is_bold
