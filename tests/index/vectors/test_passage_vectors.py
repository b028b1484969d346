import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from index.passages.chunking import Chunk
from index.vectors.encoder import Encoding
from index.vectors.passage_vectors import (
    KEY_BYTES,
    UNIT_DTYPE,
    HalfVectors,
    PassageVectors,
    Unit,
    UnitKind,
    passage_key,
    tokens_within,
    unit_array,
    unit_tokens,
    unit_vectors,
    units_of,
)
from index.vectors.token_bits import Bits, TokenRows, sign_bits
from tests.index.handmade import chunk
from tests.standin import StandInEncoder

ENCODER = StandInEncoder(max_tokens=100)

TEXTS = st.text(alphabet=st.sampled_from("ab C.?\n1"), min_size=1, max_size=60)
HEADINGS = st.sampled_from(["", "Road safety", "A report. It is long."])


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


def test_a_key_is_that_of_the_text_as_the_encoder_reads_it() -> None:
    assert key(chunk("The panel’s vans.")) == key(chunk("The panel's vans."))
    assert key(chunk("The vans – £5m.")) != key(chunk("The vans - £5m."))


def test_a_key_depends_on_how_a_passage_is_divided() -> None:
    made = chunk("Vans came. Drones flew.")
    whole = units_of(made)[:1]
    undivided = [*whole, Unit(0, whole[0].start, whole[0].end, UnitKind.SENTENCE)]
    assert len({key(made), key(made, whole), key(made, undivided)}) == 3


def encoding_of(made: Chunk, encoder: StandInEncoder = ENCODER) -> Encoding:
    (encoding,) = encoder.encode([made.encoded_text])
    return encoding


def covered(made: Chunk, unit: Unit) -> str:
    start = made.passage.start
    return made.passage.text[unit.start - start : unit.end - start]


def test_a_passage_comes_first_and_then_each_of_its_sentences() -> None:
    made = chunk("Vans came. Drones flew? Nobody saw.", start=100, number=7)
    units = units_of(made)
    assert [unit.kind for unit in units] == [UnitKind.PASSAGE, *[UnitKind.SENTENCE] * 3]
    assert {unit.passage for unit in units} == {7}
    assert [covered(made, unit) for unit in units] == [
        made.passage.text,
        "Vans came.",
        "Drones flew?",
        "Nobody saw.",
    ]
    assert (units[0].start, units[0].end) == (100, 100 + len(made.passage.text))


@given(TEXTS, st.integers(0, 500))
def test_sentences_lie_within_their_passage_and_hold_all_of_its_characters(
    text: str, start: int
) -> None:
    made = chunk(text, start=start)
    whole, *sentences = units_of(made)
    end_of_last = whole.start
    for unit in sentences:
        assert end_of_last <= unit.start < unit.end <= whole.end
        end_of_last = unit.end
    kept = "".join(covered(made, unit) for unit in sentences)
    assert "".join(kept.split()) == "".join(text.split())


@settings(deadline=None)
@given(TEXTS, HEADINGS, st.integers(0, 500))
def test_every_unit_has_a_vector_of_unit_length(text: str, heading: str, start: int) -> None:
    made = chunk(text, heading=heading, start=start)
    units = units_of(made)
    vectors = unit_vectors(made, units, encoding_of(made))
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(units), ENCODER.dimension)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("heading", ["", "Road safety report"])
@pytest.mark.parametrize("start", [0, 321])
def test_a_sentences_vector_is_the_mean_of_its_own_tokens(heading: str, start: int) -> None:
    made = chunk("Vans came late. Drones flew.", heading=heading, start=start)
    encoding = encoding_of(made)
    whole, first, second = unit_vectors(made, units_of(made), encoding)
    assert np.allclose(whole, encoding.whole, atol=1e-6)
    for vector, words in [(first, "Vans came late."), (second, "Drones flew.")]:
        (alone,) = ENCODER.encode([words])
        mean = alone.tokens[1:].mean(axis=0)
        assert np.allclose(vector, mean / np.linalg.norm(mean), atol=1e-5)


def test_a_sentence_beyond_what_the_encoder_reads_has_the_vector_of_the_whole() -> None:
    made = chunk("Vans came late. Drones flew.")
    encoding = encoding_of(made, StandInEncoder(max_tokens=3))
    whole, first, second = unit_vectors(made, units_of(made), encoding)
    assert np.allclose(second, whole)
    assert not np.allclose(first, whole)


def test_a_vector_of_nought_stays_nought() -> None:
    made = chunk("Vans.")
    nought = Encoding(
        np.zeros(4, dtype=np.float32),
        np.zeros((1, 4), dtype=np.float32),
        np.array([(0, 4)], dtype=np.int32),
    )
    assert unit_vectors(made, units_of(made), nought).tolist() == [[0.0] * 4] * 2


@pytest.mark.parametrize("heading", ["", "Heading words"])
@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        (50, 60, ["Vans", "came"]),
        (50, 54, ["Vans"]),
        (50, 51, ["Vans"]),
        (53, 56, ["Vans", "came"]),
        (54, 55, []),
        (50, 50, []),
        (60, 99, []),
    ],
)
def test_tokens_within_a_span_are_those_that_overlap_it(
    heading: str, start: int, end: int, inside: list[str]
) -> None:
    made = chunk("Vans came.", heading=heading, start=50)
    encoding = encoding_of(made)
    within = encoding.spans[tokens_within(made, encoding, start, end)].tolist()
    assert [made.encoded_text[first:last] for first, last in within] == inside


def test_units_are_stored_one_row_each_with_nothing_lost() -> None:
    units = [
        Unit(0, 0, 40, UnitKind.PASSAGE),
        Unit(0, 0, 18, UnitKind.SENTENCE),
        Unit(70_000, 2_000_000_000, 2_000_000_001, UnitKind.SENTENCE),
    ]
    tokens = np.array([[0, 9], [0, 4], [2_000_000_000, 2_000_000_001]], dtype=np.int32)
    stored = unit_array(units, tokens)
    assert stored.dtype == UNIT_DTYPE
    assert [Unit(p, s, e, UnitKind(k)) for p, s, e, k, _, _ in stored.tolist()] == units
    assert [[first, end] for *_, first, end in stored.tolist()] == tokens.tolist()
    assert unit_array([], tokens[:0]).shape == (0,)


def test_a_units_tokens_are_rows_of_the_passages_own() -> None:
    made = chunk("Vans came late. Drones flew.", heading="Road safety report", start=50)
    rows = unit_tokens(made, units_of(made), encoding_of(made))
    assert rows.tolist() == [[0, 5], [0, 3], [3, 5]]


def test_a_unit_without_tokens_has_no_rows() -> None:
    made = chunk("Vans came late. Drones flew.", heading="Road safety report", start=50)
    beyond = Unit(0, 90, 99, UnitKind.SENTENCE)
    assert unit_tokens(made, [beyond], encoding_of(made)).tolist() == [[0, 0]]
