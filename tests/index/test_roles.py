import pytest

from index.roles import asked_roles
from ingest.record import SpeakerRole


@pytest.mark.parametrize(
    ("question", "named", "subject"),
    [
        ("what has the PCC said about Action Fraud", ("PCC",), "Action Fraud"),
        ("What did the Chief Constable say about protests?", ("Chief Constable",), "protests?"),
        ("what does the pcc think of drones", ("PCC",), "drones"),
        ("what is the PCC's position on data sharing", ("PCC",), "data sharing"),
        ("how did the DPCC respond to the report", ("Deputy PCC",), "the report"),
        ("what did members say about the PCC's budget", ("Member",), "the PCC's budget"),
    ],
)
def test_a_question_for_a_roles_words_is_told_from_its_subject(
    question: str, named: tuple[SpeakerRole, ...], subject: str
) -> None:
    asked = asked_roles(question)
    assert asked.must_speak
    assert asked.named == named
    assert asked.subject == subject


@pytest.mark.parametrize(
    "question",
    [
        "how does the PCC measure success",
        "the Chief Constable's budget",
        "county lines",
        "what was said about the PCC's travel expenses",
    ],
)
def test_a_question_that_only_names_a_role_may_be_answered_by_anybody(question: str) -> None:
    asked = asked_roles(question)
    assert not asked.must_speak
    assert asked.subject == question


def test_the_deputy_speaks_for_the_commissioner_and_not_the_other_way_round() -> None:
    assert asked_roles("what has the PCC said").speaking == ("PCC", "Deputy PCC")
    assert asked_roles("what has the Deputy PCC said").speaking == ("Deputy PCC",)
