from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.record import Document, Meeting
from ingest.same_minutes.recognition import notes_of, same_minutes, searched_documents
from tests.ingest.divided import any_documents
from tests.ingest.same_minutes.made import (
    COUNTY_LINES,
    DAY,
    STATION,
    better_sources,
    one_item,
    searched_texts,
    whole_meeting,
)

PAGE = "web page"


def test_a_page_is_searched_and_the_pdf_of_the_same_minutes_is_not() -> None:
    page = one_item("page.html", reader=PAGE)
    printed = one_item("printed.pdf", reader="PDF")
    assert better_sources([printed, page]) == {"page.html": [None], "printed.pdf": ["page.html"]}
    assert searched_texts([printed, page])["printed.pdf"] == []


def test_line_ends_quotation_marks_and_case_make_no_difference() -> None:
    page = one_item("page.html", reader=PAGE)
    printed = COUNTY_LINES.replace("explained", "ex-\nplained").replace(" drugs", "\nDRUGS")
    pdf = one_item("printed.pdf", printed.replace("'", "’"), reader="PDF")
    assert better_sources([pdf, page])["printed.pdf"] == ["page.html"]


@pytest.mark.parametrize(
    ("worse", "better"),
    [
        ({"status": "draft", "reader": PAGE}, {"status": "confirmed", "reader": "PDF"}),
        ({"status": "draft", "reader": PAGE}, {"status": "confirmed_as_amended"}),
        ({"status": "not_stated", "reader": PAGE}, {"status": "confirmed"}),
        ({"status": "draft", "reader": PAGE}, {"status": "not_stated", "reader": "PDF"}),
        ({"reader": "Word"}, {"reader": PAGE}),
        ({"reader": "PDF"}, {"reader": "text copy", "url": "https://a.example/i"}),
        ({"reader": "text copy"}, {"reader": "PDF"}),
        ({}, {"read_later_by": timedelta(days=1)}),
        ({"day": None, "reader": PAGE}, {"reader": "PDF"}),
    ],
)
def test_the_better_source_is_the_one_searched(
    worse: dict[str, object], better: dict[str, object]
) -> None:
    documents = [
        one_item("a", **worse),  # type: ignore[arg-type]
        one_item("b", **better),  # type: ignore[arg-type]
    ]
    assert better_sources(documents) == {"a": ["b"], "b": [None]}


def test_an_items_own_page_goes_before_its_meetings_page_and_that_before_a_printed_one() -> None:
    items = [("Apologies", "None were received."), ("County lines", COUNTY_LINES)]
    meeting = whole_meeting("a-meeting.html", items, reader=PAGE)
    address = "https://a.example/ieListDocuments.aspx?CId=1&MId=2"
    meeting = replace(
        meeting,
        item=replace(meeting.item, meeting=replace(meeting.item.meeting, url=address)),
    )
    printed = whole_meeting("a-printed.html", items, reader=PAGE)
    page = one_item("b-item.html", reader=PAGE, number="2")
    assert better_sources([meeting, printed, page]) == {
        "a-meeting.html": [None, "b-item.html"],
        "a-printed.html": ["a-meeting.html", "b-item.html"],
        "b-item.html": [None],
    }


def test_a_page_that_is_cut_short_gives_way_to_a_whole_one() -> None:
    cut = COUNTY_LINES.split("(2)")[0] + "… view the full minutes text for item 7."
    documents = [one_item("cut.html", cut, reader=PAGE), one_item("whole.docx", reader="Word")]
    assert better_sources(documents)["cut.html"] == ["whole.docx"]


def test_one_more_question_in_the_worse_source_is_searched_with_its_reply_and_nothing_else() -> (
    None
):
    page = one_item("page.html", reader=PAGE)
    printed = one_item("printed.pdf", f"{COUNTY_LINES}\n\n{STATION}", reader="PDF")
    texts = searched_texts([page, printed])
    assert "\n\n".join(texts["printed.pdf"]) == STATION
    assert better_sources([page, printed])["printed.pdf"] == ["page.html"]


def test_a_new_question_keeps_a_reply_whose_words_stand_elsewhere_too() -> None:
    reply = COUNTY_LINES.split("[")[1].split("]")[0]
    asked = f"(3) Could the Commissioner give any figures on trains and buses?\n\n[{reply}]"
    page = one_item("page.html", reader=PAGE)
    printed = one_item("printed.pdf", f"{COUNTY_LINES}\n\n{asked}", reader="PDF")
    assert "\n\n".join(searched_texts([page, printed])["printed.pdf"]) == asked


def test_a_stretch_that_a_reply_has_beside_the_words_of_the_better_source_is_searched_alone() -> (
    None
):
    more = (
        "Officers had also visited every letting agent on the high streets, to describe how a flat "
        "that is used as a base can be told from any other and whom to telephone about it."
    )
    page = one_item("page.html", reader=PAGE)
    longer = COUNTY_LINES.replace("were being examined.", f"were being examined. {more}")
    documents = [page, one_item("printed.pdf", longer, reader="PDF")]
    assert searched_texts(documents)["printed.pdf"] == [more]
    (_, printed) = searched_documents(documents, same_minutes(documents))
    (reply,) = (b for b in printed.division.blocks if b.kind == "reply")
    assert reply.question_number == "1"
    assert all(reply.start <= s.start < s.end <= reply.end for s in reply.speeches)


def test_a_reworded_sentence_of_a_draft_is_not_searched_beside_the_confirmed_words() -> None:
    draft = COUNTY_LINES.replace("had come from two cities", "were from places")
    documents = [
        one_item("draft.docx", draft, status="draft", reader="Word"),
        one_item("page.html", status="confirmed", reader=PAGE),
    ]
    assert searched_texts(documents)["draft.docx"] == []


def test_the_items_of_a_printed_meeting_are_matched_with_their_own_pages() -> None:
    items = [("Apologies", "None were received."), ("County lines", COUNTY_LINES)]
    printed = whole_meeting("printed.pdf", [*items, ("Police stations", STATION)])
    page = one_item("lines.html", reader=PAGE, number="2")
    found = better_sources([printed, page])
    assert found == {"printed.pdf": [None, "lines.html", None], "lines.html": [None]}
    assert "\n\n".join(searched_texts([printed, page])["printed.pdf"]).endswith(STATION)


def test_a_meeting_in_one_undivided_text_is_said_by_the_pages_of_its_items() -> None:
    word = one_item("all.docx", f"{COUNTY_LINES}\n\n{STATION}", title="Minutes", reader="Word")
    lines = one_item("lines.html", reader=PAGE)
    stations = one_item("stations.html", STATION, title="Stations", number="8", reader=PAGE)
    texts = searched_texts([word, lines, stations])
    assert texts["all.docx"] == []
    assert texts["lines.html"]
    assert texts["stations.html"]


@pytest.mark.parametrize(
    "other", [{"day": date(2022, 6, 10)}, {"panel": "Sampleford Police and Crime Panel"}]
)
def test_different_meetings_never_repeat_each_other(other: dict[str, object]) -> None:
    documents = [one_item("a"), one_item("b", **other)]  # type: ignore[arg-type]
    assert better_sources(documents) == {"a": [None], "b": [None]}


def test_a_panel_written_in_another_way_is_the_same_panel() -> None:
    documents = [
        one_item("a.html", reader=PAGE),
        one_item("b.pdf", reader="PDF", panel="EXAMPLESHIRE POLICE & CRIME PANEL"),
        one_item("c.docx", reader="Word", panel="Exampleshire Police, Fire and Crime Panel"),
    ]
    assert better_sources(documents) == {
        "a.html": [None],
        "b.pdf": ["a.html"],
        "c.docx": ["a.html"],
    }


@pytest.mark.parametrize("lacks", [{"day": None}, {"panel": None}, {"day": None, "panel": None}])
def test_a_copy_that_does_not_say_its_meeting_is_recognised_by_its_words(
    lacks: dict[str, object],
) -> None:
    copy = one_item("copy.txt", title="Something else", **lacks)  # type: ignore[arg-type]
    assert better_sources([one_item("page.html"), copy])["copy.txt"] == ["page.html"]


def test_a_short_text_without_a_date_is_taken_for_no_meetings() -> None:
    documents = [
        one_item("page.html", "Apologies were received from two Members.", title="Apologies"),
        one_item(
            "copy.txt", "Apologies were received from three Members.", title="Apologies", day=None
        ),
    ]
    assert better_sources(documents) == {"page.html": [None], "copy.txt": [None]}


def test_short_items_of_one_meeting_are_recognised_by_title_and_of_different_titles_kept() -> None:
    noted = "RESOLVED – That the report be noted."
    documents = [
        one_item("one.html", noted, title="Annual report", number="5", reader=PAGE),
        one_item("two.html", noted, title="Budget monitoring", number="6", reader=PAGE),
        one_item("two.pdf", noted, title="Budget Monitoring", number="6", reader="PDF"),
    ]
    assert better_sources(documents) == {
        "one.html": [None],
        "two.html": [None],
        "two.pdf": ["two.html"],
    }


def test_an_undated_text_that_two_meetings_hold_alike_is_left_as_it_is() -> None:
    documents = [one_item("a"), one_item("b", day=date(2022, 6, 10)), one_item("c", day=None)]
    assert better_sources(documents)["c"] == [None]


def test_an_undated_printed_meeting_takes_the_meeting_that_most_of_its_items_repeat() -> None:
    items = [
        ("Apologies", "Apologies were received from two Members of the Panel."),
        ("County lines", COUNTY_LINES),
        ("Police stations", f"{STATION}\n\n{STATION.replace('(3)', '(4)')}"),
    ]
    page = whole_meeting("meeting.html", items, reader=PAGE)
    printed = whole_meeting("printed.pdf", items, day=None, panel=None)
    assert better_sources([page, printed])["printed.pdf"] == ["meeting.html"] * 3
    (_, searched) = searched_documents([page, printed], same_minutes([page, printed]))
    assert searched.item.meeting.date == DAY


def test_what_an_undated_source_adds_is_cited_with_the_meeting_it_repeats() -> None:
    page = one_item("page.html", reader=PAGE)
    copy = one_item("copy.txt", f"{COUNTY_LINES}\n\n{STATION}", day=None, panel=None)
    copy = replace(
        copy, item=replace(copy.item, meeting=Meeting("document copy", None, None, None))
    )
    (_, searched) = searched_documents([page, copy], same_minutes([page, copy]))
    assert searched.item.meeting.date == DAY
    assert searched.inferred["meeting_date"] == (
        "stated by page.html, which records the same minutes"
    )
    assert searched.item.meeting.key == page.item.meeting.key


def test_the_same_file_under_two_names_is_searched_once() -> None:
    documents = [one_item("a.txt", day=None, panel=None), one_item("b.txt", day=None, panel=None)]
    assert better_sources(documents) == {"a.txt": [None], "b.txt": ["a.txt"]}


def test_thirty_copies_are_searched_once() -> None:
    documents = [one_item(f"{i:02}.txt", day=None, panel=None) for i in range(30)]
    texts = searched_texts(documents)
    assert [name for name, of_one in texts.items() if of_one] == ["00.txt"]


def test_the_answer_does_not_depend_on_the_order_of_documents() -> None:
    documents = [
        one_item("a.pdf", reader="PDF"),
        one_item("b.html", reader=PAGE, status="draft"),
        one_item("c.txt", f"{COUNTY_LINES}\n\n{STATION}", day=None),
        one_item("d.html", day=date(2021, 1, 1), reader=PAGE),
    ]
    answers = [sorted(map(repr, same_minutes(list(order)))) for order in permutations(documents)]
    assert all(answer == answers[0] for answer in answers)


def test_notes_say_which_source_is_searched() -> None:
    items = [("Apologies", "None were received."), ("County lines", COUNTY_LINES)]
    printed = whole_meeting("printed.pdf", items)
    page = one_item("page.html", reader=PAGE, number="2")
    longer = one_item("copy.txt", f"{COUNTY_LINES}\n\n{STATION}")
    notes = notes_of(same_minutes([printed, page, longer]))
    assert notes == {
        "printed.pdf": "1 of 2 agenda items: the same minutes as page.html, which is the one "
        "searched and cited",
        "copy.txt": "the same minutes as page.html, which is the one searched and cited; what it "
        "lacks is searched here",
    }


def _sentence(number: int) -> str:
    words = (f"word{(number * 31 + i * i) % 977}x{number}" for i in range(27))
    return f"{' '.join(words).capitalize()}."


@settings(max_examples=60, deadline=None)
@given(
    numbers=st.lists(st.integers(0, 400), min_size=3, max_size=24, unique=True),
    cuts=st.tuples(st.integers(0, 24), st.integers(0, 24)).map(sorted),
    is_dated=st.booleans(),
)
def test_no_sentence_is_lost_and_none_is_searched_twice(
    numbers: list[int], cuts: list[int], is_dated: bool
) -> None:
    sentences = [_sentence(number) for number in numbers]
    documents = [
        one_item("a", "\n\n".join(sentences[: cuts[1]]) or "None."),
        one_item("b", "\n\n".join(sentences[cuts[0] :]) or "None.", day=DAY if is_dated else None),
    ]
    texts = searched_texts(documents)
    together = " ".join(t for of_one in texts.values() for t in of_one)
    times = [together.count(sentence) for sentence in sentences]
    assert min(times) == 1
    if is_dated:
        assert max(times) == 1


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(documents=st.lists(any_documents(), max_size=4))
def test_whatever_documents_hold_each_part_has_one_standing(documents: list[Document]) -> None:
    named = [replace(d, name=f"{i}.txt") for i, d in enumerate(documents)]
    standings = same_minutes(named)
    assert [s.name.document for s in standings] == [d.name for d in named]
    for before, after in zip(named, searched_documents(named, standings), strict=True):
        spans = [(b.start, b.end) for b in before.division.blocks]
        for block in after.division.blocks:
            assert any(start <= block.start < block.end <= end for start, end in spans)
