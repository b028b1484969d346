"""How long answers take, beside the bare embedding model in the same run.

    python -m eval.bench.latency

Timings of a shared machine are noisy, so everything is measured in turns and told as a ratio: a
cold ``minutebook ask`` against a process that only loads the model and encodes the question, a
question to the running service against encoding that question in this process, and a check of
twelve drafts against searching for each of them. Warm questions are the tuning questions of the
sample set, each asked twice: the first time much of the book is new to the service.
"""

import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path

from eval.retrieval.question_sets import load_questions
from index.generations.generation_folder import Generations
from index.generations.manifest import read_manifest
from index.vectors.default_model import DEFAULT_MODEL
from index.vectors.encoder import SentenceTransformerEncoder

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "data" / "minutes"
COMMAND = (sys.executable, str(ROOT / "minutebook.py"))
QUESTIONS = (
    "what has the PCC said about Action Fraud",
    "how is the performance of funded organisations measured",
    "has the pandemic affected county lines",
    "criminal assets seized",
    "police community support officers in schools",
    "what was decided about the performance framework",
    "speed cameras in villages",
)
COLD_RUNS = 3
DRAFTS = 12
_SETS = ROOT / "data" / "questions"
_START_S = 120.0
_BARE = (
    "from index.vectors.default_model import DEFAULT_MODEL;"
    "from index.vectors.encoder import SentenceTransformerEncoder;"
    f"SentenceTransformerEncoder(DEFAULT_MODEL).encode_alone([{QUESTIONS[0]!r}])"
)


@dataclass(frozen=True, slots=True)
class Process:
    """One run of a process: wall-clock seconds and greatest resident memory in MiB."""

    seconds: float
    peak_mib: float


@dataclass(frozen=True, slots=True)
class Spread:
    """Medians and 95th percentiles of one thing done many times, in milliseconds."""

    p50_ms: float
    p95_ms: float


def run_process(*command: str) -> Process:
    """Run a command to its end. Raises ``CalledProcessError`` where it fails."""
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Process(time.perf_counter() - began, usage.ru_maxrss / 1024)


def spread(milliseconds: Sequence[float]) -> Spread:
    """The spread of at least two timings."""
    cuts = statistics.quantiles(milliseconds, n=20, method="inclusive")
    return Spread(round(statistics.median(milliseconds), 2), round(cuts[-1], 2))


def measure() -> dict[str, object]:
    """Measure all; returns figures with the configuration they were taken under."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        ingest = run_process(*COMMAND, "--home", folder, "ingest", str(SAMPLE))
        again = run_process(*COMMAND, "--home", folder, "ingest", str(SAMPLE))
        cold, bare_cold = _cold(folder)
        warm = _warm(home)
        manifest = read_manifest(Generations(home).current())
    return {
        "configuration": {
            "model": DEFAULT_MODEL,
            "documents": manifest.documents,
            "passages": manifest.passages,
            "vectors": manifest.units,
            "libraries": manifest.libraries | {"python": platform.python_version()},
            "minutebook": version("minutebook"),
            "cores": os.cpu_count(),
            "cold_runs": COLD_RUNS,
        },
        "ingest_into_an_empty_home": asdict(ingest),
        "ingest_again": asdict(again),
        "cold_ask": asdict(cold),
        "cold_bare_encoder": asdict(bare_cold),
        "cold_ratio": round(cold.seconds / bare_cold.seconds, 2),
        **warm,
    }


def _cold(home: str) -> tuple[Process, Process]:
    """Medians of cold questions and of the bare encoder, taken in turns."""
    asks: list[Process] = []
    bares: list[Process] = []
    for _ in range(COLD_RUNS):
        asks.append(run_process(*COMMAND, "--home", home, "ask", QUESTIONS[0]))
        bares.append(run_process(sys.executable, "-c", _BARE))
    return _median(asks), _median(bares)


def _median(runs: Sequence[Process]) -> Process:
    return Process(
        round(statistics.median(run.seconds for run in runs), 2),
        round(statistics.median(run.peak_mib for run in runs)),
    )


def _warm(home: Path) -> dict[str, object]:
    """Questions and drafts to a running service, each beside encoding the same question here."""
    encoder = SentenceTransformerEncoder(DEFAULT_MODEL)
    encoder.encode_alone([QUESTIONS[0]])
    questions = [q.query for q in load_questions(_SETS / "sample.jsonl") if q.part == "tune"]
    with service(home) as (address, process_id):
        get(f"{address}/api/v1/ask?{urllib.parse.urlencode({'q': QUESTIONS[0]})}")
        rounds = {
            name: _round(address, encoder, questions) for name in ("first_time", "second_time")
        }
        checks = _checks(address)
        peak = peak_mib(process_id)
    return {
        "warm_questions": len(questions),
        **{f"service_{name}": figures for name, figures in rounds.items()},
        f"service_check_of_{DRAFTS}_drafts": checks,
        "service_peak_mib": peak,
    }


def _round(
    address: str, encoder: SentenceTransformerEncoder, questions: Sequence[str]
) -> dict[str, object]:
    """Each question asked, searched for and encoded, in turns."""
    timings: dict[str, list[float]] = {"ask": [], "search": [], "bare_encoder": []}
    for question in questions:
        query = urllib.parse.urlencode({"q": question})
        for name in ("ask", "search"):
            timings[name].append(timed(partial(get, f"{address}/api/v1/{name}?{query}")))
        timings["bare_encoder"].append(timed(partial(encoder.encode_alone, [question])))
    spreads = {name: spread(values) for name, values in timings.items()}
    ask, search, bare = (spreads[name] for name in timings)
    return {
        **{name: asdict(values) for name, values in spreads.items()},
        "search_to_bare_p50": round(search.p50_ms / bare.p50_ms, 2),
        "ask_to_search_p50": round(ask.p50_ms / search.p50_ms, 2),
        "ask_p95_to_p50": round(ask.p95_ms / ask.p50_ms, 2),
        "search_p95_to_p50": round(search.p95_ms / search.p50_ms, 2),
    }


def _checks(address: str) -> dict[str, object]:
    """One check of several drafts beside searching for each: new drafts, then the same again."""
    lines = (_SETS / "drafts-sample.jsonl").read_text(encoding="utf-8").splitlines()
    drafts = [json.loads(line)["draft"] for line in lines if line.strip()]
    body = json.dumps({"drafts": drafts[:DRAFTS]}).encode()
    found: dict[str, object] = {}
    for name in ("first_time", "second_time", "third_time"):
        check = timed(partial(get, f"{address}/api/v1/check", body))
        searches = [
            timed(partial(get, f"{address}/api/v1/search?{urllib.parse.urlencode({'q': draft})}"))
            for draft in drafts[:DRAFTS]
        ]
        search = statistics.median(searches)
        found[name] = {
            "check_ms": round(check, 1),
            "search_p50_ms": round(search, 1),
            "check_to_search_p50": round(check / search, 1),
        }
    return found


@contextmanager
def service(
    home: Path, *options: str, environment: Mapping[str, str] | None = None
) -> Iterator[tuple[str, int]]:
    """A ready service over a home, with options of ``serve``; its address and process id.

    ``environment`` is added to that of this process.
    """
    command = [*COMMAND, "--home", str(home), "serve", "--port", "0", *options]
    inside = {**os.environ, "PYTHONUNBUFFERED": "1", **(environment or {})}
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, env=inside
    ) as process:
        try:
            match = re.search(r"http://\S+", process.stdout.readline() if process.stdout else "")
            if match is None:
                raise RuntimeError("the service did not start")
            _wait_until_ready(match.group())
            yield match.group(), process.pid
        finally:
            process.terminate()


def _wait_until_ready(address: str) -> None:
    deadline = time.monotonic() + _START_S
    while True:
        try:
            get(f"{address}/readyz")
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
        else:
            return


def get(url: str, body: bytes | None = None) -> bytes:
    """What a service answers, to a body of JSON where one is given."""
    headers = {"Content-Type": "application/json"} if body else {}
    request = urllib.request.Request(url, body, headers)  # noqa: S310 - our own service
    with urllib.request.urlopen(request, timeout=60) as response:  # noqa: S310
        answer: bytes = response.read()
    return answer


def timed(work: Callable[[], object]) -> float:
    """How long work takes, in milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def peak_mib(process_id: int) -> int | None:
    """The greatest resident memory of a running process, where the system tells (Linux)."""
    try:
        status = Path(f"/proc/{process_id}/status").read_text(encoding="ascii")
    except OSError:
        return None
    match = re.search(r"VmHWM:\s+(\d+) kB", status)
    return round(int(match[1]) / 1024) if match else None


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(), indent=2) + "\n")
