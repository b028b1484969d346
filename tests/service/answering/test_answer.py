from pathlib import Path

import pytest

from index.book.filters import Filters
from index.searching.searcher import Searcher
from index.vectors.encoder import SentenceTransformerEncoder
from service.answering import quote_candidates
from service.answering.answer import Answer, answer
from service.answering.confidence import AnswerCalibration
from service.answering.logistic import Logistic
from service.answering.queries import run_ask
from service.answering.subjects import Subjects
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings

NO_FILTERS = Filters()


def calibration(intercept: float) -> AnswerCalibration:
    return AnswerCalibration(
        about="",
        made_by="",
        answered=Logistic(intercept=intercept, weights={}),
        threshold=0.5,
        trained_on={},
    )


SUBJECTS = Subjects(subjects=[["taser", "stun gun"], ["mobile camera", "speed van"]])
ANSWERS_ALL, REFUSES_ALL = calibration(9), calibration(-9)


@pytest.fixture
def searcher(updater: Updater, folder: Path, settings: Settings) -> Searcher:
    updater.ingest([str(folder)])
    return open_searcher(settings, updater.encoder)


def ask(
    searcher: Searcher,
    question: str,
    weights: AnswerCalibration = ANSWERS_ALL,
    filters: Filters = NO_FILTERS,
) -> Answer:
    return answer(searcher, searcher.read(question), filters, weights, SUBJECTS)


def test_an_answer_quotes_words_of_its_passages(searcher: Searcher) -> None:
    found = ask(searcher, "mobile cameras bought")
    assert found.is_answered
    assert "mobile cameras had been bought" in found.quotes[0].text
    listed = {hit.passage.id for hit in found.passages}
    assert {quote.passage.id for quote in [*found.quotes, *found.related]} <= listed
    assert found.confidence == pytest.approx(ANSWERS_ALL.answered.probability({}))


def test_an_answer_of_which_nothing_can_be_quoted_is_not_found(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.answering.answer.select", lambda *_quotes, **_context: [])
    found = ask(searcher, "mobile cameras bought")
    assert not found.is_answered
    assert found.quotes == ()


def test_what_is_refused_is_shown_as_related_and_never_as_quotes(searcher: Searcher) -> None:
    found = ask(searcher, "mobile cameras bought", REFUSES_ALL)
    assert not found.is_answered
    assert found.quotes == ()
    assert "mobile cameras had been bought" in found.related[0].text
    assert found.confidence < REFUSES_ALL.threshold
    assert found.signals is not None


def test_another_subject_is_refused_with_nothing_related(searcher: Searcher) -> None:
    found = ask(searcher, "zebra xylophone quintet", REFUSES_ALL)
    assert (found.is_answered, found.quotes, found.related) == (False, (), ())


def test_a_figure_that_is_nowhere_stated_is_refused_however_near_the_subject(
    searcher: Searcher,
) -> None:
    shipped = AnswerCalibration.load()
    found = ask(searcher, "cost of mobile cameras bought", shipped)
    assert not found.is_answered
    assert found.signals is not None
    assert found.signals["lacks_fact"] == 1
    assert "mobile cameras" in found.related[0].text
    assert ask(searcher, "mobile cameras bought", shipped).is_answered


def test_asked_for_one_role_only_its_words_answer_and_others_are_apart(
    searcher: Searcher,
) -> None:
    found = ask(searcher, "what did the Chief Constable say about cameras near schools")
    assert found.is_answered
    assert {quote.speaker for quote in found.quotes} == {"Chief Constable"}
    assert {quote.speaker for quote in found.related} <= {"PCC", "Deputy PCC", "Chair", None}


def test_the_deputys_words_answer_for_the_pccs_office(searcher: Searcher) -> None:
    found = ask(searcher, "what has the PCC said about a campaign in December")
    assert "Deputy PCC" in {quote.speaker for quote in found.quotes}


def test_words_of_others_on_the_subject_are_related_where_a_role_has_none(
    searcher: Searcher,
) -> None:
    found = ask(searcher, "what has the Chief Constable said about mobile cameras", REFUSES_ALL)
    assert not found.is_answered
    assert "mobile cameras" in found.related[0].text
    assert found.related[0].speaker == "PCC"


def test_where_no_word_of_the_role_is_recorded_at_all_a_reader_is_told(searcher: Searcher) -> None:
    found = ask(searcher, "what has the Deputy Chief Constable said about mobile cameras")
    assert not found.is_answered
    assert found.signals is None
    assert found.notes == (
        "No answer was found in what the Deputy Chief Constable is recorded as saying; the words "
        "shown are of others.",
    )


def test_another_panels_words_do_not_answer(searcher: Searcher) -> None:
    found = ask(searcher, "banks joined the scheme against thefts from shops in Exampleshire")
    assert {quote.passage.document for quote in found.quotes} == {"roads.txt"}
    assert "banks had joined" in found.related[0].text


def test_a_filter_on_the_speaker_leaves_only_that_roles_words(searcher: Searcher) -> None:
    found = ask(searcher, "cameras near schools", filters=Filters(speaker="Chief Constable"))
    assert found.quotes
    assert {q.speaker for q in [*found.quotes, *found.related]} == {"Chief Constable"}


@pytest.mark.parametrize("question", ["the", "?", "-cameras", '"no such words anywhere"', "PCC"])
def test_a_question_without_a_subject_is_no_error(searcher: Searcher, question: str) -> None:
    found = ask(searcher, question)
    assert 0 <= found.confidence <= 1


def test_filters_that_leave_nothing_find_nothing(searcher: Searcher) -> None:
    found = ask(searcher, "cameras", filters=Filters(panel="Elsewhere"))
    assert (found.is_answered, found.related, found.passages) == (False, (), ())
    assert found.signals is None


@pytest.fixture
def sample(sample_home: Path, model: SentenceTransformerEncoder) -> Searcher:
    return open_searcher(Settings(home=sample_home), model)


@pytest.mark.model
def test_a_near_miss_is_refused_and_what_the_minutes_hold_is_answered(sample: Searcher) -> None:
    missed = run_ask(sample, "cost of the campaign about casual drug use", NO_FILTERS)
    assert missed.status == "not_found"
    assert missed.quotes == []
    assert missed.related
    told = run_ask(sample, "what has the PCC said about Action Fraud", NO_FILTERS)
    assert told.status == "answered"
    assert {quote.speaker for quote in told.quotes} <= {"PCC", "Deputy PCC"}
    assert any("fraud" in quote.text.lower() for quote in told.quotes[:3])


def test_a_question_on_a_subject_that_the_book_never_mentions_is_not_answered(
    searcher: Searcher,
) -> None:
    found = ask(searcher, "were mobile cameras and a stun gun bought")
    assert not found.is_answered
    assert found.confidence == 0
    assert "Nothing that is searched in this book mentions “stun gun”." in found.notes


def test_words_near_a_question_of_which_the_book_has_no_word_are_quoted_with_a_note(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quote_candidates, "_NEAR_WITHOUT_A_WORD", -1.0)
    found = ask(searcher, "bananas, plums or pears")
    assert found.is_answered
    assert found.notes == (
        "Nothing that is searched in this book mentions “bananas”, “plums” or “pears”; what is "
        "quoted is only near to that in meaning, and may be about something else.",
    )


def test_a_subject_that_goes_by_another_name_in_the_book_is_looked_for(searcher: Searcher) -> None:
    assert ask(searcher, "was a speed van bought").signals is not None


def test_the_words_that_decide_are_marked_within_their_quotes(searcher: Searcher) -> None:
    found = ask(searcher, "when will the campaign about drink driving run")
    decisive = [
        quote.passage.text[start - quote.passage.start : end - quote.passage.start]
        for quote in found.quotes
        for start, end in quote.decisive
        if quote.start <= start < end <= quote.end
    ]
    assert decisive == ["December"]
    assert not any(quote.decisive for quote in ask(searcher, "campaign in December").quotes)
