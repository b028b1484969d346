"""Passages: what is ranked and returned. Each is a span of one document's stored text.

How long one is counts in the tokens that a program's language model will see, offline.
"""

from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, get_args

from index.passages.citations import Citation
from ingest.record import Speech

if TYPE_CHECKING:
    from tiktoken import Encoding

PassageKind = Literal["exchange", "narrative", "bullets", "resolution", "action"]
PASSAGE_KINDS: tuple[PassageKind, ...] = get_args(PassageKind)

_TOKEN_TABLE = Path(__file__).resolve().parents[2] / "data" / "cl100k_base.tiktoken"
# The pattern that cl100k_base parts text by, as tiktoken has it.
_PARTING_PATTERN = (
    r"""'(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?+\p{L}++|\p{N}{1,3}+"""
    r"""| ?[^\s\p{L}\p{N}]++[\r\n]*+|\s++$|\s*[\r\n]|\s+(?!\S)|\s"""
)
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

    def words(self, start: int, end: int) -> str:
        """What stands in it from ``start`` to ``end``, as offsets of the stored text."""
        return self.text[start - self.start : end - self.start]


def tiktoken_counter() -> TokenCounter:
    """A counter of cl100k_base tokens, whose table is carried along: nothing is fetched."""
    encoding = _encoding()
    return lambda text: len(encoding.encode_ordinary(text))


@cache
def _encoding() -> "Encoding":
    from tiktoken import Encoding

    lines = (line.split() for line in _TOKEN_TABLE.read_bytes().splitlines())
    return Encoding(
        name="cl100k_base",
        pat_str=_PARTING_PATTERN,
        mergeable_ranks={b64decode(token): int(rank) for token, rank in lines},
        special_tokens={},
    )
