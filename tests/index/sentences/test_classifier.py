"""What the network that comes with Minutebook tells of sentences."""

from pathlib import Path

import pytest

from index.index_errors import EncoderError
from index.sentences.classifier import ADAPTER_FILE, AdaptedClassifier
from ingest.record.likelihoods import DEEDS

PAGE = [
    ("5. Road safety", True),
    ("The Superintendent presented figures for the quarter.", False),
    ("A Member asked how many cameras had been out of use.", False),
    ("The Superintendent replied that four had been, for want of parts.", False),
    ("He would send Members a list of them before the next meeting.", False),
    ("It was resolved that the report be noted.", False),
]


def told(page: list[tuple[str, bool]], classifier: AdaptedClassifier) -> list[str | None]:
    """The likeliest deed of each line, where one is likely."""
    rows = classifier.odds([words for words, _ in page], [heads for _, heads in page])
    likely = [max(zip(row, DEEDS, strict=True)) for row in rows]
    return [deed if odds > 0 else None for odds, deed in likely]


@pytest.mark.model
def test_it_tells_what_plain_sentences_do() -> None:
    found = told(PAGE, AdaptedClassifier())[1:]
    assert found == [None, "asked", "replied", "undertaken", "decided"]


@pytest.mark.model
def test_a_row_comes_back_for_every_line_of_a_long_document() -> None:
    rows = AdaptedClassifier().odds(*zip(*(PAGE * 30), strict=True))
    assert len(rows) == len(PAGE) * 30
    assert {len(row) for row in rows} == {len(DEEDS)}


@pytest.mark.model
def test_the_same_lines_have_the_same_odds() -> None:
    words, heads = zip(*PAGE, strict=True)
    classifier = AdaptedClassifier()
    assert classifier.odds(words, heads) == classifier.odds(words, heads)


def test_of_no_lines_nothing_is_told_and_no_model_loaded(tmp_path: Path) -> None:
    assert AdaptedClassifier(tmp_path / "none").odds([], []) == []


@pytest.mark.model
@pytest.mark.parametrize("content", [None, b"", b"no network", b"\x08\0\0\0\0\0\0\0{}      "])
def test_a_file_that_is_no_network_is_named_with_what_mends_it(
    tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "sentences.safetensors"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(
        EncoderError, match=r"sentences\.safetensors cannot be used .* fit-sentences"
    ):
        AdaptedClassifier(file=file).odds(["It was noted."], [False])


def test_the_network_is_a_small_file_among_the_weights_of_reading() -> None:
    assert ADAPTER_FILE.stat().st_size < 2 * 1024**2
