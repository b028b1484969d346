"""PDF: paragraphs put together, running heads and page numbers set aside, and what is refused."""

import io
import random
from dataclasses import replace
from pathlib import Path

import pytest
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import RefusedDocumentError
from ingest.readers.pdf.hyphens import join_lines, vocabulary
from ingest.readers.pdf.pdf_document import read_pdf
from ingest.readers.pdf.pdf_page import PdfLine, PdfPage
from ingest.readers.pdf.pdf_paragraphs import pdf_paragraphs
from ingest.readers.pdf.pdf_text import text_of
from ingest.readers.pdf.running_heads import running_heads
from ingest.readers.text.plain_text import read_plain_text
from ingest.record import Reading
from tests.ingest.readers.text.test_page_copies import uncovered_or_doubled
from tests.printed import MEETING, exchanges, kinds, pdf_bytes, texts

LONG = MEETING.replace(
    "## 9. Work programme",
    "(3) What else?\n\n[The PCC said that "
    + "the programme would go on through the year and be reported. " * 60
    + "]\n\n## 9. Work programme",
)
WHOLE = pdf_bytes(LONG, head="Draft minutes of the Panel", hyphenated=True)


def line(
    text: str, y: float, *, x0: float = 70.0, x1: float | None = None, bold: bool = False
) -> PdfLine:
    end = x0 + 5 * len(text) if x1 is None else x1
    return PdfLine(text, x0, end, y, 11.0, bold, 5.0 * len(text.split(maxsplit=1)[0]))


def row(y: float, *cells: tuple[float, str]) -> PdfLine:
    """A line that wide gaps part, each part with where it begins."""
    parts = tuple(line(words, y, x0=x0) for x0, words in cells)
    whole = line("\t".join(part.text for part in parts), y, x0=parts[0].x0, x1=parts[-1].x1)
    return replace(whole, parts=parts)


def page(*lines: PdfLine) -> PdfPage:
    return PdfPage(595.0, 842.0, lines)


def paragraphs(*pages: PdfPage) -> list[str]:
    return [p.text for p in pdf_paragraphs(pages, running_heads(pages))]


def full(words: str) -> str:
    """A line that fills the width, ending in these words."""
    return f"In {'x' * (86 - len(words))} {words}"


def test_a_whole_meeting_is_read_item_by_item_with_its_pages() -> None:
    reading = read_pdf(WHOLE)
    assert reading.reader == "PDF"
    assert [(i.number, i.title) for i in reading.division.items] == [
        ("7", "Apologies for absence"),
        ("8", "Road safety"),
        ("9", "Work programme"),
    ]
    found = exchanges(reading)
    assert [number for number, _, _ in found] == ["1", "2", "3"]
    assert found[1][1] == "(2) What was being done for the self-employed who were defrauded?"
    assert texts(reading, "resolution") == ["RESOLVED – That the report be noted."]
    assert len(reading.division.page_starts) > 1
    last = reading.division.items[-1]
    assert reading.division.page_at(last.start) == len(reading.division.page_starts)
    assert reading.stated.panel == "Exampleshire Police and Crime Panel"
    assert reading.stated.minutes_status == "draft"
    assert uncovered_or_doubled(reading) == []


def test_running_heads_and_page_numbers_are_set_aside() -> None:
    reading = read_pdf(WHOLE)
    aside = [(reading.text[s.start : s.end], s.reason) for s in reading.division.set_aside]
    pages = len(reading.division.page_starts)
    assert aside.count(("Draft minutes of the Panel", "running head")) == pages
    assert [reason for _, reason in aside].count("page number") == pages
    assert all(
        "Page 1 of" not in words for kind in kinds(reading) for words in texts(reading, kind)
    )


def test_a_reply_that_runs_over_a_page_stays_in_one_piece() -> None:
    reading = read_pdf(WHOLE)
    reply = next(
        b for b in reading.division.blocks if b.kind == "reply" and b.question_number == "3"
    )
    words = reading.text[reply.start : reply.end]
    assert words.startswith("[The PCC said")
    assert words.endswith("]")
    assert words.count("the programme would go on through the year and be reported.") == 60


@pytest.mark.seeds
def test_real_pages_in_pdf_give_the_same_questions_and_replies(seeds: Path) -> None:
    broken = 0
    for path in sorted(seeds.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        expected = read_plain_text(text)
        data = pdf_bytes(text, head="Police and Crime Panel", hyphenated=True)
        broken += sum(p.text.endswith("-") for page in text_of(data).pages for p in page.lines)
        reading = read_pdf(data)
        assert exchanges(reading) == exchanges(expected)
        assert kinds(reading) == kinds(expected)
        assert uncovered_or_doubled(reading) == []
    assert broken > 20


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("an inter-", "national plan", "an international plan"),
        ("the self-", "employed", "the self-employed"),
        ("a well-known co-", "operative plan", "a well-known co-operative plan"),
        ("the Anglo-", "Saxon", "the Anglo-Saxon"),
        ("Covid-", "19", "Covid-19"),
        ("police-", "led work by the police is led", "police-led work by the police is led"),
        ("a risk-", "based plan, risk-based", "a risk-based plan, risk-based"),
        ("cyber-", "crime and cybercrime", "cybercrime and cybercrime"),
        ("was so -", "and so on", "was so - and so on"),
        ("and/", "or", "and/or"),
        ("was so", "and so", "was so and so"),
    ],
)
def test_hyphens_at_line_ends_go_unless_the_word_is_a_compound(
    before: str, after: str, joined: str
) -> None:
    assert join_lines(before, after, vocabulary([before, after])) == joined


def test_lines_that_fill_the_width_are_one_paragraph_and_short_ones_end_it() -> None:
    assert paragraphs(
        page(
            line(full("The"), 100),
            line("Panel met.", 113),
            line(full("Members"), 126),
            line(full("of the"), 139),
            line("Panel left.", 152),
        )
    ) == [
        f"{full('The')} Panel met.",
        f"{full('Members')} {full('of the')} Panel left.",
    ]


def test_gaps_marks_and_bold_lines_begin_paragraphs() -> None:
    assert paragraphs(
        page(
            line("7. Fraud", 100, bold=True),
            line(full("was"), 113),
            line("so.", 126),
            line("(1) Why?", 139),
            line("[The PCC said so.]", 152),
            line(full("end"), 200),
            line("·", 213),
        )
    ) == ["7. Fraud", f"{full('was')} so.", "(1) Why?", "[The PCC said so.]", full("end"), "·"]


def test_columns_of_attendance_stay_rows() -> None:
    rows = page(
        line(full("x."), 80),
        row(100, (70, "Member A"), (300, "Council of the East")),
        row(113, (70, "Member B"), (300, "Council of the West")),
    )
    assert paragraphs(rows)[1:] == [
        "Member A | Council of the East",
        "Member B | Council of the West",
    ]


def test_cells_written_one_by_one_are_rows_with_their_columns() -> None:
    table = page(
        row(100, (100, "Question"), (300, "Response")),
        line("How many patrols", 120),
        line("go out at night?", 133),
        line("Six go out, and", 120, x0=300),
        line("three by day.", 133, x0=300),
        line("Will it reopen?", 160),
        line("In May, once all", 153, x0=300),
        line("work is finished.", 166, x0=300),
        line("The Panel met again.", 190),
    )
    found = pdf_paragraphs([table], {})
    assert [p.text for p in found] == [
        "Question | Response",
        "How many patrols go out at night? | Six go out, and three by day.",
        "Will it reopen? | In May, once all work is finished.",
        "The Panel met again.",
    ]
    assert [p.row.columns for p in found if p.row] == [("Question", "Response")] * 3


def test_cells_written_line_by_line_are_not_read_across() -> None:
    table = page(
        row(100, (70, "Question"), (300, "Response")),
        row(120, (70, "How many patrols"), (300, "Six go out, and")),
        row(133, (70, "go out at night"), (300, "three by day.")),
        line("in the country?", 146),
        row(166, (70, "Will it reopen?"), (300, "In May, once all")),
        line("work is finished.", 179, x0=300),
    )
    assert paragraphs(table)[1:] == [
        "How many patrols go out at night in the country? | Six go out, and three by day.",
        "Will it reopen? | In May, once all work is finished.",
    ]


def test_a_row_may_lack_a_cell() -> None:
    long = "Members asked about the budget and were told that it was balanced."
    table = page(
        row(100, (70, "Item"), (150, "Discussion"), (500, "Action")),
        row(120, (70, "Budget"), (150, long)),
        line("The Treasurer would send the figures.", 133, x0=150),
        line("Treasurer", 120, x0=500),
        row(160, (70, "Close"), (150, "At noon.")),
        line(full("The Panel met"), 190),
    )
    found = pdf_paragraphs([table], {})
    rows = [p for p in found if p.opens_item and p.row]
    assert [[p.text[a:b] for a, b in p.row.cells] for p in rows if p.row] == [
        ["Budget", f"{long} The Treasurer would send the figures.", "Treasurer"],
        ["Close", "At noon.", ""],
    ]


def test_columns_of_a_page_are_read_one_after_the_other() -> None:
    left = [line("Words on the left", 100 + 13 * i) for i in range(4)]
    right = [line("Words on the right", 100 + 13 * i, x0=320) for i in range(4)]
    words = ["Words on the left"] * 4 + ["Words on the right"] * 4
    assert paragraphs(page(*left, *right)) == [" ".join(words)]


def test_numbers_in_a_column_of_their_own_stay_with_their_titles() -> None:
    items = page(
        row(100, (70, "18.11.1"), (140, "Apologies")),
        line("None were received.", 113, x0=140),
        row(140, (70, "18.11.2"), (140, "Police report")),
        line("Thefts had fallen.", 153, x0=140),
        line(full("The Panel met"), 180),
    )
    assert paragraphs(items)[:-1] == [
        "18.11.1\tApologies",
        "None were received.",
        "18.11.2\tPolice report",
        "Thefts had fallen.",
    ]


def test_lines_set_far_apart_are_paragraphs_still() -> None:
    apart = [line(full("the"), 100 + 25 * i) for i in range(4)]
    ends = line("plan of the police.", 200)
    following = line("The Panel agreed.", 250)
    small = [line(f"in {'x' * 80} the", 100 + 25 * i) for i in range(1, 4)]
    assert paragraphs(page(apart[0], *small, ends, following))[-1] == "The Panel agreed."
    assert len(paragraphs(page(apart[0], *small, ends, following))) == 2


def test_a_paragraph_goes_on_over_a_page_unless_a_sentence_has_ended() -> None:
    first = page(line(full("the"), 100), line(full("plan of the"), 113))
    second = page(line("police was so.", 100), line("New.", 113))
    assert paragraphs(first, second) == [
        f"{full('the')} {full('plan of the')} police was so.",
        "New.",
    ]


def test_numbers_at_the_edge_count_with_the_pages_or_stay() -> None:
    pages = [
        page(line("Panel 1 May", 40), line(f"body {i}", 400), line(str(i + 4), 810))
        for i in range(3)
    ]
    heads = running_heads(pages)
    assert [heads[i, 2] for i in range(3)] == ["page number"] * 3
    assert [heads[i, 0] for i in range(3)] == ["running head"] * 3
    assert not any((i, 1) in heads for i in range(3))
    lone = [page(line("39", 40), line("Body", 400)), page(line("17", 40), line("Body", 400))]
    assert running_heads(lone) == {}


def scan() -> bytes:
    from PIL import Image

    paper = FPDF()
    paper.add_page()
    paper.image(Image.new("L", (20, 20)), 10, 10, 50)
    return bytes(paper.output())


def locked() -> bytes:
    paper = FPDF()
    paper.add_page()
    paper.set_encryption("owner", "reader")
    return bytes(paper.output())


def long_file() -> bytes:
    paper = FPDF()
    for _ in range(301):
        paper.add_page()
    return bytes(paper.output())


def blank() -> bytes:
    paper = FPDF()
    paper.add_page()
    return bytes(paper.output())


@pytest.mark.filterwarnings("ignore:.*cryptography.*")
@pytest.mark.parametrize(
    ("data", "message"),
    [
        (scan(), "it is a scan.*OCR"),
        (blank(), "it has no text"),
        (locked(), "locked with a password"),
        (long_file(), "more than 300 pages"),
        (b"%PDF-1.7 and nothing more", "broken PDF"),
        (b"", "broken PDF"),
        (pdf_bytes("Milk, eggs and bread.\n"), "does not read like minutes"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(RefusedDocumentError, match=message):
        read_pdf(data)


def with_tabs_for_spaces(words: str) -> bytes:
    """A file whose type says of its spaces that they are tabs."""
    shown = f"BT /F 11 Tf 60 700 Td ({words}) Tj ET"
    told = (
        "begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
        "1 beginbfchar <20> <0009> endbfchar endcmap"
    )
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        "/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>",
        f"<</Length {len(told)}>>stream\n{told}\nendstream",
    )
    numbered = "\n".join(f"{n} 0 obj\n{one}\nendobj" for n, one in enumerate(objects, 1))
    return f"%PDF-1.4\n{numbered}\ntrailer<</Root 1 0 R>>\n%%EOF".encode()


def test_a_space_that_is_printed_as_a_tab_parts_words_and_no_columns() -> None:
    data = with_tabs_for_spaces("RESOLVED that the Clerk order the grit.")
    assert read_pdf(data, as_minutes=True).text == "RESOLVED that the Clerk order the grit."


def test_exempt_items_are_cut_out() -> None:
    reading = read_pdf(
        pdf_bytes(
            "# Minutes of the meeting held on 4 March 2022\n\n## 1. Exclusion\n\nRESOLVED – That "
            "the public be excluded under section 100A(4).\n\n## 2. Contract\n\nThe secret.\n"
        )
    )
    assert "secret" not in reading.text
    assert reading.withheld == 1


def test_a_page_that_is_a_picture_is_named_in_a_warning() -> None:
    from PIL import Image

    paper = FPDF()
    paper.set_font("helvetica", size=11)
    paper.add_page()
    paper.cell(text="Minutes:", new_x="LMARGIN", new_y="NEXT")
    paper.cell(text="RESOLVED - That it be noted.")
    paper.add_page()
    paper.image(Image.new("L", (20, 20)), 10, 10, 50)
    reading = read_pdf(bytes(paper.output()))
    assert any("page 2" in warning for warning in reading.division.warnings)


def test_the_same_source_makes_the_same_bytes() -> None:
    assert pdf_bytes(LONG, head="Draft minutes of the Panel", hyphenated=True) == WHOLE


def read_or_refuse(data: bytes) -> Reading | None:
    try:
        return read_pdf(data)
    except RefusedDocumentError:
        return None


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_any_damage_to_a_file_is_read_or_refused(source: random.Random, times: int) -> None:
    data = bytearray(WHOLE)
    for _ in range(times):
        data[source.randrange(len(data))] = source.randrange(256)
    reading = read_or_refuse(bytes(data))
    assert reading is None or uncovered_or_doubled(reading) == []


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_hold_no_text(data: bytes) -> None:
    for start in (b"", b"%PDF-1.7\n"):
        with pytest.raises(RefusedDocumentError):
            text_of(start + data)


LINES = st.lists(
    st.builds(
        lambda text, x, y, bold: line(f"a{text}", y, x0=x, bold=bold),
        st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20),
        st.floats(0, 500),
        st.floats(0, 842),
        st.booleans(),
    ),
    max_size=8,
)


def without_joints(text: str) -> str:
    """A text without space, the hyphens at ends of lines, and the bars between cells."""
    return "".join(text.split()).replace("-", "").replace("|", "")


@given(st.lists(LINES, max_size=4))
def test_no_line_of_any_page_is_lost(pages: list[list[PdfLine]]) -> None:
    printed = [page(*lines) for lines in pages]
    heads = running_heads(printed)
    kept = "".join(p.text for p in pdf_paragraphs(printed, heads))
    kept += "".join(printed[i].lines[j].text for i, j in heads)
    expected = "".join(found.text for p in printed for found in p.lines)
    assert sorted(without_joints(kept)) == sorted(without_joints(expected))


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_turned_to_be_read_is_read_as_it_is_shown(turned: int) -> None:
    import pypdfium2  # type: ignore[import-untyped]

    paper = FPDF()
    paper.add_page()
    paper.set_font("helvetica", size=11)
    with paper.rotation(turned, x=100, y=100):
        paper.text(100, 100, "Minutes: first line")
        paper.text(100, 105, "Second line")
    file = pypdfium2.PdfDocument(bytes(paper.output()))
    file[0].set_rotation(turned)
    made = io.BytesIO()
    file.save(made)
    file.close()
    lines = text_of(made.getvalue()).pages[0].lines
    assert [found.text for found in lines] == ["Minutes: first line", "Second line"]
    assert 0 < lines[0].y < lines[1].y
    assert abs(lines[0].x0 - lines[1].x0) < 1


def test_a_number_in_the_first_column_begins_a_row_however_near_it_stands() -> None:
    table = page(
        row(100, (70, "4"), (120, "Seats for the green"), (420, "Clerk")),
        line("Two would be bought.", 113, x0=120),
        row(126, (70, "5"), (120, "Paint for the gate"), (420, "Chair")),
        row(160, (70, "6"), (120, "Seed for the verge"), (420, "Clerk")),
    )
    found = paragraphs(table)
    assert [words for words in found if words.startswith(("4", "5", "6"))] == [
        *(words for words in found if words[0].isdigit())
    ]
    assert not any("5" in words and "4" in words for words in found)


def test_raised_letters_stand_on_the_line_that_they_are_raised_from() -> None:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.write(8, "Tuesday, 16")
    pdf.char_vpos = "SUP"
    pdf.write(8, "th")
    pdf.char_vpos = "LINE"
    pdf.write(8, " May 2023 in the hall")
    (found,) = text_of(bytes(pdf.output())).pages
    assert [line.text for line in found.lines] == ["Tuesday, 16th May 2023 in the hall"]
