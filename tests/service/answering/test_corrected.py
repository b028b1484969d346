from pathlib import Path

import pytest

from index.book.filters import Filters
from index.searching.searcher import Searcher
from ingest.record.view import RecordView
from service.answering.comparison import run_compare
from service.answering.corrected import with_corrections
from service.answering.following import run_follow
from service.answering.queries import HintOptions, run_ask
from service.answering.topic import run_topic
from service.contract.quotes import QuoteModel, SpanModel
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import write_page

PANEL = "Northshire Police and Crime Panel"
_FIRST = """\
Agenda item

Special constables

Minutes:

The PCC reported that there were 920 special constables in the force.

The PCC reported that horses were kept at the stables.
"""
_LATER = """\
Agenda item

Minutes of the meeting held on 4 March 2022

Minutes:

The minutes were agreed, subject to one correction. There were 290 special
constables in the force and not 920.
"""
_FACTS = f"""{{"pages": {{
"first.txt": {{"panel": "{PANEL}", "meeting_date": "2022-03-04"}},
"later.txt": {{"panel": "{PANEL}", "meeting_date": "2022-06-10"}}}}}}"""
RIGHT = "There were 290 special\nconstables in the force and not 920."


@pytest.fixture
def searcher(updater: Updater, tmp_path: Path, settings: Settings) -> Searcher:
    folder = tmp_path / "book"
    write_page(folder, "first.txt", _FIRST)
    write_page(folder, "later.txt", _LATER)
    write_page(folder, "meetings.json", _FACTS)
    updater.ingest([str(folder)])
    return open_searcher(settings, updater.encoder)


def of_first(quotes: list[QuoteModel]) -> QuoteModel:
    return next(quote for quote in quotes if "920 special constables" in quote.text)


def test_a_statement_stands_with_its_correction_wherever_it_is_quoted(
    searcher: Searcher, home: Path
) -> None:
    question = "special constables in the force"
    answer = run_ask(searcher, question, Filters())
    compared = run_compare(searcher, question, [PANEL], Filters())
    topic = run_topic(searcher, question, Filters())
    with RecordView(home) as store:
        texts = {document.name: document.text for document in store.documents()}
    for quotes in ([*answer.quotes, *answer.related], compared.panels[0].quotes, topic.mentions):
        (correction,) = of_first(quotes).corrected_by
        assert correction.text == RIGHT
        assert texts[correction.document][correction.start : correction.end] == RIGHT
        assert correction.citation.meeting_date == "2022-06-10"


def test_the_words_that_were_put_right_are_not_marked_as_deciding(searcher: Searcher) -> None:
    answer = run_ask(searcher, "special constables in the force", Filters())
    quote = of_first([*answer.quotes, *answer.related])
    marked = quote.model_copy(update={"decisive": [SpanModel(start=quote.start, end=quote.end)]})
    (corrected,) = with_corrections(searcher.generation.book, [marked])
    assert corrected.corrected_by
    assert corrected.decisive == []


def test_a_feed_has_what_was_put_right_beside_what_was_said(searcher: Searcher, home: Path) -> None:
    question = "special constables in the force"
    found = run_follow(searcher, home, question, Filters(), HintOptions())
    (corrected,) = [one for one in found.mentions if one.corrected_by]
    assert "920 special constables" in corrected.passage.text
    assert corrected.corrected_by[0].text == RIGHT


def test_other_words_of_the_meeting_stand_without_it(searcher: Searcher) -> None:
    answer = run_ask(searcher, "horses kept at the stables", Filters())
    assert not any(quote.corrected_by for quote in [*answer.quotes, *answer.related])
