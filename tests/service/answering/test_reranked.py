"""A reranker at work: what it moves up, and what it says of "not found"."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from index.book.filters import Filters
from index.searching.searcher import RERANKED
from index.vectors.reranker import Relevances
from service.answering.queries import SearchOptions, run_ask, run_search
from service.holding.opening import open_searcher, reranker_for
from service.holding.updating import Updater
from service.settings import Settings

QUESTION = "mobile cameras bought"


class Liking:
    """Finds it likely that texts with some words answer, and unlikely of all others."""

    def __init__(self, words: str, *, likely: float = 0.99, unlikely: float = 0.01) -> None:
        self._words, self._likely, self._unlikely = words, likely, unlikely
        self.asked: list[str] = []
        self.judged: list[str] = []

    def relevances(self, question: str, texts: Sequence[str]) -> Relevances:
        self.asked.append(question)
        self.judged += texts
        found = [self._likely if self._words in text else self._unlikely for text in texts]
        return np.array(found, dtype=np.float32)


@pytest.fixture
def book(updater: Updater, folder: Path) -> Updater:
    updater.ingest([str(folder)])
    return updater


def test_what_it_likes_moves_up_and_says_why(book: Updater, settings: Settings) -> None:
    plain = run_search(open_searcher(settings, book.encoder), QUESTION, Filters(), SearchOptions())
    last = plain.passages[-1]
    liking = Liking(last.text[-20:])
    searcher = open_searcher(settings, book.encoder, liking)
    found = run_search(searcher, QUESTION, Filters(), SearchOptions())
    assert found.passages[0].id == last.id != plain.passages[0].id
    assert found.passages[0].signals.reranker == pytest.approx(0.99)
    assert plain.passages[0].signals.reranker is None
    assert liking.asked == [QUESTION]
    assert 0 < len(liking.judged) <= RERANKED


def test_it_speaks_for_and_against_not_found(book: Updater, settings: Settings) -> None:
    def confidence(reranker: Liking | None) -> float:
        searcher = open_searcher(settings, book.encoder, reranker)
        # Of a plainer question the model is as sure as it may be by itself.
        return run_ask(searcher, "fraud reports", Filters()).confidence

    everything, nothing = Liking("", likely=0.999), Liking("zebra", unlikely=0.001)
    assert confidence(nothing) < confidence(None) < confidence(everything)


def test_none_is_loaded_unless_it_is_set(settings: Settings) -> None:
    assert reranker_for(settings) is None
    assert reranker_for(settings.model_copy(update={"reranker": "/a/folder"})) is not None
    assert Settings(reranker=" ").reranker is None
