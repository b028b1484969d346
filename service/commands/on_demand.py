"""Commands that are imported when they are called: help and quick commands wait for no other."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter


@dataclass(frozen=True, slots=True)
class OnDemand:
    """Where a command is, and the line of help that stands for it among others.

    ``attribute`` of ``module`` is the function, or the ``typer.Typer`` of a group. The line is the
    first of its docstring.
    """

    module: str
    attribute: str
    line: str

    def load(self, name: str) -> "Command":
        """Import the command, under the name it is called by."""
        found: typer.Typer | Callable[..., None] = getattr(
            import_module(self.module), self.attribute
        )
        if not isinstance(found, typer.Typer):
            alone = typer.Typer(add_completion=False, rich_markup_mode=None)
            alone.command(name)(found)
            found = alone
        return typer.main.get_command(found)


class _Commands(Mapping[str, "Command"]):
    """Commands by name; each is imported when it is looked up."""

    def __init__(self, entries: Mapping[str, OnDemand]) -> None:
        self._entries = entries

    def __getitem__(self, name: str) -> "Command":
        return self._entries[name].load(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class OnDemandGroup(TyperGroup):
    """A group of ``entries``, its commands by name, each imported when it is called."""

    entries: ClassVar[Mapping[str, OnDemand]]

    def __init__(self, **attributes: Any) -> None:  # noqa: ANN401 - what Typer gives its groups
        super().__init__(**attributes)
        self.commands = _Commands(self.entries)  # type: ignore[assignment]  # none is added

    def list_commands(self, ctx: "Context") -> list[str]:  # noqa: ARG002
        """The names, in their order."""
        return list(self.entries)

    def format_commands(self, ctx: "Context", formatter: "HelpFormatter") -> None:  # noqa: ARG002
        """Write the commands with their lines, and import none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.line) for name, entry in self.entries.items()])
