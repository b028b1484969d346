import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from index.book.filters import Filters
from index.passages.passage import Passage
from index.questions.glossary import Glossary
from index.questions.thesaurus import Entry, Thesaurus
from index.searching.hits import Hit
from index.searching.phrases import is_written_small
from index.searching.searcher import Searcher
from index.words.terms import content_words
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings
from tests.in_milvus import ENGINES, in_milvus
from tests.pages import BULLETS, PAGE, write_page
from tests.standin import StandInEncoder, standin_settings


@pytest.fixture(params=ENGINES)
def searcher(
    request: pytest.FixtureRequest, two_pages_home: Path, encoder: StandInEncoder
) -> Searcher:
    settings = standin_settings(two_pages_home)
    if request.param == "milvus":
        milvus: Path = request.getfixturevalue("two_pages_in_milvus")
        settings = in_milvus(settings, milvus)
    return open_searcher(settings, encoder)


def found(searcher: Searcher, text: str, filters: Filters | None = None) -> list[Hit]:
    return searcher.search(searcher.read(text), filters or Filters())


def test_the_passage_that_shares_the_querys_words_comes_first(searcher: Searcher) -> None:
    hits = found(searcher, "mobile cameras near schools")
    assert hits[0].passage.citation.question_number == "1"
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)


def test_words_are_matched_by_their_stem(searcher: Searcher) -> None:
    hits = found(searcher, "bank schemes")
    assert "banks had joined the scheme" in hits[0].passage.text
    assert hits[0].signals.bm25 > 0


def test_what_a_book_has_in_small_letters_is_no_name(searcher: Searcher) -> None:
    assert is_written_small(searcher.generation, "Schools", 100)
    assert not is_written_small(searcher.generation, "Exampleshire", 100)
    assert not is_written_small(searcher.generation, "Quidditch", 100)


def test_a_query_of_nothing_but_signs_finds_by_vectors_alone(searcher: Searcher) -> None:
    assert all(hit.signals.bm25 == 0 for hit in found(searcher, '"*?(^:'))


def test_the_parts_of_an_exchange_are_returned_once(searcher: Searcher) -> None:
    query = "speeding schools cameras fines"
    every = found(searcher, query)
    once = searcher.search(searcher.read(query), Filters(), one_an_exchange=True)
    groups = [hit.passage.group for hit in once if hit.passage.kind == "exchange"]
    assert len(groups) == len(set(groups))
    assert once[0].passage == every[0].passage
    assert len(once) < len(every)


def test_filters_leave_out_what_does_not_match(searcher: Searcher) -> None:
    def documents(filters: Filters) -> set[str]:
        return {hit.passage.document for hit in found(searcher, "the report", filters)}

    assert documents(Filters()) == {"fraud.txt", "roads.txt"}
    assert documents(Filters(panel="EXAMPLESHIRE")) == {"roads.txt"}
    assert documents(Filters(panel="Elsewhere")) == set()
    assert documents(Filters(from_date=date(2022, 1, 1))) == {"roads.txt"}
    assert documents(Filters(to_date=date(2022, 1, 1))) == set()
    assert documents(Filters(speaker="Assistant Chief Constable")) == {"fraud.txt"}
    either = Filters(speaker="Assistant Chief Constable; Deputy PCC")
    assert documents(either) == {"fraud.txt", "roads.txt"}


def test_a_kind_of_passage_can_be_asked_for(searcher: Searcher) -> None:
    hits = found(searcher, "report", Filters(kind="resolution"))
    assert {hit.passage.kind for hit in hits} == {"resolution"}


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        ("what did the Chair say about a further report", lambda p: "Chair" in p.citation.speakers),
        ("reports in 2022", lambda p: p.citation.meeting_date == "2022-03-04"),
        ("Exampleshire reports", lambda p: p.document == "roads.txt"),
        ("what was resolved on reports", lambda p: p.kind == "resolution"),
    ],
)
def test_what_fits_a_hint_moves_up_and_nothing_is_excluded(
    searcher: Searcher, question: str, fits: Callable[[Passage], bool]
) -> None:
    query = searcher.read(question)
    plain = {h.passage.id: h.score for h in searcher.search(query, Filters(), hint_mode="off")}
    preferred = searcher.search(query, Filters())
    assert {hit.passage.id for hit in preferred} == set(plain)
    raised = {h.passage.id for h in preferred if h.score > plain[h.passage.id] + 1e-6}
    assert raised == {hit.passage.id for hit in preferred if fits(hit.passage)} != set()


def test_a_hint_excludes_only_where_it_is_asked_to(searcher: Searcher) -> None:
    query = searcher.read("Exampleshire reports")
    required = searcher.search(query, Filters(), hint_mode="require")
    assert {hit.passage.document for hit in required} == {"roads.txt"}


def test_a_filter_goes_before_a_hint(searcher: Searcher) -> None:
    query = searcher.read("reports in 2022")
    hits = searcher.search(query, Filters(to_date=date(2019, 1, 1)), hint_mode="require")
    assert hits == []


def test_a_phrase_in_quotation_marks_must_stand_word_for_word(searcher: Searcher) -> None:
    assert {h.passage.document for h in found(searcher, '"joined the scheme"')} == {"fraud.txt"}
    assert found(searcher, '"the scheme joined"') == []


def test_a_word_behind_a_minus_must_not_stand(searcher: Searcher) -> None:
    texts = [h.passage.text.lower() for h in found(searcher, "schools -cameras")]
    assert texts
    assert not any("cameras" in text for text in texts)


def test_a_misspelt_word_finds_what_the_right_one_finds(searcher: Searcher) -> None:
    query = searcher.read("mobile camerass")
    assert query.corrections | query.also_spelt == {"camerass": "cameras"}
    assert "mobile cameras" in searcher.search(query, Filters())[0].passage.text


def test_a_word_that_names_a_source_is_no_misspelling(
    tmp_path: Path, updater: Updater, settings: Settings, encoder: StandInEncoder
) -> None:
    write_page(tmp_path / "minutes", "lameras.txt", PAGE)
    write_page(tmp_path / "minutes", "fraud.txt", BULLETS)
    updater.ingest([str(tmp_path / "minutes")])
    searcher = open_searcher(settings, encoder)
    assert searcher.read("mobile tameras").also_spelt == {"tameras": "cameras"}
    assert searcher.read("mobile lameras").also_spelt == {}


def text_of(hit: Hit) -> str:
    return f"{hit.passage.heading} {hit.passage.text}"


def test_another_name_is_found_but_an_exact_match_stays_ahead(
    searcher: Searcher, encoder: StandInEncoder
) -> None:
    glossary = Glossary([("lorries", "vans", "mobile cameras", "volunteers")])
    named = Searcher(searcher.generation, encoder, glossary, engine=searcher.engine)
    other_only = named.read("lorries")
    assert other_only.expansions == {"lorries": ("mobile cameras", "volunteers")}
    by_words = [hit for hit in named.search(other_only, Filters()) if hit.signals.bm25 > 0]
    assert by_words
    assert all(re.search("mobile cameras|volunteers", text_of(hit)) for hit in by_words)
    exact = named.search(named.read("volunteers"), Filters())[0]
    assert "praised the volunteers" in exact.passage.text


def test_official_wording_is_found_for_an_everyday_one_but_an_exact_match_stays_ahead(
    searcher: Searcher, encoder: StandInEncoder
) -> None:
    official = ("mobile cameras",)
    thesaurus = Thesaurus([Entry(official=official, everyday=(w,)) for w in ("gatsos", "praised")])
    worded = Searcher(searcher.generation, encoder, Glossary([]), thesaurus, engine=searcher.engine)
    query = worded.read("gatsos")
    assert query.expansions == {"gatsos": ("mobile cameras",)}
    by_words = [hit for hit in worded.search(query, Filters()) if hit.signals.bm25 > 0]
    assert by_words
    assert all(re.search("(?i)mobile.*camera|camera.*mobile", text_of(h)) for h in by_words)
    exact = worded.search(worded.read("praised"), Filters())[0]
    assert "praised the volunteers" in exact.passage.text


def test_a_query_longer_than_the_encoder_reads_is_read_whole(
    searcher: Searcher, encoder: StandInEncoder
) -> None:
    encoder.encoded.clear()
    query = " ".join(f"word{n}" for n in range(3 * encoder.max_tokens))
    found(searcher, query)
    assert len(encoder.encoded) == 3
    assert " ".join(encoder.encoded) == query


def test_every_sentence_scored_is_a_span_of_its_passage(searcher: Searcher) -> None:
    for hit in found(searcher, "cameras"):
        within = hit.passage.start, hit.passage.end
        assert all(within[0] <= start < end <= within[1] for start, end in hit.sentences.spans)


def test_coverage_tells_what_was_searched(searcher: Searcher) -> None:
    coverage = searcher.generation.book.coverage(Filters())
    assert coverage.panels == ("Exampleshire Police and Crime Panel",)
    assert (coverage.meetings, coverage.undated, coverage.documents) == (1, 1, 2)
    assert coverage.without_minutes == 0
    assert (coverage.from_date, coverage.to_date) == ("2022-03-04", "2022-03-04")
    assert searcher.generation.book.coverage(Filters(panel="nobody")).meetings == 0


def test_content_words_leave_out_those_that_carry_no_subject() -> None:
    assert content_words("What has the PCC said about Action Fraud?") == ["pcc", "action", "fraud"]


def test_where_nothing_but_hints_is_asked_for_they_decide(searcher: Searcher) -> None:
    assert not searcher.read("what was resolved on reports in Exampleshire").is_all_hints
    query = searcher.read("what did the panel resolve in Exampleshire in 2022")
    assert query.is_all_hints
    best = searcher.search(query, Filters())[0].passage
    assert (best.document, best.kind) == ("roads.txt", "resolution")
