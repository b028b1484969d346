"""What is wrong with what was typed into a form.

What is wrong with the address of a page, in words for whoever followed it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from fastapi.exceptions import RequestValidationError

from index.index_errors import FilterError

# Each field with what raises a ``FilterError`` where it cannot be used.
Checks = tuple[tuple[str, Callable[[], object]], ...]


@dataclass(frozen=True, slots=True)
class FormFault:
    """What is wrong with a form: the field, and one sentence that says how to mend it."""

    field: str
    message: str


def first_fault(checks: Checks) -> FormFault | None:
    """The first thing wrong, in the order of the checks, if anything is."""
    for field, check in checks:
        try:
            check()
        except FilterError as error:
            return FormFault(field, as_sentence(str(error)))
    return None


def as_sentence(words: str) -> str:
    """What an error says, as a sentence that stands alone."""
    return f"{words[:1].upper()}{words[1:]}."


_BEGIN_AGAIN = "Go back to where you found it, or begin again from one of the pages named above."


def link_fault(error: RequestValidationError) -> str:
    """A sentence on what the address lacks or what in it cannot be read, and what to do."""
    fault = error.errors()[0]
    name = next(str(part) for part in reversed(fault["loc"]) if isinstance(part, str))
    if fault["type"] in ("missing", "string_too_short"):
        return f"This link is incomplete; it has no “{name}”. {_BEGIN_AGAIN}"
    if fault["type"] == "string_too_long":
        most = fault.get("ctx", {}).get("max_length")
        return f"“{name}” is too long; at most {most:,} characters of it can be read. Shorten it."
    return f"This link is not in order; its “{name}” cannot be understood. {_BEGIN_AGAIN}"
