import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.check.reply_status import read_reply
from service.contract.checks import ReplyStatus


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


@given(st.text(max_size=300))
def test_any_reply_has_a_status(reply: str) -> None:
    assert read_reply(reply).status in (
        *("answered", "partly_answered", "written_reply_promised", "not_answered"),
    )
