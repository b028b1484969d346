import pytest

from ingest.findings.promised.promise_details import due_of


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("A note would come by 4 September 2020.", "by 4 September 2020"),
        ("A note would come by 04.09.2020.", "by 04.09.2020"),
        ("A note would come before Sept. 2020, if", "before Sept. 2020"),
        ("A note would come by the  end of 2020.", "by the end of 2020"),
        ("A note would come in mid-March 2021 or in due course.", "mid-March 2021"),
        ("A note would come shortly, by March.", "shortly"),
        ("A note would come to the March meeting.", "March meeting"),
        ("A note would come to the next meeting in March.", "next meeting"),
        ("The 2020/21 budget was noted in 2021.", None),
        ("They may march by the hundred.", None),
        ("The clerk to report in June.", "in June"),
        ("A note of all that was spent on a visit in June.", None),
    ],
)
def test_by_when_is_what_the_words_say_of_a_date_or_a_meeting(words: str, due: str | None) -> None:
    assert due_of(words, 0, len(words)) == due
    assert due_of(f"By March 1999 {words}", 14, len(words) + 14) == due
