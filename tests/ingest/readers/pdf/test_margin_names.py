"""Names in the right margin of a page, which its file holds behind what they stand beside."""

from ingest.readers.pdf.margin_names import margin_names, named_in
from ingest.readers.pdf.pdf_page import PdfLine, PdfPage
from ingest.readers.pdf.pdf_paragraphs import pdf_paragraphs


def line(text: str, y: float, x0: float = 80) -> PdfLine:
    return PdfLine(text, x0, x0 + 5 * len(text), y, 11.0, is_bold=False, first_word=10.0)


TEXT = (
    line("The pond in the lower meadow was dry, and somebody was to ask the farm.", 100),
    line("The farm would be asked.", 113),
    line("The hedges along the upper lane were high, and one of them was to be cut.", 150),
)


def beside(*names: PdfLine) -> dict[str, list[str]]:
    found = margin_names([*TEXT, *names], 460)
    return {line.text: [name.text for name in names] for line, names in found.items()}


def test_a_name_belongs_to_the_line_that_it_stands_beside() -> None:
    found = beside(line("QT", 114, 500), line("Clerk", 149, 500), line("QT/VX", 152, 500))
    assert found == {TEXT[1].text: ["QT"], TEXT[2].text: ["Clerk", "QT/VX"]}


def test_what_is_no_name_or_stands_beside_no_line_stays_where_it_is() -> None:
    figures, far, within = line("£40", 100, 500), line("QT", 300, 500), line("Clerk", 113, 300)
    assert beside(figures, far, within) == {}


def test_a_name_that_a_line_leaves_open_goes_on_in_the_next() -> None:
    assert named_in([line("QT/", 100, 500), line("VX", 113, 500), line("Clerk", 126, 500)]) == [
        "QT/VX",
        "Clerk",
    ]


def test_a_name_stands_behind_the_paragraph_that_it_stands_beside() -> None:
    lines = (*TEXT, line("QT", 100, 500), line("Clerk", 150, 500))
    found = [one.text for one in pdf_paragraphs([PdfPage(595.0, 842.0, lines)], {})]
    assert found == [f"{TEXT[0].text} {TEXT[1].text}", "QT", TEXT[2].text, "Clerk"]
