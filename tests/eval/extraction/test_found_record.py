from eval.extraction.found_record import found_in
from tests.eval.extraction.golds import roads


def test_a_page_of_one_item_gives_what_a_book_would_hold_of_it() -> None:
    found = found_in(roads())
    assert [(item.title, item.numbers) for item in found.items] == [
        ("Road safety report", frozenset())
    ]
    assert [e.replier for e in found.exchanges] == ["PCC", "Deputy PCC", "PCC"]
    assert found.exchanges[0].whole.startswith(found.exchanges[0].question)
    assert any("report be noted" in words for words in found.decisions)
    assert "PCC" in [action.owner for action in found.actions]


def test_headings_are_not_among_what_can_be_searched() -> None:
    found = found_in(roads())
    assert any("road safety:" in words for words in found.searchable)
    assert not any(words == "Road safety report" for words in found.searchable)
