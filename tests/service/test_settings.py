from pathlib import Path

import pytest
from pydantic import ValidationError

from index.encoder import DEFAULT_MODEL_SHA256
from service.settings import Settings


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_HOME", "/somewhere")
    monkeypatch.setenv("MINUTEBOOK_MAX_DOCUMENT_BYTES", "5")
    assert Settings().home == Path("/somewhere")
    assert Settings().max_document_bytes == 5


def test_the_default_model_is_checked_by_hash_and_another_only_if_asked() -> None:
    assert Settings().model_sha256 == DEFAULT_MODEL_SHA256
    assert Settings(model="another").model_sha256 is None
    assert Settings(model="another", model_sha256="ab").model_sha256 == "ab"


def test_settings_are_frozen_and_unknown_ones_refused() -> None:
    with pytest.raises(ValidationError):
        Settings(colour="red")  # type: ignore[call-arg]
    with pytest.raises(ValidationError):
        Settings().home = Path("/x")  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Settings(max_document_bytes=0)


def test_a_home_given_later_replaces_the_first() -> None:
    assert Settings().with_home(None) == Settings()
    assert Settings().with_home(Path("/x")).home == Path("/x")
