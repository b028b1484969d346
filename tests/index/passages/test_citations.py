from dataclasses import replace
from datetime import date

from index.passages.citations import Citation, cite
from ingest.record import (
    AgendaItem,
    Division,
    Document,
    ItemSpan,
    Meeting,
    OtherReading,
    Speech,
)
from tests.conftest import NOW

KNOWN = Document(
    version_id=1,
    name="a.txt",
    text="",
    sha256="",
    item=AgendaItem(
        Meeting("k", "Exampleshire Police and Crime Panel", date(2021, 3, 6), "https://a/m"),
        "39/20",
        "Road safety",
        None,
    ),
    publisher=None,
    minutes_status="draft",
    inferred={},
    division=Division(),
    withheld=0,
    reader="text copy",
    rules="of the tests",
    read_at=NOW,
)


def test_a_complete_citation_names_panel_meeting_item_and_question() -> None:
    citation = cite(KNOWN, "2", (Speech(0, 5, "PCC"),))
    assert citation.label == (
        "Exampleshire Police and Crime Panel, 6 March 2021, item 39/20 “Road safety”, question 2"
    )
    assert citation.meeting_date == "2021-03-06"
    assert citation.speakers == ("PCC",)
    assert citation.url == "https://a/m"


def test_who_speaks_is_cited_by_role_and_an_officer_by_title_too() -> None:
    said = (Speech(0, 5, "Officer", "Beat Manager"), Speech(5, 9, "PCC"), Speech(9, 12, "Officer"))
    citation = cite(KNOWN, None, said)
    assert (citation.speakers, citation.speaker_title) == (("Officer", "PCC"), "Beat Manager")
    assert cite(KNOWN, None, said[1:]).speaker_title is None
    assert Citation.from_json(citation.to_json()) == citation


def test_what_is_not_known_is_said_to_be_not_stated() -> None:
    item = AgendaItem(Meeting("k", None, None, None), None, None, None)
    citation = cite(replace(KNOWN, item=item))
    assert citation.label == "panel not stated, date not stated, item (title not stated)"
    assert (citation.panel, citation.meeting_date, citation.url) == (None, None, None)


def test_the_items_own_address_goes_before_the_meetings() -> None:
    item = replace(KNOWN.item, url="https://a/item")
    assert cite(replace(KNOWN, item=item)).url == "https://a/item"


def test_words_of_a_printed_document_are_cited_with_their_page() -> None:
    printed = replace(KNOWN, text="a" * 20, division=Division(page_starts=(0, 10)))
    citation = cite(printed, "2", at=12)
    assert citation.page == 2
    assert citation.label.endswith("question 2, page 2")
    assert cite(printed).page is None


def test_a_whole_document_of_several_items_is_cited_by_their_number() -> None:
    items = (ItemSpan(0, 5, "Roads", "1"), ItemSpan(6, 9, "Rails", "2"))
    whole = replace(KNOWN, item=replace(KNOWN.item, title=None), division=Division(items=items))
    assert cite(whole).label.endswith("6 March 2021, 2 agenda items")


def test_a_citation_tells_of_other_readings_of_the_words_it_is_of_and_keeps_them_as_json() -> None:
    reading = OtherReading(10, 20, "draft.docx", 7, 17, "forty lines")
    document = replace(KNOWN, other_readings=(reading,))
    cited = cite(document, at=15, until=40)
    assert cited.other_readings == (reading,)
    assert Citation.from_json(cited.to_json()) == cited
    assert cite(document, at=20, until=40).other_readings == ()
