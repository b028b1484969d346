"""How likely the pieces of a meeting were private."""

from hypothesis import given
from hypothesis import strategies as st

from ingest.exempt.weighed.likely_parts import STATES, WAYS, chances_of_privacy, way_name
from ingest.exempt.weighed.pieces import pieces_of
from ingest.exempt.weighed.signs import Step, steps_of
from ingest.weighing.weights import Weights
from tests.ingest.exempt.exempt_meetings import meeting

NAMES = st.frozensets(
    st.sampled_from(("private", "outsiders go", "outsiders back", "law", "heading")), max_size=4
)


def test_what_lies_between_going_and_coming_back_is_likely_private_and_nothing_else() -> None:
    minutes = (
        "The swings were mended.|The observers were asked to leave.|"
        "The tenant owed £4,000 and had been warned.|The observers were let back in.|"
        "The hedge would be cut."
    )
    chances = chances_of_privacy(steps_of(pieces_of(meeting(("7", "Land", minutes)))))
    assert [chance > 0.5 for chance in chances[-5:]] == [False, False, True, False, False]


def test_where_nothing_may_begin_a_private_part_there_is_none() -> None:
    steps = steps_of(pieces_of(meeting(("7", "Lease", "The buyer offered £4m and no more."))))
    assert chances_of_privacy(steps) == [0.0] * len(steps)


@given(
    st.lists(st.builds(Step, NAMES, st.just(frozenset[str]()), NAMES, st.booleans()), max_size=30)
)
def test_chances_lie_between_nought_and_one(steps: list[Step]) -> None:
    chances = chances_of_privacy(steps)
    assert len(chances) == len(steps)
    assert all(0.0 <= chance <= 1.0 + 1e-9 for chance in chances)


def test_every_weight_is_of_a_state_or_a_way() -> None:
    named = {name.partition(": ")[0] for name in Weights.load("privacy").weights}
    assert named <= {*STATES[1:], "word", *map(way_name, WAYS)}
