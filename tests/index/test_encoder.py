from pathlib import Path

import numpy as np
import pytest

from index.encoder import DEFAULT_MODEL_SHA256, SentenceTransformerEncoder, check_weights
from index.errors import EncoderError
from index.tokens import tiktoken_counter

pytestmark = pytest.mark.model


def test_vectors_are_unit_rows_of_float32(model: SentenceTransformerEncoder) -> None:
    vectors = model.encode(["Burglary rose.", "Thefts went up.", "The choir sang."])
    assert vectors.shape == (3, model.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ vectors[1] > vectors[0] @ vectors[2]


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
    assert np.allclose(inside, beyond, atol=1e-5)


def test_counts_of_tokens_add_up_over_words(model: SentenceTransformerEncoder) -> None:
    text = "The re-offending cohort’s phishing e-mails cost £3.4m."
    assert model.count_tokens([text])[0] == sum(model.count_tokens(text.split()))


def test_a_model_that_is_not_there_says_what_to_set(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match="MINUTEBOOK_MODEL"):
        SentenceTransformerEncoder(str(tmp_path)).encode(["a"])


def test_tokens_for_programs_are_counted_offline() -> None:
    assert tiktoken_counter()("hello world") == 2
