import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.site.pacing import pause_s, retry_after_s

DAY = "Fri, 04 Mar 2022"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "90"}, 90.0),
        ({"retry-after": f"{DAY} 11:00:30 GMT", "date": f"{DAY} 11:00:00 GMT"}, 30.0),
        ({"retry-after": f"{DAY} 11:00:00 GMT", "date": f"{DAY} 12:00:00 GMT"}, 0.0),
        ({"retry-after": f"{DAY} 11:00:30 GMT"}, None),
        ({"retry-after": "soon", "date": "now"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": f"{DAY} 11:00:30", "date": f"{DAY} 11:00:00 GMT"}, None),
    ],
)
def test_how_long_a_server_asks_to_be_left_alone(
    headers: dict[str, str], seconds: float | None
) -> None:
    assert retry_after_s(headers) == seconds


@given(st.integers(1, 50), st.floats(0, 1))
def test_pauses_grow_and_are_bounded(attempt: int, chance: float) -> None:
    assert 0.5 <= pause_s(attempt, chance) <= 90.0
    assert pause_s(attempt + 1, chance) >= pause_s(attempt, chance)
