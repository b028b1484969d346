import pytest

from service.holding.live_book import LiveBook
from service.holding.showing import run_show
from service.mcp.shown_part import part_of, part_report


def words(text: str) -> int:
    return len(text.split())


@pytest.mark.parametrize("budget", [2, 20, 60, 100_000])
def test_reading_on_comes_to_the_end_and_leaves_nothing_out(
    live_book: LiveBook, budget: int
) -> None:
    shown = run_show(live_book.settings.home, "roads.txt", {})
    read, start = "", 0
    while start < len(shown.text):
        part = part_of(shown, start, budget, words)
        assert (part.start, part.characters) == (start, len(shown.text))
        assert part.text == shown.text[part.start : part.end]
        assert words(part.text) <= max(budget // 2, 1)
        read, start = read + part.text, part.end
    assert read == shown.text


def test_positions_are_those_in_the_whole_text(live_book: LiveBook) -> None:
    shown = run_show(live_book.settings.home, "roads.txt", {})
    part = part_of(shown, 300, 80, words)
    assert 0 < len(part.blocks) < len(shown.blocks)
    assert {b.start for b in part.blocks} <= {b.start for b in shown.blocks}
    assert all(b.start < part.end and b.end > part.start for b in part.blocks)


def test_behind_the_end_there_is_nothing(live_book: LiveBook) -> None:
    shown = run_show(live_book.settings.home, "roads.txt", {})
    part = part_of(shown, 10**9, 100, words)
    assert (part.text, part.start, part.end) == ("", len(shown.text), len(shown.text))
    assert part.blocks == []


def test_a_part_says_where_to_go_on(live_book: LiveBook) -> None:
    shown = run_show(live_book.settings.home, "roads.txt", {})
    part = part_of(shown, 0, 40, words)
    sentences = [str(entry) for entry in part_report(part).parts]
    assert any(f"go on with start {part.end}" in sentence for sentence in sentences)
