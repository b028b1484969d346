import pytest

from service.nearest_name import unknown_name

KNOWN = {"speaker", "panel", "from"}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("sepaker", "no parameter “sepaker”; did you mean “speaker”?"),
        ("PANEL", "no parameter “PANEL”; did you mean “panel”?"),
        ("zebra", "no parameter “zebra”; use one of from, panel, speaker"),
        ("a\x1b\nb", "no parameter “ab”; use one of from, panel, speaker"),
    ],
)
def test_the_nearest_name_is_told_or_all_of_them(name: str, sentence: str) -> None:
    assert unknown_name("parameter", name, KNOWN) == sentence


def test_a_long_name_is_cut() -> None:
    assert len(unknown_name("parameter", "z" * 10_000, KNOWN)) < 130


def test_where_there_is_none_that_is_told() -> None:
    assert unknown_name("parameter", "x", ()) == "no parameter “x”; there is none here"
