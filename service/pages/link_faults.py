"""What is wrong with the address of a page, in words for whoever followed it."""

from fastapi.exceptions import RequestValidationError

_BEGIN_AGAIN = "Go back to where you found it, or begin again from one of the pages named above."


def link_fault(error: RequestValidationError) -> str:
    """A sentence on what the address lacks or what in it cannot be read, and what to do."""
    fault = error.errors()[0]
    name = str(fault["loc"][-1])
    if fault["type"] in ("missing", "string_too_short"):
        return f"This link is incomplete; it has no “{name}”. {_BEGIN_AGAIN}"
    if fault["type"] == "string_too_long":
        most = fault.get("ctx", {}).get("max_length")
        return f"“{name}” is too long; at most {most:,} characters of it can be read. Shorten it."
    return f"This link is not in order; its “{name}” cannot be understood. {_BEGIN_AGAIN}"
