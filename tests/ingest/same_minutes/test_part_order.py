from ingest.readers.choice import READERS
from ingest.same_minutes.part_order import SOURCES, ranked_parts
from tests.ingest.same_minutes.made import COUNTY_LINES, one_item, whole_meeting


def test_every_reader_has_its_place_among_the_sources() -> None:
    assert set(SOURCES) == READERS


def test_all_items_of_all_documents_are_ranked() -> None:
    printed = whole_meeting("printed.pdf", [("One", "Noted."), ("Two", COUNTY_LINES)])
    page = one_item("page.html", reader="web page", url="https://a.example/item")
    ranked = [(part.document.name, part.number) for part in ranked_parts([printed, page])]
    assert ranked == [("page.html", 0), ("printed.pdf", 0), ("printed.pdf", 1)]
