"""One agenda item of a ModernGov page: its lines in the parts they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.language.table_rows import TableRow
from ingest.layout.source_text import Line, Part, SourceTextBuilder
from ingest.readers.html.html_line import HtmlLine
from ingest.readers.moderngov.page_conventions import (
    FILE_SIZE,
    NUMBER,
    SHARE,
    cut_address,
    cut_note,
    file_size,
    introduces_discussion,
    introduces_papers,
    is_restricted,
    item_link,
)

PICTURE = "words for a picture"
_CUT_REASON = "text cut on this page; the whole stands at "


@dataclass(frozen=True, slots=True)
class ItemLines:
    """An item as a page lays it out.

    ``number`` is the line with its number, ``meeting`` those below the title that name the
    meeting, ``body`` what follows.
    """

    title: HtmlLine | None
    number: HtmlLine | None = None
    meeting: Sequence[HtmlLine] = field(default_factory=list)
    body: Sequence[HtmlLine] = field(default_factory=list)

    def all_lines(self) -> list[HtmlLine]:
        """The item's lines, title and number among them."""
        first = [line for line in (self.number, self.title) if line]
        return [*first, *self.meeting, *self.body]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the page an item stands on.

    ``has_label_marks`` says that its markup tells labels from text; ``base`` is the address its
    links are relative to.
    """

    has_label_marks: bool
    base: str | None = None


def has_label_marks(lines: Sequence[HtmlLine]) -> bool:
    """Whether a page's markup marks "Minutes:" and the like as labels."""
    return any("label" in line.marks and "body" not in line.marks for line in lines)


def add_item(
    builder: SourceTextBuilder,
    item: ItemLines,
    around: Surroundings,
    *,
    number: str | None = None,
    url: str | None = None,
) -> None:
    """Add an item's lines to a source's text.

    ``number`` and ``url`` are the item's where the page tells them elsewhere. An item that the
    page flags as restricted has all of its lines flagged; what its words say is for
    ``ingest.exempt`` to find.
    """
    restricted = any(is_restricted(line) for line in item.all_lines())
    writer = _ItemWriter(builder, around, restricted=restricted)
    writer.title(item, number, url)
    for line in item.meeting:
        writer.add(line.text, "meeting")
    for line in item.body:
        writer.line(line)


def address_of_whole(line: Line) -> str | None:
    """Where the whole of a text stands, if a line is the note that says that it is cut."""
    if line.reason is None or not line.reason.startswith(_CUT_REASON):
        return None
    return line.reason.removeprefix(_CUT_REASON)


class _ItemWriter:
    """Places an item's lines; ``_part`` is what the next line is unless it says otherwise."""

    def __init__(
        self, builder: SourceTextBuilder, around: Surroundings, *, restricted: bool
    ) -> None:
        self._builder = builder
        self._around = around
        self._restricted = restricted
        self._part: Part = "description"
        self._name = ""

    def title(self, item: ItemLines, number: str | None, url: str | None) -> None:
        """Add the title with its number before it; the size of a file behind it is furniture."""
        if item.number is not None:
            match = NUMBER.fullmatch(item.number.text)
            number = match["number"] if match else number
        self._name = f"item {number}" if number else "an item"
        if self._restricted:
            self._builder.warnings.append(
                f"{self._name} is flagged as restricted on the page: all of it was withheld"
            )
        if item.title is None:
            if item.number is not None:
                self._builder.add(
                    item.number.text, "title", number=number, is_restricted=self._restricted
                )
            return
        size = file_size(item.title.text)
        title = item.title.text[: size.start()] if size else item.title.text
        printed = item.number.text if item.number else ""
        self._builder.add(
            f"{printed} {title}",
            "title" if title.strip() else "label",
            title=" ".join(title.split()) or None,
            number=number,
            url=url or item_link(item.title, self._around.base),
            is_restricted=self._restricted,
            is_heading=True,
        )
        if size:
            self.add(size.group(), "furniture")

    def line(self, line: HtmlLine) -> None:
        """Add a line of the item below its title."""
        text = line.text
        if line.tag == "img":
            self.add(text, "furniture", PICTURE)
        elif "actions" in line.marks or SHARE.fullmatch(text) or FILE_SIZE.fullmatch(text):
            self.add(text, "furniture")
        elif not self._label(line):
            self._text(line)

    def _label(self, line: HtmlLine) -> bool:
        is_marked = "label" in line.marks
        if self._around.has_label_marks and not is_marked:
            return False
        if introduces_discussion(line.text, is_marked=is_marked):
            self._part = "minutes"
            self.add(line.text, "label")
        elif introduces_papers(line.text):
            self._part = "supporting"
            self.add(line.text, "supporting")
        elif is_marked:
            self.add(line.text, "label")
        else:
            return False
        return True

    def _text(self, line: HtmlLine) -> None:
        is_papers = "papers" in line.marks and "body" not in line.marks
        part: Part = "supporting" if is_papers else self._part
        cut = cut_note(line.text)
        text = line.text[: cut[1][0]] if cut else line.text
        is_heading = part == "minutes" and line.is_heading
        self.add(text, part, is_heading=is_heading, row=None if cut else line.cells)
        if cut:
            what, (start, _) = cut
            address = cut_address(line, self._around.base) or "the item's own page"
            self.add(line.text[start:], "furniture", _CUT_REASON + address)
            if not self._restricted:
                self._builder.warnings.append(
                    f"{self._name}: the {what} text is cut on this page; the whole stands at "
                    f"{address}"
                )

    def add(
        self,
        text: str,
        part: Part,
        reason: str | None = None,
        *,
        is_heading: bool = False,
        row: TableRow | None = None,
    ) -> None:
        """Add a line, flagged if its item is."""
        self._builder.add(
            text,
            part,
            is_restricted=self._restricted,
            is_heading=is_heading,
            reason=None if self._restricted else reason,
            row=row,
        )
