"""How speed, memory and disk grow with the book, each beside the bare embedding model.

    python -m eval.bench.scale

A book of about 1,000 passages is read and indexed like any other; one of 200,000 is written from
it (see ``eval.bench.synthetic_books``). Queries are the tuning questions of the sample set.
"""

import json
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlencode

import numpy as np

from eval.bench.latency import ROOT, SAMPLE, Spread, get, peak_mib, service, spread, timed
from eval.bench.synthetic_books import sentences_of, write_large_book, write_pages
from eval.retrieval.evaluated_book import embedded, opened
from eval.retrieval.question_sets import load_questions
from index.book.filters import Filters
from index.passages.chunking import Chunker
from index.searching.passage_candidates import NEAREST_UNITS
from index.searching.searcher import Searcher
from index.vectors.default_model import DEFAULT_MODEL
from index.vectors.encoder import SentenceTransformerEncoder, Vectors
from index.vectors.model_export import exports_folder
from index.vectors.nearest import Rows
from index.vectors.threads import limit_blas_threads
from ingest.record.view import RecordView
from service.answering.queries import SearchOptions, run_search
from service.models import Models
from service.settings import Settings

SMALL, LARGE = 1_000, 200_000
SEED = 1
_RECALL_AT = 10
_BLOCK = 65_536
_QUESTIONS = ROOT / "data" / "questions" / "sample.jsonl"

Build = dict[str, object]


def measure(large: int = LARGE, small: int = SMALL) -> dict[str, object]:
    """Measure both books; returns figures with the configuration they were taken under."""
    limit_blas_threads()
    encoder = SentenceTransformerEncoder(DEFAULT_MODEL)
    queries = [q.query for q in load_questions(_QUESTIONS) if q.part == "tune"]
    rng = np.random.default_rng(SEED)
    with tempfile.TemporaryDirectory(prefix="minutebook-scale-") as folder:
        homes = Path(folder) / "small", Path(folder) / "large"
        pages = Path(folder) / "pages"
        write_pages(pages, sample_sentences(encoder, Path(folder) / "sample"), small, rng)
        build = _built(encoder, homes[0], pages)
        _note(f"indexed the small book; writing one of {large:,} passages (some minutes)")
        _write_large(encoder, *homes, large, rng)
        books = {f"{home.name}_book": _measure_book(encoder, home, queries) for home in homes}
    return {"configuration": _configuration(len(queries)), "index_build": build, **books}


def sample_sentences(encoder: SentenceTransformerEncoder, home: Path) -> list[str]:
    """The sentences of the sample book, which is read and indexed in an empty home."""
    Models(lambda _: encoder).updater(Settings(home=home)).ingest([str(SAMPLE)])
    with opened(Settings(home=home), encoder) as searcher:
        book = searcher.generation.book
        return sentences_of([p.text for p in book.passages(range(book.count())).values()])


def _built(encoder: SentenceTransformerEncoder, home: Path, pages: Path) -> Build:
    """Index pages, beside encoding the same texts with sentence-transformers alone, in turns."""
    updater = Models(lambda _: encoder).updater(Settings(home=home))
    updater.ingest([str(pages)])
    texts = _encoded_texts(encoder, home)
    ratios, seconds = [], []
    for _ in range(2):
        alone = timed(partial(encoder.encode_alone, texts)) / 1000
        whole = timed(partial(updater.index, rebuild=True)) / 1000
        ratios.append(whole / alone)
        seconds.append((round(whole, 1), round(alone, 1)))
    return {
        "passages": len(texts),
        "seconds_build_and_encoding_alone": seconds,
        "ratio": round(float(np.median(ratios)), 2),
    }


def _encoded_texts(encoder: SentenceTransformerEncoder, home: Path) -> list[str]:
    """What the model reads of every passage of a home's record."""
    chunker = Chunker(encoder.count_tokens, encoder.max_tokens, len)
    with RecordView(home) as store:
        return [c.encoded_text for d in store.documents() for c in chunker.chunks(d, first_id=0)]


def _write_large(
    encoder: SentenceTransformerEncoder,
    small: Path,
    large: Path,
    size: int,
    rng: np.random.Generator,
) -> None:
    with (
        opened(Settings(home=small), encoder) as searcher,
        RecordView(small) as store,
    ):
        documents = list(store.documents())
        write_large_book(embedded(searcher), documents, large, size, rng)
    # Its questions are encoded as those of any book.
    shutil.copytree(exports_folder(small), exports_folder(large))


def _measure_book(
    encoder: SentenceTransformerEncoder, home: Path, queries: Sequence[str]
) -> dict[str, object]:
    """Queries in this process and to a service, recall of the approximate search, and bytes."""
    with opened(Settings(home=home), encoder) as searcher:
        passages = searcher.generation.manifest.passages
        timings: dict[str, list[float]] = {"search": [], "bare_encoder": []}
        ask = partial(search, searcher)
        for query in [*queries[:5], *queries]:
            timings["bare_encoder"].append(timed(partial(encoder.encode_alone, [query])))
            timings["search"].append(timed(partial(ask, query)))
        spreads = {name: spread(values[5:]) for name, values in timings.items()}
        recall = _recall(searcher, encoder, queries)
        folder = home / "index" / "generations" / searcher.generation.name
    _note(f"measured {passages:,} passages in this process; asking a service")
    served, peak = _served(home, queries)
    size = sum(path.stat().st_size for path in folder.iterdir())
    return {
        "passages": passages,
        **{name: asdict(values) for name, values in spreads.items()},
        "ratio_p50": round(spreads["search"].p50_ms / spreads["bare_encoder"].p50_ms, 2),
        "search_p95_to_p50": round(spreads["search"].p95_ms / spreads["search"].p50_ms, 2),
        f"recall_at_{_RECALL_AT}_of_the_approximate_search": recall,
        "service_search": asdict(served),
        "service_peak_mib": peak,
        "bytes_on_disk_a_passage": round(size / passages),
    }


def search(searcher: Searcher, query: str) -> object:
    """What the API answers a search with, without HTTP."""
    return run_search(searcher, query, Filters(), SearchOptions())


def _recall(
    searcher: Searcher, encoder: SentenceTransformerEncoder, queries: Sequence[str]
) -> float:
    """Share of the ten nearest units that the approximate search finds, averaged over queries."""
    vectors = np.stack([encoding.whole for encoding in encoder.encode(queries)])
    generation = embedded(searcher)
    best = np.full((len(queries), 0), 0.0, dtype=np.float32)
    rows = np.zeros((len(queries), 0), dtype=np.int64)
    for at in range(0, len(generation.unit_vectors), _BLOCK):
        block: Vectors = generation.unit_vectors[at : at + _BLOCK].astype(np.float32)
        best = np.hstack([best, vectors @ block.T])
        rows = np.hstack([rows, np.tile(np.arange(at, at + len(block)), (len(queries), 1))])
        order = np.argsort(-best, axis=1)[:, :_RECALL_AT]
        best, rows = np.take_along_axis(best, order, 1), np.take_along_axis(rows, order, 1)
    found = [_nearest(searcher, vector) for vector in vectors]
    pairs = zip(rows.tolist(), found, strict=True)
    shares = [len(set(exact) & set(near.tolist())) / len(exact) for exact, near in pairs]
    return round(float(np.mean(shares)), 4)


def _nearest(searcher: Searcher, vector: Vectors) -> Rows:
    """The nearest units as a search takes them: approximate candidates, scored exactly."""
    generation = embedded(searcher)
    _, rows = generation.nearest.search(vector, NEAREST_UNITS)
    exact = generation.unit_vectors[rows].astype(np.float32) @ vector
    nearest: Rows = rows[np.argsort(-exact)[:_RECALL_AT]]
    return nearest


def _served(home: Path, queries: Sequence[str]) -> tuple[Spread, int | None]:
    with service(home) as (address, process_id):
        urls = [f"{address}/api/v1/search?{urlencode({'q': query})}" for query in queries]
        timings = [timed(partial(get, url)) for url in [*urls[:5], *urls]]
        return spread(timings[5:]), peak_mib(process_id)


def _configuration(queries: int) -> dict[str, object]:
    names = ("faiss-cpu", "numpy", "sentence-transformers", "torch")
    return {
        "model": DEFAULT_MODEL,
        "queries": queries,
        "seed": SEED,
        "cores": os.cpu_count(),
        "libraries": {name: version(name) for name in names}
        | {"python": platform.python_version()},
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _note(words: str) -> None:
    sys.stderr.write(f"{time.strftime('%H:%M:%S')} {words}\n")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(), indent=2) + "\n")
