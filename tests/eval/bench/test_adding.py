from pathlib import Path

import numpy as np

from eval.bench.adding import DrawnVectors, indexed
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.pages import BULLETS, PAGE, write_page
from tests.reading import reading_here
from tests.standin import StandInEncoder, standin_settings


def test_what_it_takes_to_add_a_page_is_told_beside_what_the_book_took(
    home: Path, tmp_path: Path
) -> None:
    encoder = DrawnVectors(StandInEncoder(), np.random.default_rng(1))
    updater = Updater(standin_settings(home), encoder, clock=fixed_clock, reading=reading_here)
    book = indexed(updater, write_page(tmp_path / "book", "roads.txt", PAGE))
    assert book.encoded == book.passages > 0
    assert book.bytes_shared == 0
    encoder.encodes_truly = True
    added = indexed(updater, write_page(tmp_path / "more", "fraud.txt", BULLETS))
    assert 0 < added.encoded < added.passages
    assert added.bytes_shared > 0
    assert added.seconds >= 0
