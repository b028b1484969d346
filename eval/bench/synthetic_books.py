"""Books for measuring speed: clearly synthetic, and the same for the same seed.

Small ones are pages of minutes put together from the sample book's sentences at random, read and
indexed like any other. Large ones are written straight into a generation: their vectors are
mixtures of two real passages' with noise, so that a query's neighbours are neither copies of each
other nor strangers, and their words are those of the passages that were mixed.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from index.book.book_writing import write_book
from index.book.contents import write_contents
from index.book.searched_sources import searched_of, write_sources
from index.generations.arrangement import Arrangement, Cut
from index.generations.current_book import BOOK_FILE
from index.generations.generation import Generation
from index.generations.generation_folder import Generations, file_sha256
from index.generations.index_files import write_index
from index.generations.manifest import file_digests, file_sizes, write_manifest
from index.passages.chunking import Chunk
from index.passages.passage import Passage
from index.vectors.joined_rows import JoinedRows
from index.vectors.passage_vectors import KEY_BYTES, HalfVectors, PassageVectors, Unit, UnitKind
from index.vectors.token_bits import Bits
from ingest.language.sentences import sentence_spans
from ingest.record import Document

PANELS = 8
# How long the noise in a mixture is, where what it is added to is of length 0.5 to 1.
NOISE = 0.6
_PASSAGES_A_PAGE = 20
_SENTENCES = (3, 6)


def sentences_of(texts: Sequence[str]) -> list[str]:
    """The sentences of texts that read well by themselves, each once, in order."""
    spans = [(text, start, end) for text in texts for start, end in sentence_spans(text)]
    found = [" ".join(text[start:end].split()).strip("[]· ") for text, start, end in spans]
    return list(dict.fromkeys(s for s in found if s[:1].isupper() and len(s.split()) > 5))


def write_pages(
    folder: Path, sentences: Sequence[str], passages: int, rng: np.random.Generator
) -> None:
    """Write pages of about so many passages in all, with the facts of their meetings."""
    folder.mkdir(parents=True, exist_ok=True)
    pages: dict[str, dict[str, str]] = {}
    for number in range(-(-passages // _PASSAGES_A_PAGE)):
        name = f"synthetic-{number:05d}.txt"
        paragraphs = [_paragraph(sentences, rng) for _ in range(_PASSAGES_A_PAGE)]
        body = "\n\n".join(paragraphs)
        page = f"Agenda item\n\nSynthetic item {number}\n\nMinutes:\n\n{body}\n"
        (folder / name).write_text(page, encoding="utf-8")
        pages[name] = {
            "panel": f"Synthetic Panel {number % PANELS}",
            "meeting_date": f"{2012 + number % 12}-0{1 + number % 9}-10",
        }
    facts = json.dumps({"about": "Synthetic pages.", "pages": pages})
    (folder / "meetings.json").write_text(facts, encoding="utf-8")


def write_large_book(
    source: Generation,
    documents: Sequence[Document],
    home: Path,
    size: int,
    rng: np.random.Generator,
) -> None:
    """Write a generation of ``size`` passages into an empty home, mixed from those of ``source``.

    Its passages are cited as those of ``documents``, the source's own; it has no record.
    """
    generations = Generations(home)
    building = generations.start()
    made = list(_mixtures(source, size, rng))
    cuts = [
        Cut(Chunk(passage, passage.text), units, rng.bytes(KEY_BYTES)) for passage, units, _ in made
    ]
    arrangement = Arrangement([cuts])
    passages = [passage for passage, _, _ in made]
    book = building / BOOK_FILE
    write_book(book, documents, passages, list(arrangement.unit_rows()))
    searched = searched_of(documents)
    write_sources(book, documents, searched)
    write_contents(book, documents, searched)
    vectors = [vectors for _, _, vectors in made]
    write_index(building, arrangement, vectors, source.manifest.dimension, lambda _: True)
    changed = {
        "passages": size,
        "units": arrangement.units,
        "record_book": "synthetic",
        "book_sha256": file_sha256(building / BOOK_FILE),
        "files": file_sizes(building),
        "digests": file_digests(building),
    }
    manifest = source.manifest.model_copy(update=changed)
    write_manifest(building, manifest)
    generations.swap_in(building)


def _paragraph(sentences: Sequence[str], rng: np.random.Generator) -> str:
    count = int(rng.integers(*_SENTENCES, endpoint=True))
    return " ".join(sentences[i] for i in rng.choice(len(sentences), count, replace=False))


def _mixtures(
    source: Generation, size: int, rng: np.random.Generator
) -> Iterator[tuple[Passage, list[Unit], PassageVectors]]:
    """Passages numbered from 0 with their units and vectors."""
    count = source.book.count()
    real = source.book.passages(range(count))
    starts = np.searchsorted(source.units["passage"], np.arange(count + 1))
    for number in range(size):
        first, second = (int(i) for i in rng.choice(count, 2, replace=False))
        passage = _mixed_passage(real[first], real[second], number, rng)
        rows = slice(int(starts[first]), int(starts[first + 1]))
        vectors = PassageVectors(
            _mixed_vectors(source.unit_vectors, rows, int(starts[second]), rng),
            _turned(source.tokens.of_passage(first), rng),
            np.stack([source.units[rows]["first_token"], source.units[rows]["end_token"]], axis=1),
        )
        units = [
            Unit(number, int(u["start"]), int(u["end"]), UnitKind(int(u["kind"])))
            for u in source.units[rows]
        ]
        yield passage, units, vectors


def _mixed_passage(
    first: Passage, second: Passage, number: int, rng: np.random.Generator
) -> Passage:
    """The first passage with words of the second strewn in for its own, in place and length."""
    words = first.text.split(" ")
    others = second.text.split()
    for at in rng.choice(len(words), len(words) // 3, replace=False):
        words[at] = others[int(rng.integers(len(others)))]
    return replace(first, id=number, group=number, text=" ".join(words))


def _mixed_vectors(
    vectors: HalfVectors | JoinedRows, rows: slice, other: int, rng: np.random.Generator
) -> HalfVectors:
    """Unit vectors moved towards another passage's and aside, each of unit length again."""
    own = vectors[rows].astype(np.float32)
    share = rng.uniform(0.5, 1.0)
    noise = rng.standard_normal(own.shape, dtype=np.float32) * NOISE / np.sqrt(own.shape[1])
    mixed = share * own + (1 - share) * vectors[other : other + 1].astype(np.float32) + noise
    lengths = np.linalg.norm(mixed, axis=1, keepdims=True)
    halved: HalfVectors = (mixed / lengths).astype(np.float16)
    return halved


def _turned(bits: Bits, rng: np.random.Generator) -> Bits:
    """Bits of which one in eight is turned at random."""
    # Each of three random bytes has every bit set half the time: all three, one time in eight.
    masks = rng.integers(0, 256, (3, *bits.shape), dtype=np.uint8)
    turned: Bits = bits ^ (masks[0] & masks[1] & masks[2])
    return turned
