"""The lock files of ``locked/``: every package that is installed, its version and its hashes.

``run.txt`` is what the commands need, ``test.txt`` what the evaluation and the tests add, and
``torch.txt`` torch alone, of which there is a build for each kind of accelerator.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKED = ROOT / "locked"
RUN, TEST, TORCH = (LOCKED / f"{name}.txt" for name in ("run", "test", "torch"))

_PIN = re.compile(r"([A-Za-z0-9][\w.-]*)==(\S+)(?: ; ([^\\]+))?")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Locked:
    """A pinned package; ``hashes`` are the SHA-256 of the files it may be installed from.

    ``marker`` says on which machines it is needed at all, and is empty where that is all.
    """

    name: str
    version: str
    marker: str
    hashes: tuple[str, ...]


def read_lock(path: Path) -> list[Locked]:
    """The packages of a lock file, in its order."""
    return list(_packages(path.read_text(encoding="utf-8")))


def write_lock(path: Path, header: str, packages: Iterable[Locked]) -> None:
    """Write a lock file as pip reads it with ``--require-hashes``."""
    entries = (
        " \\\n    ".join((_pin(package), *(f"--hash=sha256:{one}" for one in package.hashes)))
        for package in packages
    )
    path.write_text(header + "".join(f"{entry}\n" for entry in entries), encoding="utf-8")


def normalised(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _packages(text: str) -> Iterator[Locked]:
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    for entry in re.split(r"\n(?=\S)", "\n".join(lines).strip()):
        if pin := _PIN.match(entry):
            name, version, marker = pin.groups(default="")
            hashes = tuple(_HASH.findall(entry))
            yield Locked(normalised(name), version, marker.strip(), hashes)


def _pin(package: Locked) -> str:
    return f"{package.name}=={package.version}" + (package.marker and f" ; {package.marker}")
