"""What it takes to add one meeting to a book, beside what it took to make the book.

    python -m eval.bench.adding [PASSAGES]

The book is of synthetic pages, read and indexed like any other but for the model: so that a large
one is made in minutes, its vectors are drawn from a few thousand at random. The meeting that is
added is encoded by the model. Processor time is told beside seconds, which depend on what else a
machine does.
"""

import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from eval.bench.scale import SEED, sample_sentences
from eval.bench.synthetic_books import write_pages
from index.generations.generation_folder import Generations
from index.vectors.default_model import DEFAULT_MODEL
from index.vectors.encoder import Encoder, Encoding, SentenceTransformerEncoder
from index.vectors.threads import limit_blas_threads
from service.holding.updating import Updater
from service.settings import Settings

PASSAGES = 20_000
_ROUNDS = 3
_A_MEETING = 20
_POOL = 4_096
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Work:
    """What reading pages and indexing them took; ``encoded`` counts passages.

    ``bytes_written`` are those of the generation's files that it does not share with the one
    before, ``bytes_shared`` of those it does.
    """

    seconds: float
    processor_seconds: float
    passages: int
    encoded: int
    bytes_written: int
    bytes_shared: int


class DrawnVectors:
    """A model whose vectors of passages are drawn from a pool, until it is to encode truly."""

    def __init__(self, model: Encoder, rng: np.random.Generator) -> None:
        self._model = model
        self._rng = rng
        pool = rng.standard_normal((_POOL, model.dimension), dtype=np.float32)
        self._pool = pool / np.linalg.norm(pool, axis=1, keepdims=True)
        self.encodes_truly = False
        self.dimension, self.max_tokens = model.dimension, model.max_tokens
        self.passage_prompt, self.question_prompt = model.passage_prompt, model.question_prompt
        self.count_tokens, self.encode_questions = model.count_tokens, model.encode_questions
        self.weights_sha256 = model.weights_sha256

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        """Encode passages; a word is one token where vectors are drawn."""
        return self._model.encode(texts) if self.encodes_truly else [*map(self._drawn, texts)]

    def _drawn(self, text: str) -> Encoding:
        words = [match.span() for match in _WORD.finditer(text)][: self.max_tokens]
        at = int(self._rng.integers(_POOL - len(words)))
        spans = np.array(words, dtype=np.int32).reshape(-1, 2)
        return Encoding(self._pool[at], self._pool[at : at + len(words)], spans)


def indexed(updater: Updater, pages: Path) -> Work:
    """Read pages into a book and index it."""
    began, worked = time.perf_counter(), time.process_time()
    index = updater.ingest([str(pages)]).index
    seconds, processor_seconds = time.perf_counter() - began, time.process_time() - worked
    files = [p.stat() for p in Generations(updater.settings.home).current().iterdir()]
    return Work(
        seconds=round(seconds, 1),
        processor_seconds=round(processor_seconds, 1),
        passages=index.passages if index else 0,
        encoded=index.encoded if index else 0,
        bytes_written=sum(file.st_size for file in files if file.st_nlink == 1),
        bytes_shared=sum(file.st_size for file in files if file.st_nlink > 1),
    )


def measure(passages: int = PASSAGES) -> dict[str, object]:
    """Make a book and add meetings to it, one by one."""
    limit_blas_threads()
    rng = np.random.default_rng(SEED)
    model = SentenceTransformerEncoder(DEFAULT_MODEL)
    with tempfile.TemporaryDirectory(prefix="minutebook-adding-") as folder:
        sentences = sample_sentences(model, Path(folder) / "sample")
        encoder = DrawnVectors(model, rng)
        updater = Updater(Settings(home=Path(folder) / "book"), encoder)
        write_pages(Path(folder) / "pages", sentences, passages, rng)
        made = indexed(updater, Path(folder) / "pages")
        encoder.encodes_truly = True
        added = []
        for number in range(_ROUNDS):
            page = Path(folder) / f"meeting-{number}"
            write_pages(page, sentences, _A_MEETING, rng)
            (page / "synthetic-00000.txt").rename(page / f"meeting-{number}.txt")
            (page / "meetings.json").unlink()
            added.append(asdict(indexed(updater, page)))
    return {"cores": os.cpu_count(), "book_but_for_the_model": asdict(made), "meetings": added}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(*map(int, sys.argv[1:])), indent=2) + "\n")
