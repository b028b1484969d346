"""The README cannot drift from the program."""

import re

import pytest
import typer

import minutebook
from service.settings import Settings
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", sorted(typer.main.get_command(minutebook.app).commands))  # type: ignore[attr-defined]
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"`minutebook {command}" in README


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_in_the_readme_with_its_default(name: str) -> None:
    (row,) = [line for line in README.splitlines() if f"| `MINUTEBOOK_{name.upper()}` |" in line]
    default = Settings.model_fields[name].default
    if default is not None:
        assert str(default) in row


def test_every_command_the_readme_shows_exists() -> None:
    known = set(typer.main.get_command(minutebook.app).commands)  # type: ignore[attr-defined]
    shown = set(re.findall(r"minutebook (?:--home \S+ )?([a-z]+)\b", README))
    assert shown - known <= {"book"}


def test_every_make_target_the_readme_names_exists() -> None:
    named = set(re.findall(r"`?make ([a-z]+)", README))
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, flags=re.MULTILINE))
    assert named <= targets | {"is"}
