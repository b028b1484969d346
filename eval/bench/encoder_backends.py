"""The embedding model by ONNX Runtime, which encodes questions, beside torch.

    python -m eval.bench.encoder_backends

Both encode single questions and a batch of passages, in turns; the ratios are of medians.
"""

import json
import statistics
import sys
import tempfile
from functools import partial
from pathlib import Path

from eval.bench.latency import QUESTIONS, timed
from index.vectors.default_model import DEFAULT_MODEL
from index.vectors.encoder import SentenceTransformerEncoder
from index.vectors.onnx_encoder import OnnxEncoder
from index.vectors.onnx_export import agreement, export_model

_ROUNDS = 15
_BATCH_ROUNDS = 3
_PASSAGES = [f"{' '.join(QUESTIONS)} {n}" for n in range(64)]


def measure() -> dict[str, object]:
    """Time both engines in turns, and tell how far their vectors agree."""
    torch = SentenceTransformerEncoder(DEFAULT_MODEL)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        exporting = timed(lambda: export_model(torch, folder))
        onnx = OnnxEncoder(folder, export_model(torch, folder))
        found = agreement(torch, onnx, [*QUESTIONS, *_PASSAGES[:8]])
        one: dict[str, list[float]] = {"torch": [], "onnx": []}
        batch: dict[str, list[float]] = {"torch": [], "onnx": []}
        for question in QUESTIONS * _ROUNDS:
            one["torch"].append(timed(partial(torch.encode_questions, [question])))
            one["onnx"].append(timed(partial(onnx.encode_questions, [question])))
        for _ in range(_BATCH_ROUNDS):
            batch["torch"].append(timed(partial(torch.encode_questions, _PASSAGES)))
            batch["onnx"].append(timed(partial(onnx.encode_questions, _PASSAGES)))
        size = sum(file.stat().st_size for file in folder.iterdir())
    return {
        "question_p50_ms": {name: round(statistics.median(all_), 1) for name, all_ in one.items()},
        "torch_to_onnx": _ratio(one),
        "torch_to_onnx_of_a_batch": _ratio(batch),
        "least_cosines": found,
        "export_s": round(exporting / 1000, 1),
        "export_mib": round(size / 2**20),
    }


def _ratio(timings: dict[str, list[float]]) -> float:
    return round(statistics.median(timings["torch"]) / statistics.median(timings["onnx"]), 2)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(), indent=2) + "\n")
