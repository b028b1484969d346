import pytest

from service.wording.days import counted, written_date


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 meetings"), (1, "1 meeting"), (1200, "1,200 meetings")]
)
def test_numbers_stand_with_their_noun(number: int, words: str) -> None:
    assert counted(number, "meeting") == words


def test_dates_are_written_as_people_write_them() -> None:
    assert written_date("2021-03-06") == "6 March 2021"
    assert written_date(None) == "date not stated"
