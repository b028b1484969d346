"""All settings of Minutebook."""

from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, PositiveInt, field_validator, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import SettingsConfigDict

from index.generations.manifest import IndexSettings
from index.vectors.default_model import DEFAULT_MODEL, DEFAULT_MODEL_SHA256
from ingest.readers.source_files import MEBIBYTE
from service.settings.edge import EdgeSettings
from service.settings.engine import EngineSettings
from service.settings.fetching import FetchSettings
from service.settings.language_model import LanguageModelSettings
from service.settings.mail import MailSettings
from service.settings.written import BLANK_IS_NONE

_MAX_CONTACT_CHARACTERS = 200


class Settings(EngineSettings, EdgeSettings, FetchSettings, LanguageModelSettings, MailSettings):
    """Minutebook's settings; each is an environment variable ``MINUTEBOOK_…`` of the same name."""

    model_config = SettingsConfigDict(
        env_prefix="MINUTEBOOK_",
        frozen=True,
        extra="forbid",
        # A secret that is mistyped is no less one.
        hide_input_in_errors=True,
    )

    home: Path = Field(
        Path(".minutebook"), description="Where the record and the index live (`--home`)."
    )
    model: str = Field(
        DEFAULT_MODEL,
        description="The embedding model: the packaged default, or the folder (or hub name) of "
        "any sentence-transformers model.",
    )
    model_sha256: str | None = Field(
        None,
        description="What the model's weights file must hash to; known for the default model, "
        "not checked for another unless set.",
    )
    glossary: Path | None = Field(
        None,
        description="The abbreviations and other names that are looked for beside those in a "
        "question (default: `data/glossary.json` of the project).",
    )
    thesaurus: Path | None = Field(
        None,
        description="The everyday and official wordings that are looked for beside those in a "
        "question (default: `data/thesaurus.json` of the project).",
    )
    reranker: Annotated[str | None, BLANK_IS_NONE] = Field(
        None,
        description="A sentence-transformers CrossEncoder, by its folder or hub name, that judges "
        "the best passages of a question; none unless set.",
    )
    max_document_bytes: PositiveInt = Field(
        10 * MEBIBYTE, description="A larger document is refused (default 10 MiB)."
    )
    reload_seconds: float = Field(
        1.0, gt=0, description="How often a running service looks for a newer index."
    )

    mcp: bool = Field(
        False,
        description="Whether a service answers assistants too: the Model Context Protocol over "
        "streamable HTTP at `/mcp`.",
    )

    contact: Annotated[str | None, BLANK_IS_NONE] = Field(
        None,
        description="An e-mail or web address, or words, by which readers of the pages reach "
        "whoever runs the service.",
    )

    reports_kept: int = Field(
        500,
        ge=0,
        le=10_000,
        description="How many reports of wrong quotations are kept in the home; 0 for none.",
    )

    @model_validator(mode="before")
    @classmethod
    def _hash_of_default_model(cls, values: dict[str, object]) -> dict[str, object]:
        if values.get("model", DEFAULT_MODEL) == DEFAULT_MODEL:
            values.setdefault("model_sha256", DEFAULT_MODEL_SHA256)
        return values

    @field_validator("contact")
    @classmethod
    def _fits_a_line(cls, value: str | None) -> str | None:
        if value and not (value.isprintable() and len(value) <= _MAX_CONTACT_CHARACTERS):
            raise PydanticCustomError(
                "contact",
                f"it is not one line of up to {_MAX_CONTACT_CHARACTERS} characters, such as "
                "clerk@example.gov.uk",
            )
        return value.strip() if value else None

    def index_settings(self) -> IndexSettings:
        """What an index must have been made with to be searched under these settings."""
        return IndexSettings(model=self.model, model_sha256=self.model_sha256)

    def with_home(self, home: Path | None) -> Self:
        """The same settings with another home, where one is given."""
        return self if home is None else self.model_copy(update={"home": home})
