"""A small stand-in for the embedding model: words hashed into a vector, so that tests are quick."""

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from index.encoder import Vectors
from index.manifest import IndexSettings
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

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        vectors = np.zeros((len(texts), DIMENSION), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in _WORD.findall(text.lower()):
                digest = hashlib.blake2b(word[:6].encode(), digest_size=2).digest()
                vectors[row, int.from_bytes(digest, "big") % DIMENSION] += 1
        vectors[:, 0] += 1e-3  # no vector is all zero
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors

    def weights_sha256(self) -> str | None:
        return None


def standin_settings(home: object) -> Settings:
    """Settings under which a book in ``home`` is indexed by the stand-in."""
    return Settings(home=home, model="stand-in", model_sha256=None, reload_seconds=0.05)
