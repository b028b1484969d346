"""The options of filters, which commands share with the API and the pages."""

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import Annotated, cast

import typer

from index.book.filters import FILTERS, Filter, FilterName, parse_filters, together


def with_filters(*names: FilterName) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command the options of these filters in the place of its parameter ``filters``.

    It is called with the filters as they are understood; a mistake in them ends it before.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def called(**given: object) -> None:
            typed = {name: _typed(given.pop(FILTERS[name].field)) for name in names}
            command(**given, filters=parse_filters(typed))

        own = signature(command).parameters.values()
        options = [_option(FILTERS[name]) for name in names]
        parameters = [p for one in own for p in (options if one.name == "filters" else [one])]
        # Typer reads both.
        called.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
        called.__annotations__ = {one.name: one.annotation for one in parameters}
        return called

    return decorate


def _typed(given: object) -> str | None:
    return together(given) if isinstance(given, list) else cast("str | None", given)


def _option(one: Filter) -> Parameter:
    option = typer.Option(f"--{one.name}", metavar=one.metavar, help=one.description)
    several, single = Annotated[list[str] | None, option], Annotated[str | None, option]
    annotation = several if one.takes_several else single
    return Parameter(one.field, Parameter.KEYWORD_ONLY, default=None, annotation=annotation)
