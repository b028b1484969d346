"""Telling of a name that is not known which of the known ones may be meant."""

from collections.abc import Collection
from difflib import get_close_matches

_SHOWN_CHARACTERS = 60


def unknown_name(what: str, name: str, known: Collection[str]) -> str:
    """One sentence: there is no such ``what`` as ``name``; the nearest known one, or all of them.

    ``name`` may be anything that anybody typed: it is shown short and without controls.
    """
    shown = "".join(c for c in name if c.isprintable())[:_SHOWN_CHARACTERS]
    near = get_close_matches(shown.casefold(), sorted(known), n=1)
    if near:
        return f"no {what} “{shown}”; did you mean “{near[0]}”?"
    if not known:
        return f"no {what} “{shown}”; there is none here"
    return f"no {what} “{shown}”; use one of {', '.join(sorted(known))}"
