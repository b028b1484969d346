"""The JSON shape of minutes to take away, an item or a meeting. Add fields, rename none."""

from pydantic import Field

from service.contract.citations import CitationModel
from service.contract.quotes import CorrectionModel
from service.contract.shape import Day, Model, Moment
from service.contract.shown_document import BlockModel


class ReadItemModel(Model):
    """One agenda item as recorded; ``text`` is the stored text from ``start`` to ``end``.

    Positions, those of the blocks too, are in the document's whole stored text. ``item`` counts
    from 1 in a document of several, and is ``null`` in a document of one.
    """

    document: str
    item: int | None
    title: str | None
    text: str
    start: int
    end: int
    has_minutes: bool = Field(description="Whether anything beyond its title is recorded.")
    blocks: list[BlockModel]
    citation: CitationModel
    corrected_by: list[CorrectionModel] = Field(
        description="What a later meeting recorded as the right words of some of it."
    )


class ReadMinutesModel(Model):
    """Minutes as recorded: an agenda item, the items of a document, or those of a meeting."""

    title: str
    panel: str | None
    meeting_date: Day | None
    items: list[ReadItemModel]
    withheld: int = Field(description="How many exempt parts the documents leave out.")
    notices: list[str] = Field(description="What holds of all of it.")
    warnings: list[str] = Field(description="What a reader should know of the documents.")
    read_at: Moment = Field(description="When this was taken from the book.")
