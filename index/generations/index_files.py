"""Writing the files that a generation is searched by."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.book.earlier_book import read_texts
from index.generations.arrangement import Arrangement
from index.generations.generation import VECTORS_FILE
from index.passages.stretches import Stretch
from index.vectors.mapped_arrays import load_mapped
from index.vectors.nearest import FaissIndex
from index.vectors.passage_vectors import PassageVectors
from index.vectors.vector_rows import UNIT_VECTORS_FILE, VectorRows, save_vectors
from index.words.lexical import LexicalIndex
from index.words.postings import Postings, word_counts
from index.words.terms import Stemmer


def write_index(
    folder: Path, arrangement: Arrangement, vectors: Sequence[PassageVectors], dimension: int
) -> None:
    """Write what a generation is searched by; ``vectors`` are of its cuts, in order."""
    stemmer = Stemmer()
    postings = _postings(arrangement, stemmer)
    LexicalIndex.weighted(postings, stemmer).save(folder)
    postings.save(folder)
    save_vectors(folder, _vector_rows(arrangement, vectors, dimension))
    FaissIndex.build(load_mapped(folder / UNIT_VECTORS_FILE)).save(folder / VECTORS_FILE)


def _postings(arrangement: Arrangement, stemmer: Stemmer) -> Postings:
    passages = [cut.chunk.passage for cut in arrangement.cuts]
    added = Postings.of(passages, stemmer)
    earlier = arrangement.earlier
    if earlier is None:
        return added
    kept = {document.name for document in arrangement.kept}
    gone = word_counts(read_texts(earlier.book, sorted(earlier.documents.keys() - kept)))
    places = np.array([passage.id for passage in passages], dtype=np.int32)
    before = Postings.load(earlier.folder)
    return before.joined(earlier.places(arrangement.stretches), gone, added, places)


def _vector_rows(
    arrangement: Arrangement, vectors: Sequence[PassageVectors], dimension: int
) -> list[VectorRows]:
    """Those of all passages, in order; at least one, which may be empty."""
    before = VectorRows.load(arrangement.earlier.folder) if arrangement.earlier else None
    rows = [VectorRows.of([], [], [], dimension)]
    at = 0
    for piece in arrangement.pieces:
        if isinstance(piece, Stretch) and before is not None:
            rows.append(before.taken_over(piece))
        elif not isinstance(piece, Stretch):
            encoded = vectors[at : at + len(piece)]
            at += len(piece)
            keys, units = [cut.key for cut in piece], [cut.units for cut in piece]
            rows.append(VectorRows.of(keys, units, encoded, dimension))
    return rows
