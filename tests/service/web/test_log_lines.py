"""Lines of the log: what happened, when and where, and nothing that somebody asked."""

import json
import logging
from datetime import datetime

import pytest

from service.web.log_lines import FORMATTERS, JsonLines, TextLines

WORD = "zebracorn"


def record(message: str, *values: object, error: BaseException | None = None) -> logging.LogRecord:
    info = (type(error), error, error.__traceback__) if error else None
    return logging.LogRecord("minutebook", logging.WARNING, "a.py", 7, message, values, info)


def raised() -> Exception:
    """An error that was raised from another, both of which repeat what was asked."""
    try:
        try:
            raise KeyError(WORD)
        except KeyError as error:
            raise OSError(28, "No space left on device", WORD) from error
    except OSError as error:
        return error


def test_a_line_is_one_json_object_with_what_is_known() -> None:
    found = json.loads(JsonLines().format(record("the disk of %s is full", "home")))
    assert datetime.fromisoformat(found.pop("time")).utcoffset() is not None
    assert isinstance(found.pop("process"), int)
    assert found == {
        "level": "warning",
        "logger": "minutebook",
        "message": "the disk of home is full",
    }


def test_an_error_is_told_by_its_type_and_its_places_and_what_it_came_from() -> None:
    line = JsonLines().format(record("it failed", error=raised()))
    assert "\n" not in line
    found = json.loads(line)["error"]
    assert [told for told in found if " in " not in told] == [
        "OSError: No space left on device",
        "KeyError",
    ]
    assert "test_log_lines.py" in found[0]
    assert found[0].endswith("in raised")


@pytest.mark.parametrize("form", FORMATTERS)
def test_neither_an_errors_own_words_nor_further_lines_are_told(form: str) -> None:
    formatter = {"text": TextLines, "json": JsonLines}[form]()
    told = formatter.format(record(f"never retrieved\nfuture: {WORD}", error=raised()))
    assert "never retrieved" in told
    assert WORD not in told


def test_lines_for_people_have_the_places_below_them() -> None:
    first, *rest = TextLines().format(record("it failed", error=raised())).splitlines()
    assert first == "it failed"
    assert rest[-1] == "  KeyError"


def test_errors_without_end_are_not_told_without_end() -> None:
    def deeper(left: int) -> None:
        if left == 0:
            raise ValueError
        deeper(left - 1)

    with pytest.raises(ValueError) as found:  # noqa: PT011 - it has no words
        deeper(200)
    assert len(TextLines().format(record("deep", error=found.value)).splitlines()) < 50
