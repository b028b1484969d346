"""What the page suggests to ask, made from the book."""

import pytest

from service.pages.ask.example_questions import Tried, apart
from service.pages.ask.title_topics import place_spellings, topics_in


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


RECORDED = [
    "The PCC was asked about cameras in Eastwick and those held in Custody in March.",
    "Members heard that burglary at Nether Poole had fallen, and of custody visitors.",
]


@pytest.mark.parametrize(
    ("title", "topic"),
    [
        ("Rural Crime in Northshire", "rural crime in Northshire"),
        ("NORTHSHIRE DRONES UPDATE", "Northshire drones"),
        ("Burglary in Nether Poole", "burglary in Nether Poole"),
        ("Cameras for Eastwick", "cameras for Eastwick"),
        # Only whole names; and what is also written small is none.
        ("Eastwickers in Custody", "eastwickers in custody"),
        ("Policing of the Eastwick March", "policing of the Eastwick march"),
    ],
)
def test_a_place_keeps_its_capitals_in_a_topic(title: str, topic: str) -> None:
    places = place_spellings(["Northshire"], RECORDED)
    assert list(topics_in(title, places)) == [topic]


def test_a_topic_in_other_words_of_one_before_is_not_suggested_again() -> None:
    topics = ["serious organised crime", "fighting serious organised crime", "hate crime"]
    tried = [Tried(topic, f"What of {topic}?", 3, 0.9) for topic in topics]
    assert [one.topic for one in apart(tried)] == ["serious organised crime", "hate crime"]
