"""What the page suggests to ask, made from the book."""

import pytest

from service.pages.ask.example_questions import Tried, apart
from service.pages.ask.title_topics import topics_in


@pytest.mark.parametrize(
    ("title", "topics"),
    [
        ("Update on Reducing Re-offending", ["reducing re-offending"]),
        ("Serious Crime and Terrorism – Performance", ["serious crime and terrorism"]),
        ("USE OF DRONES", ["use of drones"]),
        ("Use of ASB Powers", ["Use of ASB Powers"]),
        ("Policing across East Vale", ["Policing across East Vale"]),
        ("Cameras in villages", ["cameras in villages"]),
        ("Organised Crime Strategy Consultation", []),
        ("Minutes of the last meeting", []),
        ("", []),
    ],
)
def test_a_title_gives_topics_as_a_reader_would_write_them(title: str, topics: list[str]) -> None:
    assert list(topics_in(title)) == topics


def test_a_topic_in_other_words_of_one_before_is_not_suggested_again() -> None:
    topics = ["serious organised crime", "fighting serious organised crime", "hate crime"]
    tried = [Tried(topic, f"What of {topic}?", 3, 0.9) for topic in topics]
    assert [one.topic for one in apart(tried)] == ["serious organised crime", "hate crime"]
