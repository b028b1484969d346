"""What a reading was made by: a digest of the sources, data and libraries that decide it.

It is derived from their bytes, so that no rule changes without it and nobody has to remember to
raise a number. Whatever is added to a package is covered, and moving files about inside it needs
no change here.
"""

import hashlib
import sys
from collections.abc import Iterator, Set
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

_CACHE = "__pycache__"


@dataclass(frozen=True, slots=True)
class RuleSet:
    """A package whose files decide something, together with the libraries that they call.

    ``libraries`` are names of distributions. ``left_out`` are folders of the package, by their
    path below it, that decide nothing of it.
    """

    package: str
    libraries: tuple[str, ...]
    left_out: frozenset[str] = frozenset()

    def folder(self) -> Path:
        """Where the package is installed. Raises ``ModuleNotFoundError`` where it is not."""
        spec = find_spec(self.package)
        if spec is None or not spec.submodule_search_locations:
            raise ModuleNotFoundError(f"{self.package} is not a package here", name=self.package)
        return Path(spec.submodule_search_locations[0])

    def files(self, folder: Path) -> Iterator[Path]:
        """Every source and data file in a folder that holds the package, in order of the names.

        What Python caches is left out, and so are hidden files, which editors and systems leave.
        """
        yield from _files(folder, {folder / name for name in self.left_out})

    def digest(self, folder: Path | None = None) -> str:
        """What tells these rules from any others: names and bytes of the files, and the libraries.

        ``folder`` holds the package; the one installed where none is given.
        """
        folder = folder or self.folder()
        found = hashlib.sha256()
        python = f"python {sys.version_info.major}.{sys.version_info.minor}"
        for name in (python, *(f"{library} {version(library)}" for library in self.libraries)):
            _add(found, name.encode())
        for path in self.files(folder):
            _add(found, path.relative_to(folder).as_posix().encode())
            _add(found, path.read_bytes())
        return found.hexdigest()


# Fetching decides which bytes come to be read, and nothing of how.
READING = RuleSet("ingest", ("lxml", "pydantic", "pypdfium2"), frozenset({"site"}))


def _files(folder: Path, left_out: Set[Path]) -> Iterator[Path]:
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.startswith(".") or path.name == _CACHE or path in left_out:
            continue
        if path.is_dir():
            yield from _files(path, left_out)
        else:
            yield path


def _add(found: "hashlib._Hash", data: bytes) -> None:
    # The length before the bytes keeps what ends one file from passing for the start of the next.
    found.update(len(data).to_bytes(8, "big"))
    found.update(data)
