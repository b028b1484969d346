"""The README and the pages of docs/ cannot drift from the program."""

import re
from pathlib import Path

import pytest
import typer

import minutebook
from service.app import create_app
from service.settings import Settings
from tests.conftest import ROOT
from tests.standin import StandInEncoder, standin_settings

PAGES = {
    str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
    for path in (
        *ROOT.glob("*.md"),
        *(ROOT / "docs").glob("*.md"),
        *(ROOT / name / "README.md" for name in ("data", "deploy")),
    )
}
README, COMMANDS, SETTINGS, API, CHANGES, OPERATING = (
    PAGES[name]
    for name in (
        *("README.md", "docs/commands.md", "docs/settings.md", "docs/api.md"),
        *("docs/changing-minutebook.md", "docs/operating.md"),
    )
)
KNOWN_COMMANDS = set(typer.main.get_command(minutebook.app).commands)  # type: ignore[attr-defined]
MAX_README_WORDS = 1_200

# A place in the tree, wherever on a page it stands.
_PLACE = re.compile(
    r"(?<![\w./:-])(?:ingest|index|service|eval|data|deploy|locked|tests|tools|docs)/(?:[\w.-]+/)*[\w.-]*[\w/]"
)
# A place with the names in it that are to be changed: `file.py` (`ONE`, `Two`).
_NAMES_IN_PLACE = re.compile(r"`([\w./-]+\.py)` \(((?:`\w+`(?:, )?)+)\)")
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
_ROUTE = re.compile(r"^\| `([A-Z]+ /\S*)` \|", re.MULTILINE)


@pytest.fixture(scope="module")
def routes(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The routes for programs, such as "GET /api/v1/ask"."""
    home = tmp_path_factory.mktemp("home")
    described = create_app(standin_settings(home), StandInEncoder()).openapi()["paths"]
    return {
        f"{method.upper()} {path}" for path, methods in described.items() for method in methods
    } | {"GET /api/v1/", "GET /openapi.json"}


def test_the_readme_is_short_enough_to_be_read() -> None:
    assert len(README.split()) <= MAX_README_WORDS


def test_the_readme_leads_to_every_page() -> None:
    led_to = {str(Path(link)) for link in _LINK.findall(README)}
    left_out = {"docs/ablation.md", "docs/ablation-among-distractors.md"}
    assert set(PAGES) - {"README.md"} - left_out <= led_to


@pytest.mark.parametrize("command", sorted(KNOWN_COMMANDS))
def test_every_command_is_documented(command: str) -> None:
    assert f"| `minutebook {command}" in COMMANDS


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    (row,) = [line for line in SETTINGS.splitlines() if f"| `MINUTEBOOK_{name.upper()}` |" in line]
    default = Settings.model_fields[name].default
    if default is not None:
        assert str(default) in row


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_setting_a_page_names_exists(page: str) -> None:
    named = {name.lower() for name in re.findall(r"\bMINUTEBOOK_([A-Z0-9_]+[A-Z0-9])", PAGES[page])}
    assert named <= set(Settings.model_fields)


def test_every_route_of_the_api_is_documented_and_no_other(routes: set[str]) -> None:
    assert len(routes) > 5
    assert set(_ROUTE.findall(API)) == routes


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_command_a_page_shows_exists(page: str) -> None:
    shown = set(
        re.findall(
            r"(?:`|^ +(?:\$ |\S+/)?)minutebook (?:--home \S+ )?([a-z]+)\b", PAGES[page], re.M
        )
    )
    assert shown <= KNOWN_COMMANDS


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_make_target_a_page_names_exists(page: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|^ +)make ([a-z-]+)", PAGES[page], flags=re.MULTILINE))
    assert named <= set(re.findall(r"^([a-z-]+):", makefile, flags=re.MULTILINE))


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_link_of_a_page_leads_somewhere(page: str) -> None:
    folder = (ROOT / page).parent
    assert [link for link in _LINK.findall(PAGES[page]) if not (folder / link).exists()] == []


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_place_in_the_tree_that_a_page_names_exists(page: str) -> None:
    assert [name for name in _PLACE.findall(PAGES[page]) if not (ROOT / name).exists()] == []


def test_the_page_on_operating_names_tests_that_hold_what_it_answers() -> None:
    named = re.findall(r"`(tests/\S+)`", OPERATING)
    assert len(named) > 20
    for name in named:
        assert re.search(r"^def test_", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    rows = [line for line in OPERATING.splitlines() if line.count(" | ") == 2 and "?" in line]
    assert len(rows) > 15
    # That minutes name people is so by what they are, and no test holds it.
    assert [row for row in rows if "`tests/" not in row and "whose data" not in row] == []


def test_the_page_of_changes_names_a_place_for_every_change() -> None:
    rows = [line.split(" | ") for line in CHANGES.splitlines() if line.startswith("| ")][2:]
    assert len(rows) >= 12
    assert [row[0] for row in rows if not _PLACE.search(row[1])] == []


def test_the_page_of_changes_names_what_stands_in_each_place() -> None:
    found = [
        (path, name)
        for path, names in _NAMES_IN_PLACE.findall(CHANGES)
        for name in re.findall(r"\w+", names)
    ]
    assert len(found) > 10
    texts = {path: (ROOT / path).read_text(encoding="utf-8") for path, _ in found}
    assert [f for f in found if not re.search(rf"\b{f[1]}\b", texts[f[0]])] == []
