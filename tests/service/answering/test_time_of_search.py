from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from index.book.filters import Filters
from service.answering.queries import run_ask
from service.check.checker import run_check
from service.clock import time_stamp
from service.holding.opening import open_checker, open_searcher
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.standin import StandInEncoder


@pytest.fixture
def filled(updater: Updater, folder: Path, settings: Settings) -> Settings:
    updater.ingest([str(folder)])
    return settings


def test_an_answer_tells_when_it_was_searched_by_the_clock_passed_in(
    filled: Settings, encoder: StandInEncoder
) -> None:
    searcher = open_searcher(filled, encoder)
    answer = run_ask(searcher, "mobile cameras", Filters(), clock=fixed_clock)
    assert answer.searched_at == "2024-05-06T07:08:09+00:00"


def test_a_check_tells_when_it_was_searched_by_the_clock_passed_in(
    filled: Settings, encoder: StandInEncoder
) -> None:
    checker = open_checker(filled, encoder)
    found = run_check(checker, ["Who bought cameras?"], Filters(), clock=fixed_clock)
    assert found.searched_at == "2024-05-06T07:08:09+00:00"


def _clock(hours: int) -> Callable[[], datetime]:
    zone = timezone(timedelta(hours=hours))
    return lambda: datetime(2024, 7, 1, 0, 30, 15, 999, tzinfo=zone)


@pytest.mark.parametrize(
    ("hours", "stamp"), [(1, "2024-06-30T23:30:15+00:00"), (-2, "2024-07-01T02:30:15+00:00")]
)
def test_the_time_is_told_in_utc_to_the_second(hours: int, stamp: str) -> None:
    assert time_stamp(_clock(hours)) == stamp
