"""What a classifier is given to read of a document."""

from itertools import pairwise

from hypothesis import given

from ingest.classifying.sentences import lines_of
from ingest.record import Block, Division, Document, SetAside
from tests.ingest.divided import any_documents


def test_a_heading_is_one_line_and_a_paragraph_its_sentences() -> None:
    text = "7. Roads\n\nOne Member asked why. It had rained."
    division = Division((Block("heading", 0, 8), Block("narrative", 10, len(text))))
    lines = lines_of(text, division)
    assert [(text[line.start : line.end], line.is_heading) for line in lines] == [
        ("7. Roads", True),
        ("One Member asked why.", False),
        ("It had rained.", False),
    ]


def test_a_long_list_without_stops_is_read_line_by_line() -> None:
    text = "\n".join(f"point {n} about the gritting of footways in winter" for n in range(12))
    lines = lines_of(text, Division((Block("narrative", 0, len(text)),)))
    assert len(lines) == 12


def test_marks_without_a_word_are_not_read() -> None:
    text = "It was noted.\n\n* * *"
    lines = lines_of(text, Division((Block("narrative", 0, len(text)),)))
    assert [text[line.start : line.end] for line in lines] == ["It was noted."]


def test_what_is_set_aside_is_not_read() -> None:
    text = "Page 3\n\nIt was noted."
    division = Division((Block("narrative", 8, len(text)),), (SetAside(0, 6, "a page number"),))
    assert [line.start for line in lines_of(text, division)] == [8]


def test_who_came_is_not_read() -> None:
    text = "Councillors Moss and Hill came.\n\nIt was noted."
    division = Division((Block("description", 0, 31), Block("narrative", 33, len(text))))
    assert [line.start for line in lines_of(text, division)] == [33]


@given(any_documents())
def test_lines_are_in_order_and_do_not_overlap(document: Document) -> None:
    lines = lines_of(document.text, document.division)
    assert all(line.start < line.end for line in lines)
    assert all(one.end <= other.start for one, other in pairwise(lines))
