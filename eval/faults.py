"""What pydantic found wrong, in one sentence."""

from pydantic import ValidationError


def first_fault(error: ValidationError) -> str:
    """The first fault of a validation: where it is, and what is wrong with it."""
    fault = error.errors()[0]
    place = ".".join(str(part) for part in fault["loc"])
    reason = str(fault["msg"]).removeprefix("Value error, ")
    reason = reason[:1].lower() + reason[1:]
    return f"{place}: {reason}" if place else reason
