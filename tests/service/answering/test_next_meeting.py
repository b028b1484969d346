from typing import cast

import pytest

from index.book.book import Book
from index.book.contents import BookMeeting
from index.book.filters import Filters
from service.answering.next_meeting import asks_for_next_meeting, last_met, tells_next_meeting
from tests.service.answering.handmade_hits import OFFSET, passage

MET = "2021-01-02"


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("when is the next meeting of the board", True),
        ("date of the next Oldmere meeting", True),
        ("next meeting", True),
        ("when does the club meet next", True),
        ("when will the next meeting be held", True),
        ("when is Oldmere's next meeting", True),
        ("when will the treasurer next attend a meeting", False),
        ("when will the treasurer come to the next meeting", False),
        ("when is the treasurer's next meeting with the club", False),
        ("when did the board last meet", False),
        ("what comes to the next meeting", False),
        ("", False),
    ],
)
def test_a_question_for_the_next_meeting_is_told_from_others(question: str, *, asks: bool) -> None:
    assert asks_for_next_meeting(question) is asks


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("The next meeting will be on 3 February 2021.", True),
        ("Next meeting: Monday 8 March.", True),
        ("The board would meet again on 9 March 2021.", True),
        ("The next meeting will hear more.", False),
        ("The next meeting after that of 1 December 2020 was this one.", False),
        ("The pump is to be mended by 3 February 2021.", False),
    ],
)
def test_it_is_told_by_a_day_to_come_that_is_said_to_be_the_next(text: str, *, tells: bool) -> None:
    made = passage(text, meeting_date=MET)
    assert tells_next_meeting(made, OFFSET, OFFSET + len(text), MET) is tells


def test_minutes_of_an_earlier_meeting_do_not_tell_it() -> None:
    made = passage("The next meeting is on 3 February 2021.", meeting_date=MET)
    assert not tells_next_meeting(made, made.start, made.end, "2022-05-06")
    undated = passage("The next meeting is on 3 February 2021.", meeting_date=None)
    assert tells_next_meeting(undated, undated.start, undated.end, "2022-05-06")


def test_what_stands_before_a_day_may_say_that_it_is_the_next() -> None:
    made = passage("Next meeting of the board. It is on 3 February 2021.", meeting_date=MET)
    assert tells_next_meeting(made, made.start + 27, made.end, MET)


class _Book:
    """A book of a meeting with minutes and of two that are only known."""

    def meetings(self, filters: Filters) -> list[BookMeeting]:
        days = [("2021-09-08", False), (MET, True), (None, False)]
        return [
            BookMeeting(filters.panel, day, "a.txt", 1, has, ("not_stated",), None, is_known=True)
            for day, has in days
        ]


def test_a_meeting_without_minutes_is_not_the_last_of_which_they_tell() -> None:
    assert last_met(cast("Book", _Book()), "Oldmere Panel") == MET
