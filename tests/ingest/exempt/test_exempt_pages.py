"""Exempt text in whole pages, papers and answers: stamps, links, hidden text and flags."""

from dataclasses import replace
from html import escape

import pytest

from ingest.errors import RefusedDocumentError
from ingest.readers.moderngov.meeting_page import cut_item_links
from ingest.readers.moderngov.web_page import read_html
from ingest.readers.moderngov.web_service_reader import read_meeting_xml
from ingest.readers.pdf.pdf_document import read_pdf
from ingest.readers.text.plain_text import read_plain_text
from ingest.readers.word.word_document import read_word
from ingest.record import Reading
from tests.moderngov_markup import ItemMarkup, item_page, meeting_page
from tests.printed import pdf_bytes, word_of_xml

SITE = "https://democracy.example.gov.uk/sub/ieListDocuments.aspx?MId=9"
CLOSED = ItemMarkup(
    "Exclusion of the public", "RESOLVED – That the public be excluded.", number="3"
)
CUT = ItemMarkup("A site", "The secret ...", number="4", item_id=4, is_cut=True)
ROADS = ItemMarkup("Roads", "The PCC spoke of cameras.", number="2", item_id=2)
COPY = "Agenda item\n\nSale\n\nMinutes:\n\nA secret was told.\n\nSupporting documents:\n"


def everything(reading: Reading) -> str:
    return reading.text + repr(reading.division) + repr(reading.stated)


@pytest.mark.parametrize(
    "items",
    [[CLOSED, CUT], [replace(CUT, is_restricted=True)], [replace(CUT, title="Exempt item")]],
)
def test_the_page_of_a_withheld_item_is_not_asked_for(items: list[ItemMarkup]) -> None:
    page = meeting_page([replace(ROADS, is_cut=True), *items]).encode()
    (link,) = cut_item_links(page, SITE)
    assert "ID=2" in link.upper()


def test_an_address_that_a_withheld_item_shares_is_not_asked_for() -> None:
    shared = replace(ROADS, item_id=4, is_cut=True)
    assert cut_item_links(meeting_page([shared, CLOSED, CUT]).encode(), SITE) == []


def test_no_warning_names_a_withheld_item_that_is_cut() -> None:
    page = meeting_page([ROADS, CLOSED, replace(CUT, title="A secret site", number=None)])
    assert "secret" not in everything(read_html(page.encode()))


@pytest.mark.parametrize("note", ["Item restricted", "This item is private", "Private item"])
def test_a_note_that_an_item_is_not_public_withholds_it(note: str) -> None:
    page = meeting_page([ROADS, ItemMarkup("Sale", "A secret.", note, number="4")])
    reading = read_html(page.encode())
    assert "secret" not in everything(reading)
    assert "cameras" in reading.text


@pytest.mark.parametrize("heading", ["PART TWO", "EXEMPT MINUTES", "Part B – Private"])
def test_a_row_that_heads_a_private_part_closes_a_meeting_page(heading: str) -> None:
    sale = ItemMarkup("Sale of a secret", "A secret was told.", number="4")
    reading = read_html(meeting_page([ROADS, ItemMarkup(heading, ""), sale]).encode())
    assert "secret" not in everything(reading)
    assert "cameras" in reading.text


STAMPS = (
    "CONFIDENTIAL",
    "STRICTLY PRIVATE AND CONFIDENTIAL",
    "Restricted minutes",
    "OFFICIAL SENSITIVE",
    "NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A",
)


@pytest.mark.parametrize("stamp", STAMPS)
@pytest.mark.parametrize("text", ["{stamp}\n\n" + COPY, COPY + "\n\n{stamp}"])
def test_a_stamp_covers_the_page_it_stands_on(stamp: str, text: str) -> None:
    reading = read_plain_text(text.format(stamp=stamp))
    assert (reading.text.strip(), reading.withheld) == ("", 1)


@pytest.mark.parametrize("words", ["Exempt items", "Confidential reporting", "Private"])
def test_a_menu_of_the_site_is_no_stamp(words: str) -> None:
    page = item_page(ROADS).replace("<h1", f"<ul><li>{words}</li></ul><h1", 1)
    assert "cameras" in read_html(page.encode()).text


@pytest.mark.parametrize("stamp", STAMPS)
def test_a_stamp_at_the_head_of_a_word_document_covers_all_of_it(stamp: str) -> None:
    lines = (
        "Exampleshire Police and Crime Panel",
        "Minutes of the meeting held on Friday, 4 March 2022",
        "1. Sale",
        "A secret was told. The PCC said so.",
        "2. Roads",
        "The PCC spoke of cameras.",
    )
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    header = {"header1": f"<w:p><w:r><w:t>{stamp}</w:t></w:r></w:p>"}
    assert "cameras" in read_word(word_of_xml(body)).text
    assert read_word(word_of_xml(body, header)).text.strip() == ""


def test_a_short_pdf_keeps_the_heading_of_a_private_session_apart() -> None:
    text = (
        "# Exampleshire Police and Crime Panel\n\nMinutes of the meeting held on Friday, 4 March "
        "2022\n\n## 1. Roads\n\nThe PCC spoke of cameras.\n\n## 2. Estates\n\nThe PCC spoke of "
        "estates.\n\nPRIVATE SESSION\n\nThe sale of a secret site was told.\n"
    )
    reading = read_pdf(pdf_bytes(text))
    assert "secret" not in everything(reading)
    assert "spoke of estates." in reading.text


def test_the_names_of_exempt_papers_are_withheld() -> None:
    names = ("Exempt Appendix secret", "Confidential appendix secret", "secret - restricted")
    page = meeting_page([replace(ROADS, documents=(*names, "secret (Part 2)", "Open report"))])
    reading = read_html(page.encode())
    assert "secret" not in everything(reading)
    assert "Open report" in reading.text
    assert "cameras" in reading.text


HIDDEN = (
    "<p style='display: none'>secret</p>",
    "<p hidden>secret</p>",
    "<p><del>secret</del></p>",
    "<div class='msocomtxt'>secret</div>",
)


@pytest.mark.parametrize("markup", HIDDEN)
def test_what_a_browser_does_not_show_is_left_out_and_told(markup: str) -> None:
    page = item_page(ROADS).replace("</body>", f"{markup}</body>")
    assert markup in page
    reading = read_html(page.encode())
    assert "secret" not in everything(reading)
    assert "cameras" in reading.text
    assert any("6 characters that a browser does not show" in w for w in reading.division.warnings)


def answer(flags: str = "", *, top: str = "") -> Reading:
    """A meeting of two items as the web service sends it, the first with these flags."""
    body = "<minutesnonemptyhtmlbody>{}</minutesnonemptyhtmlbody>"
    first, second = (body.format(escape(f"<p>{w}</p>")) for w in ("A secret.", "Of cameras."))
    xml = (
        f"<meeting>{top}<agendaitems><agendaitem><agendaitemtitle>Sale</agendaitemtitle>{first}"
        f"{flags}</agendaitem><agendaitem><agendaitemtitle>Roads</agendaitemtitle>{second}"
        "</agendaitem></agendaitems></meeting>"
    )
    return read_meeting_xml(xml.encode())


@pytest.mark.parametrize(
    "flag",
    [
        "<IsRestricted>True</IsRestricted>",
        "<isrestricted>Y</isrestricted>",
        "<RestrictionsRef>3</RestrictionsRef>",
        "<restrictionreason>paragraph 3</restrictionreason>",
        "<isconfidential>1</isconfidential>",
        "<exemptminuteshtmlbody>&lt;p&gt;secret&lt;/p&gt;</exemptminuteshtmlbody>",
        "<confidentialtext><p>secret</p></confidentialtext>",
        "<isminutepublished>False</isminutepublished>",
        "<minutepublished>no</minutepublished>",
    ],
)
def test_any_flag_of_the_web_service_withholds_its_item(flag: str) -> None:
    reading = answer(flag)
    assert "secret" not in everything(reading)
    assert "cameras" in reading.text


@pytest.mark.parametrize("value", ["", "0", "False", "no"])
def test_a_flag_that_is_not_set_withholds_nothing(value: str) -> None:
    assert "A secret." in answer(f"<isexempt>{value}</isexempt>").text


def test_a_meeting_that_is_flagged_as_restricted_is_refused() -> None:
    with pytest.raises(RefusedDocumentError, match="not to be displayed"):
        answer(top="<IsRestricted>True</IsRestricted>")
