import json
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from index.book.filters import Filters
from index.recently_used import RecentlyUsed
from index.searching.searcher import Searcher
from index.words.token_weights import Share
from service.check.checker import Checker, run_check
from service.check.kept_questions import QuestionReader
from service.check.question_candidates import Candidate, Compared
from service.contract.checks import CheckModel, DraftCheckModel
from service.holding.opening import open_checker
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import PAGE, write_page
from tests.standin import StandInEncoder

DRAFT = "How many mobile cameras are planned?"


@pytest.fixture
def checker(updater: Updater, folder: Path, settings: Settings) -> Checker:
    facts = json.loads((folder / "meetings.json").read_text())
    (panel,) = {page["panel"] for page in facts["pages"].values()}
    facts["pages"]["again.txt"] = {"panel": panel, "meeting_date": "2021-03-05"}
    (folder / "meetings.json").write_text(json.dumps(facts))
    write_page(folder, "again.txt", PAGE.replace("speeding", "parking"))
    updater.ingest([str(folder)])
    return open_checker(settings, StandInEncoder())


def encoded(checker: Checker) -> list[str]:
    encoder = checker.searcher.encoder
    assert isinstance(encoder, StandInEncoder)
    return encoder.encoded


def checked(checker: Checker) -> list[DraftCheckModel]:
    found: CheckModel = run_check(checker, [DRAFT], Filters())
    return found.checks


def test_the_first_check_encodes_its_draft_alone(checker: Checker) -> None:
    (found,) = checked(checker)
    assert {match.question for match in (*found.matches, *found.nearest)}
    assert encoded(checker) == [DRAFT]


def test_a_draft_is_searched_for_as_it_was_encoded_with_all_its_words_counting(
    checker: Checker,
) -> None:
    read = replace(checker.searcher.read(DRAFT), shares=(Share(0, 8, 0.1),))
    search = patch.object(Searcher, "search", autospec=True, side_effect=Searcher.search)
    with patch.object(Searcher, "read", return_value=read), search as searched:
        checked(checker)
    (query,) = [call.args[1] for call in searched.call_args_list]
    assert (query.encoded_text, query.shares) == (DRAFT, ())


def test_what_the_index_keeps_by_other_rules_is_read_anew_and_once(
    checker: Checker, tmp_path: Path
) -> None:
    with_index = checked(checker)
    names = tmp_path / "glossary.json"
    names.write_text('{"entries": [{"forms": ["QQ", "Quite Quaint"]}]}', encoding="utf-8")
    reader = QuestionReader(checker.searcher.encoder, names)
    other = replace(checker, compared=Compared(checker.searcher, reader), trails=RecentlyUsed(9))
    encoded(checker).clear()
    assert checked(other) == with_index
    assert set(encoded(checker)) > {DRAFT}
    encoded(checker).clear()
    assert checked(other) == with_index
    assert encoded(checker) == [DRAFT]


def asked_of_a_panel(checker: Checker) -> Candidate:
    found = checker.compared.candidates(checker.compared.draft(DRAFT), Filters())
    return next(one for one in found if one.exchange.citation.panel)


def test_questions_like_one_are_found_by_what_is_kept_of_them_and_without_it_by_searching(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = asked_of_a_panel(checker)
    panel = asked.exchange.citation.panel
    assert panel
    kept = checker.compared.others_like(asked, panel, 3)
    assert kept
    assert asked.exchange.id not in {other.exchange.id for other in kept}
    book = checker.searcher.generation.book
    monkeypatch.setattr(type(book), "kept_openings", lambda _book, _filters, _count: [])
    without = Compared(checker.searcher, checker.compared.reader).others_like(asked, panel, 3)
    assert {other.exchange.id for other in without} & {other.exchange.id for other in kept}


def test_no_question_of_another_panel_is_like_one(checker: Checker) -> None:
    assert checker.compared.others_like(asked_of_a_panel(checker), "Nowhere", 3) == []
