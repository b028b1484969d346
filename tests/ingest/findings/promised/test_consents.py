import pytest

from ingest.findings.promised.actions import actions_of
from tests.ingest.divided import minutes


def owners(discussion: str) -> list[str | None]:
    return [action.owner for action in actions_of(minutes(f"It was introduced.\n\n{discussion}"))]


@pytest.mark.parametrize(
    ("discussion", "owner"),
    [
        ("A Member asked for the figures. The Engineer agreed.", "Engineer"),
        ("Members requested a breakdown. The Treasurer agreed to do so.", "Treasurer"),
        ("A Member asked if he could send the data. The Inspector agreed.", "Inspector"),
        ("Members asked whether the PCC would write to them. The PCC agreed.", "PCC"),
        ("The Chair asked the Clerk to circulate the note. The Clerk agreed.", "Clerk"),
        ("Members asked that the slides be sent to all. The Treasurer agreed.", "Treasurer"),
        ("The Chair asked the Treasurer for a reply and this was promised.", "Treasurer"),
        ("A reply was promised by 1 May.", None),
    ],
)
def test_who_says_yes_owes_what_was_asked_of_them(discussion: str, owner: str | None) -> None:
    assert owners(discussion) == [owner]


@pytest.mark.parametrize(
    "discussion",
    [
        "A Member asked whether the Home Office could do more and said crime rose. The PCC agreed.",
        "A Member asked whether the Government could fund it. The Inspector agreed.",
        "A Member asked whether the Home Office could send figures. The PCC agreed.",
        "A Member had asked for more lamps on her estate and was let down. The Treasurer agreed.",
        "A Member asked for a note on lamps and was disappointed. The Treasurer agreed.",
        "Members asked for a debate. The Chief Constable agreed.",
        "Members asked for a debate on the figures. The Chief Constable agreed.",
        "Members asked that the PCC lobby. Councillor Moss agreed.",
        "The Panel asked the PCC for a list and it was promised by the Treasurer.",
        "Members asked for the figures. Councillor Moss agreed.",
        "A Member asked for the figures. The roads were poor. The Engineer agreed.",
        "The grant, which was promised by the Government, never came.",
        "It was late. The survey was due and it was undertaken by consultants.",
        "This was promised by the Home Secretary in her speech.",
    ],
)
def test_who_agrees_with_what_was_not_asked_of_them_owes_nothing(discussion: str) -> None:
    assert owners(discussion) == []


def test_who_agrees_that_another_should_write_does_not_owe_it() -> None:
    assert owners("Members asked that the PCC write to them. Councillor Moss agreed.") == ["PCC"]
