from pathlib import Path

import numpy as np
import pytest

from index.index_errors import EncoderError
from index.passages.passage import tiktoken_counter
from index.vectors.default_model import DEFAULT_MODEL_SHA256
from index.vectors.encoder import SentenceTransformerEncoder, check_weights

pytestmark = pytest.mark.model


def test_one_pass_gives_the_vector_of_the_whole_and_of_every_token(
    model: SentenceTransformerEncoder,
) -> None:
    texts = ["Burglary rose.", "Thefts went up in the summer months.", "The choir sang."]
    encodings = model.encode(texts)
    for text, encoding in zip(texts, encodings, strict=True):
        assert encoding.whole.shape == (model.dimension,)
        assert encoding.whole.dtype == encoding.tokens.dtype == np.float32
        assert np.isclose(np.linalg.norm(encoding.whole), 1, atol=1e-5)
        assert encoding.tokens.shape == (model.count_tokens([text])[0] + 2, model.dimension)
        mean = encoding.tokens.mean(axis=0)
        assert np.allclose(mean / np.linalg.norm(mean), encoding.whole, atol=1e-5)
    assert encodings[0].whole @ encodings[1].whole > encodings[0].whole @ encodings[2].whole


def test_spans_name_the_characters_of_each_token(model: SentenceTransformerEncoder) -> None:
    text = "  Café fraud, re-offending"
    spans = model.encode([text])[0].spans.tolist()
    assert [text[start:end] for start, end in spans[1:5]] == ["Café", "fraud", ",", "re"]
    assert spans[0] == spans[-1] == [0, 0]


def test_ligatures_and_hidden_hyphens_are_read_past_and_spans_are_those_of_the_text(
    model: SentenceTransformerEncoder,
) -> None:
    plain, printed = "fire officers", "\ufb01re of\u00ad\ufb01cers"
    as_plain, as_printed = model.encode([plain, printed])
    assert np.allclose(as_plain.whole, as_printed.whole, atol=1e-5)
    spans = as_printed.spans.tolist()
    assert [printed[start:end] for start, end in spans[1:-1]] == ["\ufb01re", "of\u00ad\ufb01cers"]


def test_the_weights_are_the_upstream_ones(model: SentenceTransformerEncoder) -> None:
    assert check_weights(model, "default", DEFAULT_MODEL_SHA256) == DEFAULT_MODEL_SHA256


def test_other_weights_than_expected_are_refused(model: SentenceTransformerEncoder) -> None:
    with pytest.raises(EncoderError, match="not the expected ones"):
        check_weights(model, "default", "0" * 64)


def test_the_limit_is_what_the_model_reads_and_words_beyond_it_are_dropped(
    model: SentenceTransformerEncoder,
) -> None:
    within = "a " * model.max_tokens
    assert model.count_tokens([within]) == [model.max_tokens]
    inside, beyond = model.encode([within, within + "fraud " * 50])
    assert np.allclose(inside.whole, beyond.whole, atol=1e-5)


def test_counts_of_tokens_add_up_over_words(model: SentenceTransformerEncoder) -> None:
    text = "The re-offending cohort’s phishing e-mails cost £3.4m."
    assert model.count_tokens([text])[0] == sum(model.count_tokens(text.split()))


def test_a_model_that_is_not_there_says_what_to_set(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="MINUTEBOOK_MODEL"):
        SentenceTransformerEncoder(str(tmp_path)).encode(["a"])


def test_tokens_for_programs_are_counted_offline() -> None:
    assert tiktoken_counter()("hello world") == 2
