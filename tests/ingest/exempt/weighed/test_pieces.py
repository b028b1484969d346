"""A source cut into pieces that are private or public as a whole."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ingest.exempt.weighed.pieces import pieces_of
from ingest.layout.source_text import SourceText, SourceTextBuilder
from tests.ingest.exempt.exempt_meetings import meeting


def test_titles_headings_and_sentences_are_pieces_of_their_item() -> None:
    source = meeting(("7", "Roads", "PRIVATE\nThe kerb was mended. It was late."))
    assert [(piece.text, piece.item) for piece in pieces_of(source)[1:]] == [
        ("7. Roads", 1),
        ("PRIVATE", 1),
        ("The kerb was mended.", 1),
        ("It was late.", 1),
    ]


def test_a_piece_is_parted_where_a_stretch_that_was_told_ends() -> None:
    source = meeting(("7", "Roads", "The public left and the kerb was sold."))
    at = source.text.index(" and the kerb")
    pieces = pieces_of(source, [(at, len(source.text))])
    assert [(piece.text, piece.told) for piece in pieces[2:]] == [
        ("The public left", None),
        ("and the kerb was sold.", 1),
    ]


@given(st.lists(st.text(max_size=40), max_size=6))
def test_every_letter_of_a_source_stands_in_one_piece(lines: list[str]) -> None:
    builder = SourceTextBuilder()
    for line in lines:
        builder.add(line, "minutes")
    source: SourceText = builder.build()
    pieces = pieces_of(source)
    assert (
        "".join("".join(piece.text.split()) for piece in pieces)
        == "".join(source.text.replace(" | ", " ").split())
        or "|" in source.text
    )
    assert all(one.end <= other.start for one, other in pairwise(pieces))
