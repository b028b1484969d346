"""The embedding model on another backend: ONNX Runtime, beside torch.

    python -m eval.bench.encoder_backends

sentence-transformers' own ONNX and OpenVINO backends cannot be had beside the version used here
(``docs/benchmarks.md`` says why), so the model is exported and run directly. Nothing else in the
project uses this: it shows that the vectors do not hang on one engine, and what another would cost.
"""

import json
import statistics
import sys
import tempfile
import warnings
from functools import partial
from pathlib import Path

import numpy as np

from eval.bench.latency import QUESTIONS, timed
from index.vectors.default_model import DEFAULT_MODEL
from index.vectors.encoder import SentenceTransformerEncoder, Vectors
from ingest.language.folding import folded

_INPUTS = ("input_ids", "attention_mask", "token_type_ids")
_OUTPUT = "last_hidden_state"
_OPSET = 17
# What the default model reads of a text, special tokens included.
_MAX_TOKENS = 256
_ROUNDS = 15


def export_to_onnx(model: str, file: Path) -> None:
    """Write the transformer of a sentence-transformers model folder as an ONNX file, in float32."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    class Wrapped(torch.nn.Module):
        """The transformer with its inputs in a fixed order."""

        def __init__(self, transformer: torch.nn.Module) -> None:
            super().__init__()
            self.transformer = transformer

        def forward(self, *inputs: torch.Tensor) -> torch.Tensor:
            output = self.transformer(**dict(zip(_INPUTS, inputs, strict=True)))
            hidden: torch.Tensor = output.last_hidden_state
            return hidden

    transformer = AutoModel.from_pretrained(model, attn_implementation="eager").eval()
    example = AutoTokenizer.from_pretrained(model)(["one", "two of them"], padding=True)
    inputs = tuple(torch.tensor(example[name]) for name in _INPUTS)
    axes = {name: {0: "texts", 1: "tokens"} for name in (*_INPUTS, _OUTPUT)}
    with warnings.catch_warnings():
        # The exporter that needs no further packages warns that a newer one exists.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            Wrapped(transformer).eval(),
            inputs,
            str(file),
            dynamo=False,
            opset_version=_OPSET,
            input_names=list(_INPUTS),
            output_names=[_OUTPUT],
            dynamic_axes=axes,
        )


class OnnxModel:
    """An exported model with its tokenizer; texts to vectors, one at a time."""

    def __init__(self, model: str, file: Path, threads: int = 2) -> None:
        from onnxruntime import InferenceSession, SessionOptions
        from tokenizers import Tokenizer

        options = SessionOptions()
        options.intra_op_num_threads = threads
        self._session: InferenceSession = InferenceSession(
            str(file), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(Path(model) / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(_MAX_TOKENS)

    def encode(self, text: str) -> Vectors:
        """The mean of a text's token vectors (dimension,), of unit length."""
        tokens = self.encode_tokens(text)
        mean: Vectors = tokens.mean(axis=0)
        return mean / np.float32(np.linalg.norm(mean))

    def encode_tokens(self, text: str) -> Vectors:
        """The vectors (tokens, dimension) of a text's tokens, special ones included."""
        read = self._tokenizer.encode(folded(text)[0])
        columns = (read.ids, read.attention_mask, read.type_ids)
        inputs = {n: np.array([c], dtype=np.int64) for n, c in zip(_INPUTS, columns, strict=True)}
        (output,) = self._session.run([_OUTPUT], inputs)
        tokens: Vectors = np.asarray(output, dtype=np.float32)[0]
        return tokens


def measure() -> dict[str, object]:
    """Time both engines on single questions, in turns; the ratio is of medians."""
    encoder = SentenceTransformerEncoder(DEFAULT_MODEL)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "model.onnx"
        export_to_onnx(encoder.source, file)
        onnx = OnnxModel(encoder.source, file)
        timings: dict[str, list[float]] = {"torch": [], "onnx": []}
        for question in QUESTIONS * _ROUNDS:
            timings["torch"].append(timed(partial(encoder.encode_alone, [question])))
            timings["onnx"].append(timed(partial(onnx.encode, question)))
        size = file.stat().st_size
    medians = {name: statistics.median(values) for name, values in timings.items()}
    return {
        "question_p50_ms": {name: round(value, 1) for name, value in medians.items()},
        "torch_to_onnx": round(medians["torch"] / medians["onnx"], 2),
        "onnx_file_mib": round(size / 2**20),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(), indent=2) + "\n")
