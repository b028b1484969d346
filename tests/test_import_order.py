"""Imports point one way: between the four folders, between the rooms in them, and round no corner.

A room is a folder of modules; a module that stands beside folders is a room by itself.
"""

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import ROOT

FOLDERS = ("ingest", "index", "service", "eval")
# What stands earlier is imported by what stands later, and never the other way round. Folders are
# all listed; a module beside them only where its place among them matters.
ORDER: Mapping[str, tuple[str, ...]] = {
    "ingest": (
        *("record", "weighing", "language", "layout", "outline", "same_minutes", "exempt"),
        *("findings", "reading", "readers", "classifying", "site"),
    ),
    "index": (
        *(
            "passages",
            "vectors",
            "sentences",
            "words",
            "book",
            "generations",
            "questions",
            "searching",
            "milvus",
        ),
    ),
    "service": (
        *("host_names", "service_errors", "settings", "clock", "allocator", "measured_figures"),
        *("contract", "wording"),
        *("answering", "check", "registers", "panels", "summary"),
        *("holding", "following", "export", "web", "api", "mcp", "pages", "app", "running"),
        "commands",
    ),
    "eval": (
        *("retrieval", "bench", "runs", "calibration", "drafts", "extraction", "fitting"),
        "commands",
    ),
}


def modules(root: Path) -> dict[str, Path]:
    """The modules of the four folders by name."""
    return {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path
        for folder in FOLDERS
        for path in sorted((root / folder).rglob("*.py"))
    }


def imports(known: Mapping[str, Path], module: str) -> Iterator[str]:
    """The modules among the known ones that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(known[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by dots; name the whole module"
            whole = node.module or ""
            names = (f"{whole}.{alias.name}" for alias in node.names)
            yield from (n if n in known else whole for n in names if n in known or whole in known)


def room(known: Mapping[str, Path], module: str) -> str:
    """The folder that a module stands in; the module itself where other folders stand beside it."""
    path = known[module]
    if path.name == "__init__.py":
        return module
    folder = module.rpartition(".")[0]
    return module if any(path.parent.glob("*/__init__.py")) else folder


def violations(root: Path, order: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The imports that point against the order."""
    known = modules(root)
    return [
        f"{module} imports {target}"
        for module in known
        for target in imports(known, module)
        if not _is_allowed(module.split("."), target.split("."), order)
    ]


def _is_allowed(module: list[str], target: list[str], order: Mapping[str, tuple[str, ...]]) -> bool:
    if module[0] != target[0]:
        return FOLDERS.index(target[0]) < FOLDERS.index(module[0])
    listed = order[module[0]]
    ours, theirs = module[1:2], target[1:2]
    if ours == theirs or not {*ours, *theirs} <= set(listed):
        return True
    return not ours or not theirs or listed.index(theirs[0]) < listed.index(ours[0])


def circle(root: Path) -> list[str]:
    """Rooms that import one another round in a circle; empty where none do."""
    known = modules(root)
    needed: dict[str, set[str]] = {}
    for module in known:
        ours = room(known, module)
        theirs = {room(known, target) for target in imports(known, module)}
        needed.setdefault(ours, set()).update(theirs - {ours})
    try:
        TopologicalSorter(needed).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_every_import_points_along_the_order() -> None:
    assert violations(ROOT, ORDER) == []


def test_no_rooms_import_one_another_in_a_circle() -> None:
    assert circle(ROOT) == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_folder_has_its_place_in_the_order(folder: str) -> None:
    there = {path.parent.name for path in (ROOT / folder).glob("*/__init__.py")}
    beside = {path.stem for path in (ROOT / folder).glob("*.py")}
    assert there - set(ORDER[folder]) == set()
    assert set(ORDER[folder]) - there - beside == set()


def _write(root: Path, **sources: str) -> None:
    for module, source in sources.items():
        path = root.joinpath(*module.split("__")).with_suffix(".py")
        path.parent.mkdir(parents=True, exist_ok=True)
        (path.parent / "__init__.py").touch()
        path.write_text(source, encoding="utf-8")


def test_an_import_against_the_order_is_told(tmp_path: Path) -> None:
    _write(
        tmp_path,
        ingest__record__store="def late() -> None:\n    from ingest.readers import html\n",
        ingest__readers__html="import service.app\n",
        service__app="from ingest.record.store import late\n",
    )
    order = {"ingest": ("record", "readers"), "service": ()}
    assert violations(tmp_path, order) == [
        "ingest.readers.html imports service.app",
        "ingest.record.store imports ingest.readers.html",
    ]


def test_a_circle_of_folders_is_told(tmp_path: Path) -> None:
    _write(
        tmp_path,
        index__book__book="from index.words import terms\n",
        index__words__terms="from index.words import stop_words\n",
        index__words__stop_words="from index.book.book import Book\n",
    )
    assert set(circle(tmp_path)) == {"index.book", "index.words"}


def test_modules_beside_folders_are_rooms_of_their_own(tmp_path: Path) -> None:
    _write(
        tmp_path,
        ingest__errors="",
        ingest__record__store="from ingest.errors import E\n",
        ingest__pipeline="from ingest.record import store\n",
    )
    assert circle(tmp_path) == []
