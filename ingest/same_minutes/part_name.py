"""What a part of a document is called."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PartName:
    """A part by its document's name and its position among the document's items, from 0."""

    document: str
    item: int
