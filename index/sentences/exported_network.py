"""The exported network: how it is run, and how it is kept."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from filelock import FileLock

from index.sentences.windows import Window
from index.vectors.onnx_files import open_session

INPUTS, OUTPUT = ("tokens", "sentence"), "odds"
_ENDING = ".onnx"


def networks_folder(home: Path) -> Path:
    """Where the exported network of a home is."""
    return home / "index" / "sentences"


class ExportedNetwork:
    """A network in a file, opened at once; one window is told at a time, on one thread."""

    def __init__(self, file: Path) -> None:
        self._session = open_session(file, threads=1)

    def __call__(self, window: Window) -> list[list[float]]:
        """The log odds (sentences, labels) of a window."""
        columns = (np.array([column], dtype=np.int64) for column in window)
        (odds,) = self._session.run([OUTPUT], dict(zip(INPUTS, columns, strict=True)))
        told: list[list[float]] = odds[0].tolist()
        return told


def kept_network(folder: Path, made_by: str, write: Callable[[Path], None]) -> ExportedNetwork:
    """The network that a folder keeps of what made it, written first where none is there whole.

    ``made_by`` is a digest. What something else made, or what was damaged since, is removed.
    Raises ``OSError`` where there is no room, and what ``write`` does.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "lock"):
        kept = [file for file in folder.iterdir() if file.suffix == _ENDING]
        for file in kept:
            if file.name == _name(made_by, file):
                return ExportedNetwork(file)
        building = folder / "building"
        write(building)
        for file in kept:
            file.unlink()
        return ExportedNetwork(building.rename(folder / _name(made_by, building)))


def _name(made_by: str, file: Path) -> str:
    """What a file is called that something made: so that nobody takes other bytes for its."""
    with file.open("rb") as opened:
        content = hashlib.file_digest(opened, "sha256").hexdigest()
    return f"{made_by[:16]}-{content[:16]}{_ENDING}"
