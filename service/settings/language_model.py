"""The settings of the language model that writes summaries, where there is one."""

from typing import Annotated

from pydantic import Field, PositiveInt, SecretStr, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings

from service.settings.written import BLANK_IS_NONE, is_plain_address


class LanguageModelSettings(BaseSettings):
    """How it is reached, and how much it is given to read."""

    llm_base_url: Annotated[str | None, BLANK_IS_NONE] = Field(
        None,
        description="The OpenAI-compatible endpoint that writes summaries, such as "
        "http://127.0.0.1:8080/v1; none are written without.",
    )
    llm_model: Annotated[str | None, BLANK_IS_NONE] = Field(
        None, validate_default=True, description="The model's name at that endpoint."
    )
    llm_api_key: Annotated[SecretStr | None, BLANK_IS_NONE] = Field(
        None, description="The endpoint's key, where it asks for one; never printed or logged."
    )
    llm_timeout_seconds: float = Field(
        30.0, gt=0, le=600, description="How long a summary may take before it is given up."
    )
    llm_budget_tokens: PositiveInt = Field(
        2000, description="How many cl100k_base tokens of minutes the language model is given."
    )

    @field_validator("llm_base_url")
    @classmethod
    def _is_address(cls, value: str | None) -> str | None:
        if value is not None and not is_plain_address(value):
            raise PydanticCustomError(
                "llm_address",
                "it is no address such as http://127.0.0.1:8080/v1, without name, key and query",
            )
        return value

    @field_validator("llm_model")
    @classmethod
    def _goes_with_address(cls, value: str | None, info: ValidationInfo) -> str | None:
        # An address that was refused is told by itself.
        if "llm_base_url" in info.data and (value is None) != (info.data["llm_base_url"] is None):
            raise PydanticCustomError(
                "llm_pair",
                "the language model's name and its address (llm_base_url) go together: set both "
                "or neither",
            )
        return value

    @field_validator("llm_api_key")
    @classmethod
    def _fits_a_header(cls, value: SecretStr | None) -> SecretStr | None:
        key = value.get_secret_value() if value else ""
        if not (key.isascii() and key.isprintable()) or " " in key:
            raise PydanticCustomError(
                "llm_key", "it holds a space or a character that no key holds: copy it again"
            )
        return value
