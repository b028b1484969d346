"""A small stand-in for the embedding model: words hashed into vectors, so that tests are quick."""

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from index.generations.manifest import IndexSettings
from index.vectors.encoder import Encoding, Vectors
from service.models import Models
from service.settings import Settings

DIMENSION = 128
STANDIN_SETTINGS = IndexSettings(model="stand-in", model_sha256=None)
_WORD = re.compile(r"\w+")


class StandInEncoder:
    """Texts that share words are near each other. It remembers what it was given to encode."""

    def __init__(self, max_tokens: int = 40) -> None:
        self.dimension = DIMENSION
        self.max_tokens = max_tokens
        self.encoded: list[str] = []

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(_WORD.findall(text)) for text in texts]

    def encode(self, texts: Sequence[str]) -> list[Encoding]:
        self.encoded += texts
        return [self._encoding(text) for text in texts]

    @property
    def passage_prompt(self) -> str:
        return ""

    @property
    def question_prompt(self) -> str:
        return ""

    def encode_questions(self, texts: Sequence[str]) -> list[Encoding]:
        return self.encode(texts)

    def weights_sha256(self) -> str | None:
        return None

    def _encoding(self, text: str) -> Encoding:
        matches = list(_WORD.finditer(text))[: self.max_tokens]
        # One special token, as real models have, that stands for no characters.
        tokens = np.stack([_vector(""), *(_vector(match.group()) for match in matches)])
        spans = np.array([(0, 0), *(match.span() for match in matches)], dtype=np.int32)
        whole = tokens.sum(axis=0)
        return Encoding(whole / np.linalg.norm(whole), tokens, spans)


def _vector(word: str) -> Vectors:
    """A vector of unit length, nearly at right angles to those of other words."""
    digest = hashlib.blake2b(word.lower()[:6].encode(), digest_size=8).digest()
    random = np.random.default_rng(int.from_bytes(digest, "big"))
    vector = random.standard_normal(DIMENSION).astype(np.float32)
    unit: Vectors = vector / np.linalg.norm(vector)
    return unit


def standin_models(encoder: StandInEncoder | None = None) -> Models:
    """Models for commands: texts are encoded by the stand-in, and sentences told by signs alone."""
    return Models(encoder=lambda _: encoder or StandInEncoder(), classifier=lambda _: None)


def standin_settings(home: object) -> Settings:
    """Settings under which a book in ``home`` is indexed by the stand-in, and served to tests."""
    return Settings(
        home=home,
        model="stand-in",
        model_sha256=None,
        reload_seconds=0.05,
        # What Starlette's test client calls the service.
        allowed_hosts=("testserver",),
    )
