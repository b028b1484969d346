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


@pytest.mark.parametrize("owner", ["Mrs Hill", "Mr Lewis"])
def test_a_title_goes_with_the_last_name_of_one_who_is_given_no_other(owner: str) -> None:
    assert in_full(owner, "Present: Cllr John Hill (Chair), Lewis Brown (Clerk)") == owner


def test_what_opens_a_sentence_is_no_part_of_a_name() -> None:
    text = "Ann Brook (Treasurer) spoke. Later Ann Brook (Treasurer) left. Ann will ring."
    assert in_full("Ann", text) == "Ann Brook"


def test_a_name_told_with_its_office_in_the_text_is_a_fuller_one_too() -> None:
    text = "The Treasurer, Ada Vale, spoke. Ms Vale would send the list."
    assert in_full("Ms Vale", text) == "Ms Ada Vale"
