"""The settings of the engine that a book is searched in."""

from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings

from service.settings.written import BLANK_IS_NONE, is_plain_address

EngineName = Literal["embedded", "milvus"]


class EngineSettings(BaseSettings):
    """Whether the files of a home are searched, or Milvus, and how that is reached."""

    engine: EngineName = Field(
        "embedded",
        description="What a book is searched in: the files of its home (`embedded`), or `milvus`, "
        "which many replicas of a service answer from.",
    )
    milvus_uri: Annotated[str | None, BLANK_IS_NONE] = Field(
        None,
        description="Where Milvus is: http://HOST:PORT of a server or cluster, or a file ending in "
        "`.db`, which one process at a time can open (`milvus.db` in the home unless set).",
    )
    milvus_token: Annotated[SecretStr | None, BLANK_IS_NONE] = Field(
        None, description="What Milvus asks for, such as USER:PASSWORD; never printed or logged."
    )
    milvus_timeout_seconds: float = Field(
        10.0, gt=0, le=600, description="How long one call to Milvus may take."
    )
    milvus_index: str = Field(
        "AUTOINDEX",
        pattern=r"^[A-Z0-9_]{2,32}$",
        description="Milvus's index over the vectors of passages, such as `HNSW` or `DISKANN`, "
        "where a collection is made.",
    )

    @field_validator("milvus_uri")
    @classmethod
    def _is_file_or_server(cls, value: str | None) -> str | None:
        if value and not (is_plain_address(value) or _is_milvus_file(value)):
            raise PydanticCustomError(
                "milvus_uri",
                "it is neither an address such as http://127.0.0.1:19530 nor a file ending in .db",
            )
        return value


def _is_milvus_file(path: str) -> bool:
    return path.endswith(".db") and "://" not in path and path.isprintable()
