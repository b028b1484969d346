"""How a line of the log is written: words for people, or JSON for programs that gather logs.

Neither holds what somebody asked. An error's own words may repeat it, and so may what a library
writes below its first line: of an error type and places are told, of a message the first line.
"""

import json
import logging
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime

from service.settings import LogFormat
from service.web.current_request import request_id

_MAX_FRAMES = 40
_MAX_ERRORS = 5


class TextLines(logging.Formatter):
    """Lines for people: the message, which request it was about, and where an error came from."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and those of an error indented below it."""
        name = request_id()
        words = f"{_first_line(record)}{f' [request {name}]' if name else ''}"
        return "\n  ".join((words, *_trace_of(record)))


class JsonLines(logging.Formatter):
    """One JSON object a line; what is not known is left out."""

    def format(self, record: logging.LogRecord) -> str:
        """The object, in ASCII."""
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _first_line(record),
            "request": request_id(),
            "process": record.process,
            "error": list(_trace_of(record)),
        }
        return json.dumps({name: value for name, value in told.items() if value})


FORMATTERS: dict[LogFormat, type[logging.Formatter]] = {"text": TextLines, "json": JsonLines}


def _first_line(record: logging.LogRecord) -> str:
    return record.getMessage().strip().partition("\n")[0]


def _trace_of(record: logging.LogRecord) -> Iterator[str]:
    """Where an error came from and what it was raised from, the outermost call first."""
    error = record.exc_info[1] if record.exc_info else None
    told = 0
    while error is not None and told < _MAX_ERRORS:
        for frame, line in [*traceback.walk_tb(error.__traceback__)][-_MAX_FRAMES:]:
            yield f"{frame.f_code.co_filename}:{line} in {frame.f_code.co_name}"
        yield _kind(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        told += 1


def _kind(error: BaseException) -> str:
    """Its type, with the system's or SQLite's name for what was wrong."""
    reason = getattr(error, "strerror", None) or getattr(error, "sqlite_errorname", None)
    return f"{type(error).__qualname__}{f': {reason}' if reason else ''}"
