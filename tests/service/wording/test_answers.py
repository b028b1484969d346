from hypothesis import given
from hypothesis import strategies as st

from service.contract.citations import OtherReadingModel
from service.wording.answers import recorded_words, remarks_on, shortened
from tests.service.export.samples import citation


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


def test_what_another_source_has_in_the_place_of_the_words_is_remarked_first() -> None:
    reading = OtherReadingModel(document="draft.docx", start=7, end=18, text="forty lines")
    cited = citation(inferred={"meeting_date": "stated by a later meeting"})
    remarks = remarks_on(cited.model_copy(update={"other_readings": [reading]}))
    assert remarks[0] == "Another source of these minutes, draft.docx, reads: “forty lines”"
    assert remarks[1].startswith("Inferred meeting date")
