"""The JSON shapes of how a home and a service are, and of errors."""

from typing import Literal

from pydantic import Field

from service.contract.searched import CoverageModel
from service.contract.shape import Model


class StatusModel(Model):
    """What a home folder holds."""

    home: str
    documents: int
    document_names: list[str]
    generation: str | None
    index_is_current: bool
    index_condition: Literal["none", "current", "behind", "other", "damaged"] = Field(
        "none",
        description="How the index stands to the record, the settings and this Minutebook.",
    )
    model: str | None
    passages: int
    coverage: CoverageModel | None
    same_minutes: dict[str, str] = Field(
        {}, description="By document, which other source of its minutes is searched instead."
    )
    follows_rules: bool = Field(
        True, description="Whether all of it was read and indexed by this Minutebook's rules."
    )
    engine: Literal["embedded", "milvus"] = Field(
        "embedded", description="What is searched: the files of the home, or Milvus."
    )
    questions_encoded_by: Literal["onnxruntime", "torch"] | None = Field(
        None, description="What runs the model for questions; null where there is no index."
    )
    warnings: list[str] = Field([], description="What is not as it should be with the home folder.")


class HealthModel(Model):
    """Whether the service is alive, or ready.

    Of a service that is ready: the generation of the index that answers, and whether it is the
    newest, which is taken up within ``MINUTEBOOK_RELOAD_SECONDS``.
    """

    status: Literal["ok"]
    generation: str | None = None
    follows_rules: bool | None = Field(
        None,
        description="Whether all of the book was read and indexed by this Minutebook's rules; if "
        "not, run `minutebook index`.",
    )
    is_newest: bool | None = None


class ProblemModel(Model):
    """An error, as RFC 9457 has it (``application/problem+json``)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
