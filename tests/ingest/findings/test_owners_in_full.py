import pytest

from ingest.findings.owners_in_full import in_full

PRESENT = "Present: Una Birch (Chair), Dr Tom Reed, Amy Reed, Cllr P Moss\n\nInspector Vale spoke."


@pytest.mark.parametrize(
    ("owner", "full"),
    [
        ("Mrs Birch", "Mrs Una Birch"),
        ("Una", "Una Birch"),
        ("Una and Clerk", "Una Birch and Clerk"),
        ("Inspector", "Inspector Vale"),
    ],
)
def test_who_is_named_in_short_owes_by_the_name_in_the_list_of_those_present(
    owner: str, full: str
) -> None:
    assert in_full(owner, PRESENT) == full


@pytest.mark.parametrize(
    "owner", ["Mr Reed", "Cllr Moss", "Ash", "Chair", "UB", "PCC", "Una Birch"]
)
def test_who_shares_a_name_or_has_no_fuller_one_is_named_as_printed(owner: str) -> None:
    assert in_full(owner, PRESENT) == owner


def test_a_name_told_with_its_office_in_the_text_is_a_fuller_one_too() -> None:
    text = "The Treasurer, Ada Vale, spoke. Ms Vale would send the list."
    assert in_full("Ms Vale", text) == "Ms Ada Vale"
