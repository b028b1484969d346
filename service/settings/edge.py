"""The settings of the edge: who may ask a service, from where, how much and how often."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, PositiveInt, SecretStr
from pydantic_settings import BaseSettings, NoDecode

from service.settings import edge_values
from service.settings.written import BLANK_IS_NONE, read_by

_Words = tuple[str, ...]
LogFormat = Literal["text", "json"]


class EdgeSettings(BaseSettings):
    """What stands between a service and whoever asks it."""

    allowed_hosts: Annotated[_Words | None, NoDecode, read_by(edge_values.hosts)] = Field(
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

    trusted_proxies: Annotated[_Words | None, NoDecode, read_by(edge_values.networks)] = Field(
        None,
        description="The proxies, by address or network, whose word is taken on where a request "
        "comes from and whether it came by https; those of this machine unless set.",
    )
    root_path: Annotated[str, read_by(edge_values.root_path)] = Field(
        "",
        description="The path below which a proxy serves this, such as /minutes-search "
        "(`--root-path`).",
    )
    rate_limit: Annotated[str | None, read_by(edge_values.rate_limit), BLANK_IS_NONE] = Field(
        None, description="How often a client may ask, such as 60/minute; no limit unless set."
    )
    hsts_seconds: int = Field(
        0,
        ge=0,
        le=63_072_000,
        description="For how long browsers that came by https are told to come by nothing else.",
    )
    cache_control: Annotated[str, read_by(edge_values.cache_control)] = Field(
        "private, no-cache",
        description="What browsers and caches may do with pages and answers of the API.",
    )
    access_token: Annotated[SecretStr | None, read_by(edge_values.token), BLANK_IS_NONE] = Field(
        None, description="What programs must show to use the API and `/mcp`; never logged."
    )
    access_token_file: Annotated[Path | None, BLANK_IS_NONE] = Field(
        None, description="A file with such tokens, one a line; each of them is taken."
    )
    public_paths: Annotated[_Words | None, NoDecode, read_by(edge_values.paths)] = Field(
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
