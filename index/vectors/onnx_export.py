"""Exporting an embedding model for ONNX Runtime, and checking it against torch.

The whole of a sentence-transformers model is exported, its pooling and what follows it included, so
that nothing of it is written a second time here. Only what its vectors agree with torch's in is
used.
"""

import shutil
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from index.vectors.encoder import Encoding, SentenceTransformerEncoder, Vectors
from index.vectors.model_export import (
    MODEL_FILE,
    TOKENIZER_FILE,
    Export,
    exports_folder,
    read_export,
    write_export,
)
from index.vectors.onnx_encoder import OnnxEncoder
from index.vectors.onnx_files import write_onnx
from ingest.language.sentences import sentence_spans

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

# The least cosine of a vector of a whole text, of a sentence and of a token with torch's.
LEAST_AGREEMENT = 0.9999
# As many passages are compared as that takes a second or two.
COMPARED = 24
_COMPARED_AGAIN = 4
_LIBRARIES = ("onnx", "onnxruntime", "sentence-transformers", "tokenizers", "torch", "transformers")
_KNOWN_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})
_DRAFT = "exported.onnx"
_EXAMPLES = ["one", "two of them"]


class _NotExportedError(Exception):
    """The model cannot be exported, for the reason given in words."""


def keep_export(
    home: Path,
    encoder: SentenceTransformerEncoder,
    weights_sha256: str | None,
    passages: Callable[[], Sequence[str]],
    *,
    check_again: bool = False,
) -> None:
    """Export the model of an index beside its generations, unless that was done.

    It is compared with torch over ``passages``, real ones of the index. Where it cannot be made, or
    does not agree, that is noted and torch serves on; it is tried again with other libraries. With
    ``check_again`` one that is there is compared anew, and made again where it does not agree or
    could not be made. Exports of other weights are removed. The caller holds the book's write lock.
    Raises ``OSError`` where it finds no room.
    """
    known = read_export(home, weights_sha256)
    is_of_now = known is not None and known.libraries == _libraries()
    if weights_sha256 is None or (is_of_now and not check_again):
        return
    texts = passages()
    if not texts:
        return
    exports = exports_folder(home)
    if known and is_of_now and _still_agrees(encoder, exports / weights_sha256, known, texts):
        return
    building = exports / "building"
    shutil.rmtree(building, ignore_errors=True)
    building.mkdir(parents=True)
    write_export(building, _exported(encoder, building, texts))
    for folder in exports.iterdir():
        if folder != building:
            shutil.rmtree(folder)
    building.rename(exports / weights_sha256)


def export_model(encoder: SentenceTransformerEncoder, folder: Path) -> Export:
    """Write a model and its tokenizer into a folder; says what is to be known to use them.

    Raises whatever the libraries do where they cannot.
    """
    model = encoder.loaded_anew()
    inputs = _export_to_onnx(model, encoder.question_prompt, folder / _DRAFT)
    _optimise(folder / _DRAFT, folder / MODEL_FILE)
    (folder / _DRAFT).unlink()
    backend = getattr(model.tokenizer, "backend_tokenizer", None)
    if backend is None:
        raise _NotExportedError("its tokenizer is written in Python")
    (folder / TOKENIZER_FILE).write_text(backend.to_str(), encoding="utf-8")
    return Export(
        libraries=_libraries(),
        prompt=encoder.question_prompt,
        length=encoder.length,
        special_tokens=model.tokenizer.num_special_tokens_to_add(),
        inputs=inputs,
    )


def agreement(
    encoder: SentenceTransformerEncoder, onnx: OnnxEncoder, passages: Sequence[str]
) -> Mapping[str, float]:
    """The least cosine of two encoders' vectors of passages: whole, of sentences, of tokens.

    0 where they do not divide a passage into the same tokens.
    """
    least = {"whole": 1.0, "sentence": 1.0, "token": 1.0}
    pairs = zip(*(encoder.encode_questions(passages), onnx.encode_questions(passages)), strict=True)
    for text, (ours, theirs) in zip(passages, pairs, strict=True):
        if not np.array_equal(ours.spans, theirs.spans):
            return dict.fromkeys(least, 0.0)
        compared = {
            "whole": (ours.whole[None], theirs.whole[None]),
            "sentence": (_sentence_vectors(text, ours), _sentence_vectors(text, theirs)),
            "token": (ours.tokens, theirs.tokens),
        }
        least = {name: min(least[name], _least_cosine(*compared[name])) for name in least}
    return least


def _still_agrees(
    encoder: SentenceTransformerEncoder, folder: Path, export: Export, passages: Sequence[str]
) -> bool:
    """Whether an export that is kept still reads as its model, and gives torch's vectors of a few.

    What was damaged since gives others for any passage; another length does for long ones only.
    """
    is_read_alike = (export.prompt, export.length) == (encoder.question_prompt, encoder.length)
    if export.problem or not is_read_alike:
        return False
    some = passages[:: max(1, len(passages) // _COMPARED_AGAIN)]
    try:
        found = agreement(encoder, OnnxEncoder(folder, export), some)
    except Exception:  # ONNX Runtime raises what it pleases for a damaged file
        return False
    return min(found.values()) >= LEAST_AGREEMENT


def _exported(encoder: SentenceTransformerEncoder, folder: Path, passages: Sequence[str]) -> Export:
    """The export of a model that was checked, or the reason why there is none."""
    try:
        export = export_model(encoder, folder)
        found = agreement(encoder, OnnxEncoder(folder, export), passages)
        if min(found.values()) < LEAST_AGREEMENT:
            raise _NotExportedError(f"its vectors differ from torch's ({_in_words(found)})")
    except OSError:
        raise
    except Exception as error:
        # Exporters raise what they please, and the model can be used without them all the same.
        lines = str(error).splitlines() or [type(error).__name__]
        return Export(libraries=_libraries(), problem=f"it cannot be exported: {lines[0]}")
    return export.model_copy(update={"agreement": found})


def _export_to_onnx(model: "SentenceTransformer", prompt: str, file: Path) -> tuple[str, ...]:
    """Write all of a model as one ONNX file in float32; gives the names of its inputs."""
    import torch

    features = model.preprocess(_EXAMPLES, prompt=prompt or None)
    inputs = tuple(
        name for name, value in features.items() if isinstance(value, torch.Tensor) and value.ndim
    )
    if not _KNOWN_INPUTS.issuperset(inputs):
        raise _NotExportedError(f"it reads {', '.join(sorted({*inputs} - _KNOWN_INPUTS))}")
    fixed = {name: value for name, value in features.items() if name not in inputs}

    class Whole(torch.nn.Module):
        """The model with its inputs in a fixed order, and both kinds of vectors."""

        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *columns: Any) -> tuple[torch.Tensor, torch.Tensor]:  # noqa: ANN401
            output = self.model({**fixed, **dict(zip(inputs, columns, strict=True))})
            kept = model.truncate_dim
            return output["token_embeddings"][..., :kept], output["sentence_embedding"][..., :kept]

    axes = {name: {0: "texts", 1: "tokens"} for name in (*inputs, "tokens")}
    write_onnx(
        Whole(),
        [features[name] for name in inputs],
        file,
        outputs=("tokens", "whole"),
        axes={**axes, "whole": {0: "texts"}},
    )
    return inputs


def _optimise(exported: Path, file: Path) -> None:
    """Write a model with its weights beside it, which are mapped into memory and not read."""
    from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions

    options = SessionOptions()
    # No further, so that the file suits any processor.
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(file)
    weights = f"{file.stem}.weights"
    options.add_session_config_entry(
        "session.optimized_model_external_initializers_file_name", weights
    )
    options.add_session_config_entry(
        "session.optimized_model_external_initializers_min_size_in_bytes", "1024"
    )
    InferenceSession(str(exported), options, providers=["CPUExecutionProvider"])


def _sentence_vectors(text: str, encoding: Encoding) -> Vectors:
    """The mean vectors (sentences, dimension) of the tokens of each sentence that has any."""
    first, last = encoding.spans[:, 0], encoding.spans[:, 1]
    inside = [
        (first < end) & (last > start) & (last > first) for start, end in sentence_spans(text)
    ]
    means = [encoding.tokens[rows].mean(axis=0) for rows in inside if rows.any()]
    return np.stack([encoding.whole, *means])


def _least_cosine(ours: Vectors, theirs: Vectors) -> float:
    lengths = np.linalg.norm(ours, axis=1) * np.linalg.norm(theirs, axis=1)
    cosines = (ours * theirs).sum(axis=1) / np.maximum(lengths, np.finfo(np.float32).tiny)
    return float(cosines.min())


def _in_words(found: Mapping[str, float]) -> str:
    return ", ".join(f"{name} {cosine:.4f}" for name, cosine in found.items())


def _libraries() -> dict[str, str]:
    return {name: version(name) for name in _LIBRARIES}
