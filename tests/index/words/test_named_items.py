"""Items and minutes named by number."""

from dataclasses import replace

import pytest

from index.words.lexical import LexicalIndex
from index.words.named_items import named_items, terms_of
from tests.index.handmade import NOT_STATED, narrative


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("62/21", ["minute 62/21", "item 62/21"]),
        ("minute 39/20", ["minute 39/20", "item 39/20"]),
        ("Minute No. 62/21", ["minute 62/21", "item 62/21"]),
        ("what was agreed under agenda item 7a?", ["item 7a"]),
        ("item number 7 and item 7.1", ["item 7", "item 7.1"]),
        ("minutes 39/20", ["minute 39/20", "item 39/20"]),
        ("minute 12", ["minute 12", "item 12"]),
        ("2021/15", ["minute 2021/15", "item 2021/15"]),
    ],
)
def test_items_and_minutes_are_named_by_number(text: str, expected: list[str]) -> None:
    assert named_items(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the 2020/21 budget",
        "2021/2022",
        "on 26/3/21",
        "in 30 minutes 20 seconds",
        "minutes of 26 March 2021",
        "24/7 cover",
        "item 50% done",
        "an item on 7 forces",
        "",
    ],
)
def test_years_days_and_times_name_no_item(text: str) -> None:
    assert named_items(text) == []


def test_what_is_cited_goes_by_both_its_numbers() -> None:
    citation = replace(NOT_STATED, item_number="7.", minute_number="62/21")
    assert list(terms_of(citation)) == ["item 7", "minute 62/21", "62/21"]
    assert not list(terms_of(NOT_STATED))


def test_an_index_finds_passages_by_the_number_of_their_item_and_ranks_words_as_before() -> None:
    plain = [narrative(0, "vans and drones"), narrative(1, "drones")]
    numbered = [replace(p, citation=replace(NOT_STATED, item_number=str(p.id))) for p in plain]
    index = LexicalIndex.build(numbered)
    assert index.holding("item 1").tolist() == [1]
    assert not len(index.holding("item 7"))
    before = LexicalIndex.build(plain).scores({"drone": 1, "van": 1})
    assert index.scores({"drone": 1, "van": 1}).tolist() == before.tolist()
