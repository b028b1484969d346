"""With a real language model: `make test-llm` starts a small one, or takes the one set."""

import os

import pytest
from pydantic import SecretStr

from index.passages.passage import tiktoken_counter
from service.summary.evidence import sources_of
from service.summary.gate import Gate
from service.summary.prompt import prompt_for
from service.summary.summariser import Summariser
from service.summary.writer import ChatWriter
from tests.service.summary.answers import BOOK, CAMERAS, answer

pytestmark = [pytest.mark.llm, pytest.mark.timeout(900)]  # each text may take _TIMEOUT_S

# Read before the fixture that clears the settings of tests.
_BASE_URL = os.environ.get("MINUTEBOOK_LLM_BASE_URL")
_MODEL = os.environ.get("MINUTEBOOK_LLM_MODEL")
_KEY = os.environ.get("MINUTEBOOK_LLM_API_KEY")
_TIMEOUT_S = 200


@pytest.fixture
def writer() -> ChatWriter:
    if not (_BASE_URL and _MODEL):
        pytest.skip("no endpoint is set: MINUTEBOOK_LLM_BASE_URL and MINUTEBOOK_LLM_MODEL")
    return ChatWriter(_BASE_URL, _MODEL, SecretStr(_KEY) if _KEY else None, _TIMEOUT_S)


def test_a_real_model_writes_and_every_sentence_shown_passes_the_gate_again(
    writer: ChatWriter,
) -> None:
    prompt = prompt_for(
        "What was said about cameras?", sources_of(answer(*BOOK)), tiktoken_counter(), 1500
    )
    text = writer.write(prompt.messages)
    assert text.strip()
    passed = Gate().passed(text, prompt.sources)
    assert passed.sentences or passed.withheld
    for sentence in passed.sentences:
        cited = "".join(f"[{number}]" for number in sentence.numbers)
        again = Gate().passed(f"{sentence.text[:-1]} {cited}{sentence.text[-1]}", prompt.sources)
        assert again.sentences == (sentence,)


def test_a_real_model_writes_the_same_again(writer: ChatWriter) -> None:
    prompt = prompt_for("Cameras?", sources_of(answer(CAMERAS)), tiktoken_counter(), 500)
    assert writer.write(prompt.messages) == writer.write(prompt.messages)


def test_an_answer_keeps_its_quotes_whatever_a_real_model_writes(writer: ChatWriter) -> None:
    bare = answer(*BOOK)
    found = Summariser(writer, tiktoken_counter(), 1500).with_summary(bare)
    assert found.model_copy(update={"summary": None}) == bare
    assert found.summary is not None
    assert found.summary.model == _MODEL
    assert bool(found.summary.sentences) == (found.summary.withheld is None)
