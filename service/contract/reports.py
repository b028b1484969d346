"""The JSON shapes of what readers reported as wrong."""

from typing import Literal

from pydantic import Field

from service.contract.shape import Model

Fault = Literal["no_answer", "speaker", "place", "words", "other"]


class ReportModel(Model):
    """One report on quoted words, which are named by their place and not repeated."""

    id: int
    at: str = Field(description="When it was sent.")
    fault: Fault
    question: str = Field(description="What had been asked; empty where nothing was.")
    note: str = Field(description="What the reader adds in their own words.")
    document: str
    sha256: str = Field(description="The document's hash, as `show` gives it.")
    start: int
    end: int
    dealt_with: str | None = Field(description="When it was marked as dealt with.")


class ReportsModel(Model):
    """Reports, the oldest first; ``open`` are those not dealt with yet."""

    reports: list[ReportModel]
    open: int
    dealt_with: int
