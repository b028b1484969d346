"""Settings: read once from the environment, frozen, and handed to whatever needs them."""

from pathlib import Path
from typing import Self

from pydantic import Field, PositiveInt, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.encoder import DEFAULT_MODEL, DEFAULT_MODEL_SHA256
from index.manifest import IndexSettings
from ingest.files import MEBIBYTE


class Settings(BaseSettings):
    """Minutebook's settings; each is an environment variable ``MINUTEBOOK_…`` of the same name."""

    model_config = SettingsConfigDict(env_prefix="MINUTEBOOK_", frozen=True, extra="forbid")

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
    max_document_bytes: PositiveInt = Field(
        10 * MEBIBYTE, description="A larger document is refused (default 10 MiB)."
    )
    reload_seconds: float = Field(
        1.0, gt=0, description="How often a running service looks for a newer index."
    )

    @model_validator(mode="before")
    @classmethod
    def _hash_of_default_model(cls, values: dict[str, object]) -> dict[str, object]:
        if values.get("model", DEFAULT_MODEL) == DEFAULT_MODEL:
            values.setdefault("model_sha256", DEFAULT_MODEL_SHA256)
        return values

    def index_settings(self) -> IndexSettings:
        """What an index must have been made with to be searched under these settings."""
        return IndexSettings(model=self.model, model_sha256=self.model_sha256)

    def with_home(self, home: Path | None) -> Self:
        """The same settings with another home, where one is given."""
        return self if home is None else self.model_copy(update={"home": home})
