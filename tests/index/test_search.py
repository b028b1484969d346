from datetime import date
from pathlib import Path

import pytest

from index.filters import Filters
from index.generation import open_current
from index.lexical import content_words
from index.search import Searcher
from service.updating import Updater
from tests.standin import STANDIN_SETTINGS, StandInEncoder


@pytest.fixture
def searcher(updater: Updater, folder: Path, home: Path, encoder: StandInEncoder) -> Searcher:
    updater.ingest([str(folder)])
    return Searcher(open_current(home, STANDIN_SETTINGS), encoder)


def test_the_passage_that_shares_the_querys_words_comes_first(searcher: Searcher) -> None:
    hits = searcher.search("mobile cameras near schools", Filters())
    assert hits[0].passage.citation.question_number == "1"
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)


def test_words_are_matched_by_their_stem(searcher: Searcher) -> None:
    hits = searcher.search("bank schemes", Filters())
    assert "banks had joined the scheme" in hits[0].passage.text
    assert hits[0].signals.bm25 > 0


def test_a_query_of_nothing_but_signs_finds_by_vectors_alone(searcher: Searcher) -> None:
    assert all(hit.signals.bm25 == 0 for hit in searcher.search('"*?(^:', Filters()))


def test_the_parts_of_an_exchange_are_returned_once(searcher: Searcher) -> None:
    query = "speeding schools cameras fines"
    every = searcher.search(query, Filters())
    once = searcher.search(query, Filters(), one_an_exchange=True)
    groups = [hit.passage.group for hit in once if hit.passage.kind == "exchange"]
    assert len(groups) == len(set(groups))
    assert once[0].passage == every[0].passage
    assert len(once) < len(every)


def test_filters_leave_out_what_does_not_match(searcher: Searcher) -> None:
    def documents(filters: Filters) -> set[str]:
        return {hit.passage.document for hit in searcher.search("the report", filters)}

    assert documents(Filters()) == {"fraud.txt", "roads.txt"}
    assert documents(Filters(panel="EXAMPLESHIRE")) == {"roads.txt"}
    assert documents(Filters(panel="Elsewhere")) == set()
    assert documents(Filters(from_date=date(2022, 1, 1))) == {"roads.txt"}
    assert documents(Filters(to_date=date(2022, 1, 1))) == set()
    assert documents(Filters(speaker="Assistant Chief Constable")) == {"fraud.txt"}


def test_a_kind_of_passage_can_be_asked_for(searcher: Searcher) -> None:
    hits = searcher.search("report", Filters(kind="resolution"))
    assert {hit.passage.kind for hit in hits} == {"resolution"}


def test_a_preferred_role_moves_up_and_excludes_nobody(searcher: Searcher) -> None:
    plain = searcher.search("campaign", Filters())
    preferred = searcher.search("campaign", Filters(), preferred=("Chair",))
    assert {h.passage.id for h in plain} == {h.passage.id for h in preferred}
    gained = {
        h.passage.citation.speakers
        for h in preferred
        if h.score > next(p.score for p in plain if p.passage.id == h.passage.id)
    }
    assert gained
    assert all("Chair" in speakers for speakers in gained)


def test_a_query_longer_than_the_encoder_reads_is_read_whole(
    searcher: Searcher, encoder: StandInEncoder
) -> None:
    encoder.encoded.clear()
    query = " ".join(f"word{n}" for n in range(3 * encoder.max_tokens))
    searcher.search(query, Filters())
    assert len(encoder.encoded) == 3
    assert " ".join(encoder.encoded) == query


def test_every_window_scored_is_a_span_of_its_passage(searcher: Searcher) -> None:
    for hit in searcher.search("cameras", Filters()):
        assert all(hit.passage.start <= w.start < w.end <= hit.passage.end for w in hit.sentences)


def test_coverage_tells_what_was_searched(searcher: Searcher) -> None:
    coverage = searcher.generation.book.coverage(Filters())
    assert coverage.panels == ("Exampleshire Police and Crime Panel",)
    assert (coverage.meetings, coverage.documents, coverage.without_minutes) == (2, 2, 0)
    assert (coverage.from_date, coverage.to_date) == ("2022-03-04", "2022-03-04")
    assert searcher.generation.book.coverage(Filters(panel="nobody")).meetings == 0


def test_content_words_leave_out_those_that_carry_no_subject() -> None:
    assert content_words("What has the PCC said about Action Fraud?") == ["pcc", "action", "fraud"]
