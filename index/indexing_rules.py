"""The rules that decide what a book is read, indexed and shown by, each as a digest."""

import hashlib
from dataclasses import dataclass

from index.sentences.sentence_rules import TELLING
from ingest.reading_rules import READING, RuleSet

# What encodes is not among them: vectors are kept by the model's weights, and its libraries are
# recorded in the manifest.
INDEXING = RuleSet(
    "index", ("faiss-cpu", "numpy", "pydantic", "RapidFuzz", "snowballstemmer", "tiktoken")
)


@dataclass(frozen=True, slots=True)
class BookRules:
    """Digests of the rules in force.

    ``reading`` is of those that decide how a document is read, and what is told of its sentences.
    ``indexing`` is of those that
    decide what a generation holds of the readings: the reader's too, which find the registers and
    what the sources of the same minutes have in common.
    """

    reading: str
    indexing: str


def rules_in_force() -> BookRules:
    """The rules of the Minutebook that is installed; takes some milliseconds."""
    reading = _digest(READING.digest(), TELLING.digest())
    return BookRules(reading, _digest(reading, INDEXING.digest()))


def _digest(*digests: str) -> str:
    return hashlib.sha256(" ".join(digests).encode()).hexdigest()
