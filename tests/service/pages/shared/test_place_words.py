"""Where recorded words stand, on one line."""

import pytest

from service.contract.citations import CitationModel, OtherReadingModel
from service.pages.shared.place_words import place_words, short_panel

CITATION = CitationModel(
    label="Northshire Police and Crime Panel, 4 March 2022, item 7, question 2",
    panel="Northshire Police and Crime Panel",
    meeting_date="2022-03-04",
    item_title="Road safety",
    item_number="7",
    question_number="2",
    speakers=[],
    minutes_status="not_stated",
    url=None,
    inferred={},
)


def test_panel_day_and_question_make_the_line() -> None:
    assert place_words(CITATION) == ("Northshire", "4 March 2022", "question 2")


def test_without_a_question_the_item_stands_for_it() -> None:
    words = place_words(CITATION.model_copy(update={"question_number": None}))
    assert words == ("Northshire", "4 March 2022", "item 7")


def test_what_was_inferred_and_what_is_draft_is_marked() -> None:
    inferred = {"meeting_date": "from the page", "panel": "from the site"}
    draft = CITATION.model_copy(update={"inferred": inferred, "minutes_status": "draft"})
    assert place_words(draft) == (
        "Northshire (panel inferred)",
        "4 March 2022 (date inferred)",
        "question 2",
        "draft minutes",
    )


def test_what_is_not_stated_and_what_differs_elsewhere_is_said() -> None:
    other = OtherReadingModel(document="other.txt", start=0, end=3, text="six")
    update = {
        "panel": None,
        "meeting_date": None,
        "question_number": None,
        "item_number": None,
        "other_readings": [other],
    }
    words = place_words(CITATION.model_copy(update=update))
    assert words == (
        *("panel not stated", "date not stated"),
        *("“Road safety”", "another source differs"),
    )


@pytest.mark.parametrize(
    ("panel", "short"),
    [
        ("Northshire Police and Crime Panel", "Northshire"),
        ("North & South Vale Police & Crime Panel", "North & South Vale"),
        ("Northshire Police, Fire and Crime Panel", "Northshire"),
        ("Police and Crime Panel", "Police and Crime Panel"),
        ("Northshire Scrutiny Committee", "Northshire Scrutiny Committee"),
    ],
)
def test_a_panel_is_named_by_its_area(panel: str, short: str) -> None:
    assert short_panel(panel) == short
