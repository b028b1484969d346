"""The generation before the one that is being built, for what of it is taken over as it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.book.earlier_book import EarlierBook, EarlierDocument, read_documents, searched_as
from index.generations.current_book import BOOK_FILE
from index.generations.manifest import Manifest
from index.passages.stretches import Stretch
from index.vectors.segments import load_left
from index.vectors.vector_rows import VectorRows
from ingest.record import Document


@dataclass(frozen=True, slots=True)
class EarlierGeneration:
    """A generation made by the same rules and the same model, whose files are whole.

    ``unit_starts`` (passages + 1,) are the rows at which each passage's units begin.
    """

    folder: Path
    manifest: Manifest
    documents: dict[str, EarlierDocument]
    vectors: VectorRows
    unit_starts: NDArray[np.int64]

    @property
    def book(self) -> Path:
        """The file of its book."""
        return self.folder / BOOK_FILE

    def holds(self, document: Document) -> bool:
        """Whether a document is searched in it just as it is now."""
        known = self.documents.get(document.name)
        return known is not None and known.searched_as == searched_as(document)

    def stretch(self, document: Document, to: int, to_unit: int) -> Stretch:
        """The passages of a document that it holds, to be taken over as ``to`` and those after."""
        known = self.documents[document.name]
        first_unit, end_unit = self.unit_starts[[known.first, known.end]].tolist()
        return Stretch(known.first, known.end, first_unit, end_unit, to, to_unit)

    def kept_book(self, kept: Sequence[Document], stretches: Sequence[Stretch]) -> EarlierBook:
        """What of its book is taken over."""
        return EarlierBook(self.book, frozenset(d.name for d in kept), stretches)

    def versions_left(self, kept: Sequence[Document]) -> frozenset[int]:
        """The versions of documents of which its vectors are not all taken over, then or now."""
        names = {document.name for document in kept}
        gone = {one.version_id for name, one in self.documents.items() if name not in names}
        return frozenset(load_left(self.folder)) | gone

    def places(self, stretches: Sequence[Stretch]) -> NDArray[np.int32]:
        """Where each of its passages goes; -1 where it goes nowhere."""
        places = np.full(len(self.unit_starts) - 1, -1, dtype=np.int32)
        for stretch in stretches:
            ids = np.arange(stretch.first, stretch.end, dtype=np.int32)
            places[stretch.first : stretch.end] = ids + stretch.moved
        return places


def open_earlier(folder: Path, manifest: Manifest) -> EarlierGeneration | None:
    """Open a generation to be taken over from; ``None`` where it does not keep what that needs."""
    documents = read_documents(folder / BOOK_FILE)
    if not documents:
        return None
    vectors = VectorRows.load(folder)
    counts = np.bincount(vectors.units["passage"], minlength=len(vectors.keys))
    unit_starts = np.concatenate([[0], np.cumsum(counts)])
    return EarlierGeneration(folder, manifest, documents, vectors, unit_starts)
