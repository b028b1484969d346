import logging
from collections.abc import Iterator

import pytest

from service.web.quiet_log import OneLineAMinute


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def lines() -> Lines:
    return Lines()


@pytest.fixture
def log(clock: Clock, lines: Lines) -> Iterator[logging.Logger]:
    lines.addFilter(OneLineAMinute(clock))
    logger = logging.getLogger("minutebook.test_quiet_log")
    logger.propagate = False
    logger.addHandler(lines)
    yield logger
    logger.removeHandler(lines)


def fail(log: logging.Logger, error: Exception) -> None:
    try:
        raise error
    except type(error):
        log.exception("it went wrong")


def test_of_a_kind_one_line_a_minute_is_told_with_the_number_left_out(
    log: logging.Logger, lines: Lines, clock: Clock
) -> None:
    for second in range(1_000):
        clock.now = 60 * second / 1_000
        log.warning("connection %d was refused", second)
    assert lines.lines == ["connection 0 was refused"]
    clock.now = 60.0
    log.warning("another place")
    for _ in range(2):
        log.warning("connection %d was refused", 7)
    assert lines.lines[1:] == ["another place", "connection 7 was refused"]


def test_the_next_line_of_a_kind_says_how_many_were_left_out(
    log: logging.Logger, lines: Lines, clock: Clock
) -> None:
    for clock.now in (0.0, 1.0, 2.0, 61.0, 62.0, 130.0):
        log.warning("connection %d was refused", clock.now)
    assert lines.lines == [
        "connection 0 was refused",
        "connection 61 was refused (and 2 more like it before)",
        "connection 130 was refused (and 1 more like it before)",
    ]


def test_errors_of_other_types_and_places_are_other_kinds(
    log: logging.Logger, lines: Lines
) -> None:
    for _ in range(5):
        fail(log, ValueError("one"))
        fail(log, KeyError("two"))
    assert len(lines.lines) == 2
    assert "Traceback" in lines.lines[0]


def test_words_that_go_on_in_further_lines_are_one_kind(log: logging.Logger, lines: Lines) -> None:
    for task in range(50):
        log.error(f"Task exception was never retrieved\nfuture: <Task-{task}>")
    assert len(lines.lines) == 1


def test_kinds_without_end_are_not_remembered_without_end(
    log: logging.Logger, lines: Lines
) -> None:
    for number in range(5_000):
        log.warning(f"kind {number}")
    assert len(lines.lines) <= 501
