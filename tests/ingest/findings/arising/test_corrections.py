from datetime import date

import pytest

from ingest.findings.arising.corrections import Correction, corrections_of
from ingest.record import Document
from tests.ingest.same_minutes.made import one_item

SEPTEMBER, NOVEMBER = date(2020, 9, 4), date(2020, 11, 20)


def item(words: str, title: str = "Minutes of 4 September 2020") -> Document:
    return one_item("november.html", words, day=NOVEMBER, title=title)


def found(document: Document) -> list[tuple[str, Correction]]:
    return [(document.text[c.start : c.end], c) for c in corrections_of(document)]


@pytest.mark.parametrize(
    ("words", "minute", "wrong"),
    [
        ("Minute No. 14, second paragraph: the figure to be £5, not £35.", "14", "£35"),
        ("In minute 14/20 ‘vans’ should be replaced by ‘lorries’.", "14/20", "vans"),
        ("Under item 3 the text should have read that ten officers had left.", "3", None),
        ("The number had been 290 rather than 920.", None, "920"),
        ("Item 6: delete ‘£2.3m’ and insert ‘£3.2m’.", "6", "£2.3m"),
        ("Minute 31: replace “quarterly” with “monthly”.", "31", "quarterly"),
        ("The figure of 12% ought to have been 21%.", None, None),
        ("The list of those present omitted the Vice-Chair.", None, None),
    ],
)
def test_what_an_item_on_minutes_puts_right_is_a_correction_of_them(
    words: str, minute: str | None, wrong: str | None
) -> None:
    ((text, correction),) = found(item(words))
    assert text == words
    assert correction.days == (SEPTEMBER,)
    assert (correction.minute_number, correction.wrong) == (minute, wrong)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (
            "It was clarified that the figure given at the last meeting should have been 290.",
            (),
        ),
        (
            "The PCC apologised: the number quoted at the meeting of 4 September 2020 was wrong.",
            (SEPTEMBER,),
        ),
    ],
)
def test_what_was_said_at_an_earlier_meeting_is_corrected_under_any_item(
    words: str, days: tuple[date, ...]
) -> None:
    ((text, correction),) = found(item(words, title="Special constables"))
    assert (text, correction.days) == (words, days)


def test_the_mark_of_a_list_is_no_part_of_a_correction() -> None:
    words = "The minutes were agreed with this correction:\n\n·      Minute 3: four vans, not five."
    assert [text for text, _ in found(item(words))] == ["Minute 3: four vans, not five."]


def test_a_sentence_that_points_back_comes_with_the_one_before() -> None:
    words = "Minute 3 said that three vans had come. It should say four."
    assert [text for text, _ in found(item(words))] == [words]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("The minutes were agreed, subject to these corrections:", "Minutes of 4 September 2020"),
        ("The minutes of the last meeting were agreed as a correct record.", "Minutes"),
        ("The drone should be replaced by a van.", "Drones"),
        ("Members asked that replies be sent rather than read out.", "Minutes"),
        ("The PCC clarified that vans were not lorries.", "Vans"),
        ("A Member asked about the figures given at the last meeting.", "Vans"),
    ],
)
def test_what_puts_nothing_right_is_no_correction(words: str, title: str) -> None:
    assert found(item(words, title)) == []
