import pytest

from ingest.language.body_keys import body_key


@pytest.mark.parametrize(
    ("name", "one", "other", "is_same"),
    [
        ("Oldmere Parish Council", "a.txt", "b.txt", True),
        ("Parish Council", "hill.txt", "mill.txt", False),
        ("the Committee", "hill.txt", "mill.txt", False),
        ("Police and Crime Panel", "hill.txt", "mill.txt", False),
        ("Parish Council", "hill-2030-05.txt", "hill-2030-06.txt", True),
        ("Parish Council", "hill-may-2030.txt", "hill-june-2030.txt", True),
        ("Committee", "https://any.example/m?MId=7", "https://any.example/m?MId=8", True),
        ("Committee", "https://any.example/m?MId=7", "https://other.example/m?MId=8", False),
    ],
)
def test_a_bare_name_is_that_of_one_body_only_in_one_source(
    name: str, one: str, other: str, *, is_same: bool
) -> None:
    assert (body_key(name, one) == body_key(name.upper(), other)) is is_same
