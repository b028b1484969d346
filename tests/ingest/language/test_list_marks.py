import pytest

from ingest.language.list_marks import (
    BULLET,
    LIST_MARKS,
    ListMark,
    kind_of_mark,
    marker_end,
    without_number,
)


@pytest.mark.parametrize("mark", LIST_MARKS, ids=lambda mark: mark.name)
def test_each_mark_is_read_with_the_space_behind_it_and_nothing_else_is(mark: ListMark) -> None:
    found = BULLET.match(mark.reads)
    assert found is not None
    assert mark.reads[found.end() :] == "Patrols"
    assert BULLET.match(mark.leaves) is None


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("7.1 Patrols", "7.1 "),
        ("28.3.2. Patrols", "28.3.2. "),
        ("12. Patrols", "12. "),
        ("➢ Patrols", "➢ "),
        ("(3) Patrols", ""),
        ("7.1", ""),
        ("", ""),
    ],
)
def test_a_paragraphs_marker_is_its_bullet_or_number(text: str, marker: str) -> None:
    assert text[: marker_end(text)] == marker


@pytest.mark.parametrize(
    ("text", "kind"),
    [("1. x", "1"), ("2) x", "1"), ("(a) x", "a"), ("b. x", "a"), ("• x", "•"), ("o  x", "•")],
)
def test_items_that_are_marked_alike_are_told(text: str, kind: str) -> None:
    assert kind_of_mark(f"Note {text}", 5, len(text) + 5) == kind


@pytest.mark.parametrize(
    "heading", ["12. Exempt items", "12a Exempt items", "4/20 Exempt items", "(b) Exempt items"]
)
def test_a_heading_is_read_without_its_number(heading: str) -> None:
    assert without_number(heading) == "Exempt items"
    assert without_number("Exempt items 12") == "Exempt items 12"
