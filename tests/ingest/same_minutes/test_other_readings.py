import pytest

from ingest.same_minutes.other_readings import differing_sentences, reads_differently
from ingest.same_minutes.recognition import same_minutes, searched_documents
from tests.ingest.same_minutes.made import COUNTY_LINES, one_item, searched_texts

PAGE = "web page"


@pytest.mark.parametrize(
    ("one", "better"),
    [
        (
            "The PCC said that 412 stations had closed.",
            "The PCC said that 421 stations had closed.",
        ),
        ("It would cost £2.3m in all.", "It would cost £3.2m in all."),
        ("It rose by 4% over the year.", "It rose by 14% over the year."),
        ("Fourteen lines had been closed.", "Forty lines had been closed."),
        ("He would report on 4 May 2021.", "He would report on 4 June 2021."),
        ("The work is not to begin before autumn.", "The work is to begin before autumn."),
        ("The force didn't expect more bids.", "The force did expect more bids."),
        ("The van had been sold to Sampleford.", "The van had been sold to Testbridge."),
        ("The plan names 3 towns, and 7 villages.", "The plan names 3 towns and villages."),
    ],
)
def test_another_number_date_name_or_denial_is_a_different_reading(one: str, better: str) -> None:
    assert reads_differently(one, better)


@pytest.mark.parametrize(
    ("one", "better"),
    [
        ("The PCC said that 412 stations had closed.", "The PCC stated that 412 stations closed."),
        ("Three stations had closed.", "3 stations had closed."),
        ("It would cost £1,200 in all.", "It would cost £1200 in all."),
        ("4.1 The plan was received.", "The plan was received."),
        ("Cllr Example asked for more detail.", "Councillor Example asked for more detail."),
        ("The PCC thanked all of the staff.", "The Commissioner thanked all of the staff."),
        ("The Chair thanked all of the staff.", "The Chairman thanked all of the staff."),
        ("The force did not expect more bids.", "The force didn't expect more bids."),
        ("Most had come from places outside.", "Most had come from two cities outside."),
        ("The towns were named in the plan.", "The plan of 2021 named all seven towns in May."),
    ],
)
def test_a_rewording_or_another_spelling_is_none(one: str, better: str) -> None:
    assert not reads_differently(one, better)


def test_a_sentence_that_any_better_source_says_as_it_stands_is_no_other_reading() -> None:
    worse = one_item("draft.docx", reader="Word")
    other = one_item("other.pdf", COUNTY_LINES.replace("fourteen", "forty"), reader="PDF")
    assert differing_sentences(worse, [other, one_item("page.html", reader=PAGE)]) == []
    (found,) = differing_sentences(worse, [other])
    assert "fourteen lines" in worse.text[found.start : found.end]
    assert "forty lines" in other.text[found.other_start : found.other_end]


def test_both_readings_are_searched_and_each_is_told_of_the_other() -> None:
    draft = one_item(
        "draft.docx", COUNTY_LINES.replace("fourteen", "forty"), status="draft", reader="Word"
    )
    page = one_item("page.html", status="confirmed", reader=PAGE)
    (searched,) = searched_texts([draft, page])["draft.docx"]
    assert "forty lines" in searched
    of_draft, of_page = searched_documents([draft, page], same_minutes([draft, page]))
    (reading,) = of_page.other_readings
    assert reading.document == "draft.docx"
    assert reading.text == draft.text[reading.other_start : reading.other_end]
    assert "forty lines" in reading.text
    assert "fourteen lines" in page.text[reading.start : reading.end]
    assert [r.document for r in of_draft.other_readings] == ["page.html"]


def test_a_question_that_reads_differently_is_searched_with_its_reply() -> None:
    draft = COUNTY_LINES.replace("twelve months", "six months")
    texts = searched_texts(
        [one_item("draft.docx", draft, reader="Word"), one_item("p", reader=PAGE)]
    )
    question, reply = texts["draft.docx"]
    assert "six months" in question
    assert reply.startswith("[The PCC reported")
