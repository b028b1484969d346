"""Settings: read once from the environment, frozen, and handed to whatever needs them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    Field,
    PositiveInt,
    SecretStr,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError
from pydantic_settings import NoDecode, SettingsConfigDict

from index.generations.manifest import IndexSettings
from index.vectors.default_model import DEFAULT_MODEL, DEFAULT_MODEL_SHA256
from ingest.readers.source_files import MEBIBYTE
from service import edge_values
from service.host_names import host_pattern
from service.mail_settings import MailSettings

_MAX_CONTACT_CHARACTERS = 200

LogFormat = Literal["text", "json"]
EngineName = Literal["embedded", "milvus"]


class Settings(MailSettings):
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
    reranker: str | None = Field(
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

    engine: EngineName = Field(
        "embedded",
        description="What a book is searched in: the files of its home (`embedded`), or `milvus`, "
        "which many replicas of a service answer from.",
    )
    milvus_uri: str | None = Field(
        None,
        description="Where Milvus is: http://HOST:PORT of a server or cluster, or a file ending in "
        "`.db`, which one process at a time can open (`milvus.db` in the home unless set).",
    )
    milvus_token: SecretStr | None = Field(
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

    allowed_hosts: Annotated[tuple[str, ...], NoDecode] | None = Field(
        None,
        description="The names that the service is reached by, parted by commas, beside those of "
        "this machine; `*.example.gov.uk` stands for all names below it, `*` for any.",
    )
    max_connections: int = Field(
        400, ge=16, le=10_000, description="How many connections a service holds at one time."
    )
    shutdown_seconds: PositiveInt = Field(
        10,
        le=600,
        description="How long answers in the works are waited for when a service is told to end.",
    )
    work_at_once: PositiveInt | None = Field(
        None,
        description="How many questions and drafts a service works on at once; as many as there "
        "are processors unless set.",
    )
    work_waiting: int = Field(
        32,
        ge=0,
        description="How many more may wait for it, of which an eighth may be checks of several "
        "drafts; beyond, a service answers 503.",
    )
    work_wait_seconds: float = Field(
        10.0, gt=0, le=600, description="How long they wait before they are answered 503."
    )
    check_seconds: float = Field(
        120.0, gt=0, le=3600, description="How long a check of several drafts may take."
    )

    trusted_proxies: Annotated[tuple[str, ...], NoDecode] | None = Field(
        None,
        description="The proxies, by address or network, whose word is taken on where a request "
        "comes from and whether it came by https; those of this machine unless set.",
    )
    root_path: str = Field(
        "",
        description="The path below which a proxy serves this, such as /minutes-search "
        "(`--root-path`).",
    )
    rate_limit: str | None = Field(
        None, description="How often a client may ask, such as 60/minute; no limit unless set."
    )
    hsts_seconds: int = Field(
        0,
        ge=0,
        le=63_072_000,
        description="For how long browsers that came by https are told to come by nothing else.",
    )
    cache_control: str = Field(
        "private, no-cache",
        description="What browsers and caches may do with pages and answers of the API.",
    )
    access_token: SecretStr | None = Field(
        None, description="What programs must show to use the API and `/mcp`; never logged."
    )
    access_token_file: Path | None = Field(
        None, description="A file with such tokens, one a line; each of them is taken."
    )
    public_paths: Annotated[tuple[str, ...], NoDecode] | None = Field(
        None, description="Paths of the API, parted by commas, that need no token all the same."
    )
    check: bool = Field(
        True, description="Whether drafts are checked: by API, pages and assistants' tool."
    )
    metrics_port: int | None = Field(
        None,
        ge=0,
        le=65_535,
        description="A port on which a service tells metrics for Prometheus at `/metrics`; 0 takes "
        "any free one, and none are kept unless it is set.",
    )
    metrics_host: str = Field(
        "127.0.0.1", min_length=1, description="The address on which metrics are told."
    )
    log_format: LogFormat = Field(
        "text", description="How a service writes its log: `text`, or `json`, one object a line."
    )

    mcp: bool = Field(
        False,
        description="Whether a service answers assistants too: the Model Context Protocol over "
        "streamable HTTP at `/mcp`.",
    )

    contact: str | None = Field(
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

    fetch_contact: str | None = Field(
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
    fetch_proxy: SecretStr | None = Field(
        None,
        description="The proxy that sites are asked through, such as "
        "http://proxy.example.gov.uk:3128; else those of HTTPS_PROXY and HTTP_PROXY.",
    )
    fetch_private_addresses: bool = Field(
        False,
        description="Whether addresses of this machine and of private networks may be fetched.",
    )

    llm_base_url: str | None = Field(
        None,
        description="The OpenAI-compatible endpoint that writes summaries, such as "
        "http://127.0.0.1:8080/v1; none are written without.",
    )
    llm_model: str | None = Field(
        None, validate_default=True, description="The model's name at that endpoint."
    )
    llm_api_key: SecretStr | None = Field(
        None, description="The endpoint's key, where it asks for one; never printed or logged."
    )
    llm_timeout_seconds: float = Field(
        30.0, gt=0, le=600, description="How long a summary may take before it is given up."
    )
    llm_budget_tokens: PositiveInt = Field(
        2000, description="How many cl100k_base tokens of minutes the language model is given."
    )

    @model_validator(mode="before")
    @classmethod
    def _hash_of_default_model(cls, values: dict[str, object]) -> dict[str, object]:
        if values.get("model", DEFAULT_MODEL) == DEFAULT_MODEL:
            values.setdefault("model_sha256", DEFAULT_MODEL_SHA256)
        return values

    @field_validator(*edge_values.READERS, mode="before")
    @classmethod
    def _fits_the_edge(cls, value: object, info: ValidationInfo) -> object:
        if value is None:
            return None
        try:
            return edge_values.READERS[info.field_name or ""](value)
        except ValueError as error:
            raise PydanticCustomError("edge", "{fault}", {"fault": str(error)}) from error

    @field_validator(
        *("reranker", "contact", "fetch_contact", "llm_base_url", "llm_model", "llm_api_key"),
        *("rate_limit", "access_token", "access_token_file", "fetch_proxy"),
        *("milvus_uri", "milvus_token"),
        mode="before",
    )
    @classmethod
    def _empty_is_not_set(cls, value: object) -> object:
        return value if not isinstance(value, str) or value.strip() else None

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _are_hosts(cls, value: object) -> object:
        if value is None:
            return None
        words = value.split(",") if isinstance(value, str) else value
        hosts = [host for host in words if host.strip()] if isinstance(words, Iterable) else []
        try:
            return tuple(host_pattern(host) for host in hosts) or None
        except ValueError as error:
            raise PydanticCustomError(
                "allowed_hosts",
                "{fault}; name hosts without scheme and port, such as minutes.example.gov.uk",
                {"fault": str(error)},
            ) from error

    @field_validator("milvus_uri")
    @classmethod
    def _is_file_or_server(cls, value: str | None) -> str | None:
        if value and not (_is_plain_address(value) or _is_milvus_file(value)):
            raise PydanticCustomError(
                "milvus_uri",
                "it is neither an address such as http://127.0.0.1:19530 nor a file ending in .db",
            )
        return value

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

    @field_validator("fetch_contact")
    @classmethod
    def _fits_a_user_agent(cls, value: str | None) -> str | None:
        words = value.strip() if value else None
        if words and (not (words.isascii() and words.isprintable()) or {*"() "} & {*words}):
            raise PydanticCustomError(
                "fetch_contact", "it is no e-mail or web address, such as clerk@example.gov.uk"
            )
        return words

    @field_validator("llm_base_url")
    @classmethod
    def _is_address(cls, value: str | None) -> str | None:
        if value is not None and not _is_plain_address(value):
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

    def index_settings(self) -> IndexSettings:
        """What an index must have been made with to be searched under these settings."""
        return IndexSettings(model=self.model, model_sha256=self.model_sha256)

    def with_home(self, home: Path | None) -> Self:
        """The same settings with another home, where one is given."""
        return self if home is None else self.model_copy(update={"home": home})


def _is_milvus_file(path: str) -> bool:
    return path.endswith(".db") and "://" not in path and path.isprintable()


def _is_plain_address(address: str) -> bool:
    """Whether it is a web address that ends in a path and gives nothing away."""
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    has_spare = parts.username or parts.password or parts.query or parts.fragment
    return is_web and not has_spare and address.isprintable() and " " not in address
