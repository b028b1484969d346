import pytest

from ingest.language.paragraphs import Paragraph
from ingest.language.table_rows import TableRow
from ingest.reading.discussion import divide_discussion
from ingest.reading.question_rows import question_and_reply

COLUMNS = ("No", "Question from", "Question", "PCC response")


def row(*cells: str, columns: tuple[str, ...] = COLUMNS, is_heading: bool = False) -> Paragraph:
    text, spans = "", []
    for cell in cells:
        text += " | " if text else ""
        spans.append((len(text), len(text) + len(cell)))
        text += cell
    return Paragraph(0, len(text), text, TableRow(1, tuple(spans), columns, is_heading))


def test_a_row_of_questions_and_replies_becomes_one_of_each() -> None:
    paragraph = row("1", "Cllr Example", "Who pays?", "The county does.")
    blocks, _ = divide_discussion(paragraph.text, [paragraph])
    assert [
        (b.kind, b.question_number, b.speaker, paragraph.text[b.start : b.end]) for b in blocks
    ] == [
        ("question", "1", "Member", "1 | Cllr Example | Who pays? |"),
        ("reply", "1", "PCC", "The county does."),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        row("1", "Cllr Example", "Who pays?", ""),
        row("No", "Question from", "Question", "PCC response", is_heading=True),
        row("1", "Burglary", "40", "50", columns=("No", "Offence", "2022", "2023")),
        row("Who pays?", "The county does.", columns=()),
        Paragraph(0, 9, "Who pays?"),
    ],
    ids=["no reply", "heading", "figures", "no columns", "no row"],
)
def test_other_rows_hold_no_question(paragraph: Paragraph) -> None:
    assert question_and_reply(paragraph) is None
