"""The JSON shapes of what an ingest and a removal report. Add fields, rename none."""

from pydantic import Field

from ingest.pipeline import Outcome
from ingest.record import BlockKind
from service.contract.shape import Model


class DocumentReportModel(Model):
    """What became of one document that was ingested."""

    document: str
    outcome: Outcome
    blocks: dict[BlockKind, int]
    withheld: int
    set_aside: int
    warnings: list[str]
    error: str | None


class IndexModel(Model):
    """What became of the index."""

    generation: str
    changed: bool
    documents: int
    passages: int
    encoded: int
    reused: int


class SiteModel(Model):
    """What became of the meetings that a site lists in the range of dates that was asked for."""

    site: str
    panel: str | None
    uses_service: bool = Field(description="Whether the site's web service was used to the end.")
    listed: int
    read: int = Field(description="Have minutes, which were asked for.")
    known: int = Field(description="Were read before and need no asking.")
    refused_before: int = Field(description="Were refused by an earlier run.")
    removed: int = Field(description="Were taken out of the book on purpose.")
    called_off: int
    to_come: int
    unpublished: int = Field(description="Took place, and have no published minutes yet.")
    failed: int = Field(description="Could not be fetched whole; the next run asks again.")
    not_asked: int = Field(description="Are left for the next run.")


class IngestModel(Model):
    """The report of an ingest; ``index`` is ``null`` where the record holds no documents."""

    documents: list[DocumentReportModel]
    index: IndexModel | None
    sites: list[SiteModel] = Field(
        default_factory=list, description="One entry for each site, in the order given."
    )


class ReachModel(Model):
    """Whether a backup that was made holds no longer what was taken out of the book."""

    file: str
    reached: bool
    reason: str | None = Field(None, description="Why it was not reached.")
    changed: bool = Field(False, description="Whether it held any of it until now.")


class RemovalModel(Model):
    """What became of a document that was taken out of the book, or may come back to it."""

    document: str
    removed: bool
    versions: int = Field(description="How many versions of it were erased.")
    allowed_again: bool = Field(False, description="Whether it may be read again from now on.")
    also_in: list[str] = Field(
        default_factory=list,
        description="Documents that record the same minutes and are still in the book.",
    )
    backups: list[ReachModel] = Field(
        default_factory=list, description="The backups that were made, and whether it left them."
    )
    index: IndexModel | None
