"""Asking before something is done that cannot be undone."""

import sys

import typer

from service.service_errors import ConfirmationError


def confirm(question: str, *, yes: bool) -> None:
    """Ask on standard error, so that standard output holds the answer alone.

    Ends the command where it is refused. Raises ``ConfirmationError`` where there is nobody to ask
    and ``yes`` was not said before.
    """
    if yes:
        return
    if not _is_terminal():
        raise ConfirmationError(f"{question} There is no terminal to ask at; add --yes to do it")
    typer.confirm(question, abort=True, err=True)


def _is_terminal() -> bool:
    return sys.stdin.isatty()
