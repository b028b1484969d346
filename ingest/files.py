"""Finding documents in files and folders, and reading their bytes within a limit."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import RefusedDocumentError
from ingest.facts import FACTS_FILE

MEBIBYTE = 1024 * 1024
_COMPANIONS = ("readme", "licence", "license")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: ``name`` is its path below the folder that was ingested."""

    name: str
    path: Path

    @property
    def origin(self) -> str:
        """Where the file lies, to know it again: its path with links resolved."""
        return str(self.path.resolve())


def find_sources(paths: Sequence[Path]) -> Iterator[Source]:
    """Every file at or below the given paths, in order of name, each once.

    Hidden files, ``meetings.json`` and README or licence files in a folder are companions, not
    documents, and are passed over. A path that does not exist is returned as it is, to be refused
    when it is read.
    """
    seen: set[Path] = set()
    for path in paths:
        found = _below(path) if path.is_dir() else iter([Source(path.name, path)])
        for source in found:
            if source.path.name != FACTS_FILE and source.path not in seen:
                seen.add(source.path)
                yield source


def _below(folder: Path) -> Iterator[Source]:
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            stem = name.lower().partition(".")[0]
            if not name.startswith(".") and stem not in _COMPANIONS:
                path = Path(parent) / name
                yield Source(path.relative_to(folder).as_posix(), path)


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """Read a file; raises ``RefusedDocumentError`` if it is missing, unreadable, empty or huge."""
    try:
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except FileNotFoundError as error:
        raise RefusedDocumentError("there is no such file or folder; check the path") from error
    except OSError as error:
        raise RefusedDocumentError(
            f"it cannot be read ({error.strerror}); check its permissions"
        ) from error
    if len(data) > max_bytes:
        raise RefusedDocumentError(
            f"it is larger than {max_bytes / MEBIBYTE:g} MiB; split it, or set "
            "MINUTEBOOK_MAX_DOCUMENT_BYTES higher"
        )
    if not data.strip():
        raise RefusedDocumentError("it is empty; save the page's text into it and ingest again")
    return data


def decode_text(data: bytes) -> str:
    """Decode UTF-8 text, without a byte order mark, line ends as they are.

    Raises ``RefusedDocumentError`` for binary data and for other encodings.
    """
    if b"\0" in data[:1024] and data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise RefusedDocumentError("it is UTF-16 text; save it again as UTF-8")
    if b"\0" in data:
        raise RefusedDocumentError("it is binary, not text; save the page as plain text (UTF-8)")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedDocumentError(
            f"it is not UTF-8 text (byte {error.start}); save it again as UTF-8"
        ) from error
    if not text.strip():
        raise RefusedDocumentError("it holds no text; save the page's text into it and try again")
    return text
