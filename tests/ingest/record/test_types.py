from dataclasses import replace

from ingest.record import Block, Division, ItemSpan
from tests.ingest.divided import document

TEXT = "Present\n\n1 Roads\n\nThe PCC spoke.\n\n2 Rails\n\nThe Chair spoke."
ROADS = TEXT.index("1 Roads")
RAILS = TEXT.index("2 Rails")
DIVISION = Division(
    blocks=(
        Block("narrative", 0, 7),
        Block("heading", ROADS, ROADS + 7),
        Block("narrative", ROADS + 9, RAILS - 2),
        Block("heading", RAILS, RAILS + 7),
        Block("narrative", RAILS + 9, len(TEXT)),
    ),
    items=(
        ItemSpan(ROADS, RAILS - 2, "Roads", "1", url="https://a.example/1"),
        ItemSpan(RAILS, len(TEXT), "Rails", "2", "30/20"),
    ),
)


def test_a_document_of_several_items_has_a_part_for_each_with_its_own_blocks() -> None:
    whole = document(TEXT, DIVISION)
    roads, rails = whole.parts()
    assert (roads.item.title, roads.item.number, roads.item.url) == (
        "Roads",
        "1",
        "https://a.example/1",
    )
    assert (rails.item.title, rails.item.minute_number) == ("Rails", "30/20")
    assert roads.text == rails.text == TEXT
    assert rails.division.blocks == DIVISION.blocks[3:]


def test_every_block_stands_in_exactly_one_part() -> None:
    parts = document(TEXT, DIVISION).parts()
    assert sum((part.division.blocks for part in parts), ()) == DIVISION.blocks


def test_a_document_of_one_item_is_its_own_only_part() -> None:
    whole = document(TEXT, replace(DIVISION, items=()))
    assert whole.parts() == (whole,)


def test_a_position_has_the_page_it_stands_on_and_none_without_pages() -> None:
    paged = replace(DIVISION, page_starts=(0, RAILS))
    assert [paged.page_at(place) for place in (0, RAILS - 1, RAILS, len(TEXT))] == [1, 1, 2, 2]
    assert DIVISION.page_at(0) is None
