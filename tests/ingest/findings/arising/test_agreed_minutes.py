from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.findings.arising.agreed_minutes import agreed_in

SEPTEMBER, NOVEMBER = date(2020, 9, 4), date(2020, 11, 20)


@pytest.mark.parametrize(
    "sentence",
    [
        "RESOLVED – That the minutes of the meeting held on 4 September 2020 be approved as a "
        "correct record and signed by the Chair.",
        "The Minutes of the Panel meeting held on Friday, 4th September, 2020 were agreed.",
        "The minutes of 04/09/2020 were unanimously confirmed as a true and accurate record.",
        "The Panel approved the draft minutes of the meeting of 4 September 2020.",
        "AGREED: the minutes of the meeting held on 4 September 2020.",
        "RESOLVED: to approve the minutes of the meeting held on 4 September 2020.",
        "The minutes of 4 September 2020 were taken as read, confirmed and signed.",
        "The minutes of 4 September 2020 were agreed without amendment.",
        "Moved, seconded and RESOLVED that the minutes of 4 September 2020 be approved.",
        "Members considered the minutes of 4 September 2020, which were agreed.",
        "UNANIMOUSLY RESOLVED – That the 4 September 2020 minutes be signed as correct.",
    ],
)
def test_minutes_that_were_agreed_as_they_stood(sentence: str) -> None:
    (agreed,) = agreed_in(sentence)
    assert (agreed.days, agreed.is_amended) == ((SEPTEMBER,), False)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minutes of 4 September 2020 were agreed, subject to the deletion of 5 June 2019.",
        "The minutes of 4 September 2020, as amended, were signed.",
        "Subject to this correction, the minutes of 4 September 2020 were approved.",
        "That the minutes of 4 September 2020 be confirmed with the following amendment:",
        "The minutes of 4 September 2020 were agreed, with the addition of one name.",
    ],
)
def test_minutes_that_were_agreed_with_an_amendment(sentence: str) -> None:
    (agreed,) = agreed_in(sentence)
    assert (agreed.days, agreed.is_amended) == ((SEPTEMBER,), True)


@pytest.mark.parametrize(
    "sentence",
    [
        "The minutes of 4 September 2020 were not agreed.",
        "The minutes of 4 September 2020 were deferred to the next meeting.",
        "It was agreed that the minutes of 4 September 2020 be deferred.",
        "It was agreed that the minutes of 4 September 2020 be circulated.",
        "The minutes of 4 September 2020 would be approved at the next meeting.",
        "The minutes of 4 September 2020 are to be approved.",
        "The Panel did not approve the minutes of 4 September 2020.",
        "A Member asked that the minutes of 4 September 2020 be approved.",
        "The Chair asked whether the minutes of 4 September 2020 were agreed.",
        "It was moved and seconded that the minutes of 4 September 2020 be approved.",
        "The minutes of the Complaints Sub-Committee of 4 September 2020 were approved.",
        "The draft minutes of 4 September 2020 were noted.",
        "To confirm the minutes of the meeting held on 4 September 2020.",
        "The meeting stood adjourned for ten minutes and the report was agreed.",
    ],
)
def test_what_agrees_no_minutes(sentence: str) -> None:
    assert agreed_in(sentence) == []


def test_of_two_meetings_each_has_its_own_verdict() -> None:
    agreed = agreed_in(
        "The minutes of 4 September 2020, as amended, were agreed and those of 20 November 2020 "
        "were approved as a correct record."
    )
    assert [(a.days, a.is_amended) for a in agreed] == [((SEPTEMBER,), True), ((NOVEMBER,), False)]


def test_one_agreed_and_one_deferred() -> None:
    (agreed,) = agreed_in(
        "The minutes of 4 September 2020 were agreed and those of 20 November 2020 deferred."
    )
    assert agreed.days == (SEPTEMBER,)


def test_two_meetings_agreed_at_once() -> None:
    (agreed,) = agreed_in(
        "The minutes of the meetings held on 4 September 2020 and 20 November 2020 were agreed."
    )
    assert agreed.days == (SEPTEMBER, NOVEMBER)


@pytest.mark.parametrize(
    ("sentence", "names_other"),
    [
        ("The minutes were agreed as a correct record.", False),
        ("The minutes of the last meeting were agreed.", False),
        ("The minutes of the Precept hearing were agreed.", True),
    ],
)
def test_minutes_without_a_day_are_those_the_item_is_on_unless_named_otherwise(
    sentence: str, names_other: bool
) -> None:
    (agreed,) = agreed_in(sentence)
    assert (agreed.days, agreed.names_other) == ((), names_other)


@given(st.lists(st.sampled_from("The minutes of 4 September 2020 were not agreed and".split())))
def test_any_words_are_read(words: list[str]) -> None:
    assert len(agreed_in(" ".join(words))) <= words.count("minutes")
