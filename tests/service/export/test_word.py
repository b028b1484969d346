import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from service.export.answer_report import answer_report
from service.export.check_report import check_report
from service.export.report import Paragraph, Report
from service.export.safe_text import cleaned
from service.export.word import word
from service.export.written_files import ExportError
from tests.service.export.samples import (
    ADDRESS,
    COVERAGE,
    PANEL,
    answer,
    check,
    citation,
    event,
    match,
    quote,
)

TRAIL = (
    event("asked", "2021-06-18", "Who paid?"),
    event("written_reply_promised", "2021-06-18", "A reply would follow."),
)


def opened(report: Report) -> Document:
    return docx.Document(io.BytesIO(word(report)))


def style_of(document: Document, words: str) -> str:
    (paragraph,) = [p for p in document.paragraphs if words in p.text]
    assert paragraph.style
    return str(paragraph.style.name)


def links(document: Document) -> dict[str, str]:
    """The words of every hyperlink, with the address its relationship names."""
    return {
        "".join(text.text or "" for text in link.iter(qn("w:t"))): document.part.rels[
            link.get(qn("r:id"))
        ].target_ref
        for link in document.element.iter(qn("w:hyperlink"))
    }


def header_and_footer(document: Document) -> tuple[str, str]:
    section = document.sections[0]
    numbers = [
        field.get(qn("w:instr")) for field in section.footer._element.iter(qn("w:fldSimple"))
    ]
    return section.header.paragraphs[0].text, f"{section.footer.paragraphs[0].text} {numbers}"


def test_every_page_names_the_body_the_standing_and_its_number() -> None:
    header, footer = header_and_footer(opened(answer_report(answer(quote("Cameras help.")))))
    assert header == PANEL
    assert footer.startswith("Not the official record. Page ")
    assert footer.endswith("['PAGE', 'NUMPAGES']")


def test_the_title_is_followed_by_the_day_of_search_and_the_notices() -> None:
    found = answer(quote("Cameras help.")).model_copy(
        update={"coverage": COVERAGE.model_copy(update={"restated": 1})}
    )
    title, byline, *notices = opened(answer_report(found)).paragraphs[:4]
    assert title.text == "what about cameras"
    assert byline.text == f"{PANEL}, searched on 6 May 2024"
    assert [notice.text for notice in notices] == found.coverage.notices
    assert {notice.style.name for notice in notices if notice.style} == {"Notice"}


def council_template() -> bytes:
    template = docx.Document()
    template.add_paragraph("Words of the council’s letter")
    template.styles["Quote"].font.name = "Garamond"
    template.sections[0].header.paragraphs[0].text = "Northshire County Council"
    template.styles["Title"].delete()
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def test_a_template_gives_its_styles_and_header_and_none_of_its_words() -> None:
    report = answer_report(answer(quote("Cameras help.")))
    document = docx.Document(io.BytesIO(word(report, council_template())))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "“Cameras help.”" in text
    assert "Words of the council" not in text
    assert document.styles["Quote"].font.name == "Garamond"
    assert style_of(document, "what about cameras") == "Title"
    assert header_and_footer(document)[0] == "Northshire County Council"


@pytest.mark.parametrize("content", [b"", b"a letter", b"PK\x03\x04 no archive"])
def test_a_template_that_is_no_word_document_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(ExportError, match=r"no Word document; name a \.docx file"):
        word(Report("x", None, ()), content)


def test_headings_quotations_and_lists_have_styles_of_their_own() -> None:
    document = opened(answer_report(answer(quote("Cameras help."), question="do they help")))
    assert style_of(document, "do they help") == "Title"
    assert style_of(document, "What the minutes record") == "Heading 1"
    assert style_of(document, "Panel, 4 March 2022") == "Heading 2"
    assert style_of(document, "“Cameras help.”") == "Quote"
    assert style_of(document, "Date of search") == "List Bullet"


def test_the_document_names_its_title_language_and_date() -> None:
    document = opened(answer_report(answer(quote("Cameras help."), question="do they help")))
    properties = document.core_properties
    assert properties.title == "do they help"
    assert properties.language == "en-GB"
    assert properties.created == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    languages = {
        language.get(qn("w:val")) for language in document.styles.element.iter(qn("w:lang"))
    }
    assert languages == {"en-GB"}
    assert "python-docx" not in f"{properties.author} {properties.comments}"


def test_a_document_of_no_stated_time_has_no_date_not_the_templates() -> None:
    properties = opened(Report("Register of actions", None, ())).core_properties
    assert (properties.created, properties.modified) == (None, None)


def test_a_citation_is_a_link_of_readable_words_and_is_printed_with_its_address() -> None:
    cited = citation()
    document = opened(answer_report(answer(quote("Cameras help.", cited=cited))))
    assert links(document) == {cited.label: ADDRESS}
    external = [
        rel for rel in document.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.HYPERLINK
    ]
    assert all(rel.is_external for rel in external)
    assert f"— {cited.text}" in [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/hosts", "https://a b"])
def test_only_plain_web_addresses_are_links(url: str) -> None:
    document = opened(answer_report(answer(quote("Cameras help.", cited=citation(url=url)))))
    assert links(document) == {}
    assert any(url in paragraph.text for paragraph in document.paragraphs)


def test_the_trail_is_a_table_with_a_head_that_is_repeated() -> None:
    document = opened(check_report(check("Who pays?", match("Who paid?", "He did.", trail=TRAIL))))
    (table,) = document.tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["Date", "What happened", "The minutes record", "Where"]
    assert rows[2][:3] == [
        "18 June 2021",
        "written reply promised",
        "“A reply would follow.”",
    ]
    assert rows[2][3] == TRAIL[1].citation.text
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None


def test_differing_words_are_bold_and_underlined() -> None:
    found = match("Who paid for it?", None, differs=((4, 8),))
    document = opened(check_report(check("Who pays?", found)))
    marked = [r for p in document.paragraphs for r in p.runs if r.underline]
    assert [(run.text, run.bold) for run in marked] == [("paid", True)]


def test_every_paragraph_of_a_reply_is_a_quotation() -> None:
    document = opened(check_report(check("x", match("Who?", "He did.\n\nShe did."))))
    quoted = [p.text for p in document.paragraphs if p.style and p.style.name == "Quote"]
    assert quoted == ["“Who?”", "“He did.", "She did.”"]


def test_what_leads_to_recorded_words_stands_on_their_page() -> None:
    leading = (Paragraph("resolved", is_strong=True), Paragraph("The minutes record:"))
    document = opened(Report("Decisions", None, (*leading, Paragraph("32 actions."))))
    kept = [p.paragraph_format.keep_with_next for p in document.paragraphs[-3:]]
    assert kept == [True, True, None]


def test_characters_that_xml_forbids_are_replaced() -> None:
    words = "a\x00b\x0bc\x1bd\ufffee\ud800f"
    document = opened(answer_report(answer(quote(words, cited=citation(title=words)))))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "“a\ufffdb c\ufffdd\ufffde\ufffdf”" in text


def test_a_title_longer_than_a_property_may_be_is_cut_there_only() -> None:
    question = "why " * 250
    document = opened(answer_report(answer(quote("x"), question=question.strip())))
    assert len(document.core_properties.title) == 255
    assert document.paragraphs[0].text == question.strip()


def test_the_file_is_a_zip_that_word_opens_by_its_content_types() -> None:
    with zipfile.ZipFile(io.BytesIO(word(answer_report(answer(quote("x")))))) as package:
        assert package.testzip() is None
        assert "[Content_Types].xml" in package.namelist()
        assert not [name for name in package.namelist() if "thumbnail" in name]


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=40))
def test_whatever_the_words_the_document_opens_and_shows_them(words: str) -> None:
    document = opened(Report(words, "2024-05-06T07:08:09+00:00", (Paragraph(words),)))
    assert [paragraph.text for paragraph in document.paragraphs] == [cleaned(words)] * 2
