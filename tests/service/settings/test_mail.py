import pytest
from pydantic import ValidationError

from service.settings import Settings


def test_the_password_is_in_nothing_that_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_SMTP_PASSWORD", "open sesame")
    settings = Settings()
    assert settings.smtp_password is not None
    assert settings.smtp_password.get_secret_value() == "open sesame"
    assert "sesame" not in f"{settings!r} {settings.model_dump_json()}"


@pytest.mark.parametrize("name", ["smtp_host", "smtp_user", "smtp_password_file", "mail_from"])
def test_what_is_empty_is_not_set(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(f"MINUTEBOOK_{name.upper()}", " ")
    assert getattr(Settings(), name) is None


def test_the_address_of_the_pages_ends_without_a_stroke() -> None:
    given = "https://minutes.example.gov.uk/panel/"
    assert Settings(pages_url=given).pages_url == "https://minutes.example.gov.uk/panel"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("pages_url", "minutes.example.gov.uk"),
        ("pages_url", "ftp://minutes.example.gov.uk"),
        ("pages_url", "https://minutes.example.gov.uk?a=b"),
        ("smtp_port", "0"),
        ("smtp_security", "ssl"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"MINUTEBOOK_{name.upper()}", value)
    with pytest.raises(ValidationError):
        Settings()
