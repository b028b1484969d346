from hypothesis import given
from hypothesis import strategies as st

from ingest.layout.source_text import SourceText, SourceTextBuilder


def built(*lines: str) -> SourceText:
    builder = SourceTextBuilder()
    for line in lines:
        builder.add(line, "minutes")
    return builder.build()


def words_of(source: SourceText) -> list[str]:
    return [source.text[line.start : line.end] for line in source.lines]


def test_lines_are_parted_by_a_blank_line_and_lose_their_outer_space() -> None:
    source = built("  Roads ", "The PCC said so.\n")
    assert source.text == "Roads\n\nThe PCC said so."
    assert words_of(source) == ["Roads", "The PCC said so."]


def test_a_line_of_nothing_but_space_is_no_line() -> None:
    assert built(" \u00a0\n", "").lines == ()


def test_what_is_cut_out_leaves_the_other_lines_as_they_were() -> None:
    source = built("first", "secret", "third")
    cut = source.without([(source.lines[1].start, source.lines[1].end)])
    assert words_of(cut) == ["first", "third"]
    assert "secret" not in cut.text


def test_a_line_cut_in_the_middle_keeps_its_public_beginning() -> None:
    source = built("It was resolved. Then secrets were told.", "after")
    line = source.lines[0]
    cut = source.without([(line.start + len("It was resolved."), line.end)])
    assert words_of(cut) == ["It was resolved.", "after"]


@given(st.lists(st.text(max_size=12), max_size=8), st.data())
def test_every_character_outside_the_cuts_stays_in_its_line(
    lines: list[str], data: st.DataObject
) -> None:
    source = built(*lines)
    bounds = sorted(data.draw(st.sets(st.integers(0, len(source.text)), min_size=0, max_size=6)))
    spans = list(zip(bounds[::2], bounds[1::2], strict=False))
    cut = source.without(spans)
    inside = {i for start, end in spans for i in range(start, end)}
    kept = [c for i, c in enumerate(source.text) if i not in inside and not c.isspace()]
    assert [c for line in words_of(cut) for c in line if not c.isspace()] == kept
