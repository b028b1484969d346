"""The real pages beside the project, from ingest to answers, with the real model."""

from pathlib import Path

import pytest

from index.book.filters import Filters
from index.passages.passage import tiktoken_counter
from index.searching.searcher import Searcher
from index.sentences.classifier import AdaptedClassifier
from index.vectors.encoder import SentenceTransformerEncoder
from service.answering.queries import SearchOptions, run_ask, run_search
from service.holding.opening import open_searcher
from service.holding.showing import run_show
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import SEEDS, fixed_clock

pytestmark = [pytest.mark.model, pytest.mark.seeds]


@pytest.fixture(scope="module")
def seed_home(tmp_path_factory: pytest.TempPathFactory, model: SentenceTransformerEncoder) -> Path:
    home = tmp_path_factory.mktemp("seeds")
    Updater(Settings(home=home), model, clock=fixed_clock, classifier=AdaptedClassifier()).ingest(
        [str(SEEDS)]
    )
    return home


@pytest.fixture
def searcher(seeds: Path, seed_home: Path, model: SentenceTransformerEncoder) -> Searcher:
    assert seeds.is_dir()
    return open_searcher(Settings(home=seed_home), model)


def test_the_action_fraud_question_quotes_both_panels_word_for_word(
    searcher: Searcher, seed_home: Path
) -> None:
    answer = run_ask(searcher, "what has the PCC said about Action Fraud", Filters())
    assert answer.status == "answered"
    assert {(q.citation.panel, q.citation.meeting_date) for q in answer.quotes} == {
        ("Thames Valley Police and Crime Panel", "2021-03-26"),
        ("West Mercia Police and Crime Panel", "2019-09-10"),
    }
    for quote in answer.quotes:
        shown = run_show(seed_home, quote.document, searcher.generation.book.versions())
        assert shown.text[quote.start : quote.end] == quote.text
    assert any("delivery of the service" in quote.text for quote in answer.quotes)


def test_the_page_whose_date_is_unknown_is_cited_with_its_panel(searcher: Searcher) -> None:
    found = run_search(searcher, "theft of catalytic converters", Filters(), SearchOptions(k=1))
    citation = found.passages[0].citation
    assert citation.panel == "Thames Valley Police and Crime Panel"
    assert citation.meeting_date is None
    assert "date not stated" in citation.label
    assert citation.item_title is not None


def test_every_question_finds_its_own_exchange(searcher: Searcher, seed_home: Path) -> None:
    versions = searcher.generation.book.versions()
    exchanges = 0
    for name in versions:
        shown = run_show(seed_home, name, versions)
        for block in shown.blocks:
            if block.kind != "question":
                continue
            exchanges += 1
            words = shown.text[block.start : block.end][:900]
            found = run_search(searcher, words, Filters(), SearchOptions(k=1)).passages[0]
            assert (found.document, found.citation.question_number) == (
                name,
                block.question_number,
            )
    assert exchanges == 21


def test_no_passage_outgrows_the_encoder_or_the_contract(
    searcher: Searcher, model: SentenceTransformerEncoder
) -> None:
    book = searcher.generation.book
    passages = list(book.passages(range(book.count())).values())
    assert max(model.count_tokens([p.text for p in passages])) <= model.max_tokens
    assert max(len(p.text) for p in passages) < 1_700
    count = tiktoken_counter()
    assert all(p.tokens == count(p.text) for p in passages)
