"""Word files: lists, headings, tables, tracked changes, and what is refused."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import RefusedDocumentError
from ingest.layout.printed_lines import PrintedLine
from ingest.readers.pdf.pdf_document import read_pdf
from ingest.readers.text.plain_text import read_plain_text
from ingest.readers.word.package import open_word
from ingest.readers.word.word_document import printed_word, read_word
from ingest.record import Reading
from tests.ingest.readers.text.test_page_copies import uncovered_or_doubled
from tests.printed import (
    MEETING,
    exchanges,
    kinds,
    make_sample_documents,
    texts,
    word_bytes,
    word_of_xml,
    zipped,
)

HEAD = "<w:p><w:r><w:t>Minutes:</w:t></w:r></w:p>"
WHOLE = word_bytes(MEETING, header="Draft minutes")


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def listed(words: str, number: int, level: int = 0) -> str:
    numbering = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(run(words), numbering)


def lines(body: str, **parts: str) -> list[str]:
    """The paragraphs of the minutes of a file with this body."""
    return read_word(word_of_xml(HEAD + body, parts)).text.split("\n\n")[1:]


def level(depth: int, form: str, text: str, extra: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/>{extra}</w:lvl>'
    )


def test_a_whole_meeting_is_read_item_by_item() -> None:
    reading = read_word(WHOLE)
    assert reading.reader == "Word"
    assert [(i.number, i.title) for i in reading.division.items] == [
        ("7", "Apologies for absence"),
        ("8", "Road safety"),
        ("9", "Work programme"),
    ]
    found = exchanges(reading)
    assert [number for number, _, _ in found] == ["1", "2"]
    assert found[0][2].endswith("Fines followed a second offence.]")
    assert texts(reading, "resolution") == ["RESOLVED – That the report be noted."]
    assert texts(reading, "bullet")[-2:] == [
        "· The Panel would meet in June",
        "· A visit was planned",
    ]
    assert reading.stated.panel == "Exampleshire Police and Crime Panel"
    assert reading.stated.minutes_status == "draft"
    assert uncovered_or_doubled(reading) == []


def test_attendance_is_described_and_running_heads_are_set_aside() -> None:
    reading = read_word(WHOLE)
    assert "12 Members | of eight councils" in texts(reading, "description")
    aside = {reading.text[s.start : s.end]: s.reason for s in reading.division.set_aside}
    assert aside["Draft minutes"] == "page header"


@pytest.mark.seeds
def test_real_pages_in_word_give_the_same_questions_and_replies(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        expected = read_plain_text(text)
        reading = read_word(word_bytes(text, header="Minutes"))
        assert exchanges(reading) == exchanges(expected)
        assert kinds(reading) == kinds(expected)
        assert uncovered_or_doubled(reading) == []


def test_list_numbers_stand_in_the_text_as_they_print() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1">'
        + level(0, "decimal", "%1.")
        + level(1, "lowerLetter", "(%2)")
        + level(2, "lowerRoman", "%1.%2.%3")
        + '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
        + level(0, "bullet", "\uf0b7")
        + level(1, "bullet", "o")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num><w:num w:numId="3">'
        '<w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/>'
        "</w:lvlOverride></w:num>"
    )
    body = (
        listed("one", 1)
        + listed("first", 1, 1)
        + listed("second", 1, 1)
        + listed("deep", 1, 2)
        + listed("two", 1)
        + listed("first again", 1, 1)
        + listed("mark", 2)
        + listed("hollow", 2, 1)
        + listed("nine", 3)
        + listed("ten", 3)
        + listed("no such list", 99)
    )
    assert lines(body, numbering=numbering) == [
        *("1. one", "(a) first", "(b) second", "1.b.i deep", "2. two", "(a) first again"),
        *("· mark", "◦ hollow", "9. nine", "10. ten", "no such list"),
    ]


@pytest.mark.parametrize(
    ("form", "count", "label"),
    [
        ("upperLetter", 27, "AA"),
        ("upperRoman", 14, "XIV"),
        ("decimalZero", 3, "03"),
        ("ordinal", 3, "3"),
    ],
)
def test_numbers_are_written_as_the_list_asks(form: str, count: int, label: str) -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level(0, form, "%1")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    found = lines("".join(listed("x", 1) for _ in range(count)), numbering=numbering)
    assert found[-1] == f"{label} x"


def test_a_list_and_a_heading_may_come_from_a_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Base"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" '
        'w:styleId="C"><w:name w:val="Own"/><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "(%1)")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    body = (
        paragraph(run("Fraud"), '<w:pStyle w:val="H"/>')
        + paragraph(run("Why was it so?"), '<w:pStyle w:val="C"/>')
        + paragraph(run("[The PCC said why.]"))
    )
    reading = read_word(word_of_xml(HEAD + body, {"styles": styles, "numbering": numbering}))
    assert texts(reading, "question") == ["(1) Why was it so?"]
    assert "Fraud" in texts(reading, "heading")


def test_tracked_changes_are_accepted() -> None:
    body = paragraph(
        run("The PCC ")
        + f"<w:del>{run('refused')}</w:del><w:ins>{run('agreed')}</w:ins>"
        + f"<w:moveFrom>{run(' gone')}</w:moveFrom><w:moveTo>{run(' moved')}</w:moveTo>"
        + "<w:del><w:r><w:delText>never</w:delText></w:r></w:del>"
    )
    assert lines(body) == ["The PCC agreed moved"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    body = paragraph(run("The PCC "), "<w:rPr><w:del/></w:rPr>") + paragraph(run("agreed."))
    assert lines(body) == ["The PCC agreed."]


def test_deleted_rows_and_cells_are_left_out() -> None:
    def cell(words: str, mark: str = "") -> str:
        return f"<w:tc><w:tcPr>{mark}</w:tcPr>{paragraph(run(words))}</w:tc>"

    body = (
        f"<w:tbl><w:tr>{cell('a')}{cell('b', '<w:cellDel/>')}{cell('c')}</w:tr>"
        f"<w:tr><w:trPr><w:del/></w:trPr>{cell('gone')}</w:tr></w:tbl>"
    )
    assert lines(body) == ["a | c"]


def test_fields_links_controls_and_text_boxes_keep_their_words() -> None:
    body = (
        paragraph(
            f"<w:hyperlink>{run('a link')}</w:hyperlink>"
            f"<w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>{run(', a field')}"
            f"<w:sdt><w:sdtContent>{run(', a control')}</w:sdtContent></w:sdt>"
            "<w:r><w:t>, self</w:t><w:noBreakHyphen/><w:t>em</w:t><w:softHyphen/><w:t>ployed</w:t>"
            '<w:tab/><w:sym w:font="Symbol" w:char="F0B7"/></w:r>'
        )
        + f"<w:sdt><w:sdtContent>{paragraph(run('wrapped'))}</w:sdtContent></w:sdt>"
        + paragraph(
            "<w:r><mc:AlternateContent><mc:Choice><v:x><w:txbxContent>"
            f"{paragraph(run('boxed'))}</w:txbxContent></v:x></mc:Choice><mc:Fallback>"
            f"<w:txbxContent>{paragraph(run('boxed'))}</w:txbxContent></mc:Fallback>"
            "</mc:AlternateContent></w:r>"
        )
    )
    assert lines(body) == [
        "a link, a field, a control, self-employed\t·",
        "wrapped",
        "boxed",
    ]


def test_line_ends_inside_a_paragraph_part_it_where_a_sentence_ends() -> None:
    question = "<w:r><w:t>(1) Why</w:t><w:br/><w:t>was it?</w:t><w:br/><w:t>[It was.]</w:t></w:r>"
    assert lines(paragraph(question)) == ["(1) Why\nwas it?", "[It was.]"]


def test_footnotes_are_kept_and_comments_and_hidden_text_left_out_with_a_warning() -> None:
    body = paragraph(
        run("It had doubled")
        + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
        + run(" secretly", "<w:vanish/>")
    )
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{paragraph(run("---"))}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph(run("Source: the Office."))}</w:footnote>'
    )
    reading = read_word(word_of_xml(HEAD + body, {"footnotes": notes}))
    assert reading.text.split("\n\n")[1:] == ["It had doubled", "Source: the Office."]
    assert any("comments" in w for w in reading.division.warnings)
    assert any("hidden text" in w for w in reading.division.warnings)


def test_a_table_that_lays_out_the_minutes_is_read_cell_by_cell() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{c}</w:tc>' for c in cells)}</w:tr>"

    def words(text: str) -> str:
        return paragraph(run(text))

    bold = "<w:b/>"
    body = (
        words("Minutes of the meeting held on 4 March 2022")
        + "<w:tbl>"
        + row(words("No"), words("Item"), words("Action"))
        + row(words("1."), paragraph(run("Apologies", bold)) + words("None."), words(""))
        + row(
            words("2."),
            paragraph(run("Fraud", bold)) + words("The PCC agreed to write."),
            words("PCC"),
        )
        + "</w:tbl>"
    )
    reading = read_word(word_of_xml(body))
    assert [(i.number, i.title) for i in reading.division.items] == [
        ("1", "Apologies"),
        ("2", "Fraud"),
    ]
    assert texts(reading, "action") == ["Action: PCC"]
    aside = [reading.text[s.start : s.end] for s in reading.division.set_aside]
    assert "No | Item | Action" in aside


def laid_out(body: str, **parts: str) -> list[PrintedLine]:
    """The lines of a file with this body, as the division of minutes is given them."""
    return printed_word(open_word(word_of_xml(body, parts)))[0].lines


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def table(*rows: Sequence[str]) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{chr(10).join(row)}</w:tr>' for row in rows)}</w:tbl>"


def plain(words: str) -> str:
    return paragraph(run(words))


def test_a_title_in_bold_ends_where_its_cell_beside_a_number_goes_on() -> None:
    titles = ("Apologies", "Notes of 7/2/22", "Fires", "AOB")
    said = (
        "There were none this time.",
        "Accepted. The clerk has chased the trust twice for a member.",
        "Shared on screen. Thefts down. Deliberate fires up from 3 to 5.",
        "There was none.",
    )
    rows = (
        (
            cell(plain(str(number))),
            cell(paragraph(run(f"{title}. ", "<w:b/>") + run(words)), plain("All agreed to it.")),
        )
        for number, (title, words) in enumerate(zip(titles, said, strict=True), 1)
    )
    body = plain("Minutes of the meeting held on 4 March 2022") + table(*rows)
    reading = read_word(word_of_xml(body))
    assert tuple(item.title for item in reading.division.items) == titles


def test_questions_and_replies_in_a_table_are_rows_however_long() -> None:
    reply = "Six go out each night, and three more by day. " * 10
    found = laid_out(
        table(
            [cell(plain("Question")), cell(plain("Response"))],
            [cell(plain("How many patrols go out?")), cell(plain(reply), plain("More would."))],
        )
    )
    assert [line.row.columns for line in found if line.row] == [("Question", "Response")] * 2
    row = found[1].row
    assert row is not None
    assert [found[1].text[start:end] for start, end in row.cells] == [
        "How many patrols go out?",
        f"{reply.strip()} More would.",
    ]


def test_a_cell_over_two_columns_leaves_the_others_in_their_place() -> None:
    wide = cell(plain("All"), properties='<w:gridSpan w:val="2"/>')
    found = laid_out(
        table(
            [cell(plain("Name")), cell(plain("District")), cell(plain("Role"))],
            [wide, cell(plain("Chair"))],
        )
    )
    row = found[1].row
    assert row is not None
    assert [found[1].text[start:end] for start, end in row.cells] == ["All", "", "Chair"]


def test_a_table_of_items_says_where_each_begins() -> None:
    text = "The Commissioner gave her report, and Members asked about it at length. " * 3
    found = laid_out(
        table(
            [cell(plain("Item")), cell(plain("Discussion")), cell(plain("Action"))],
            [cell(plain("Fraud")), cell(plain(text), plain("Noted.")), cell(plain("PCC"))],
            [cell(plain("Close")), cell(plain("At noon.")), cell()],
        )
    )
    assert [line.text for line in found if line.opens_item] == ["Fraud", "Close"]
    assert [line.text for line in found if line.reason] == ["Item | Discussion | Action"]
    assert "Action: PCC" in [line.text for line in found]


def test_a_number_that_a_list_makes_in_a_cell_of_its_own_is_printed() -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    text = plain("Noted at some length by all of those who were there. " * 4)
    found = laid_out(
        table(*([cell(listed("", 1)), cell(plain(title), text)] for title in ("Fraud", "Close"))),
        numbering=numbering,
    )
    assert [line.text for line in found if len(line.text) < 10] == ["1.", "Fraud", "2.", "Close"]


def test_type_larger_than_most_is_a_heading_and_numbers_may_be_set_otherwise() -> None:
    large, small = '<w:sz w:val="32"/>', '<w:sz w:val="22"/>'
    found = laid_out(
        paragraph(run("Fraud", large))
        + paragraph(run("It had risen, and was noted by the Panel.", small))
        + paragraph(run("18.11.1 ", small) + run("Police", "<w:b/>" + small) + run(":", small))
    )
    assert [line.is_heading for line in found] == [True, False, True]


def test_lines_that_a_program_made_paragraphs_of_are_put_together() -> None:
    broken = [
        "The Commissioner told the Panel that the number of officers",
        "had risen in each of the last three years. She hoped that it",
        "would rise again.",
        "A Member asked about the cost of new cars. The Commissioner",
        "said that it was met from the reserve.",
    ]
    reading = read_word(word_of_xml(HEAD + "".join(map(plain, broken))))
    assert [" ".join(words.split()) for words in texts(reading, "narrative")] == [
        " ".join(broken[:3]),
        " ".join(broken[3:]),
    ]


def test_minutes_in_one_paragraph_are_parted_at_typed_line_ends() -> None:
    typed = "<w:br/>".join(
        f"<w:t>{words}</w:t>" for words in ("1. Apologies", "None.", "2. Fraud", "Noted.")
    )
    assert lines(f"<w:p><w:r>{typed}</w:r></w:p>") == [
        "1. Apologies",
        "None.",
        "2. Fraud",
        "Noted.",
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xd0\xcf\x11\xe0" + bytes(600), "old Word file"),
        (
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            "locked with a password",
        ),
        (b"PK\x03\x04 and nothing more", "broken Word file"),
        (WHOLE[: len(WHOLE) // 2], "broken Word file"),
        (zipped({"readme.txt": "hello"}), "ZIP archive but no Word file"),
        (zipped({"word/document.xml": "<sheet/>"}), "holds no Word document"),
        (zipped({"word/document.xml": "<w:document"}), "broken Word file"),
        (
            zipped({"word/document.xml": "<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>"}),
            "broken Word file",
        ),
        (zipped({"word/document.xml": "<d>" * 5_000 + "</d>" * 5_000}), "broken Word file"),
        (zipped({"word/document.xml": "<d/>", "word/vbaProject.bin": "x"}), "with macros"),
        (
            zipped({"word/document.xml": "<d/>", "word/media/big": bytes(70 * 1024 * 1024)}),
            "unpacks to more than",
        ),
        (word_of_xml(paragraph(run("Milk and eggs"))), "does not read like minutes"),
        (word_of_xml(""), "does not read like minutes"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, message: str) -> None:
    with pytest.raises(RefusedDocumentError, match=message):
        read_word(data)


def test_exempt_items_are_cut_out() -> None:
    reading = read_word(
        word_bytes(
            "# Minutes of the meeting held on 4 March 2022\n\n## 1. Exclusion\n\nRESOLVED – That "
            "the public be excluded under section 100A(4).\n\n## 2. Contract\n\nThe secret.\n"
        )
    )
    assert "secret" not in reading.text
    assert reading.withheld == 1


def test_the_same_source_makes_the_same_bytes() -> None:
    assert word_bytes(MEETING, header="Draft minutes") == WHOLE


def test_the_command_makes_both_forms_from_one_source(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "minutes.md"
    source.write_text(MEETING, encoding="utf-8")
    for name, read in (("minutes.docx", read_word), ("minutes.pdf", read_pdf)):
        assert make_sample_documents.main([str(source), str(tmp_path / name)]) == 0
        assert len(read((tmp_path / name).read_bytes()).division.items) == 3
    assert make_sample_documents.main([str(source), str(tmp_path / "minutes.odt")]) == 2
    assert make_sample_documents.main([str(tmp_path / "none.md"), str(tmp_path / "a.pdf")]) == 1
    assert "none.md cannot be made into" in capsys.readouterr().err


def read_or_refuse(data: bytes) -> Reading | None:
    try:
        return read_word(data)
    except RefusedDocumentError:
        return None


@settings(max_examples=60)
@given(st.randoms(use_true_random=False), st.integers(1, 30))
def test_any_damage_to_a_file_is_read_or_refused(source: random.Random, times: int) -> None:
    data = bytearray(WHOLE)
    for _ in range(times):
        data[source.randrange(len(data))] = source.randrange(256)
    reading = read_or_refuse(bytes(data))
    assert reading is None or uncovered_or_doubled(reading) == []


@given(st.binary(max_size=200))
def test_any_bytes_are_refused(data: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        assert read_or_refuse(start + data) is None


WORDS = st.sampled_from(
    ["(1) Why?", "[The PCC said", "so.]", "RESOLVED – That", "7. Fraud", "Minutes:", "Action: PCC"]
) | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20)
TAGS = st.sampled_from("p r t tbl tr tc sdt ins del hyperlink br tab pPr rPr txbxContent".split())


@st.composite
def any_xml(draw: st.DrawFn, depth: int = 0) -> str:
    from xml.sax.saxutils import escape

    if depth > 4 or draw(st.booleans()):
        return f"<w:p><w:r><w:t>{escape(draw(WORDS))}</w:t></w:r></w:p>"
    tag = draw(TAGS)
    inner = "".join(draw(any_xml(depth + 1)) for _ in range(draw(st.integers(0, 3))))
    return f"<w:{tag}>{inner}</w:{tag}>"


@settings(max_examples=60)
@given(st.lists(any_xml(), max_size=6))
def test_any_nesting_of_elements_is_read_without_loss(body: list[str]) -> None:
    reading = read_or_refuse(word_of_xml(HEAD + "".join(body)))
    assert reading is None or uncovered_or_doubled(reading) == []


def test_titles_in_bold_are_parted_from_what_their_paragraphs_go_on_with() -> None:
    items = {"Apologies": "None came.", "Fraud": "The report was noted.", "Close": "It was late."}
    body = "".join(
        paragraph(run(f"{title}. ", "<w:b/>") + run(words)) for title, words in items.items()
    )
    reading = read_word(
        word_of_xml(paragraph(run("Minutes of the Panel, 4 March 2022")) + body, {})
    )
    assert [item.title for item in reading.division.items] == list(items)
    assert uncovered_or_doubled(reading) == []
