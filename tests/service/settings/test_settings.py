from pathlib import Path

import pytest
from pydantic import ValidationError

from index.vectors.default_model import DEFAULT_MODEL_SHA256
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


@pytest.mark.parametrize("contact", ["clerk@example.gov.uk", "https://example.gov.uk/contact"])
def test_a_contact_is_an_email_or_web_address(contact: str) -> None:
    assert Settings(fetch_contact=f" {contact} ").fetch_contact == contact
    assert Settings(fetch_contact=" ").fetch_contact is None


@pytest.mark.parametrize("contact", ["a b", "clerk)", "clérk@example", "a\r\nHost: x"])
def test_a_contact_that_does_not_fit_a_header_is_refused(contact: str) -> None:
    with pytest.raises(ValidationError, match="no e-mail or web address"):
        Settings(fetch_contact=contact)


def test_private_addresses_are_closed_unless_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not Settings().fetch_private_addresses
    monkeypatch.setenv("MINUTEBOOK_FETCH_PRIVATE_ADDRESSES", "true")
    assert Settings().fetch_private_addresses


@pytest.mark.parametrize(
    "wrong",
    [
        {"fetch_interval_seconds": -1},
        {"fetch_timeout_seconds": 0},
        {"fetch_attempts": 0},
        {"fetch_max_redirects": -1},
    ],
)
def test_bounds_of_fetching_are_bounded(wrong: dict[str, float]) -> None:
    with pytest.raises(ValidationError):
        Settings.model_validate(wrong)


def test_secrets_are_neither_printed_nor_told_where_they_are_wrong() -> None:
    written = "http://clerk:s3cret@proxy.example:3128"
    assert "s3cret" not in repr(Settings.model_validate({"fetch_proxy": written}))
    with pytest.raises(ValidationError) as caught:
        Settings.model_validate({"fetch_proxy": f"{written}/x", "access_token": "s3cret"})
    assert "no address of a proxy such as" in str(caught.value)
    assert "no token of at least 16 letters" in str(caught.value)
    assert "s3cret" not in str(caught.value)


def test_an_empty_setting_of_the_edge_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RATE_LIMIT", "ACCESS_TOKEN", "ACCESS_TOKEN_FILE", "FETCH_PROXY", "ROOT_PATH"):
        monkeypatch.setenv(f"MINUTEBOOK_{name}", " ")
    settings = Settings()
    assert (settings.rate_limit, settings.fetch_proxy, settings.root_path) == (None, None, "")
    assert (settings.access_token, settings.access_token_file) == (None, None)
