"""Characters that are looked for otherwise than they are printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.language.folding import folded, without_invisible


@pytest.mark.parametrize(
    ("printed", "looked_for", "places"),
    [
        ("of\ufb01ce", "office", [0, 1, 2, 2, 3, 4, 5]),
        ("po\u00adlice", "police", [0, 1, 3, 4, 5, 6, 7]),
        ("re\u2011open", "re-open", [0, 1, 2, 3, 4, 5, 6, 7]),
        ("officers’ pay", "officers' pay", [*range(14)]),
        ("£2\u00a0million", "£2 million", [*range(11)]),
        ("Mo\u0302n, Môn", "Mon, Mon", [0, 1, 3, 4, 5, 6, 7, 8, 9]),
        ("plain – £5 “so” ½ …", "plain – £5 “so” ½ …", None),
    ],
)
def test_a_folded_text_says_where_its_characters_stand(
    printed: str, looked_for: str, places: list[int] | None
) -> None:
    assert folded(printed) == (looked_for, places)


@given(st.text(alphabet="a \u00ad\u200b\ufb01\ufb03\u2011é’\u0302\u00a0"))
def test_every_place_is_one_of_the_text_and_they_rise(text: str) -> None:
    found, places = folded(text)
    if places is None:
        assert found == text
        return
    assert len(places) == len(found) + 1
    assert places == sorted(places)
    assert places[-1] == len(text)


def test_what_is_not_seen_is_dropped_and_nothing_else() -> None:
    assert without_invisible("po\u00adlice\u200b \ufb01re\u00a0") == "police \ufb01re\u00a0"
