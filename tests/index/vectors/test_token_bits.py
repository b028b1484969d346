from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.vectors.encoder import Vectors
from index.vectors.token_bits import BLOCK_TOKENS, Bits, TokenBits, sign_bits

SEEDS = st.integers(0, 2**32 - 1)
DIMENSIONS = st.integers(1, 40)
COUNTS = st.lists(st.integers(0, 5), max_size=6)


def random_vectors(random: np.random.Generator, count: int, dimension: int) -> Vectors:
    vectors = random.standard_normal((count, dimension)).astype(np.float32)
    unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


def naive_score(query: Vectors, weights: Vectors, tokens: Vectors) -> float:
    """Late interaction as its docstring has it: over the whole, and over the best stretch."""
    if not len(tokens):
        return 0.0
    firsts = range(0, max(1, len(tokens) - BLOCK_TOKENS), BLOCK_TOKENS)
    stretches = [tokens[first : first + 2 * BLOCK_TOKENS] for first in firsts]
    best = max(mean_of_nearest(query, weights, stretch) for stretch in stretches)
    return (mean_of_nearest(query, weights, tokens) + best) / 2


def mean_of_nearest(query: Vectors, weights: Vectors, tokens: Vectors) -> float:
    """The weighted mean over the query's tokens of the similarity to the nearest token."""
    total = 0.0
    for vector, weight in zip(query, weights, strict=True):
        signs = [[1.0 if component >= 0 else -1.0 for component in token] for token in tokens]
        products = [float(np.dot(vector, row)) / len(vector) ** 0.5 for row in signs]
        total += float(weight) * max(products)
    return total / float(weights.sum())


def built(vectors: Sequence[Vectors], dimension: int) -> TokenBits:
    return TokenBits.build([sign_bits(tokens) for tokens in vectors], dimension)


@settings(deadline=None, max_examples=40)
@given(SEEDS, DIMENSIONS, st.lists(st.integers(0, 120), min_size=1, max_size=4), st.integers(1, 4))
def test_late_interaction_equals_a_naive_reference(
    seed: int, dimension: int, counts: list[int], query_tokens: int
) -> None:
    random = np.random.default_rng(seed)
    passages = [random_vectors(random, count, dimension) for count in counts]
    query = random_vectors(random, query_tokens, dimension)
    weights = random.uniform(0.1, 1, query_tokens).astype(np.float32)
    order = random.permutation(len(counts)).tolist()
    scores = built(passages, dimension).late_interaction(query, weights, order)
    expected = [naive_score(query, weights, passages[i]) for i in order]
    assert scores.dtype == np.float32
    assert scores.tolist() == pytest.approx(expected, abs=1e-5)


@settings(deadline=None)
@given(SEEDS, DIMENSIONS, COUNTS)
def test_each_passage_has_the_bits_it_was_built_with(
    seed: int, dimension: int, counts: list[int]
) -> None:
    random = np.random.default_rng(seed)
    bits: list[Bits] = [sign_bits(random_vectors(random, n, dimension)) for n in counts]
    tokens = TokenBits.build(bits, dimension)
    assert all(np.array_equal(tokens.of_passage(i), own) for i, own in enumerate(bits))


@pytest.mark.parametrize(
    ("vector", "bits"),
    [
        ([1, -1, 1, -1, 1, -1, 1, -1], [0b10101010]),
        ([-1] * 8, [0]),
        ([0.0, -0.0, -1e-9], [0b11000000]),
        ([-1] * 8 + [1], [0, 0b10000000]),
    ],
)
def test_a_bit_is_set_where_a_component_is_not_negative(
    vector: list[float], bits: list[int]
) -> None:
    assert sign_bits(np.array([vector], dtype=np.float32)).tolist() == [bits]


def test_a_token_that_points_as_the_query_does_is_nearest() -> None:
    query = np.array([[0.5, 0.5, -0.5, -0.5]], dtype=np.float32)
    tokens = built([query, -query, np.concatenate([-query, query])], 4)
    scores = tokens.late_interaction(query, np.ones(1, dtype=np.float32), [0, 1, 2])
    assert scores.tolist() == pytest.approx([1.0, -1.0, 1.0])


def test_a_token_of_greater_weight_counts_for_more() -> None:
    query = np.eye(2, dtype=np.float32)
    tokens = built([np.array([[1, -1]], dtype=np.float32)], 2)
    for weights, expected in [([1, 1], 0.0), ([3, 1], 0.5), ([1, 3], -0.5)]:
        scores = tokens.late_interaction(query, np.array(weights, dtype=np.float32), [0])
        assert scores.tolist() == pytest.approx([expected / 2**0.5])


@pytest.mark.parametrize("passages", [[], [0], [0, 0]])
def test_passages_without_tokens_score_nought(passages: list[int]) -> None:
    tokens = TokenBits.build([np.empty((0, 1), dtype=np.uint8)], 4)
    query = np.ones((1, 4), dtype=np.float32)
    scores = tokens.late_interaction(query, np.ones(1, dtype=np.float32), passages)
    assert scores.tolist() == [0.0] * len(passages)


def test_similarities_stand_for_the_cosines_of_single_tokens() -> None:
    rng = np.random.default_rng(5)
    vectors = rng.standard_normal((4, 384)).astype(np.float32)
    query = vectors[[2]] / np.linalg.norm(vectors[2])
    bits = TokenBits.build([sign_bits(vectors[:1]), sign_bits(vectors[1:])], dimension=384)
    similarities = bits.similarities(query, [0, 1]).of(1)
    assert similarities.shape == (3, 1)
    assert int(similarities[:, 0].argmax()) == 1
    assert 0.7 < float(similarities[1, 0]) < 0.9
    assert abs(float(similarities[0, 0])) < 0.2


def test_the_greatest_similarities_are_those_of_each_stretch() -> None:
    rng = np.random.default_rng(6)
    passages = [random_vectors(rng, count, 16) for count in (3, 5, 0)]
    similarities = built(passages, 16).similarities(random_vectors(rng, 2, 16), [1, 0, 2])
    first, second = similarities.of(0), similarities.of(1)
    # One that ends where the tokens do before another begins, two that stand for no token.
    rows = [0, 0, 0, 0, 1, 2]
    firsts = np.array([0, 2, 4, 0, 1, 0], np.int32)
    ends = np.array([2, 5, 5, 0, 3, 0], np.int32)
    found = similarities.greatest(rows, firsts, ends)
    nothing = np.zeros(2, dtype=np.float32)
    of_first = [first[0:2].max(axis=0), first[2:5].max(axis=0), first[4:5].max(axis=0), nothing]
    expected = [*of_first, second[1:3].max(axis=0), nothing]
    assert np.array_equal(found, np.stack(expected))
    assert similarities.greatest(rows[5:], firsts[5:], ends[5:]).tolist() == [[0.0, 0.0]]
