from html import escape
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from service.pages.minutes.reading_place import windows


@given(st.lists(st.text("ab <&’", min_size=1, max_size=3_000), max_size=12), st.data())
def test_windows_follow_each_other_without_gap_or_overlap(
    parts: list[str], data: st.DataObject
) -> None:
    text = "".join(part * 8 for part in parts)
    ends = [0]
    for part in parts:
        ends.append(ends[-1] + len(part) * 8)
    start = data.draw(st.integers(0, len(text)))
    found = windows(text, list(pairwise(ends)), start, len(text))
    assert found[0][0] == start
    assert found[-1][1] == len(text)
    assert all(one[1] == other[0] for one, other in pairwise(found))
    assert all(len(escape(text[a:b]).encode()) <= 80_000 for a, b in found)


def test_a_short_text_is_one_window() -> None:
    assert windows("Short.", [(0, 6)], 0, 6) == [(0, 6)]
    assert windows("", [], 0, 0) == [(0, 0)]


def test_a_window_begins_with_a_paragraph_and_cuts_a_long_one_between_words() -> None:
    paragraph = "word " * 200
    text = paragraph * 100
    spans = [(i, i + len(paragraph)) for i in range(0, len(text), len(paragraph))]
    found = windows(text, spans, 0, len(text))
    assert len(found) > 1
    assert all(start in dict(spans) for start, _ in found)
    for start, _ in windows(text, [(0, len(text))], 0, len(text)):
        assert start == 0 or text[start - 1] == " "


def test_many_tiny_paragraphs_make_more_windows_than_their_letters_need() -> None:
    spans = [(i, i + 1) for i in range(0, 2_000, 2)]
    assert len(windows("a\n" * 1_000, spans, 0, 2_000)) > 3
