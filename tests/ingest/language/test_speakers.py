import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.language.speakers import speeches
from ingest.record import SpeakerRole


def roles(text: str, *, is_reply: bool = False) -> list[tuple[SpeakerRole, str]]:
    found = speeches(text, 0, len(text), is_reply=is_reply)
    return [(s.role, text[s.start : s.end]) for s in found]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The PCC reported that it was so.", "PCC"),
        ("The Police and Crime Commissioner (PCC) introduced the plan.", "PCC"),
        ("The Police, Fire and Crime Commissioner advised caution.", "PCC"),
        ("The DPCC advised that work went on.", "Deputy PCC"),
        ("The Deputy Mayor for Policing and Crime said it would help.", "Deputy PCC"),
        ("The Deputy Police and Crime Commissioner replied.", "Deputy PCC"),
        ("The Chief Constable also confirmed the figure.", "Chief Constable"),
        ("The Deputy Chief Constable stated it was rare.", "Deputy Chief Constable"),
        ("The ACC confirmed that there were systems.", "Assistant Chief Constable"),
        ("The Chairman praised the work.", "Chair"),
        ("The Chairman paid tribute to the work.", "Chair"),
        ("A Member suggested another way.", "Member"),
        ("Cllr Example asked for figures.", "Member"),
        ("The Member from Somewhere wished it recorded.", "Member"),
        ("The PCC’s Policy Officer went on to list the stages.", "Officer"),
        ("A member of the public asked about noise.", "Public"),
        ("In relation to training, the PCC said more was needed.", "PCC"),
        ("The PCC did not have the figures.", "PCC"),
        ("The Commissioner replied that it was.", "PCC"),
        ("The chief constable said B.", "Chief Constable"),
        ("The Deputy Chair thanked officers.", "Member"),
        ("The PCVC reported a rise.", "PCC"),
        ("The Police, Crime and Victims’ Commissioner replied.", "PCC"),
        ("The Police Commissioner commented that it fell.", "PCC"),
        ("The Commissioner, advised that it rose.", "PCC"),
        ("Councillor A Example noted a fall.", "Member"),
        ("The Chief of Staff, OPCC replied that it rose.", "Officer"),
        ("The Head of Performance and Governance shared the plan.", "Officer"),
        ("THE POLICE AND CRIME COMMISSIONER conceded that it was late.", "PCC"),
        ("The Chief Constable read out a letter.", "Chief Constable"),
        ("The ACC (Operations) was confident that it would hold.", "Assistant Chief Constable"),
        ("The Beat Manager promised to look.", "Officer"),
        ("P Example, Team Leader, replied that it was so.", "Officer"),
        ("The Commissioner of the City of London Police said so.", "Officer"),
        ("The PCC – The work has already begun.", "PCC"),
        ("The Deputy Commissioner of Exampleshire Police held that it was.", "Officer"),
        ("The Deputy Commissioner, MPS, undertook to look.", "Officer"),
        ("The Deputy Commissioner, who was late, undertook to look.", "Deputy PCC"),
        ("Members of the Committee advised that it was.", "Member"),
        ("The Portfolio Holder for Parks told them.", "Member"),
        ("A resident asked about noise.", "Public"),
        ("“It was late”, said the PCC.", "PCC"),
        ("They did, the Superintendent explained.", "Officer"),
        ("PCC: It is about twice as many.", "PCC"),
        ("Ms Example (Chief Constable): We have made forty arrests.", "Chief Constable"),
        ("Councillor Example (Chair) said that it was so.", "Chair"),
    ],
)
def test_a_reporting_phrase_says_who_speaks(text: str, role: SpeakerRole) -> None:
    assert roles(text) == [(role, text)]


@pytest.mark.parametrize("time", ["00:01:20 ", "[00:01:20] ", "(1:20) ", "00:01:20 – "])
def test_when_it_was_said_may_stand_before_who_says_it(time: str) -> None:
    text = f"{time}PCC: We should have twelve of them, and we have nine."
    assert roles(text) == [("PCC", text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Panel was informed that it was so.",
        "It was noted that the PCC agreed to this.",
        "The PCC was thanked for the support.",
        "The PCC and the Chief Constable were congratulated.",
        "Recommendation 8 about the PCC using influence was read.",
        "The PCC’s report was long.",
        "There were many kinds of crime.",
        "The Children’s Commissioner reported a rise.",
        "The Victims Commissioner said so.",
        "A complaint against the Chief Constable raised concerns.",
        "The report by the PCC outlined the plan.",
        "On behalf of the PCC thanks were given.",
        "Was the PCC satisfied that it was so?",
        "The PCC was told that it was late.",
        "Chair: Councillor A Example",
        "The Chief Constable retired in May.",
    ],
)
def test_without_a_reporting_phrase_the_speaker_is_not_stated(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Councillor Example asked why. P Sample, Team Leader, replied that it rained.",
            [("Member", None), ("Officer", "Team Leader")],
        ),
        (
            "A Member asked why, to which the Clerk replied that it rained.",
            [("Member", None), ("Officer", "Clerk")],
        ),
        ("A Member asked why and Mr Sample explained that it rained.", [("Member", None)]),
        ("A Member asked why. Yes, in May.", [("Member", None)]),
        ("Members asked. Members were advised that it rained.", [("Member", None)]),
    ],
)
def test_a_reply_is_never_the_askers(text: str, said: list[tuple[SpeakerRole, str | None]]) -> None:
    found = speeches(text, 0, len(text))
    assert [(speech.role, speech.title) for speech in found] == said
    assert "rain" not in text[found[0].start : found[0].end]
    assert "Yes" not in text[found[0].start : found[0].end]


def test_the_speaker_goes_on_until_another_begins() -> None:
    text = (
        "The PCC reported a rise. It was large. The Chief Constable added a figure. It was small."
    )
    assert roles(text) == [
        ("PCC", "The PCC reported a rise. It was large."),
        ("Chief Constable", "The Chief Constable added a figure. It was small."),
    ]


@pytest.mark.parametrize(
    "other",
    [
        "Mr Example replied that cameras were useless.",
        "The Home Secretary said that more was due.",
        "The Children’s Commissioner reported that it rose.",
        "The applicant asked why it was so.",
    ],
)
@pytest.mark.parametrize("is_reply", [True, False])
def test_words_of_somebody_else_are_not_taken_for_the_last_speakers(
    other: str, is_reply: bool
) -> None:
    assert roles(f"The PCC reported a rise. {other}", is_reply=is_reply) == [
        ("PCC", "The PCC reported a rise.")
    ]


def test_he_and_she_are_whoever_spoke_before() -> None:
    text = "The PCC reported a rise. She added that it was large."
    assert roles(text) == [("PCC", text)]


def test_the_speaker_may_change_inside_a_sentence() -> None:
    text = "A Member referred to abuse and the PCC said that this was separate."
    assert roles(text) == [
        ("Member", "A Member referred to abuse"),
        ("PCC", "and the PCC said that this was separate."),
    ]


def test_who_was_asked_speaks_only_from_the_answer_on() -> None:
    text = "The PCC was asked if it was too late and explained that it was not."
    assert roles(text) == [("PCC", "and explained that it was not.")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "A Member asked what it cost; the Treasurer put it at £9.",
            [
                ("Member", "A Member asked what it cost;"),
                ("Officer", "the Treasurer put it at £9."),
            ],
        ),
        (
            "A Member asked the PCC two things: the cost; the day.",
            [("Member", "A Member asked the PCC two things: the cost; the day.")],
        ),
        (
            "A Member asked two things: whether it was so; what it cost.",
            [("Member", "A Member asked two things: whether it was so; what it cost.")],
        ),
    ],
)
def test_a_clause_behind_what_was_asked_is_not_the_askers(
    text: str, said: list[tuple[SpeakerRole, str]]
) -> None:
    assert roles(text) == said


def test_he_or_she_who_asks_somebody_to_act_behind_an_answer_is_whoever_answered() -> None:
    text = "A Member asked why. The PCC said that it was dear. She asked the Treasurer to end it."
    assert roles(text)[-1][0] == "PCC"


def test_he_or_she_who_asks_behind_an_answer_is_whoever_asked_before() -> None:
    text = "A Member asked why. The PCC said that it was dear. She then asked when it would end."
    assert roles(text)[2:] == [("Member", "She then asked when it would end.")]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("He was asked how many were new; nine were.", "nine were."),
        ("He was asked why, and said that it rained.", "and said that it rained."),
        ("It was put to him that it was late. He was against it.", "He was against it."),
    ],
)
def test_what_is_put_to_whoever_spoke_last_is_answered_by_him(asked: str, answer: str) -> None:
    assert roles(f"The PCC reported a rise. {asked}") == [
        ("PCC", "The PCC reported a rise."),
        ("PCC", answer),
    ]


@pytest.mark.parametrize(
    "lead", ["4.2 In reply to a question", "On item 3, and in reply to a query"]
)
def test_what_leads_to_an_answer_is_not_the_words_of_whoever_answers(lead: str) -> None:
    assert roles(f"{lead}, the Clerk said that it was so.") == [
        ("Officer", "the Clerk said that it was so.")
    ]


@pytest.mark.parametrize("is_reply", [False, True])
def test_what_another_office_does_at_the_meeting_is_not_what_was_said(*, is_reply: bool) -> None:
    did = "The PCC said that it was late. The Chief Constable vacated the chair."
    (said,) = speeches(did, 0, len(did), is_reply=is_reply)
    assert did[said.start : said.end] == "The PCC said that it was late."
    told = did.replace("vacated", "had vacated")
    (all_of_it,) = speeches(told, 0, len(told), is_reply=is_reply)
    assert all_of_it.end == len(told)


@pytest.mark.parametrize(
    "resumed",
    ["It was noted that more would follow.", "More, it was said, would follow.", "The Panel met."],
)
def test_in_narrative_the_clerk_takes_up_the_account_again(resumed: str) -> None:
    text = f"The PCC reported a rise. {resumed}"
    assert roles(text) == [("PCC", "The PCC reported a rise.")]


def test_who_is_denied_does_not_speak() -> None:
    assert roles("Neither he nor the Chairman thought that it would last.") == []


def test_a_sentence_run_on_to_the_next_is_no_lead_of_it() -> None:
    text = "Residents were uneasy about the lamps, The Chief Constable said that they were old."
    assert roles(text) == [("Chief Constable", "The Chief Constable said that they were old.")]
    led = text.replace("The C", "the C")
    assert roles(led) == [("Chief Constable", led)]


def test_inside_a_reply_the_account_stays_with_who_replies() -> None:
    text = "The PCC reported a rise. Reference was made to last year."
    assert roles(text, is_reply=True) == [("PCC", text)]


@given(st.text(alphabet=st.sampled_from("PC Thesaidrp.,’'()\n"), max_size=120), st.booleans())
def test_speeches_lie_inside_the_text_in_order_without_overlap(text: str, is_reply: bool) -> None:
    found = speeches(text, 0, len(text), is_reply=is_reply)
    edges = [edge for s in found for edge in (s.start, s.end)]
    assert edges == sorted(edges)
    assert all(0 <= s.start < s.end <= len(text) for s in found)
