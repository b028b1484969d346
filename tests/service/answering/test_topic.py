from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from index.book.filters import Filters
from index.index_errors import FilterError
from index.searching.hits import Hit
from index.searching.searcher import Searcher
from service.answering.confidence import AnswerCalibration
from service.answering.limits import MAX_MENTIONS
from service.answering.queries import HintOptions, run_ask
from service.answering.quote_candidates import QuoteCandidates, candidate_quotes
from service.answering.topic import find_mentions, run_topic
from service.holding.opening import open_searcher
from service.holding.showing import run_show
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.pages import write_page
from tests.service.answering.handmade_hits import REQUIRES_NOTHING, hit, passage
from tests.service.answering.handmade_hits import found as hit_on
from tests.standin import StandInEncoder

CAMERAS = "what did the PCC say about cameras"
LATER = """\
Agenda item

Road safety: cameras

Minutes:

The PCC reported that the mobile cameras had been moved to Westbury.
"""
FACTS = """{"pages": {
    "roads.txt": {"panel": "Exampleshire Police and Crime Panel", "meeting_date": "2022-03-04"},
    "later.txt": {"panel": "Exampleshire Police and Crime Panel", "meeting_date": "2023-03-04"},
    "empty.txt": {"panel": "Exampleshire Police and Crime Panel", "meeting_date": "2022-09-04"}
}}"""


@pytest.fixture
def searcher(
    updater: Updater, folder: Path, settings: Settings, encoder: StandInEncoder
) -> Iterator[Searcher]:
    """A book of four meetings, of which two record cameras and one has no date."""
    write_page(folder, "later.txt", LATER)
    write_page(folder, "empty.txt", LATER.replace("cameras", "bridges").replace("mobile ", "old "))
    write_page(folder, "meetings.json", FACTS)
    updater.ingest([str(folder)])
    searcher = open_searcher(settings, encoder)
    yield searcher
    searcher.generation.close()


def test_every_meeting_is_there_by_date_with_the_numbers_of_its_mentions(
    searcher: Searcher,
) -> None:
    topic = run_topic(searcher, CAMERAS, Filters(), clock=fixed_clock)
    assert [m.meeting_date for m in topic.meetings] == [
        "2022-03-04",
        "2022-09-04",
        "2023-03-04",
        None,
    ]
    numbers = [number for meeting in topic.meetings for number in meeting.mentions]
    assert numbers == list(range(1, len(topic.mentions) + 1))
    for meeting in topic.meetings:
        for number in meeting.mentions:
            assert topic.mentions[number - 1].citation.meeting_date == meeting.meeting_date
    assert [bool(m.mentions) for m in topic.meetings] == [True, False, True, False]
    assert topic.left_out == 0
    assert topic.searched_at == "2024-05-06T07:08:09+00:00"


def test_every_mention_is_the_stored_text(searcher: Searcher, settings: Settings) -> None:
    versions = searcher.generation.book.versions()
    topic = run_topic(searcher, CAMERAS, Filters())
    assert topic.mentions
    for mention in topic.mentions:
        text = run_show(settings.home, mention.document, versions).text
        assert text[mention.start : mention.end] == mention.text


def test_an_office_recorded_at_two_meetings_can_be_compared(searcher: Searcher) -> None:
    topic = run_topic(searcher, CAMERAS, Filters())
    (position,) = topic.over_time
    assert position.office == "PCC"
    assert [s.meeting_date for s in position.statements] == ["2022-03-04", "2023-03-04"]
    said = [topic.mentions[s.quote - 1].text for s in position.statements]
    assert "Westbury" in said[1]


QUESTIONS = [CAMERAS, "drink driving", "banks", "helicopter for Neptune", "xylophone quintet"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_topic_has_mentions_where_the_question_has_an_answer(
    searcher: Searcher, question: str
) -> None:
    topic = run_topic(searcher, question, Filters())
    answer = run_ask(searcher, question, Filters())
    assert bool(topic.mentions) == (answer.status == "answered")


def test_filters_leave_out_other_meetings_and_other_speakers(searcher: Searcher) -> None:
    panel = run_topic(searcher, "cameras", Filters(panel="Exampleshire"))
    assert len(panel.meetings) == 3
    nobody = run_topic(searcher, "cameras", Filters(speaker="Chief Constable"))
    assert all(mention.speaker == "Chief Constable" for mention in nobody.mentions)
    assert "Westbury" not in " ".join(mention.text for mention in nobody.mentions)


def test_what_is_read_from_the_words_can_be_left_unread(searcher: Searcher) -> None:
    assert run_topic(searcher, CAMERAS, Filters()).hints.speaker == ["PCC"]
    unread = HintOptions(ignored=frozenset({"speaker"}))
    assert run_topic(searcher, CAMERAS, Filters(), unread).hints.speaker == []


@pytest.mark.parametrize("question", ["  ", "-cameras", "x" * 1_001])
def test_what_cannot_be_searched_is_refused(searcher: Searcher, question: str) -> None:
    with pytest.raises(FilterError):
        run_topic(searcher, question, Filters())


def candidates(*hits: Hit, absent: str = "", stemmer: Searcher) -> QuoteCandidates:
    quotes = candidate_quotes(hits, REQUIRES_NOTHING, stemmer.generation.lexical.stemmer)
    return QuoteCandidates(
        list(hits), REQUIRES_NOTHING, quotes, [absent] if absent else [], denied=[]
    )


SAID = "The PCC reported that twelve drones had been bought."
CLEAR = {"The PCC": 0.9}


def weakly_found(number: int) -> Hit:
    """A passage that is far from the question as a whole, as its sentences are."""
    return hit_on(passage("Nothing of note.", number=number), {}, score=0.2)


def test_the_parts_of_a_long_exchange_are_one_mention_and_paragraphs_are_several(
    searcher: Searcher,
) -> None:
    parts = [hit(f"Why? {SAID}", CLEAR, number=n, question="Why? ") for n in (1, 2)]
    one_exchange = [replace(h, passage=replace(h.passage, group=1)) for h in parts]
    weak = [weakly_found(number) for number in range(10, 30)]
    calibration = AnswerCalibration.load()
    assert len(find_mentions(candidates(*one_exchange, *weak, stemmer=searcher), calibration)) == 1
    paragraphs = [
        replace(hit(SAID, CLEAR, number=n), passage=replace(hit(SAID, {}, number=n).passage))
        for n in (1, 2)
    ]
    of_one_group = [replace(h, passage=replace(h.passage, group=1)) for h in paragraphs]
    assert len(find_mentions(candidates(*of_one_group, *weak, stemmer=searcher), calibration)) == 2


def test_a_passage_from_which_alone_nothing_would_be_answered_is_no_mention(
    searcher: Searcher,
) -> None:
    strong, weak = hit(SAID, CLEAR, number=1), weakly_found(2)
    mentions = find_mentions(candidates(strong, weak, stemmer=searcher), AnswerCalibration.load())
    assert [mention.quote.text for mention in mentions] == [SAID]
    assert mentions[0].probability > AnswerCalibration.load().threshold


def test_a_passage_of_which_nothing_can_be_quoted_is_no_mention_however_likely_it_answers(
    searcher: Searcher,
) -> None:
    below = hit_on(hit(SAID, {}, number=1).passage, {"The PCC": -0.4}, score=-0.1)
    surely = AnswerCalibration.load().model_copy(update={"threshold": 0.0})
    assert find_mentions(candidates(hit(SAID, CLEAR), stemmer=searcher), surely)
    assert find_mentions(candidates(below, stemmer=searcher), surely) == []


def test_a_subject_that_the_book_never_mentions_has_no_mention(searcher: Searcher) -> None:
    found = candidates(hit(SAID, CLEAR), absent="drones", stemmer=searcher)
    assert find_mentions(found, AnswerCalibration.load()) == []


def test_the_weakest_of_very_many_mentions_are_left_out_and_counted(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    hits = [hit_on(hit(SAID, CLEAR, number=n).passage, CLEAR) for n in range(MAX_MENTIONS + 3)]
    weak = [weakly_found(number) for number in range(100, 110)]
    found = candidates(*hits, *weak, stemmer=searcher)
    monkeypatch.setattr("service.answering.topic.find_quote_candidates", lambda *_arguments: found)
    every = find_mentions(found, AnswerCalibration.load())
    topic = run_topic(searcher, CAMERAS, Filters())
    assert len(topic.mentions) == MAX_MENTIONS
    assert topic.left_out == len(every) - MAX_MENTIONS > 0
