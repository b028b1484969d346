"""The tokens by which sentences and headings are read."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_HEADING = "# "
_OPENS, _CLOSES = "[CLS]", "[SEP]"


class LineTokenizer:
    """The tokenizer of a BERT model in a folder; a heading is led by a sign that says it is one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def tokens_of(
        self, words: Sequence[str], is_heading: Sequence[bool], *, most: int
    ) -> list[list[int]]:
        """The tokens of each sentence or heading, the first ``most`` of them."""
        lines = [
            f"{_HEADING}{line}" if heads else line
            for line, heads in zip(words, is_heading, strict=True)
        ]
        encoded = self._tokenizer.encode_batch(lines, add_special_tokens=False)
        return [line.ids[:most] for line in encoded]

    @cached_property
    def marks(self) -> tuple[int, int]:
        """The tokens that open a window and that close a sentence."""
        vocabulary = self._tokenizer.get_vocab()
        return vocabulary[_OPENS], vocabulary[_CLOSES]

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer
