"""The settings of fetching minutes from the sites of councils."""

from typing import Annotated

from pydantic import Field, SecretStr, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings

from service.settings import edge_values
from service.settings.written import BLANK_IS_NONE, read_by


class FetchSettings(BaseSettings):
    """How sites are asked, and how politely."""

    fetch_contact: Annotated[str | None, BLANK_IS_NONE] = Field(
        None,
        description="An e-mail or web address by which a site's keepers can reach you; sent with "
        "every request beside the program's name.",
    )
    fetch_interval_seconds: float = Field(
        1.0, ge=0, le=600, description="The least time between two requests to one site."
    )
    fetch_timeout_seconds: float = Field(
        30.0, gt=0, le=600, description="How long one request may take before it is given up."
    )
    fetch_attempts: int = Field(
        3, ge=1, le=10, description="How often a request is tried where the fault may pass."
    )
    fetch_max_redirects: int = Field(
        5, ge=0, le=20, description="How many redirects of one request are followed."
    )
    fetch_proxy: Annotated[SecretStr | None, read_by(edge_values.proxy), BLANK_IS_NONE] = Field(
        None,
        description="The proxy that sites are asked through, such as "
        "http://proxy.example.gov.uk:3128; else those of HTTPS_PROXY and HTTP_PROXY.",
    )
    fetch_private_addresses: bool = Field(
        False,
        description="Whether addresses of this machine and of private networks may be fetched.",
    )

    @field_validator("fetch_contact")
    @classmethod
    def _fits_a_user_agent(cls, value: str | None) -> str | None:
        words = value.strip() if value else None
        if words and (not (words.isascii() and words.isprintable()) or {*"() "} & {*words}):
            raise PydanticCustomError(
                "fetch_contact", "it is no e-mail or web address, such as clerk@example.gov.uk"
            )
        return words
