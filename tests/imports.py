"""What a module needs of the project and of others, read from its source and not by importing."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Closure:
    """The files that a module cannot do without, and the top-level modules of others' libraries."""

    files: frozenset[Path]
    libraries: frozenset[str]


def closure_of(root: Path, module: str) -> Closure:
    """What a module needs, directly or not.

    A module of the project that is only named in a string counts too: that is how one runs in a
    process of its own.
    """
    files: set[Path] = set()
    libraries: set[str] = set()
    todo = [module]
    while todo:
        name = todo.pop()
        file = file_of(root, name)
        if file is None:
            if not (root / name.partition(".")[0]).is_dir():
                libraries.add(name.partition(".")[0])
        elif file not in files:
            files.add(file)
            todo += [*_packages_above(name), *_named_in(root, file)]
    return Closure(frozenset(files), frozenset(libraries - sys.stdlib_module_names))


def file_of(root: Path, module: str) -> Path | None:
    """The source of a module or package of the project, if it is one."""
    path = root.joinpath(*module.split("."))
    candidates = (path.with_suffix(".py"), path / "__init__.py")
    return next((file for file in candidates if file.is_file()), None)


def _packages_above(module: str) -> list[str]:
    parts = module.split(".")
    return [".".join(parts[:end]) for end in range(1, len(parts))]


def _named_in(root: Path, file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            words = node.value
            is_dotted = all(part.isidentifier() for part in words.split("."))
            if "." in words and is_dotted and file_of(root, words):
                yield words
