"""Damage to a book is told in one sentence, and never read as other words."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.book.book import Book
from index.book.filters import Filters
from index.generations.current_book import BOOK_FILE
from index.generations.generation import open_current
from index.generations.generation_folder import Generations
from index.index_errors import DamagedIndexError
from ingest.errors import MinutebookError
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.pages import BULLETS, PAGE, write_page
from tests.standin import STANDIN_SETTINGS, StandInEncoder, standin_settings

FLIPS = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
PLACES = st.floats(0, 1, exclude_max=True)
BITS = st.integers(0, 7)


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with an index of two documents."""
    folder = tmp_path_factory.mktemp("whole")
    write_page(folder / "pages", "roads.txt", PAGE)
    write_page(folder / "pages", "fraud.txt", BULLETS)
    home = folder / "home"
    Updater(standin_settings(home), StandInEncoder(), fixed_clock).ingest([str(folder / "pages")])
    return home


def read(book: Book) -> Iterator[object]:
    """All that is quoted of a book, piece by piece; what is told to be damaged is left out."""
    everything = Filters()
    for read_some in (
        lambda: book.passages(range(book.count())).values(),
        lambda: book.exchanges(documents=("roads.txt", "fraud.txt")),
        lambda: book.actions(everything),
        lambda: book.decisions(everything),
        lambda: book.follow_ups(everything),
    ):
        with suppress(MinutebookError):
            yield from read_some()


def flipped(data: bytes, place: float, bit: int) -> bytes:
    damaged = bytearray(data)
    damaged[int(place * len(data))] ^= 1 << bit
    return bytes(damaged)


@FLIPS
@given(place=PLACES, bit=BITS)
def test_a_bit_that_flips_while_a_book_is_served_never_changes_what_is_quoted(
    tmp_path: Path, indexed: Path, place: float, bit: int
) -> None:
    path = Generations(indexed).current() / BOOK_FILE
    whole = Book(path)
    words = list(read(whole))
    whole.close()
    assert len(words) > 10
    served = tmp_path / BOOK_FILE
    served.write_bytes(path.read_bytes())
    book = Book(served)
    served.write_bytes(flipped(path.read_bytes(), place, bit))
    assert [one for one in read(book) if one not in words] == []
    book.close()


@FLIPS
@given(place=PLACES, bit=BITS)
def test_a_book_with_a_flipped_bit_is_not_opened_and_says_what_mends_it(
    indexed: Path, place: float, bit: int
) -> None:
    path = Generations(indexed).current() / BOOK_FILE
    data = path.read_bytes()
    try:
        path.write_bytes(flipped(data, place, bit))
        with pytest.raises(DamagedIndexError, match="minutebook index"):
            open_current(indexed, STANDIN_SETTINGS)
    finally:
        path.write_bytes(data)
    open_current(indexed, STANDIN_SETTINGS).close()
