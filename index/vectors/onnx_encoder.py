"""Encoding questions with ONNX Runtime: the exported model without torch and what comes with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.vectors.encoder import Encoder, Encoding, QuestionEncoder, encoding_of, text_spans
from index.vectors.model_export import (
    MODEL_FILE,
    TOKENIZER_FILE,
    Export,
    exports_folder,
    read_export,
)
from index.vectors.onnx_files import open_session
from ingest.language.folding import folded

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

_OUTPUTS = ("tokens", "whole")


@dataclass(frozen=True)
class OnnxEncoder:
    """An exported model, loaded when it is first needed; may be shared by threads.

    Those of one export are equal, loaded or not.
    """

    _folder: Path
    _export: Export

    @property
    def max_tokens(self) -> int:
        """How many tokens of a question it reads, without prompt and special tokens."""
        prompt = self.count_tokens([self._export.prompt])[0] if self._export.prompt else 0
        return self._export.length - self._export.special_tokens - prompt

    @property
    def question_prompt(self) -> str:
        """What it reads before every question."""
        return self._export.prompt

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """How many tokens each text has, special tokens not counted."""
        read = [folded(text)[0] for text in texts]
        return [len(one) for one in self._counter.encode_batch(read, add_special_tokens=False)]

    def encode_questions(self, texts: Sequence[str]) -> list[Encoding]:
        """Encode what is looked for, each text in one pass by itself."""
        return [self._encoding(text) for text in texts]

    def _encoding(self, text: str) -> Encoding:
        prompt = self._export.prompt
        read, places = folded(text)
        tokenised = self._tokenizer.encode(prompt + read)
        columns = {
            "input_ids": tokenised.ids,
            "attention_mask": tokenised.attention_mask,
            "token_type_ids": tokenised.type_ids,
        }
        inputs = {name: np.array([columns[name]], dtype=np.int64) for name in self._export.inputs}
        tokens, whole = self._session.run(_OUTPUTS, inputs)
        return encoding_of(
            np.asarray(whole[0], dtype=np.float32),
            np.asarray(tokens[0], dtype=np.float32),
            text_spans(tokenised.offsets, prompt, places),
        )

    @cached_property
    def _session(self) -> "InferenceSession":
        return open_session(self._folder / MODEL_FILE)

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        tokenizer = self._read_tokenizer()
        tokenizer.enable_truncation(self._export.length)
        return tokenizer

    @cached_property
    def _counter(self) -> "Tokenizer":
        """A tokenizer that reads texts whole: one cannot be had both ways by several threads."""
        tokenizer = self._read_tokenizer()
        tokenizer.no_truncation()
        return tokenizer

    def _read_tokenizer(self) -> "Tokenizer":
        from tokenizers import Tokenizer

        tokenizer: Tokenizer = Tokenizer.from_file(str(self._folder / TOKENIZER_FILE))
        tokenizer.no_padding()
        return tokenizer


def question_encoder(home: Path, weights_sha256: str | None, encoder: Encoder) -> QuestionEncoder:
    """What encodes questions of an index made with these weights: their export, else ``encoder``.

    Nothing is loaded yet.
    """
    export = read_export(home, weights_sha256)
    if weights_sha256 is None or export is None or export.problem:
        return encoder
    return OnnxEncoder(exports_folder(home) / weights_sha256, export)
