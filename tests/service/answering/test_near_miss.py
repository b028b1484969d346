"""Words that come near a question are told to lack the fact asked for only where they do."""

from dataclasses import replace
from pathlib import Path

from index.book.filters import Filters
from service.answering.confidence import AnswerCalibration
from service.answering.near_miss import near_miss
from service.answering.quote_candidates import find_quote_candidates
from service.answering.subjects import Subjects
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings

QUESTION = "cost of mobile cameras bought"


def test_that_a_fact_is_not_said_is_told_only_where_no_words_that_come_near_state_one(
    updater: Updater, folder: Path, settings: Settings
) -> None:
    updater.ingest([str(folder)])
    searcher = open_searcher(settings, updater.encoder)
    shipped = AnswerCalibration.load()
    found = find_quote_candidates(
        searcher, searcher.read(QUESTION), Filters(), Subjects.load(), "prefer", 20
    )
    missed = near_miss(QUESTION, found, shipped)
    assert missed is not None
    assert missed.lacks == "how much money"
    stating = [replace(quote, missed=quote.missed - {"fact"}) for quote in found.quotes]
    assert near_miss(QUESTION, replace(found, quotes=stating), shipped) is None
