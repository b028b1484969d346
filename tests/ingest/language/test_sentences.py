from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.language.sentences import sentence_spans, trim

TEXTS = st.text(alphabet=st.sampled_from("ab Z.?!()[]\n\u00a0“”1·£"), max_size=200)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One thing. Another thing.", ["One thing.", "Another thing."]),
        ("Cllr. Example asked. The PCC replied.", ["Cllr. Example asked.", "The PCC replied."]),
        ("Minute No. 22 was noted. It was so.", ["Minute No. 22 was noted.", "It was so."]),
        ("It cost £3.4m. That was more.", ["It cost £3.4m.", "That was more."]),
        ("Some, i.e. a few, came. Others left.", ["Some, i.e. a few, came.", "Others left."]),
        ("Was it so? It was! Good.", ["Was it so?", "It was!", "Good."]),
        ("[It was done.] Then more.", ["[It was done.]", "Then more."]),
        ("He said “stop.” They did.", ["He said “stop.”", "They did."]),
        ("1. First of a list", ["1. First of a list"]),
        ("(1). A question? Yes.", ["(1). A question?", "Yes."]),
        ("J. Example spoke. So did K.", ["J. Example spoke.", "So did K."]),
        ("no capital follows. as here", ["no capital follows. as here"]),
        ("A heading\n\nA sentence.", ["A heading", "A sentence."]),
        ("· one\n· two", ["· one", "· two"]),
        ("", []),
        (" \n\u00a0", []),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(TEXTS)
def test_sentences_hold_every_non_space_character_once_and_in_order(text: str) -> None:
    spans = sentence_spans(text)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())


@given(TEXTS, st.integers(0, 50), st.integers(0, 50))
def test_trimming_leaves_out_space_and_nothing_else(text: str, start: int, length: int) -> None:
    span = trim(text, start, start + length)
    stretch = text[start : start + length]
    assert (text[slice(*span)] if span else "") == stretch.strip()
