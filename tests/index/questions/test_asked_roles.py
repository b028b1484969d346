import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.questions.asked_roles import asked_roles
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
        ("Chair's remarks on rural crime", ("Chair",), "rural crime"),
        ("Deputy PCC on drones", ("Deputy PCC",), "drones"),
        ("the dpcc’s opening comments about vans", ("Deputy PCC",), "vans"),
        ("Chief Constable regarding staffing", ("Chief Constable",), "staffing"),
        ("PCC's response to the inspection", ("PCC",), "the inspection"),
        ("Please tell me what the PCC said about vans", ("PCC",), "vans"),
        ("Did the PCC agree to fund vans?", ("PCC",), "fund vans?"),
        ("how has the chairman responded to complaints", ("Chair",), "complaints"),
        ("What did the PCC's policy officer say about vans?", ("Officer",), "vans?"),
        ("what did the chief constable tell members about vans", ("Chief Constable",), None),
    ],
)
def test_a_question_for_a_roles_words_is_told_from_its_subject(
    question: str, named: tuple[SpeakerRole, ...], subject: str | None
) -> None:
    asked = asked_roles(question)
    assert asked.must_speak
    assert asked.named == named
    assert asked.subject == (subject or question)


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


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("did the candidate for East Vale chief constable agree to come", ()),
        ("did the candidate chief constable agree to come", ()),
        ("what did the man up for top cop say", ()),
        ("what did the woman who was nominated for the post say", ()),
        ("what did the PCC say about the candidate for Chief Constable", ("PCC",)),
        ("what did the woman say about dogs", ("Public",)),
        ("what did the woman running the shelter say about dogs", ()),
    ],
)
def test_who_seeks_an_office_does_not_speak_as_its_holder(
    question: str, named: tuple[SpeakerRole, ...]
) -> None:
    asked = asked_roles(question)
    assert asked.named == named
    assert asked.must_speak is bool(named)


def test_the_deputy_speaks_for_the_commissioner_and_not_the_other_way_round() -> None:
    assert asked_roles("what has the PCC said").speaking == ("PCC", "Deputy PCC")
    assert asked_roles("what has the Deputy PCC said").speaking == ("Deputy PCC",)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("views of the PCC on drones", ("PCC",)),
        ("according to the Chief Constable, are there enough vans", ("Chief Constable",)),
        ("what has the PCC said", ("PCC",)),
        ("Chair on", ("Chair",)),
    ],
)
def test_where_the_asking_words_cannot_be_told_the_question_is_its_own_subject(
    question: str, named: tuple[SpeakerRole, ...]
) -> None:
    asked = asked_roles(question)
    assert asked.must_speak
    assert asked.named == named
    assert asked.subject == question


@pytest.mark.parametrize("question", ["", "  ", "what was said about drones", "vans on fire"])
def test_a_question_without_a_role_names_none(question: str) -> None:
    asked = asked_roles(question)
    assert (asked.named, asked.speaking, asked.must_speak) == ((), (), False)
    assert asked.subject == question


@given(
    st.lists(
        st.sampled_from(
            (
                "what has the PCC PCC's pcc said about on of Chief Constable’s chair views , ? vans"
            ).split()
        )
    ).map(" ".join)
)
def test_a_subject_is_always_the_end_of_its_question(question: str) -> None:
    asked = asked_roles(question)
    assert question.rstrip().endswith(asked.subject.rstrip())
    assert bool(asked.subject.strip()) == bool(question.strip())
    if not asked.must_speak:
        assert asked.subject == question


@pytest.mark.parametrize(
    "question",
    [
        "what did a member of the public ask",
        "what did members of the public want to know of potholes",
        "what questions did members of the public at the meeting put",
        "what was a resident asking",
    ],
)
def test_the_public_is_asked_for_whatever_verb_tells_of_them(question: str) -> None:
    assert asked_roles(question).named == ("Public",)


@pytest.mark.parametrize(
    "question",
    [
        "did the candidate for chief constable agree to come every year",
        "what did the candidate chief constable say about drones",
    ],
)
def test_a_candidate_for_an_office_does_not_hold_it(question: str) -> None:
    asked = asked_roles(question)
    assert (asked.named, asked.must_speak, asked.subject) == ((), False, question)
