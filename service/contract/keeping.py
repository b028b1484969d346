"""The JSON shapes of what keeps a book: backups, blacking out, and looking after it."""

from typing import Literal

from pydantic import Field

from service.contract.ingest_report import IndexModel, ReachModel
from service.contract.shape import Model


class BackupModel(Model):
    """A backup that was written."""

    file: str
    documents: int
    bytes: int
    made_at: str


class RestoreModel(Model):
    """A book that was made of a backup; ``index`` is ``null`` where it holds no documents."""

    file: str
    documents: int
    taken_out: list[str] = Field(
        description="Documents of the backup that were taken out of the book since."
    )
    index: IndexModel | None


class RedactionModel(Model):
    """What became of words that were blacked out of a document."""

    document: str
    places: int = Field(description="In how many places of its text they stood.")
    versions: int = Field(description="How many versions of it held them.")
    also_in: list[str] = Field(
        description="Documents that hold the same words and keep them, until that is asked for."
    )
    still_in: list[str] = Field(
        description="What of the document keeps the words: its name, or an address."
    )
    backups: list[ReachModel]
    index: IndexModel | None


class FindingModel(Model):
    """One thing that is not as it should be, and what became of it."""

    part: Literal["record", "index", "crawl", "audit", "reports", "backup", "home"]
    told: str = Field(description="What is wrong, in one sentence.")
    mended: bool
    document: str | None = None


class DoctorModel(Model):
    """What was looked at in a home, and what is wrong with it; nothing where it is whole."""

    home: str
    documents: int
    versions: int
    generation: str | None
    findings: list[FindingModel]
