"""Passages are counted in the tokens of cl100k_base, by the table that is carried along."""

import hashlib
from pathlib import Path

import tiktoken_ext.openai_public

from index.passages import passage
from tests.conftest import ROOT


def test_the_table_and_the_pattern_are_those_that_tiktoken_names() -> None:
    named = Path(tiktoken_ext.openai_public.__file__).read_text(encoding="utf-8")
    table = (ROOT / "data" / "cl100k_base.tiktoken").read_bytes()
    assert hashlib.sha256(table).hexdigest() in named
    assert passage._PARTING_PATTERN in named


def test_tokens_are_counted_and_what_looks_like_a_sign_is_text() -> None:
    count = passage.tiktoken_counter()
    assert [count(text) for text in ("", "minutes", "The PCC replied – briefly.")] == [0, 1, 7]
    assert count("<|endoftext|>") > 1
