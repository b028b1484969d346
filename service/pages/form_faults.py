"""What is wrong with what was typed into a form."""

from collections.abc import Callable
from dataclasses import dataclass

from index.errors import FilterError

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
