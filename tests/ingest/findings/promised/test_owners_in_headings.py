import pytest

from ingest.findings.promised.actions import actions_of
from tests.ingest.divided import minutes


def owners(discussion: str) -> list[str | None]:
    return [one.owner for one in actions_of(minutes(discussion))]


@pytest.mark.parametrize(
    ("heading", "owner"),
    [
        ("Hall roof – QT/VX", "QT/VX"),
        ("Hall roof (QT)", "QT"),
        ("Hall roof – Treasurer", None),
        ("Conduct of a tenant (Mr Roe)", None),
        ("Hall roof – Slates of Wales", None),
        ("Hall roof", None),
    ],
)
def test_whose_initials_stand_last_in_a_heading_owes_what_stands_below_it(
    heading: str, owner: str | None
) -> None:
    below = "A list of the slates to be sent to Members before the next meeting."
    assert owners(f"{heading}\n\nThe slates were late.\n\n{below}") == [owner]
