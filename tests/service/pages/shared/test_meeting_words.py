from index.book.contents import BookMeeting
from service.pages.shared.meeting_words import meetings_in_words


def meeting(date: str | None, *, is_known: bool = True, has_minutes: bool = True) -> BookMeeting:
    return BookMeeting(None, date, "a.txt", 1, has_minutes, ("not_stated",), None, is_known)


def test_meetings_are_counted_with_their_first_and_last_day() -> None:
    held = [meeting("2021-03-26"), meeting("2020-09-04"), meeting(None)]
    words = meetings_in_words(held)
    assert words == "3 meetings, 4 September 2020 to 26 March 2021, 1 with no stated date"


def test_an_item_of_which_no_meeting_is_known_is_no_meeting() -> None:
    lone = meeting(None, is_known=False)
    assert meetings_in_words([lone]) == "1 item whose meeting is not known"
    words = meetings_in_words([meeting("2021-03-26", has_minutes=False), lone, lone])
    assert words == (
        "1 meeting, 26 March 2021, 2 items whose meeting is not known, 1 without minutes"
    )
