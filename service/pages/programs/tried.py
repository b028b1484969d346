"""Addresses to try a route out with, each answered from the book that is open."""

import json
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.pages.programs.described import Operation


@dataclass(frozen=True, slots=True)
class Examples:
    """What this book is asked with: a question that it answers, a panel, and a document of it."""

    question: str | None
    panel: str | None
    document: str | None

    def of(self, name: str) -> str | None:
        """The value for a parameter of a name, where this book has one."""
        values = {"q": self.question, "panel": self.panel, "document": self.document}
        return values.get(name)


def addresses_to_try(operation: Operation, examples: Examples) -> tuple[str, ...]:
    """What can be followed as a link: with what has to be given, then a panel, then as a file.

    None of a route that takes a body, or of which this book has no example.
    """
    if operation.body is not None:
        return ()
    given = {p.name: examples.of(p.name) or p.example for p in operation.parameters}
    needed = {p.name: given[p.name] for p in operation.parameters if p.is_required}
    if None in needed.values():
        return ()
    return tuple(map(operation.address, _tries(operation, needed, examples)))


def _tries(
    operation: Operation, needed: Mapping[str, str | None], examples: Examples
) -> Iterator[dict[str, str]]:
    base = {name: value for name, value in needed.items() if value}
    yield base
    if operation.parameter("panel") and examples.panel:
        yield base | {"panel": examples.panel}
    form = operation.parameter("format")
    for choice in form.choices if form else ():
        if choice != "json":
            yield base | {"format": choice}


def command_to_try(operation: Operation, base: str) -> str | None:
    """The command that sends an example of the body a route takes; ``None`` where it takes none."""
    if operation.body is None:
        return None
    body = shlex.quote(json.dumps(operation.body, ensure_ascii=False))
    header = shlex.quote("Content-Type: application/json")
    return f"curl -H {header} -d {body} {base.rstrip('/')}{operation.path}"
