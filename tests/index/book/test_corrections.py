import sqlite3
from datetime import date

import pytest

from index.book.book_file import checked
from index.book.corrections import RecordedCorrection, read_corrections, write_corrections
from ingest.record import Document
from tests.ingest.same_minutes.made import one_item

JULY, SEPTEMBER, NOVEMBER = date(2020, 7, 4), date(2020, 9, 4), date(2020, 11, 20)
SAID = (
    "The Panel heard of dogs. The PCC replied that there were 920 special constables in the force."
)
CORRECTED = "The PCC replied that there were 920 special constables in the force."


def corrections(*documents: Document) -> list[RecordedCorrection]:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    write_corrections(connection, documents)
    return read_corrections(
        lambda sql, values: checked(connection.execute(sql, values).fetchall()),
        [document.name for document in documents],
    )


def minutes_item(words: str, day: date | None = NOVEMBER) -> Document:
    return one_item("november.txt", words, day=day, title="Minutes of 4 September 2020", number="1")


def september(name: str = "september.txt", number: str = "7", said: str = SAID) -> Document:
    return one_item(name, said, day=SEPTEMBER, title="Special constables", number=number)


@pytest.mark.parametrize(
    "words",
    [
        "Minute No. 7, second paragraph: the figure to be 290, not 920.",
        "The number of special constables in the force should have read 290.",
        "It was 290 special constables rather than 920.",
    ],
)
def test_a_correction_is_kept_with_the_sentence_that_it_is_of(words: str) -> None:
    earlier = september()
    (found,) = corrections(earlier, minutes_item(words))
    assert (found.document, found.text) == ("november.txt", words)
    assert found.citation.meeting_date == NOVEMBER.isoformat()
    assert found.corrected == "september.txt"
    assert earlier.text[found.corrected_start : found.corrected_end] == CORRECTED


def test_one_that_names_the_last_meeting_is_of_that_one() -> None:
    july = one_item("july.txt", SAID, day=JULY, title="Special constables")
    words = (
        "It was clarified that the number of special constables in the force given at the last "
        "meeting was wrong and should have been 290."
    )
    later = one_item("november.txt", words, day=NOVEMBER, title="Budget")
    assert [c.corrected for c in corrections(july, september(), later)] == ["september.txt"]


def test_a_later_meeting_whose_date_is_not_stated_corrects_the_one_it_names() -> None:
    words = "Minute 7: the figure to be 290, not 920."
    (found,) = corrections(september(), minutes_item(words, day=None))
    assert found.citation.meeting_date is None


@pytest.mark.parametrize(
    "words",
    [
        "Minute No. 8: the figure to be 290, not 921.",
        "The Chair’s name should have been spelt otherwise.",
        "The minutes should have said that a dog barked.",
    ],
)
def test_one_that_no_sentence_is_told_of_is_of_none(words: str) -> None:
    assert corrections(september(), minutes_item(words)) == []


def test_another_panels_minutes_are_not_corrected() -> None:
    other = one_item("o.txt", SAID, day=SEPTEMBER, panel="Sampleford Police and Crime Panel")
    assert corrections(other, minutes_item("Minute 7: the figure to be 290, not 920.")) == []


def test_a_minute_that_is_named_is_told_from_others_with_the_same_words() -> None:
    other = september("other.txt", number="9")
    found = corrections(other, september(), minutes_item("Minute 7: 290 to be read, not 920."))
    assert [correction.corrected for correction in found] == ["september.txt"]
