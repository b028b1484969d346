import pytest

from service.answering.handing_over import tells_nothing


@pytest.mark.parametrize(
    "words",
    [
        "00:03:51 Chair: Item three is the Commissioner's update on drones.",
        "Commissioner, over to you.",
        "We will now move on to the budget.",
        "CHAIR: Thank you, Councillor Ash.",
        "Are there any further questions?",
        "The Panel received a report on drones.",
    ],
)
def test_a_call_of_an_item_or_a_speaker_and_the_receipt_of_a_report_tell_nothing(
    words: str,
) -> None:
    assert tells_nothing(words)


@pytest.mark.parametrize(
    "words",
    [
        "Thank you, Chair, and the drones cost £4m.",
        "Item three was deferred because no drone had come.",
        "The Panel thanked the officers who had flown the drones.",
        "The Chair asked any member with questions on drones to write to the clerk. None did.",
    ],
)
def test_words_that_say_something_do(words: str) -> None:
    assert not tells_nothing(words)
