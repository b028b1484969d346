"""How a book in Milvus grows, over a server of Milvus Lite beside the embedded engine.

    python -m eval.bench.milvus_scale [PASSAGES]

The book is written from the sample book (see ``eval.bench.synthetic_books``), then to a server of
Milvus Lite in a process of its own; a replica with an empty home answers from it. Queries are the
tuning questions of the sample set.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import numpy as np

from eval.bench.latency import ROOT, SAMPLE, get, service, spread, timed
from eval.bench.process_memory import memory_of
from eval.bench.scale import SEED, search
from eval.bench.synthetic_books import write_large_book
from eval.retrieval.evaluated_book import embedded, opened
from eval.retrieval.question_sets import load_questions
from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.index_errors import EngineError
from index.milvus.connection import Address, Connection
from index.milvus.publishing import publish
from index.vectors.default_model import DEFAULT_MODEL
from index.vectors.encoder import Encoder, SentenceTransformerEncoder
from index.vectors.threads import limit_blas_threads
from ingest.record.view import RecordView
from service.holding.updating import no_progress
from service.models import Models
from service.settings import Settings

PASSAGES = 20_000
_START_S = 60.0
_QUESTIONS = ROOT / "data" / "questions" / "sample.jsonl"

Measured = dict[str, object]


def measure(passages: int) -> Measured:
    """Build and ask a book of so many passages on both engines."""
    limit_blas_threads()
    encoder = SentenceTransformerEncoder(DEFAULT_MODEL)
    queries = [q.query for q in load_questions(_QUESTIONS) if q.part == "tune"][:60]
    with tempfile.TemporaryDirectory(prefix="minutebook-milvus-") as made:
        folder = Path(made)
        Models(lambda _: encoder).updater(Settings(home=folder / "small")).ingest([str(SAMPLE)])
        _write_large(encoder, folder, passages)
        with _server(folder / "milvus") as (address, process):
            found: Measured = {"passages": passages}
            for name, measured in _figures(folder, address, process, encoder, queries, passages):
                found[name] = measured
                # Some take many minutes, and whoever waits wants to see how far it is.
                sys.stderr.write(f"{time.strftime('%H:%M:%S')} {name}: {measured}\n")
            return found


def _figures(
    folder: Path,
    address: str,
    process: int,
    encoder: Encoder,
    queries: Sequence[str],
    passages: int,
) -> Iterator[tuple[str, object]]:
    large = folder / "large"
    replica = Settings(home=folder / "replica", engine="milvus", milvus_uri=address)
    yield "load_average", os.getloadavg()
    yield "seconds_to_write", _published(large, address)
    yield "seconds_where_nothing_changed", _published(large, address)
    yield "bytes_in_milvus_a_passage", round(_size(folder / "milvus") / passages)
    yield "bytes_embedded_a_passage", round(_size(large / "index" / "generations") / passages)
    yield "server_mib_after_writing", memory_of(process).resident_mib
    yield "milvus", _asked(replica, encoder, queries)
    yield "embedded", _asked(Settings(home=large), encoder, queries)
    unpacked = _size(folder / "replica" / "index" / "generations")
    yield "replica_bytes_a_passage", round(unpacked / passages)
    yield "server_mib_after_questions", memory_of(process).resident_mib


def _write_large(encoder: Encoder, folder: Path, passages: int) -> None:
    rng = np.random.default_rng(SEED)
    with (
        opened(Settings(home=folder / "small"), encoder) as searcher,
        RecordView(folder / "small") as store,
    ):
        documents = list(store.documents())
        write_large_book(embedded(searcher), documents, folder / "large", passages, rng)
    # Questions are encoded as a service encodes them.
    for home in ("large", "replica"):
        (folder / home / "index").mkdir(parents=True, exist_ok=True)
        (folder / home / "index" / "encoders").symlink_to(folder / "small" / "index" / "encoders")


def _published(home: Path, address: str) -> float:
    settings = Settings(home=home).index_settings()
    with (
        closing(Connection(Address(address))) as connection,
        closing(open_current(home, settings)) as generation,
        Generations(home).publishing() as made,
    ):
        write = partial(publish, connection, generation, {}, frozenset[int](), no_progress, made)
        return round(timed(write) / 1000, 1)


def _asked(settings: Settings, encoder: Encoder, queries: Sequence[str]) -> Measured:
    """Searches in this process, each question once and then again, and memory while it does."""
    opening = time.perf_counter()
    with opened(settings, encoder) as searcher:
        opened_s = round(time.perf_counter() - opening, 1)
        search(searcher, queries[0])
        first = [timed(partial(search, searcher, query)) for query in queries]
        again = [timed(partial(search, searcher, query)) for query in queries]
    options = {"MINUTEBOOK_ENGINE": settings.engine, "MINUTEBOOK_MILVUS_URI": settings.milvus_uri}
    with service(settings.home, environment={k: v for k, v in options.items() if v}) as served:
        address, process = served
        for query in queries:
            _get(address, query)
        memory = memory_of(process)
    return {
        "seconds_to_open": opened_s,
        "search_first_time": asdict(spread(first)),
        "search_again": asdict(spread(again)),
        "service_own_mib": memory.own_mib,
        "service_resident_mib": memory.resident_mib,
    }


def _get(address: str, query: str) -> None:
    get(f"{address}/api/v1/search?{urlencode({'q': query})}")


@contextmanager
def _server(folder: Path) -> Iterator[tuple[str, int]]:
    """A server of Milvus Lite over a folder; its address and process id."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    serving = f"from milvus_lite.adapter.grpc.server import run_server; run_server({str(folder)!r},"
    command = [sys.executable, "-c", f"{serving} host='127.0.0.1', port={port})"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address)
            yield address, process.pid
        finally:
            process.terminate()


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + _START_S
    while True:
        try:
            with closing(Connection(Address(address, timeout_s=1.0))) as connection:
                connection.call("list_aliases")
                return
        except EngineError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    figures = measure(int(sys.argv[1]) if len(sys.argv) > 1 else PASSAGES)
    sys.stdout.write(json.dumps(figures, indent=2) + "\n")
