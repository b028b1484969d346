"""What a removal reports."""

from pydantic import Field

from service.ingest_models import IndexModel
from service.models import Model


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
    index: IndexModel | None
