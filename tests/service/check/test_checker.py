import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

import minutebook
from index.book.filters import Filters
from index.index_errors import FilterError
from service.app import create_app
from service.check.checker import Checker, run_check
from service.check.question_candidates import Candidate, Compared
from service.check.read_texts import ReadText
from service.contract.checks import CheckModel
from service.holding.opening import open_checker
from service.holding.showing import run_show
from service.holding.updating import Updater
from service.settings import Settings
from tests.service.api.test_api import until
from tests.standin import StandInEncoder, standin_models

CAMERAS = "Could the PCC say how speeding near schools was being tackled?"
NOTHING = "What became of the zebra xylophone quintet?"


@pytest.fixture
def checker(
    updater: Updater, folder: Path, settings: Settings, encoder: StandInEncoder
) -> Iterator[Checker]:
    updater.ingest([str(folder)])
    checker = open_checker(settings, encoder)
    yield checker
    checker.searcher.generation.close()


def check(checker: Checker, *drafts: str, panel: str | None = None) -> CheckModel:
    return run_check(checker, drafts, Filters(panel=panel))


def test_a_question_put_again_is_found_with_its_whole_reply(checker: Checker) -> None:
    (found,) = check(checker, CAMERAS).checks
    assert found.verdict == "already_asked"
    match = found.matches[0]
    assert match.is_same
    assert match.citation.question_number == "1"
    assert match.reply
    assert match.reply.endswith("Fines followed a second offence.]")
    assert match.status == "answered"
    assert [event.event for event in match.trail] == ["asked", "replied"]


def test_question_reply_and_trail_are_the_stored_text(checker: Checker, settings: Settings) -> None:
    versions = checker.searcher.generation.book.versions()
    for match in check(checker, CAMERAS).checks[0].matches:
        text = run_show(settings.home, match.document, versions).text
        assert text[match.question_start : match.question_end] == match.question
        assert match.reply is None or text[match.reply_start : match.reply_end] == match.reply
        assert all(text[e.start : e.end] == e.text for e in match.trail)
        ends = {"draft": len(CAMERAS), "question": len(match.question)}
        for span in (*match.shared, *match.differs):
            assert 0 <= span.start < span.end <= ends[span.text]


def test_a_new_question_is_not_found_and_what_is_nearest_stands_apart(checker: Checker) -> None:
    (found,) = check(checker, NOTHING).checks
    assert found.verdict == "not_found"
    assert found.matches == []
    assert len(found.nearest) <= 2
    assert not any(match.is_same for match in found.nearest)


def test_drafts_are_answered_in_their_order(checker: Checker) -> None:
    found = check(checker, NOTHING, CAMERAS)
    assert [c.draft for c in found.checks] == [NOTHING, CAMERAS]
    assert [c.verdict for c in found.checks] == ["not_found", "already_asked"]


def test_filters_leave_out_other_meetings_questions(checker: Checker) -> None:
    found = check(checker, CAMERAS, panel="Nowhere")
    assert found.checks[0].verdict == "not_found"
    assert found.coverage.meetings == 0
    assert "Nowhere" in found.warnings[0]


def test_a_sign_that_a_processor_leaves_behind_ends_no_check(
    checker: Checker, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Compared.candidates

    def leaving_a_sign(compared: Compared, draft: ReadText, filters: Filters) -> list[Candidate]:
        assert np.isinf(np.log(np.zeros(1, np.float32))).all()  # NumPy would warn of it
        return found(compared, draft, filters)

    monkeypatch.setattr(Compared, "candidates", leaving_a_sign)
    checks = check(checker, CAMERAS, NOTHING).checks
    assert [one.verdict for one in checks] == ["already_asked", "not_found"]


def test_signs_of_a_query_are_only_words_in_a_draft(checker: Checker) -> None:
    quoted = CAMERAS.replace("speeding", "“speeding”") + " -cameras"
    assert check(checker, quoted).checks[0].matches


def test_an_empty_draft_is_refused(checker: Checker) -> None:
    with pytest.raises(FilterError, match="draft 1 is empty"):
        check(checker, "  ")


def test_the_service_answers_with_the_contracts_shape(
    updater: Updater, folder: Path, settings: Settings, encoder: StandInEncoder
) -> None:
    updater.ingest([str(folder)])
    app = create_app(settings, encoder)
    with TestClient(app, raise_server_exceptions=False) as client:
        until(lambda: client.get("/readyz").status_code == 200)
        body = client.post("/api/v1/check", json={"drafts": [CAMERAS]}).json()
        assert set(body) >= {"checks", "coverage", "took_ms"}
        assert set(body["checks"][0]) >= {"draft", "verdict", "matches"}
        assert set(body["checks"][0]["matches"][0]) >= {
            *("question", "reply", "similarity", "status", "citation", "trail"),
        }
        assert set(body["checks"][0]["matches"][0]["trail"][0]) >= {
            *("event", "date", "text", "citation"),
        }
        faults: list[object] = [{"drafts": []}, {"drafts": [""]}, {"draft": "x"}, {"drafts": "x"}]
        for wrong in faults:
            answer = client.post("/api/v1/check", json=wrong)
            assert answer.status_code == 422
            assert answer.headers["content-type"] == "application/problem+json"


@pytest.fixture
def _command(monkeypatch: pytest.MonkeyPatch, updater: Updater, folder: Path) -> None:
    updater.ingest([str(folder)])
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")


@pytest.mark.usefixtures("_command")
def test_the_command_prints_question_reply_status_and_trail(home: Path) -> None:
    result = CliRunner().invoke(
        minutebook.app, ["--home", str(home), "check", CAMERAS], obj=standin_models()
    )
    assert result.exit_code == 0, result.output
    assert "Already asked" in result.output
    assert "Fines followed a second offence.”" in result.output
    assert "4 March 2022, asked:" in result.output
    assert "Searched 1 meeting" in result.output


@pytest.mark.usefixtures("_command")
def test_the_command_splits_a_paste_from_standard_input_or_a_file(
    home: Path, tmp_path: Path
) -> None:
    paste = f"1. {CAMERAS}\n2. {NOTHING}\n"
    file = tmp_path / "drafts.txt"
    file.write_text(paste, encoding="utf-8")
    for arguments in (["check", "--json"], ["check", "-", "--json"]):
        result = CliRunner().invoke(
            minutebook.app, ["--home", str(home), *arguments], input=paste, obj=standin_models()
        )
        assert [c["draft"] for c in json.loads(result.stdout)["checks"]] == [CAMERAS, NOTHING]
    named = ["--home", str(home), "check", "--file", str(file), "--json"]
    result = CliRunner().invoke(minutebook.app, named, obj=standin_models())
    assert len(json.loads(result.stdout)["checks"]) == 2


@pytest.mark.usefixtures("_command")
def test_several_drafts_have_a_line_each_and_details_on_demand(home: Path) -> None:
    command = ["--home", str(home), "check", CAMERAS, NOTHING]
    short = CliRunner().invoke(minutebook.app, command, obj=standin_models()).stdout
    assert "Draft 1: Already asked: Exampleshire Police and Crime Panel, 4 March 2022." in short
    assert "Draft 2: Not found." in short
    assert "Fines followed" not in short
    whole = CliRunner().invoke(minutebook.app, [*command, "--details"], obj=standin_models()).stdout
    assert whole.index("Draft 2: Not found.") < whole.index("Fines followed a second offence.”")


@pytest.mark.usefixtures("_command")
@pytest.mark.parametrize(
    "arguments",
    [["check", "  "], ["check", "--file", "nowhere.txt"], ["check", "x", "--file", "y"]],
)
def test_wrong_usage_is_refused(home: Path, arguments: list[str]) -> None:
    result = CliRunner().invoke(
        minutebook.app, ["--home", str(home), *arguments], obj=standin_models()
    )
    assert isinstance(result.exception, FilterError)


def test_drafts_that_are_the_same_are_checked_once_and_answered_each(
    checker: Checker, encoder: StandInEncoder
) -> None:
    check(checker, CAMERAS, NOTHING)  # what recorded questions are encoded for is kept from here
    encoder.encoded.clear()
    check(checker, CAMERAS)
    once = list(encoder.encoded)
    encoder.encoded.clear()
    found = check(checker, CAMERAS, f"  {CAMERAS} ", CAMERAS)
    assert encoder.encoded == once
    assert [one.draft for one in found.checks] == [CAMERAS] * 3
    assert found.checks[0] == found.checks[1] == found.checks[2]


def test_a_check_asks_between_drafts_whether_to_go_on_and_ends_where_it_must(
    checker: Checker, encoder: StandInEncoder
) -> None:
    class EndedError(Exception):
        pass

    def never() -> None:
        raise EndedError

    assert run_check(checker, [CAMERAS], Filters(), keep_going=never).checks
    encoder.encoded.clear()
    with pytest.raises(EndedError):
        run_check(checker, [CAMERAS, NOTHING], Filters(), keep_going=never)
    assert encoder.encoded
    assert not any("zebra" in text for text in encoder.encoded)
