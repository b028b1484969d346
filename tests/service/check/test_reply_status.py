import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.findings.promised.actions import actions_of
from ingest.record import SpeakerRole
from service.check.reply_status import read_reply
from service.contract.checks import ReplyStatus
from tests.ingest.divided import minutes

# Replies, how they leave the question, and who owes the one action that each records: "nothing"
# where it records none, None where it does not say who.
REPLIES: list[tuple[str, ReplyStatus, str | None]] = [
    ("The PCC agreed to provide a full written answer.", "written_reply_promised", "PCC"),
    ("A written reply would be sent to the Member.", "written_reply_promised", None),
    ("The PCC would respond in writing.", "written_reply_promised", "PCC"),
    ("The Chief Constable would write to the Member.", "written_reply_promised", "Chief Constable"),
    ("The PCC would e-mail the figures to the Councillor.", "written_reply_promised", "PCC"),
    (
        "The figures would be circulated to Members after the meeting.",
        "written_reply_promised",
        None,
    ),
    ("The slides would be shared with the Panel.", "written_reply_promised", None),
    ("Members would receive a briefing note.", "written_reply_promised", None),
    ("The PCC would provide a breakdown by district.", "written_reply_promised", "PCC"),
    (
        "The PCC said that he would be happy to share the report with Members.",
        "written_reply_promised",
        "PCC",
    ),
    ("The PCC would be able to send the data to Members.", "written_reply_promised", "PCC"),
    (
        "The PCC had asked officers to supply the figures to the Panel.",
        "written_reply_promised",
        "PCC",
    ),
    ("The PCC committed to provide a written answer.", "written_reply_promised", "PCC"),
    ("The PCC undertook to let the Panel have more information.", "written_reply_promised", "PCC"),
    (
        "The PCC had no figures to hand but would send the details to members.",
        "written_reply_promised",
        "PCC",
    ),
    (
        "The Housing Director would send the details to Members.",
        "written_reply_promised",
        "Housing Director",
    ),
    ("The Clerk would circulate the slides.", "written_reply_promised", "Clerk"),
    ("The PCC would look into it.", "not_answered", "PCC"),
    ("The PCC agreed to look into the matter and to report back.", "not_answered", "PCC"),
    ("The PCC would gladly find out.", "not_answered", "PCC"),
    ("The PCC would check the number.", "not_answered", "PCC"),
    ("The PCC undertook to see whether an earlier date would do.", "not_answered", "PCC"),
    ("The PCC would take that away.", "not_answered", "PCC"),
    ("The PCC agreed to bring a report to the Panel.", "not_answered", "PCC"),
    ("A report would be brought to the next meeting.", "not_answered", None),
    ("An update would be given at the next meeting.", "not_answered", None),
    ("The Panel would be kept informed.", "not_answered", None),
    ("The question would be answered outside of the meeting.", "not_answered", None),
    ("Arrests had doubled. The PCC would find out about charges.", "partly_answered", "PCC"),
    (
        "The PCC advised that a team would be there, and offered to tell Members what was planned.",
        "partly_answered",
        "PCC",
    ),
    (
        "The Deputy PCC assured Members that she was opposed to it. She offered to look into it.",
        "partly_answered",
        "Deputy PCC",
    ),
    (
        "He could not say how many, but most had been found. He would report back to Members.",
        "partly_answered",
        None,
    ),
    ("The PCC agreed to raise this with the Chief Constable.", "answered", "PCC"),
    ("The PCC agreed to take the suggestion forward.", "answered", "PCC"),
    ("The PCC would speak to partners about it.", "answered", "PCC"),
    ("The PCC said that he would write to the Home Secretary.", "answered", "PCC"),
    (
        "The Chief Officer confirmed that the plan would be drawn up by June 2022.",
        "answered",
        "Chief Officer",
    ),
    ("If the grant came through, the PCC would write to the Panel.", "not_answered", "nothing"),
    ("The PCC could provide the figures to Members.", "not_answered", "nothing"),
    ("The PCC would not provide the figures to Members.", "not_answered", "nothing"),
    ("The PCC had not agreed to provide a written answer.", "answered", "nothing"),
    ("The report had been circulated to Members.", "answered", "nothing"),
    ("The PCC had written to Members in May.", "answered", "nothing"),
    ("Information would be provided to members of the public.", "answered", "nothing"),
    ("Performance would be monitored by officers.", "answered", "nothing"),
    (
        "A Member asked whether it would be sent to Members. The PCC said that it had doubled.",
        "answered",
        "nothing",
    ),
    ("The PCC noted the concern and undertook to investigate.", "not_answered", "PCC"),
    (
        "The PCC was not in a position to comment but would update the Panel in the autumn.",
        "not_answered",
        "PCC",
    ),
    ("The PCC said she would be glad to answer in writing.", "written_reply_promised", "PCC"),
    ("The Panel was to be sent the full list.", "written_reply_promised", None),
    (
        "The PCC had promised the Panel a report, and had promised to bring it to Members in May.",
        "answered",
        "nothing",
    ),
    (
        "The PCC thanked the Member and would look into the matter. [Action: PCC]",
        "not_answered",
        "PCC",
    ),
    ("The PCC agreed to share the information with the Chief Constable.", "answered", "PCC"),
    ("The PCC agreed to provide guidance to schools.", "answered", "PCC"),
    ("The PCC said that an officer would check the car.", "not_answered", "Officer"),
]


@pytest.mark.parametrize(("reply", "status", "owner"), REPLIES)
def test_the_check_and_the_register_of_actions_read_a_reply_alike(
    reply: str, status: ReplyStatus, owner: str | None
) -> None:
    assert read_reply(f"[{reply}]").status == status
    for discussion in (f"(1) What was planned?\n\n[{reply}]", f"It was introduced.\n\n{reply}"):
        owners = [action.owner for action in actions_of(minutes(discussion))]
        assert owners == ([] if owner == "nothing" else [owner])


@given(st.lists(st.sampled_from([reply for reply, _, _ in REPLIES]), min_size=1, max_size=4))
def test_no_reply_promises_in_the_check_what_is_no_action(replies: list[str]) -> None:
    reply = " ".join(replies)
    found = actions_of(minutes(f"(1) What was planned?\n\n[{reply}]"))
    assert found or read_reply(reply).promise is None


@pytest.mark.parametrize(("speakers", "status"), [(("PCC",), "not_answered"), ((), "answered")])
def test_who_he_is_at_the_beginning_is_who_is_recorded_as_speaking(
    speakers: tuple[SpeakerRole, ...], status: ReplyStatus
) -> None:
    assert read_reply("and undertook to look into it", speakers).status == status


@pytest.mark.parametrize(
    ("reply", "status"),
    [
        (None, "not_answered"),
        ("[The PCC reported that six cameras had been bought.]", "answered"),
        ("The PCC said that every council had one.", "answered"),
        ("The PCC agreed to send members a full written answer.", "written_reply_promised"),
        (
            "Officers checked it. A written reply would be sent to the Panel.",
            "written_reply_promised",
        ),
        ("The PCC would write to members.", "written_reply_promised"),
        ("The PCC would circulate the figures after the meeting.", "written_reply_promised"),
        ("The figures would be circulated to Panel Members.", "written_reply_promised"),
        ("The PCC would gladly find out.", "not_answered"),
        (
            "The PCC undertook to look at the indicators and to bring a report.",
            "not_answered",
        ),
        (
            "The PCC had no figures to hand but would send the details to members.",
            "written_reply_promised",
        ),
        ("Arrests had doubled. The PCC would find out about charges.", "partly_answered"),
        ("This data would be shared with the Police and Crime Panel.", "written_reply_promised"),
        ("The PCC could not comment.", "not_answered"),
        ("[The PCC did not have the figures.]", "not_answered"),
        ("The PCC was not aware of any figures.", "not_answered"),
        ("The PCC wasn’t aware of the figures.", "not_answered"),
        ("The PCC thanked the Member for the question.", "not_answered"),
        (
            "The PCC could not give the numbers, but remarked that most cases ended in a charge.",
            "partly_answered",
        ),
        (
            "He was unable to say how many, however most of them had been recovered.",
            "partly_answered",
        ),
        ("No figures were available. Patrols had been doubled in every town.", "partly_answered"),
        ("It was too early to say, although early signs were quite good.", "partly_answered"),
        ("The Police could not stop every car.", "answered"),
        ("Patrols would be in place to deter thieves.", "answered"),
        ("Performance would be monitored by officers.", "answered"),
    ],
)
def test_the_status_is_what_the_reply_records(reply: str | None, status: ReplyStatus) -> None:
    assert read_reply(reply).status == status


def test_the_promise_is_the_sentence_that_makes_it() -> None:
    reply = "[Officers kept a check. The PCC undertook to supply a full written answer.]"
    promise = read_reply(reply).promise
    assert promise
    assert reply[slice(*promise)] == "The PCC undertook to supply a full written answer.]"


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "words", ["could not but ", "would write to ", "and would send a, ", "; if "]
)
def test_a_reply_without_sentence_ends_is_read_in_time(words: str) -> None:
    assert read_reply(words * 5_000).status


@given(st.text(max_size=300))
def test_any_reply_has_a_status(reply: str) -> None:
    assert read_reply(reply).status in (
        *("answered", "partly_answered", "written_reply_promised", "not_answered"),
    )
