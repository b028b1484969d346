import pytest

from ingest.findings.promised.actions import actions_of
from tests.ingest.divided import minutes


def told(discussion: str) -> list[tuple[str, str | None]]:
    """Every action of a discussion: its words, and who owes it."""
    stored = minutes(discussion)
    return [(stored.text[one.start : one.end], one.owner) for one in actions_of(stored)]


@pytest.mark.parametrize(
    "lead",
    [
        "The Treasurer agreed to:",
        "During the discussion of lamps the Treasurer undertook to",
        "Members asked the Treasurer to: -",
        "The Treasurer will:",
        "The Treasurer agreed to do the following:",
    ],
)
def test_whoever_a_line_names_owes_every_point_below_it(lead: str) -> None:
    points = "• send the lamp figures;\n\n• say what the bins cost; and\n\n• To mend the gate."
    assert told(f"{lead}\n\n{points}") == [
        ("send the lamp figures;", "Treasurer"),
        ("say what the bins cost; and", "Treasurer"),
        ("To mend the gate.", "Treasurer"),
    ]


@pytest.mark.parametrize(
    "discussion",
    [
        "The Treasurer spoke of:\n\n• lamps;\n\n• bins.",
        "Members were asked to confirm two sets of minutes:\n\n• those of May;\n\n• those of June.",
        "The Treasurer had agreed to:\n\n• send the lamp figures.",
        "The Treasurer agreed to note:\n\n• the lamps of the north;\n\n• the bins of the south.",
        "The Treasurer would ensure that:\n\n• rust was falling.",
        "The Treasurer agreed that he would:\n\n• not print it;\n\n• send it.",
        "The Treasurer agreed to:\n\n• send it;\n\n• The Chair thanked all.",
        "It was not agreed that the Treasurer would:\n\n• write to the school.",
    ],
)
def test_points_of_which_no_line_promises_anything_are_none(discussion: str) -> None:
    assert [words for words, _ in told(discussion) if not words.startswith(("The", "Mem"))] == []


def test_whoever_speaks_in_the_line_owes_the_points() -> None:
    discussion = (
        "The PCC was keen on lamps. He agreed to:\n\n• write to the mayor;\n\n• ring the shop."
    )
    assert told(discussion) == [("write to the mayor;", "PCC"), ("ring the shop.", "PCC")]
