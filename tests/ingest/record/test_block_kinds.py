import pytest

from ingest.record import Block, BlockKind
from ingest.record.block_kinds import BLOCK_KINDS, traits_of


def test_a_heading_and_a_description_only_frame_the_minutes() -> None:
    framing = {kind for kind in BLOCK_KINDS if not Block(kind, 0, 1).is_minutes}
    assert framing == {"heading", "description"}


@pytest.mark.parametrize(
    ("kind", "is_prose", "is_discussion"),
    [
        ("description", False, False),
        ("narrative", True, True),
        ("question", False, True),
        ("resolution", False, False),
    ],
)
def test_discussion_is_prose_or_a_part_of_an_exchange(
    kind: BlockKind, *, is_prose: bool, is_discussion: bool
) -> None:
    block = Block(kind, 0, 1)
    assert (block.is_prose, block.is_discussion) == (is_prose, is_discussion)


@pytest.mark.parametrize("kind", BLOCK_KINDS)
def test_what_is_counted_for_a_reader_has_a_label(kind: BlockKind) -> None:
    traits = traits_of(kind)
    assert traits.label is not None or not traits.is_counted
