from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from index.book.filters import Filters
from index.index_errors import FilterError
from index.searching.searcher import Searcher
from ingest.record.view import RecordView
from service.answering.limits import MAX_QUERY_CHARACTERS
from service.answering.queries import (
    AskOptions,
    HintOptions,
    SearchOptions,
    read_question,
    run_ask,
    run_search,
)
from service.answering.quote_candidates import find_quote_candidates
from service.answering.subjects import Subjects
from service.clock import utc_now
from service.contract.answers import AskModel
from service.contract.conversion import quote_model
from service.contract.quotes import PassageModel, QuoteModel
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings


@pytest.fixture
def searcher(updater: Updater, folder: Path, settings: Settings) -> Searcher:
    updater.ingest([str(folder)])
    return open_searcher(settings, updater.encoder)


def stored_texts(home: Path) -> dict[str, str]:
    with RecordView(home) as store:
        return {document.name: document.text for document in store.documents()}


def quotes_of(answer: AskModel) -> list[QuoteModel]:
    return [*answer.quotes, *answer.related]


def test_passages_and_quotes_are_spans_of_the_stored_text(searcher: Searcher, home: Path) -> None:
    texts = stored_texts(home)
    found = run_search(searcher, "report", Filters(), SearchOptions())
    answer = run_ask(searcher, "what did the PCC say about mobile cameras", Filters())
    assert answer.status == "answered"
    assert found.passages
    parts: list[PassageModel | QuoteModel] = [*found.passages, *answer.passages]
    for part in [*parts, *quotes_of(answer)]:
        assert part.text == texts[part.document][part.start : part.end]


def test_every_quote_lies_inside_a_passage_listed_beside_it(searcher: Searcher) -> None:
    answer = run_ask(searcher, "what did the PCC say about mobile cameras", Filters())
    for quote in quotes_of(answer):
        assert len(quote.text) <= 500
        assert any(
            p.document == quote.document and p.start <= quote.start and quote.end <= p.end
            for p in answer.passages
        )


def test_a_question_about_a_role_quotes_that_role_and_sets_others_apart(
    searcher: Searcher,
) -> None:
    answer = run_ask(searcher, "what did the PCC say about mobile cameras near schools", Filters())
    assert {quote.speaker for quote in answer.quotes} == {"PCC"}
    assert answer.hints.speaker == ["PCC"]
    assert all(quote.speaker != "PCC" for quote in answer.related)


def test_asked_about_the_pcc_the_deputys_words_answer_labelled_so(searcher: Searcher) -> None:
    answer = run_ask(searcher, "what did the PCC say about a campaign on drink driving", Filters())
    assert {quote.speaker for quote in answer.quotes} == {"Deputy PCC"}


def test_where_only_others_spoke_nothing_answers_and_they_are_related(
    searcher: Searcher,
) -> None:
    question = "what did the Officer say about mobile cameras near schools"
    answer = run_ask(searcher, question, Filters())
    assert answer.status == "not_found"
    assert "PCC" in {quote.speaker for quote in answer.related}
    assert answer.warnings[0].startswith("No answer was found in what the Officer is recorded")


def test_words_nobody_is_recorded_as_saying_do_not_answer_for_a_role(searcher: Searcher) -> None:
    answer = run_ask(searcher, "what did the Chief Constable say about rural collisions", Filters())
    assert answer.status == "not_found"
    assert None in {quote.speaker for quote in answer.related}


def test_a_question_for_a_number_is_not_answered_without_one(searcher: Searcher) -> None:
    assert run_ask(searcher, "mobile cameras bought", Filters()).status == "answered"
    assert run_ask(searcher, "how many drivers fines offence", Filters()).status == "not_found"


def test_a_quotes_citation_names_its_own_speaker_and_says_what_that_was_read_from(
    searcher: Searcher,
) -> None:
    question = "fines followed a second offence"
    answer = run_ask(searcher, question, Filters())
    quote = next(q for q in answer.quotes if "Fines followed" in q.text)
    assert quote.citation.speakers == [quote.speaker] == ["Chief Constable"]
    assert "speaker" not in quote.citation.inferred
    query = read_question(searcher, question, HintOptions(), utc_now)
    found = find_quote_candidates(searcher, query, Filters(), Subjects.load(), "prefer", 5)
    alone = quote_model(next(q for q in found.quotes if q.text.startswith("Fines")))
    assert alone.speaker == "Chief Constable"
    assert "carried on" in alone.citation.inferred["speaker"]


def test_without_support_the_answer_is_not_found_with_what_was_searched(
    searcher: Searcher,
) -> None:
    answer = run_ask(searcher, "zebra xylophone quintet", Filters())
    assert (answer.status, answer.quotes) == ("not_found", [])
    assert (answer.coverage.meetings, answer.coverage.undated) == (1, 1)
    assert answer.coverage.panels == ["Exampleshire Police and Crime Panel"]


def test_filters_that_leave_nothing_find_nothing_and_say_why(searcher: Searcher) -> None:
    answer = run_ask(searcher, "cameras", Filters(panel="Elsewhere"))
    assert answer.status == "not_found"
    assert answer.coverage.meetings == 0
    assert "Exampleshire" in answer.warnings[0]


def test_undated_meetings_that_a_range_of_dates_leaves_out_are_counted(
    searcher: Searcher,
) -> None:
    filters = Filters(from_date=date(2020, 1, 1))
    found = run_search(searcher, "report", filters, SearchOptions())
    assert found.warnings == ["Left out by the dates: 1 whose date is not stated."]


def test_as_many_passages_come_back_as_asked_for(searcher: Searcher) -> None:
    found = run_search(searcher, "report", Filters(), SearchOptions(k=2))
    assert [passage.rank for passage in found.passages] == [1, 2]


@pytest.mark.parametrize("budget", [1, 30, 60, 100_000])
def test_a_token_budget_is_filled_and_never_exceeded(searcher: Searcher, budget: int) -> None:
    everything = run_search(searcher, "report", Filters(), SearchOptions(k=100)).passages
    within = run_search(searcher, "report", Filters(), SearchOptions(budget_tokens=budget)).passages
    used = sum(passage.tokens for passage in within)
    assert used <= budget
    left_out = [p.tokens for p in everything if p.id not in {w.id for w in within}]
    assert all(used + tokens > budget for tokens in left_out)


def test_sorted_by_date_the_newest_meeting_comes_first_and_undated_last(
    searcher: Searcher,
) -> None:
    found = run_search(searcher, "report", Filters(), SearchOptions(sort="date"))
    dates = [passage.citation.meeting_date or "" for passage in found.passages]
    assert dates == sorted(dates, reverse=True)
    assert [p.rank for p in found.passages] == list(range(1, len(dates) + 1))


@pytest.mark.parametrize(
    ("query", "reason"), [("  ", "is empty"), ("x" * (MAX_QUERY_CHARACTERS + 1), "shorten it")]
)
def test_a_query_that_cannot_be_searched_says_why(
    searcher: Searcher, query: str, reason: str
) -> None:
    with pytest.raises(FilterError, match=reason):
        run_search(searcher, query, Filters(), SearchOptions())
    with pytest.raises(FilterError, match=reason):
        run_ask(searcher, query, Filters())


def test_undated_meetings_are_cited_as_not_stated(searcher: Searcher) -> None:
    found = run_search(searcher, "fraud banks", Filters(), SearchOptions(k=1))
    citation = found.passages[0].citation
    assert citation.meeting_date is None
    assert "date not stated" in citation.label
    assert "panel not stated" in citation.label


def test_one_panels_words_never_answer_for_another(searcher: Searcher) -> None:
    question = "Exampleshire banks joined the scheme"
    found = run_ask(searcher, question, Filters())
    assert found.hints.panel == "Exampleshire Police and Crime Panel"
    assert not any(quote.document == "fraud.txt" for quote in found.quotes)
    assert any(quote.document == "fraud.txt" for quote in found.related)
    unread = run_ask(
        searcher, question, Filters(), AskOptions(HintOptions(ignored=frozenset({"panel"})))
    )
    assert unread.quotes[0].document == "fraud.txt"


def test_a_time_that_was_not_understood_is_said_not_to_be_heeded(searcher: Searcher) -> None:
    found = run_ask(searcher, "mobile cameras before the election", Filters())
    assert found.hints.unread_dates == ["before the election"]
    assert "“before the election” was not read as a date" in " ".join(found.warnings)


def test_last_year_is_told_from_the_clock(searcher: Searcher) -> None:
    now = datetime(2024, 5, 6, tzinfo=UTC)
    found = run_ask(searcher, "mobile cameras last year", Filters(), clock=lambda: now)
    assert [(d.from_date, d.to_date) for d in found.hints.dates] == [("2023-01-01", "2023-12-31")]
