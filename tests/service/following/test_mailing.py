"""Sending a mail, to a server on this machine."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.index_errors import FilterError
from service.following.mailing import MailError, check_mail_settings, checked_recipients, send
from service.settings import MailSettings, Settings
from tests.certificate import write_certificate
from tests.conftest import fixed_clock
from tests.mail_server import MailServer, mail_server

TO = ["clerk@example.gov.uk"]
LOGIN = ("panel", "a password")
WRONG = "guessed"


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server(MailServer(login=LOGIN)) as server:
        yield server


def settings_for(server: MailServer, **more: object) -> MailSettings:
    given = {
        "smtp_host": "127.0.0.1",
        "smtp_port": server.port,
        "smtp_security": "none",
        "mail_from": "minutes@example.gov.uk",
    }
    return Settings.model_validate(given | more)


def post(settings: MailSettings, to: list[str] = TO) -> list[str]:
    return send(settings, to, "2 new", ("plain – words", "<p>words</p>"), fixed_clock)


def test_a_mail_arrives_as_plain_text_and_as_html(server: MailServer) -> None:
    assert post(settings_for(server), ["clerk@example.gov.uk", "chair@example.gov.uk"]) == []
    (mail,) = server.mails
    assert server.recipients == ["clerk@example.gov.uk", "chair@example.gov.uk"]
    assert (mail["Subject"], mail["Auto-Submitted"]) == ("2 new", "auto-generated")
    assert mail["From"] == "Minutebook <minutes@example.gov.uk>"
    assert mail["Date"] == "Mon, 06 May 2024 07:08:09 +0000"
    assert str(mail["Message-ID"]).endswith("@example.gov.uk>")
    plain, html = mail.iter_parts()
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert plain.get_content().strip() == "plain – words"


@pytest.mark.parametrize("in_file", [True, False])
def test_a_password_is_taken_from_a_file_or_the_environment(
    server: MailServer, tmp_path: Path, *, in_file: bool
) -> None:
    file = tmp_path / "password"
    file.write_text("a password\n", encoding="utf-8")
    given = {"smtp_password_file": file} if in_file else {"smtp_password": "a password"}
    settings = settings_for(server, smtp_user="panel", **given)
    assert "a password" not in repr(settings)
    post(settings)
    assert server.logged_in
    assert len(server.mails) == 1


def test_a_wrong_password_is_told_without_it_or_the_servers_words(server: MailServer) -> None:
    with pytest.raises(MailError, match="does not take the name and password") as told:
        post(settings_for(server, smtp_user="panel", smtp_password=WRONG))
    assert WRONG not in str(told.value)
    assert "secret-words" not in str(told.value)
    assert not server.mails


def test_a_server_that_offers_no_encryption_is_sent_nothing(server: MailServer) -> None:
    given = {"smtp_user": "panel", "smtp_password": WRONG}
    with pytest.raises(MailError, match="does not offer what is set"):
        post(settings_for(server, smtp_security="starttls", **given))
    assert not server.mails
    assert not any(b"AUTH" in line for line in server.said)


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_nothing_is_said_in_the_clear_to_a_server_that_speaks_tls(
    security: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = tmp_path / "mail.pem"
    write_certificate(certificate)
    given = {"smtp_security": security, "smtp_user": "panel", "smtp_password": "a password"}
    speaks = MailServer(login=LOGIN, certificate=certificate, is_safe_at_once=security == "tls")
    with mail_server(speaks) as server:
        settings = settings_for(server, **given)
        with pytest.raises(MailError, match=r"not trusted here \(self.signed certificate\)"):
            post(settings)
        assert not server.mails
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert post(settings) == []
    assert server.is_safe
    assert server.logged_in
    assert len(server.mails) == 1
    assert {line.split()[0].upper() for line in server.said} <= {b"EHLO", b"STARTTLS"}


def test_whom_a_mail_does_not_reach_is_told_and_the_others_get_it(server: MailServer) -> None:
    server.refused = ("gone@example.gov.uk",)
    settings = settings_for(server)
    assert post(settings, [*TO, "gone@example.gov.uk"]) == ["gone@example.gov.uk"]
    assert len(server.mails) == 1
    with pytest.raises(MailError, match=r"refuses to send to gone@example\.gov\.uk"):
        post(settings, ["gone@example.gov.uk"])


def test_a_server_that_is_not_there_is_told_of() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        nobody = MailServer(port=unused.getsockname()[1])
        with pytest.raises(MailError, match=r"127\.0\.0\.1:\d+ cannot be reached"):
            post(settings_for(nobody))


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"smtp_host": None}, "set MINUTEBOOK_SMTP_HOST"),
        ({"mail_from": "minutes"}, "MINUTEBOOK_MAIL_FROM: “minutes” is no mail address"),
        ({"smtp_user": "panel"}, "set both or neither"),
        ({"smtp_host": "mail.example", "smtp_password": "x"}, "sent in the clear"),
        ({"smtp_password": "x", "smtp_password_file": "y"}, "are both set"),
        ({"smtp_password_file": "/no/such/file"}, "cannot be read"),
    ],
)
def test_settings_that_do_not_suffice_are_told_before_anything_is_sent(
    given: dict[str, object], told: str
) -> None:
    with pytest.raises(MailError, match=told):
        check_mail_settings(settings_for(MailServer(port=25), **given))


@pytest.mark.parametrize(
    "words", ["clerk", "", "a b@example.gov.uk", "a@b\nBcc: c@d", "a@example.gov.uk, b@c", "ö@b.uk"]
)
def test_what_is_no_mail_address_is_refused(words: str) -> None:
    with pytest.raises(FilterError, match="is no mail address"):
        checked_recipients([words])
