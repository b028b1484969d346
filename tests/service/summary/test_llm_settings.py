import pytest
from pydantic import ValidationError

from ingest.errors import MinutebookError
from minutebook import _settings
from service.settings import Settings

URL = "http://127.0.0.1:8080/v1"


def test_none_is_set_by_default() -> None:
    assert Settings().llm_base_url is None
    assert Settings(llm_base_url="", llm_model=" ").llm_model is None
    assert (Settings().llm_timeout_seconds, Settings().llm_budget_tokens) == (30, 2000)


def test_they_come_from_the_environment_and_the_key_is_never_printed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("MINUTEBOOK_LLM_BASE_URL", URL)
    monkeypatch.setenv("MINUTEBOOK_LLM_MODEL", "small")
    monkeypatch.setenv("MINUTEBOOK_LLM_API_KEY", "sk-nobody-sees")
    settings = Settings()
    assert settings.llm_base_url == URL
    assert settings.llm_api_key is not None
    assert settings.llm_api_key.get_secret_value() == "sk-nobody-sees"
    assert "nobody-sees" not in f"{settings!r} {settings} {settings.model_dump_json()}"


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"LLM_BASE_URL": URL}, "set both or neither"),
        ({"LLM_MODEL": "small"}, "set both or neither"),
        ({"LLM_BASE_URL": "localhost:8080", "LLM_MODEL": "small"}, "it is no address such as"),
        ({"LLM_BASE_URL": "http://", "LLM_MODEL": "small"}, "it is no address such as"),
        ({"LLM_BASE_URL": "http://[", "LLM_MODEL": "small"}, "it is no address such as"),
        ({"LLM_BASE_URL": "http://a:sk@b.example", "LLM_MODEL": "m"}, "it is no address such as"),
        ({"LLM_BASE_URL": "file:///etc/hosts", "LLM_MODEL": "m"}, "it is no address such as"),
        ({"LLM_BASE_URL": URL, "LLM_MODEL": "m", "LLM_API_KEY": "sk-ünseen"}, "copy it again"),
        ({"LLM_TIMEOUT_SECONDS": "0"}, "greater than 0"),
        ({"LLM_BUDGET_TOKENS": "many"}, "integer"),
    ],
)
def test_what_cannot_be_used_is_one_clear_sentence_without_the_key(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, str], reason: str
) -> None:
    for name, value in values.items():
        monkeypatch.setenv(f"MINUTEBOOK_{name}", value)
    with pytest.raises(MinutebookError, match=reason) as caught:
        _settings()
    assert str(caught.value).startswith("MINUTEBOOK_LLM_")
    assert "sk" not in str(caught.value).replace("ask", "")


def test_a_time_limit_that_is_none_is_refused() -> None:
    with pytest.raises(ValidationError):
        Settings(llm_timeout_seconds=float("inf"))
