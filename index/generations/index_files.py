"""Writing the files that a generation is searched by."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from index.book.earlier_book import read_texts
from index.generations.arrangement import Arrangement
from index.passages.stretches import Stretch
from index.vectors.mapped_arrays import load_mapped
from index.vectors.nearest_in_segments import VECTORS_FILE, save_nearest
from index.vectors.passage_vectors import PassageVectors
from index.vectors.segments import save_left, segment_files, segments_kept, unit_vectors_file
from index.vectors.vector_rows import Block, VectorRows, save_vectors
from index.words.lexical import LexicalIndex
from index.words.postings import Postings, word_counts
from index.words.terms import Stemmer


def write_index(
    folder: Path,
    arrangement: Arrangement,
    vectors: Sequence[PassageVectors],
    dimension: int,
    is_held: Callable[[Iterable[int]], bool],
) -> dict[str, str]:
    """Write what a generation is searched by; ``vectors`` are of its cuts, in order.

    Returns the digests of the files that it shares with the generation before.

    ``is_held`` tells whether the record still holds all of some versions: of one that it does not,
    no vector is left in a file.
    """
    stemmer = Stemmer()
    postings = _postings(arrangement, stemmer)
    LexicalIndex.weighted(postings, stemmer).save(folder)
    postings.save(folder)
    rows = _vector_rows(arrangement, vectors, dimension)
    blocks = [block for one in rows for block in one.blocks]
    earlier = arrangement.earlier
    left = earlier.versions_left(arrangement.kept) if earlier else frozenset[int]()
    kept = _kept_segments(blocks, arrangement) if earlier and is_held(left) else frozenset[int]()
    before = earlier.folder if earlier else None
    save_vectors(folder, rows, kept, before)
    save_nearest(folder, blocks, kept, before)
    save_left(folder, left if kept else ())
    if earlier is None or not kept:
        return {}
    return {name: earlier.manifest.digests[name] for name in (*segment_files(kept), VECTORS_FILE)}


def _kept_segments(blocks: Sequence[Block], arrangement: Arrangement) -> frozenset[int]:
    pieces = [block.piece for block in blocks if block.piece is not None]
    new_units = sum(len(cut.units) for cut in arrangement.cuts)
    earlier = arrangement.earlier
    first = unit_vectors_file(0)
    first_units = len(load_mapped(earlier.folder / first)) if earlier else 0
    return segments_kept(pieces, new_units, first_units)


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
    before = arrangement.earlier.vectors if arrangement.earlier else None
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
