import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

import minutebook
from index.index_errors import FilterError
from service.app import create_app
from service.holding.updating import Updater
from service.settings import Settings
from service.summary.summariser import Summariser, summariser_for
from service.summary.writer import WriterError
from tests.service.summary.answers import BOOK, answer
from tests.service.summary.conftest import Endpoint, FakeWriter
from tests.standin import StandInEncoder, standin_models

GOOD = "The PCC reported that twelve mobile cameras had been bought [1]."
QUESTION = "what did the PCC say about mobile cameras"


def words(text: str) -> int:
    return len(text.split())


def test_a_summary_is_added_and_nothing_else_changes() -> None:
    bare = answer(*BOOK)
    found = Summariser(FakeWriter(f"{GOOD} The PCC resigned [1]."), words, 500).with_summary(bare)
    assert found.model_copy(update={"summary": None}) == bare
    assert found.summary is not None
    assert found.summary.model_dump() == {
        "sentences": [
            {"text": "The PCC reported that twelve mobile cameras had been bought.", "quotes": [1]}
        ],
        "dropped": 1,
        "reasons": {"in words that the cited passages lack": 1},
        "model": "fake",
        "withheld": None,
    }


def test_a_writer_is_not_asked_where_nothing_answers() -> None:
    writer = FakeWriter(GOOD)
    found = Summariser(writer, words, 500).with_summary(answer(*BOOK, status="not_found"))
    assert found.summary is None
    assert writer.asked == []


def test_a_writer_that_fails_leaves_the_answer_and_says_why() -> None:
    bare = answer(*BOOK)
    found = Summariser(FakeWriter(WriterError("it is ill")), words, 500).with_summary(bare)
    assert found.quotes == bare.quotes
    assert found.summary is not None
    assert found.summary.withheld == "it is ill"
    assert found.summary.sentences == []


def test_a_budget_that_holds_no_quote_is_told_and_the_writer_not_asked() -> None:
    writer = FakeWriter(GOOD)
    found = Summariser(writer, words, 1).with_summary(answer(*BOOK))
    assert found.summary is not None
    assert "MINUTEBOOK_LLM_BUDGET_TOKENS" in (found.summary.withheld or "")
    assert writer.asked == []


def test_a_summary_is_written_by_default_only_where_an_endpoint_is_set() -> None:
    set_up = Settings(llm_base_url="http://127.0.0.1:1/v1", llm_model="small")
    assert summariser_for(Settings(), is_wanted=None) is None
    assert summariser_for(set_up, is_wanted=None) is not None
    assert summariser_for(set_up, is_wanted=False) is None
    with pytest.raises(FilterError, match="MINUTEBOOK_LLM_BASE_URL"):
        summariser_for(Settings(), is_wanted=True)


@pytest.fixture
def asked(updater: Updater, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A book that the command finds, read with the stand-in."""
    updater.ingest([str(folder)])
    monkeypatch.setenv("MINUTEBOOK_MODEL", "stand-in")


def ask(home: Path, *arguments: str) -> tuple[int, str, str]:
    runner = CliRunner()
    command = ["--home", str(home), "ask", QUESTION, *arguments]
    result = runner.invoke(minutebook.app, command, obj=standin_models())
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def llm(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> Endpoint:
    """The fake endpoint, set in the environment."""
    monkeypatch.setenv("MINUTEBOOK_LLM_BASE_URL", endpoint.address)
    monkeypatch.setenv("MINUTEBOOK_LLM_MODEL", "tiny-model")
    monkeypatch.setenv("MINUTEBOOK_LLM_API_KEY", "sk-nobody-sees")
    endpoint.text = "The PCC reported that mobile cameras had been bought [1]."
    return endpoint


@pytest.mark.server
@pytest.mark.usefixtures("asked")
def test_the_command_prints_a_summary_above_numbered_quotes(home: Path, llm: Endpoint) -> None:
    status, out, err = ask(home)
    assert status == 0, err
    heading = "Summary, written by a language model"
    warning = "These are not the minutes' words. The model tiny-model wrote them"
    sentence = "The PCC reported that mobile cameras had been bought. [1]"
    quote = "[1] The minutes record"
    assert out.index(heading) < out.index(warning) < out.index(sentence) < out.index(quote)
    ((_, headers, body),) = llm.requests
    assert headers["Authorization"] == "Bearer sk-nobody-sees"
    assert "sk-nobody-sees" not in out + err
    assert QUESTION in body["messages"][1]["content"]


@pytest.mark.server
@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("mode", ["closed", "error", "not json", "empty", "redirect", "huge"])
def test_whatever_the_endpoint_does_the_command_prints_the_same_quotes(
    home: Path, llm: Endpoint, mode: str
) -> None:
    _, bare, _ = ask(home, "--no-summary")
    assert llm.requests == []
    llm.mode = mode
    status, out, err = ask(home)
    assert status == 0
    assert out == bare
    assert "note: No summary: the language model's" in err


@pytest.mark.server
@pytest.mark.usefixtures("asked")
def test_json_carries_the_summary(home: Path, llm: Endpoint) -> None:
    _, out, _ = ask(home, "--json")
    summary = json.loads(out)["summary"]
    assert summary["sentences"][0]["quotes"] == [1]
    assert summary["model"] == "tiny-model"
    llm.text = "The PCC resigned [1]."
    _, out, _ = ask(home, "--json")
    assert json.loads(out)["summary"]["sentences"] == []
    assert "resigned" not in out


@pytest.mark.usefixtures("asked")
def test_without_an_endpoint_there_is_no_summary_and_asking_for_one_is_wrong_usage(
    home: Path,
) -> None:
    _, out, _ = ask(home, "--json")
    assert json.loads(out)["summary"] is None
    result = CliRunner().invoke(minutebook.app, ["--home", str(home), "ask", "x", "--summary"])
    assert isinstance(result.exception, FilterError)


def wait_until_ready(client: TestClient) -> None:
    deadline = time.monotonic() + 10
    while client.get("/readyz").status_code != 200:
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.fixture
def client(
    updater: Updater, folder: Path, settings: Settings, encoder: StandInEncoder, llm: Endpoint
) -> Iterator[TestClient]:
    updater.ingest([str(folder)])
    with_llm = settings.model_copy(update={"llm_base_url": llm.address, "llm_model": "tiny-model"})
    with TestClient(create_app(with_llm, encoder)) as client:
        wait_until_ready(client)
        yield client


@pytest.mark.server
def test_the_api_adds_a_summary_only_where_it_is_asked_to(
    client: TestClient, llm: Endpoint
) -> None:
    bare = client.get("/api/v1/ask", params={"q": QUESTION}).json()
    assert bare["summary"] is None
    assert llm.requests == []
    found = client.get("/api/v1/ask", params={"q": QUESTION, "summary": "true"}).json()
    assert found["summary"]["sentences"][0]["quotes"] == [1]
    assert found["quotes"] == bare["quotes"]
    llm.mode = "error"
    failed = client.get("/api/v1/ask", params={"q": QUESTION, "summary": "true"})
    assert failed.status_code == 200
    assert failed.json()["quotes"] == bare["quotes"]
    assert "HTTP 500" in failed.json()["summary"]["withheld"]


def test_the_api_says_where_no_language_model_is_set(
    updater: Updater, folder: Path, settings: Settings, encoder: StandInEncoder
) -> None:
    updater.ingest([str(folder)])
    with TestClient(create_app(settings, encoder)) as client:
        wait_until_ready(client)
        problem = client.get("/api/v1/ask", params={"q": "x", "summary": "true"})
    assert problem.headers["content-type"] == "application/problem+json"
    assert problem.status_code == 422
    assert "no language model is set" in problem.json()["detail"]
