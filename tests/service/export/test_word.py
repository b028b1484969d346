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
from tests.service.export.samples import ADDRESS, answer, check, citation, event, match, quote

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


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_whatever_the_words_the_document_opens_and_shows_them(words: str) -> None:
    document = opened(Report(words, "2024-05-06T07:08:09+00:00", (Paragraph(words),)))
    assert [paragraph.text for paragraph in document.paragraphs] == [cleaned(words)] * 2
