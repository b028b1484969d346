import re
from pathlib import Path

import pytest

from eval.worked_examples import PAGE, Asker, examples, page
from index.book.filters import Filters
from index.vectors.encoder import SentenceTransformerEncoder
from service.answering.queries import run_ask
from service.check.checker import checker_of, run_check
from service.holding.opening import open_searcher
from service.settings import Settings

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def asker(sample_home: Path, model: SentenceTransformerEncoder) -> Asker:
    settings = Settings(home=sample_home)
    return Asker(open_searcher(settings, model), model, settings)


def test_the_page_of_worked_examples_is_what_is_answered(
    sample_home: Path, model: SentenceTransformerEncoder
) -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert written == page(sample_home, model), "docs/worked-examples.md is old: make examples"


def test_the_examples_show_what_they_are_said_to_show(asker: Asker) -> None:
    commands = [example.command for example in examples(asker)]
    questions = [words for command, words, *_ in commands if command == "ask"]
    first, other_role, near_miss = (
        run_ask(asker.searcher, question, Filters()) for question in questions
    )
    assert first.status == "answered"
    assert len({quote.citation.panel for quote in first.quotes}) > 1
    assert "Deputy PCC" in {quote.speaker for quote in first.quotes}
    assert any(quote.citation.inferred for quote in first.quotes)
    assert None in {quote.speaker for quote in first.related}
    assert other_role.status == "not_found"
    assert {quote.speaker for quote in other_role.related} == {"Chief Constable"}
    assert near_miss.status == "not_found"
    assert near_miss.related


def test_the_draft_shows_the_whole_trail(asker: Asker) -> None:
    (draft,) = [words for command, words, *_ in _commands(asker) if command == "check"]
    checker = checker_of(asker.searcher, asker.settings)
    (checked,) = run_check(checker, [draft], Filters()).checks
    assert checked.verdict == "already_asked"
    assert [(event.event, event.date) for event in checked.matches[0].trail] == [
        ("asked", "2020-09-04"),
        ("written_reply_promised", "2020-09-04"),
        ("written_reply_supplied", "2020-11-20"),
        ("asked_again", "2021-03-26"),
        ("replied", "2021-03-26"),
    ]


def test_the_register_shows_one_action_done_and_one_not(asker: Asker) -> None:
    output = examples(asker)[-1].output
    assert len(re.findall(r"a later meeting records it done", output)) == 1
    assert "no later record" in output


def test_nothing_on_the_page_differs_from_run_to_run() -> None:
    written = PAGE.read_text(encoding="utf-8")
    assert "took_ms" not in written
    assert set(re.findall(r"Date of search: ([^\n]+)\.", written)) == {"5 January 2026, 09:00 UTC"}


def _commands(asker: Asker) -> list[tuple[str, ...]]:
    return [example.command for example in examples(asker)]
