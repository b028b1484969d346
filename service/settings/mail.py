"""The settings of mailing: how a mail server is reached, and what mails say of the service."""

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings

from service.settings.written import BLANK_IS_NONE


class MailSettings(BaseSettings):
    """What `minutebook watch --mail` needs to know."""

    smtp_host: Annotated[str | None, BLANK_IS_NONE] = Field(
        None, description="The mail server that `minutebook watch --mail` sends by."
    )
    smtp_port: int = Field(587, ge=1, le=65_535, description="The port it listens on.")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls",
        description="How the connection is made safe: `starttls`, `tls` from its beginning, or "
        "`none`, which never carries a password to another machine.",
    )
    smtp_user: Annotated[str | None, BLANK_IS_NONE] = Field(
        None, description="The name to log in with, where one is asked."
    )
    smtp_password: Annotated[SecretStr | None, BLANK_IS_NONE] = Field(
        None, description="The password that goes with the name; never printed or logged."
    )
    smtp_password_file: Annotated[Path | None, BLANK_IS_NONE] = Field(
        None, description="A file that holds the password instead, on its first line."
    )
    smtp_timeout_seconds: float = Field(
        30.0, gt=0, le=600, description="How long the mail server may keep silent."
    )
    mail_from: Annotated[str | None, BLANK_IS_NONE] = Field(
        None, description="The address that mails come from."
    )
    pages_url: Annotated[str | None, BLANK_IS_NONE] = Field(
        None,
        description="The address that readers reach the pages by, such as "
        "https://minutes.example.gov.uk; mails then link to the minutes there.",
    )

    @field_validator("pages_url")
    @classmethod
    def _is_web_address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.netloc or parts.query:
            raise PydanticCustomError(
                "pages_url", "it is no web address such as https://minutes.example.gov.uk"
            )
        return value.rstrip("/")
