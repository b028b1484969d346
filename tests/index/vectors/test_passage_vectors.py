import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from index.passages.chunking import Chunk
from index.vectors.passage_vectors import KEY_BYTES, HalfVectors, PassageVectors, passage_key
from index.vectors.token_bits import Bits, sign_bits
from index.vectors.units import TokenRows, Unit, UnitKind, units_of
from tests.index.handmade import chunk
from tests.standin import StandInEncoder

ENCODER = StandInEncoder(max_tokens=100)


@st.composite
def stored_vectors(draw: st.DrawFn) -> tuple[int, PassageVectors]:
    dimension = draw(st.integers(1, 20))
    units: HalfVectors = draw(arrays.arrays(np.float16, (draw(st.integers(0, 4)), dimension)))
    tokens: Bits = draw(arrays.arrays(np.uint8, (draw(st.integers(0, 4)), -(-dimension // 8))))
    rows: TokenRows = draw(arrays.arrays(np.int32, (len(units), 2)))
    return dimension, PassageVectors(units, tokens, rows)


@settings(deadline=None)
@given(stored_vectors())
def test_what_was_made_into_bytes_is_read_back(stored: tuple[int, PassageVectors]) -> None:
    dimension, vectors = stored
    read = PassageVectors.from_bytes(vectors.to_bytes(), dimension)
    assert read.units.dtype == np.float16
    assert read.units.shape == vectors.units.shape
    assert read.units.tobytes() == vectors.units.tobytes()  # compares NaN with NaN as well
    assert np.array_equal(read.tokens, vectors.tokens)
    assert read.tokens.shape == vectors.tokens.shape
    assert np.array_equal(read.unit_tokens, vectors.unit_tokens)


@pytest.mark.parametrize("kept", [5, 6, 20, -1])
def test_bytes_that_were_cut_short_are_refused(kept: int) -> None:
    vectors = PassageVectors(
        np.ones((1, 9), dtype=np.float16),
        np.ones((3, 2), dtype=np.uint8),
        np.array([[0, 3]], dtype=np.int32),
    ).to_bytes()
    with pytest.raises(ValueError, match="no vectors of this dimension"):
        PassageVectors.from_bytes(vectors[:kept], 9)


def made_of(made: Chunk) -> PassageVectors:
    (encoding,) = ENCODER.encode([made.encoded_text])
    return PassageVectors.of(made, units_of(made), encoding)


def test_the_headings_tokens_are_not_kept() -> None:
    text = "Vans came late. Drones flew."
    plain, headed = made_of(chunk(text)), made_of(chunk(text, heading="Road safety report"))
    assert np.array_equal(plain.tokens, headed.tokens)
    (encoding,) = ENCODER.encode([text])
    assert np.array_equal(plain.tokens, sign_bits(encoding.tokens[1:]))


def test_half_precision_changes_a_cosine_by_less_than_a_thousandth() -> None:
    made = chunk("Vans came late. Drones flew.", heading="Road safety report")
    (encoding,) = ENCODER.encode([made.encoded_text])
    kept = made_of(made)
    assert kept.units.shape == (3, ENCODER.dimension)
    assert kept.units.dtype == np.float16
    assert abs(float(kept.units[0].astype(np.float32) @ encoding.whole) - 1) < 0.001


def key(made: Chunk, units: list[Unit] | None = None) -> bytes:
    return passage_key(made, units_of(made) if units is None else units)


def test_a_key_does_not_depend_on_where_a_passage_stands() -> None:
    assert key(chunk("Vans. Drones.")) == key(chunk("Vans. Drones.", start=90, number=4))
    assert len(key(chunk("Vans."))) == KEY_BYTES


@pytest.mark.parametrize(
    "other",
    [
        chunk("Vans came. Drones flew!", heading="Roads"),
        chunk("Vans came. Drones flew.", heading="Rails"),
        chunk("Vans came. Drones flew."),
        chunk("Roads\nVans came. Drones flew."),
    ],
)
def test_a_key_depends_on_all_that_is_read(other: Chunk) -> None:
    assert key(chunk("Vans came. Drones flew.", heading="Roads")) != key(other)


def test_a_key_depends_on_how_a_passage_is_divided() -> None:
    made = chunk("Vans came. Drones flew.")
    whole = units_of(made)[:1]
    undivided = [*whole, Unit(0, whole[0].start, whole[0].end, UnitKind.SENTENCE)]
    assert len({key(made), key(made, whole), key(made, undivided)}) == 3
