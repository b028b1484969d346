import pytest

from ingest.findings.owners import body_named, last_named, owner_at_end, owner_at_start, owner_named


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("In reply, the Deputy PCC", "Deputy PCC"),
        ("After this the Head of Digital Strategy", "Head of Digital Strategy"),
        ("It was agreed that Councillor A. East", "Councillor A. East"),
        (
            "the Senior Executive Officer, Corporate Services,",
            "Senior Executive Officer, Corporate Services",
        ),
        ("said that officers", "Officer"),
        ("The Panel", "Panel"),
        ("the report", None),
        ("Burglary in Northshire", None),
    ],
)
def test_a_stretch_may_end_with_who_owes_something(words: str, owner: str | None) -> None:
    assert owner_at_end(words) == owner


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("Clerk to write", "Clerk"),
        ("The PCC to write", "PCC"),
        ("· Superintendent North to write", "Superintendent North"),
        ("Democratic Services: write", "Democratic Services"),
    ],
)
def test_a_line_may_open_with_who_owes_something(words: str, owner: str) -> None:
    opens = owner_at_start(words)
    assert opens is not None
    assert opens[0] == owner


@pytest.mark.parametrize("words", ["Burglary to fall", "to write", "Members to note"])
def test_a_line_that_opens_otherwise_names_nobody(words: str) -> None:
    assert owner_at_start(words) is None


def test_an_owner_is_named_alone() -> None:
    assert owner_named("the Strategic Director, Regeneration") == "Strategic Director, Regeneration"
    assert owner_named("Chief Constable") == "Chief Constable"
    assert owner_named("the Clerk wrote") is None
    assert body_named("Police & Crime Panel") == "Panel"


def test_the_last_person_named_is_told_from_units_and_places() -> None:
    assert last_named("The Head of Legal Services thanked Inspector North of the Office") == (
        "Inspector North"
    )
    assert last_named("The Finance Team met in Northshire") is None
