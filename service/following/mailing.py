"""Sending one mail by the mail server that is set."""

import smtplib
import ssl
from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from ipaddress import ip_address

from index.index_errors import FilterError
from ingest.clock import Clock
from ingest.errors import MinutebookError
from service.settings import MailSettings

_MAX_RECIPIENTS = 50


class MailError(MinutebookError):
    """A mail that was not sent."""


def checked_recipients(addresses: Sequence[str]) -> list[str]:
    """Mail addresses, each once. Raises ``FilterError`` where one is none."""
    if len(addresses) > _MAX_RECIPIENTS:
        raise FilterError(f"more than {_MAX_RECIPIENTS} addresses; use a mailing list")
    return list(dict.fromkeys(_checked(address.strip()) for address in addresses))


def check_mail_settings(settings: MailSettings) -> None:
    """Raises ``MailError`` where the settings do not suffice to send a mail."""
    if not (settings.smtp_host and settings.mail_from):
        raise MailError(
            "no mail can be sent: set MINUTEBOOK_SMTP_HOST to the mail server and "
            "MINUTEBOOK_MAIL_FROM to the address that mails come from"
        )
    try:
        _checked(settings.mail_from)
    except FilterError as error:
        raise MailError(f"MINUTEBOOK_MAIL_FROM: {error}") from error
    password = _password(settings)
    if password and settings.smtp_security == "none" and not _is_this_machine(settings.smtp_host):
        raise MailError(
            "the password would be sent in the clear; set MINUTEBOOK_SMTP_SECURITY to starttls or "
            "tls"
        )
    if bool(password) != bool(settings.smtp_user):
        raise MailError(
            "MINUTEBOOK_SMTP_USER and its password (MINUTEBOOK_SMTP_PASSWORD, or a file by "
            "MINUTEBOOK_SMTP_PASSWORD_FILE) go together; set both or neither"
        )


def send(
    settings: MailSettings,
    recipients: Sequence[str],
    subject: str,
    texts: tuple[str, str],
    clock: Clock,
) -> list[str]:
    """Send one mail to all, as plain text and as HTML (``texts``); returns whom it did not reach.

    Raises ``MailError`` where the server takes it for nobody; no password stands in what it says.
    """
    check_mail_settings(settings)
    message = _message(settings, recipients, subject, texts, clock)
    server = f"{settings.smtp_host}:{settings.smtp_port}"
    try:
        with _connected(settings) as smtp:
            return sorted(smtp.send_message(message))
    except (OSError, smtplib.SMTPException) as error:
        raise MailError(f"no mail was sent: {server} {_reason(error)}") from error


def _message(
    settings: MailSettings,
    recipients: Sequence[str],
    subject: str,
    texts: tuple[str, str],
    clock: Clock,
) -> EmailMessage:
    sender = settings.mail_from or ""
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = Address("Minutebook", addr_spec=sender)
    message["To"] = ", ".join(recipients)
    message["Date"] = format_datetime(clock())
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    # No out-of-office reply is wanted.
    message["Auto-Submitted"] = "auto-generated"
    plain, html = texts
    message.set_content(plain)
    message.add_alternative(html, subtype="html")
    return message


def _connected(settings: MailSettings) -> smtplib.SMTP:
    """A connection that is as safe as it is set to be, and logged in where a name is set."""
    host, port = settings.smtp_host or "", settings.smtp_port
    wait = settings.smtp_timeout_seconds
    if settings.smtp_security == "tls":
        safe = ssl.create_default_context()
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=wait, context=safe)
    else:
        smtp = smtplib.SMTP(host, port, timeout=wait)
    try:
        if settings.smtp_security == "starttls":
            smtp.starttls(context=ssl.create_default_context())
        if settings.smtp_user:
            smtp.login(settings.smtp_user, _password(settings))
    except BaseException:
        smtp.close()
        raise
    return smtp


def _password(settings: MailSettings) -> str:
    """The password from the environment or its file; empty where none is set."""
    if settings.smtp_password_file is None:
        return settings.smtp_password.get_secret_value() if settings.smtp_password else ""
    if settings.smtp_password:
        raise MailError(
            "MINUTEBOOK_SMTP_PASSWORD and MINUTEBOOK_SMTP_PASSWORD_FILE are both set; set one"
        )
    try:
        return settings.smtp_password_file.read_text(encoding="utf-8").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no text in UTF-8"
        raise MailError(
            f"the password file {settings.smtp_password_file} cannot be read ({reason})"
        ) from error


def _reason(error: OSError | smtplib.SMTPException) -> str:
    """What went wrong, in a few words of ours: a server's may repeat what it was told."""
    match error:
        case smtplib.SMTPAuthenticationError():
            return "does not take the name and password; mend MINUTEBOOK_SMTP_USER or its password"
        case smtplib.SMTPNotSupportedError():
            return "does not offer what is set; see MINUTEBOOK_SMTP_SECURITY and _USER"
        case smtplib.SMTPRecipientsRefused():
            return f"refuses to send to {', '.join(sorted(error.recipients))}; mend the address"
        case smtplib.SMTPSenderRefused():
            return "refuses mail from MINUTEBOOK_MAIL_FROM; mend it"
        case smtplib.SMTPException():
            return f"broke off ({type(error).__name__}); try again later"
        case _:
            return _unreached(error)


def _unreached(error: OSError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            f"has a certificate that is not trusted here ({error.verify_message}); name the server "
            "as its certificate does, or the file of its authority in SSL_CERT_FILE"
        )
    return (
        f"cannot be reached ({error.strerror or type(error).__name__}); see MINUTEBOOK_SMTP_HOST "
        "and MINUTEBOOK_SMTP_PORT"
    )


def _checked(address: str) -> str:
    try:
        read = Address(addr_spec=address)
    except (ValueError, IndexError) as error:
        raise FilterError(_no_address(address)) from error
    if not (read.username and read.domain and address.isascii() and address.isprintable()):
        raise FilterError(_no_address(address))
    return address


def _no_address(words: str) -> str:
    return f"“{words}” is no mail address; write it as clerk@example.gov.uk"


def _is_this_machine(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host or "").is_loopback
    except ValueError:
        return False
