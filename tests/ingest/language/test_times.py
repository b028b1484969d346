import pytest

from ingest.language.times import find_time


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Friday, 2nd February, 2018 11.00 am", "11.00 am"),
        ("at 11:00", "11:00"),
        ("14:30 to 17:00", "14:30"),
        ("commencing at 2pm", "2pm"),
        ("at 10.30 a.m.", "10.30 a.m."),
        ("at 12 noon", "12 noon"),
        ("at 18.30 hrs", "18.30 hrs"),
        ("at 14:00hours", "14:00hours"),
        ("at 7 o’clock in the evening", "7 o’clock"),
        ("from midday", "midday"),
        ("costs of £2.50", None),
        ("rose by 10.25%", None),
        ("25.00 am", None),
        ("item 7.1", None),
        ("04/09/2020", None),
        ("04.09.2020", None),
    ],
)
def test_times_of_day_are_read_as_printed(text: str, time: str | None) -> None:
    assert find_time(text) == time
