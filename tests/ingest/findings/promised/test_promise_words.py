import pytest

from ingest.findings.promised.actions import actions_of
from tests.ingest.divided import minutes


def owners(discussion: str) -> list[str | None]:
    return [action.owner for action in actions_of(minutes(f"It was introduced.\n\n{discussion}"))]


@pytest.mark.parametrize(
    "sentence",
    [
        "The PCC was happy to provide reassurance that thefts had fallen.",
        "The PCC was pleased to share that the force had won a prize.",
        "The PCC was willing to share his view with Members.",
        "The PCC was glad to bring the report to the Panel.",
        "The Chief Constable took the knife away from him.",
        "The Chief Constable took the drugs away.",
        "The PCC assured Members that he would never have signed that.",
        "The PCC assured Members that he would always be honest.",
        "Officers would respond to calls within ten minutes.",
        "The PCC said that he would reflect on the past with pride.",
        "The PCC said that she would raise council tax with regret.",
        "The PCC would draw attention to the fall in thefts.",
        "THE TREASURER: Let me find an example.",
        "THE TREASURER: Let me get to the point.",
        "THE TREASURER: Let me share an example.",
        "THE TREASURER: Let me ask you this.",
    ],
)
def test_the_same_verbs_said_of_what_is_done_anyway_promise_nothing(sentence: str) -> None:
    assert owners(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Treasurer was happy to provide a breakdown.",
        "The Treasurer was willing to share it.",
        "The Treasurer was prepared to write to the school.",
        "The Treasurer took the point away.",
        "The Treasurer took this away and would see.",
        "The Treasurer assured Members that he would write to the school.",
        "The Treasurer assured the Panel that a note would reach it.",
        "The Treasurer would respond to the Panel.",
        "The Treasurer would respond to his letter.",
        "The Treasurer said that she would reflect on the comments.",
        "The Treasurer said that she would raise speeding with the council.",
        "The Treasurer would bring the delay to the attention of the board.",
        "Example Person (Treasurer): Let me get you the costs.",
        "Example Person (Treasurer): Let me find out.",
        "Example Person (Treasurer): Let me check that.",
        "Example Person (Treasurer): I can provide Members with a note.",
    ],
)
def test_the_same_verbs_said_of_what_was_asked_promise_it(sentence: str) -> None:
    assert owners(sentence) == ["Treasurer"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Treasurer hoped to send Members the figures by Friday.",
        "The Treasurer was planning to write to the school.",
        "The Treasurer was authorised to write to the school.",
    ],
)
def test_what_somebody_means_to_do_may_do_or_is_at_work_on_is_undertaken(sentence: str) -> None:
    assert owners(sentence) == ["Treasurer"]
