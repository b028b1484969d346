"""Numbers in the margin of a page that its file holds apart from the lines they number."""

from ingest.readers.pdf.margin_numbers import with_margin_numbers
from ingest.readers.pdf.pdf_page import PdfLine, PdfPage


def line(text: str, y: float, x0: float) -> PdfLine:
    return PdfLine(text, x0, x0 + 5 * len(text), y, 11.0, is_bold=False, first_word=10.0)


def read(*lines: PdfLine) -> list[str]:
    return [found.text for found in with_margin_numbers(PdfPage(595.0, 842.0, lines)).lines]


TITLES = (
    line("HEDGES - Two had been cut.", 100, 80),
    line("The third would follow.", 113, 80),
    line("PONDS - The pond was dry.", 150, 80),
)


def test_numbers_written_first_stand_before_their_lines() -> None:
    assert read(line("21/4", 100, 35), line("21/5", 151, 35), *TITLES) == [
        "21/4 HEDGES - Two had been cut.",
        "The third would follow.",
        "21/5 PONDS - The pond was dry.",
    ]


def test_a_number_beside_a_line_of_parts_is_the_first_of_them() -> None:
    numbers = (line("4", 100, 60), line("5", 150, 60))
    found = with_margin_numbers(PdfPage(595.0, 842.0, (*numbers, *TITLES))).lines
    assert [part.text for part in found[0].parts] == ["4", "HEDGES - Two had been cut."]
    assert found[0].x0 == 60


def test_a_number_that_its_own_line_follows_stays_where_it_is() -> None:
    texts = ["4", "HEDGES", "Two had been cut."]
    lines = (line("4", 113, 60), line("HEDGES", 100, 80), line("Two had been cut.", 113, 80))
    assert read(*lines) == texts


def test_figures_that_do_not_count_down_the_page_stay_where_they_are() -> None:
    assert read(line("9", 100, 60), line("4", 150, 60), *TITLES)[:2] == ["9", "4"]


def test_a_number_far_from_any_line_stays_where_it_is() -> None:
    far = (line("Clerk", 100, 530), line("Chair", 150, 530))
    assert read(line("4", 100, 35), line("5", 150, 35), *far)[:2] == ["4", "5"]
