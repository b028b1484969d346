import pytest

from ingest.findings.promised.actions import actions_of
from ingest.findings.promised.named_behind import named_behind
from tests.ingest.divided import minutes

RECORD = "Present: Ines (Chair), Marek\n\nKit said that the lamp at Northgate was out."


@pytest.mark.parametrize(
    "mark",
    [
        "Circulate the slides - Friday",
        "Circulate the slides – May",
        "Send the list (Appendix B)",
        "Send the list – Annex",
        "Visit the station – Northgate",
        "Circulate the slides –   Friday",
        "Send the list – Kit / Northgate",
    ],
)
def test_a_day_a_place_or_another_paper_owes_nothing(mark: str) -> None:
    assert named_behind(mark, RECORD) is None


@pytest.mark.parametrize(
    ("mark", "owner"),
    [
        ("Send the list – Ines", "Ines"),
        ("Send the list – Kit / Clerk", "Kit / Clerk"),
        ("Send the list (Chair)", "Chair"),
        ("Send the list – HB", "HB"),
        ("Send the list – Head of Legal Services", "Head of Legal Services"),
        ("Send the list –   Sam", "Sam"),
    ],
)
def test_whoever_the_record_knows_owes_what_stands_before_the_name(mark: str, owner: str) -> None:
    assert named_behind(mark, RECORD) == owner


def test_a_day_behind_the_mark_of_an_action_leaves_its_owner_unstated() -> None:
    for mark in ("ACTION: Circulate the slides - Friday", "ACTION: Visit the station – Northgate"):
        (action,) = actions_of(minutes(f"Figures were asked for.\n\n{mark}"))
        assert action.owner is None


def test_a_title_that_begins_like_another_paper_is_a_title() -> None:
    assert named_behind("Send the list – Minutes Secretary", "") == "Minutes Secretary"
