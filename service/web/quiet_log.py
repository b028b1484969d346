"""A log that no client can flood: one line a minute of each kind, and how many were left out."""

import logging
import threading
import time
from collections.abc import Callable

from service.settings import LogFormat
from service.web.log_lines import FORMATTERS

_EVERY_SECONDS = 60.0
_MAX_KINDS = 500

Kind = tuple[str, ...]


class OneLineAMinute(logging.Filter):
    """Lets the first line of a kind pass, then one a minute that tells how many were left out.

    A kind is where the line was logged with the first line of its words as they stand in the code,
    and for an exception its type and where it was raised. ``clock`` gives seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._lock = threading.Lock()
        self._told_at: dict[Kind, float] = {}
        self._left_out: dict[Kind, int] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the line is told; the number of those left out is added to it."""
        kind = _kind_of(record)
        now = self._clock()
        with self._lock:
            if kind not in self._told_at and len(self._told_at) >= _MAX_KINDS:
                kind = ("more kinds than are told apart",)
            if now - self._told_at.get(kind, now - _EVERY_SECONDS) < _EVERY_SECONDS:
                self._left_out[kind] = self._left_out.get(kind, 0) + 1
                return False
            self._told_at[kind] = now
            left_out = self._left_out.pop(kind, 0)
        if left_out:
            first, line_end, rest = record.getMessage().rstrip().partition("\n")
            record.msg = f"{first} (and {left_out:,} more like it before){line_end}{rest}"
            record.args = None
        return True


def keep_log_quiet(form: LogFormat = "text") -> None:
    """Log warnings of the whole process on standard error, no kind more than once a minute."""
    handler = logging.StreamHandler()
    handler.setFormatter(FORMATTERS[form]())
    handler.addFilter(OneLineAMinute())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)


def _kind_of(record: logging.LogRecord) -> Kind:
    words = str(record.msg).partition("\n")[0]
    place = f"{record.pathname}:{record.lineno}"
    return (record.name, record.levelname, place, words, *_kind_of_error(record))


def _kind_of_error(record: logging.LogRecord) -> Kind:
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return ()
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    return (type(error).__qualname__, place)
