import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.contract.citations import OtherReadingModel
from service.contract.searched import DateRangeModel, HintsModel
from service.wording import (
    counted,
    hint_sentences,
    hints_in_words,
    recorded_words,
    remarks_on,
    shortened,
    written_date,
)
from tests.service.export.samples import citation


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 meetings"), (1, "1 meeting"), (1200, "1,200 meetings")]
)
def test_numbers_stand_with_their_noun(number: int, words: str) -> None:
    assert counted(number, "meeting") == words


def test_dates_are_written_as_people_write_them() -> None:
    assert written_date("2021-03-06") == "6 March 2021"
    assert written_date(None) == "date not stated"


@given(st.lists(st.text("abc", min_size=1, max_size=12), max_size=80))
def test_what_is_shortened_ends_between_words(words: list[str]) -> None:
    text = " ".join(words)
    short = shortened(text)
    assert len(short) <= 202
    assert short == text or text.startswith(short.removesuffix(" …") + " ")


def test_only_what_a_citation_shows_is_said_to_be_inferred() -> None:
    told = {"meeting_date": "read from the file name", "venue": "read above the minutes"}
    found = remarks_on(citation(inferred=told))
    assert found == ("Inferred meeting date: read from the file name.",)


def test_who_is_recorded_as_speaking_stands_before_a_quotation_or_that_nobody_is() -> None:
    assert recorded_words(["Chair", "PCC"]) == "The minutes record (Chair, PCC):"
    assert recorded_words([]) == "The minutes record (speaker not stated):"


@pytest.mark.parametrize(
    ("hints", "words"),
    [
        (HintsModel(), []),
        (HintsModel(panel="A Panel", speaker=["PCC"]), ["A Panel", "PCC speaking"]),
        (
            HintsModel(dates=[DateRangeModel(from_date="2021-01-01", to_date="2021-12-31")]),
            ["meetings from 1 January 2021 to 31 December 2021"],
        ),
        (
            HintsModel(dates=[DateRangeModel(to_date="2019-12-31")]),
            ["meetings to 31 December 2019"],
        ),
        (HintsModel(kind=["resolution", "action"]), ["what was resolved", "actions"]),
    ],
)
def test_what_was_read_is_said_in_words(hints: HintsModel, words: list[str]) -> None:
    assert hints_in_words(hints) == words


def test_a_person_is_told_what_was_read_and_what_was_looked_for_besides() -> None:
    hints = HintsModel(
        panel="A Panel",
        spelling={"phising": "phishing"},
        also_spelt={"acton": "action"},
        glossary={"FGM": ["mutilation"]},
    )
    assert hint_sentences(hints) == [
        "Preferred, as read from the question: A Panel.",
        "Searched for “phishing” instead of “phising”.",
        "Also looked for: action, for “acton”.",
        "Also looked for: mutilation, for “FGM”.",
    ]
    assert hint_sentences(HintsModel(mode="require", panel="A Panel"))[0].startswith("Required")


def test_nothing_is_said_where_nothing_was_read() -> None:
    assert hint_sentences(HintsModel()) == []


def test_what_another_source_has_in_the_place_of_the_words_is_remarked_first() -> None:
    reading = OtherReadingModel(document="draft.docx", start=7, end=18, text="forty lines")
    cited = citation(inferred={"meeting_date": "stated by a later meeting"})
    remarks = remarks_on(cited.model_copy(update={"other_readings": [reading]}))
    assert remarks[0] == "Another source of these minutes, draft.docx, reads: “forty lines”"
    assert remarks[1].startswith("Inferred meeting date")
