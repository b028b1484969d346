"""Finding documents in files and folders, and reading their bytes within a limit."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from ingest.errors import RefusedDocumentError
from ingest.readers.html.decoding import decode_html
from ingest.record.facts import FACTS_FILE

MEBIBYTE = 1024 * 1024
_MARKUP = re.compile(
    r"<(?:!doctype|/?(?:html|head|body|div|p|br|span|table|tr|td|ul|li|strong|b|h[1-6]|a))\b[^<>]*>",
    re.IGNORECASE,
)
# A text may speak of a tag or two; a page is made of them.
_PAGE_START = re.compile(r"<(?:!doctype\s++html|html|head|body)\b", re.IGNORECASE)
_PAGE_MIN_TAGS = 3
_PAGE_MIN_SHARE = 0.5  # of what empty lines part
_EMPTY_LINE = re.compile(r"\n[^\S\n]*\n")
_SNIFFED_CHARACTERS = 4096
_LEAVES_FOLDER = "it is a link to a file outside the folder; name that file itself if you mean it"
_COMPANIONS = ("readme", "licence", "license")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read.

    ``name`` is its path below the folder that was ingested, ``origin`` its whole path with links
    resolved, to know it again by. ``refusal`` says why it is not to be read, if so.
    """

    name: str
    path: Path
    origin: str
    refusal: str | None = None


def find_sources(paths: Sequence[Path]) -> Iterator[Source]:
    """Every file at or below the given paths, in order of name, each once.

    Hidden files, ``meetings.json`` and README or licence files in a folder are companions, not
    documents, and are passed over. A path that does not exist is returned as it is, to be refused
    when it is read.
    """
    seen: set[Path] = set()
    for path in paths:
        found = _below(path) if _is_folder(path) else iter([_source(path.name, path)])
        for source in found:
            if source.path.name != FACTS_FILE and source.path not in seen:
                seen.add(source.path)
                yield source


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # reading it will say what is wrong


def _below(folder: Path) -> Iterator[Source]:
    inside = Path(os.path.realpath(folder))
    for parent, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            stem = name.lower().partition(".")[0]
            if not name.startswith(".") and stem not in _COMPANIONS:
                path = Path(parent) / name
                source = _source(path.relative_to(folder).as_posix(), path)
                leaves = not Path(os.path.realpath(path)).is_relative_to(inside)
                yield replace(source, refusal=_LEAVES_FOLDER) if leaves else source


def _source(name: str, path: Path) -> Source:
    # A name that is not UTF-8 reaches Python with surrogates, which can be neither stored nor
    # printed; the file is still found by its path.
    printable, origin = (
        words.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        for words in (name, os.path.realpath(path))
    )
    return Source(printable, path, origin)


def read_bytes(path: Path, max_bytes: int) -> bytes:
    """Read a file; raises ``RefusedDocumentError`` if it is missing, unreadable, empty or huge."""
    try:
        if path.exists() and not path.is_file():
            raise RefusedDocumentError("it is not a file; name a file or a folder of files")
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except FileNotFoundError as error:
        raise RefusedDocumentError("there is no such file or folder; check the path") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise RefusedDocumentError(f"it cannot be read ({reason}); check its path") from error
    if len(data) > max_bytes:
        raise RefusedDocumentError(
            f"it is larger than {max_bytes / MEBIBYTE:g} MiB; split it, or set "
            "MINUTEBOOK_MAX_DOCUMENT_BYTES higher"
        )
    if not data.strip():
        raise RefusedDocumentError("it is empty; save the page's text into it and ingest again")
    return data


def is_markup(data: bytes) -> bool:
    """Whether bytes are a web page's HTML, or a piece of one."""
    text = decode_html(data)
    if _PAGE_START.search(text[:_SNIFFED_CHARACTERS]):
        return True
    tags = _MARKUP.finditer(text)
    if sum(1 for _ in islice(tags, _PAGE_MIN_TAGS)) < _PAGE_MIN_TAGS:
        return False
    parts = [part for part in _EMPTY_LINE.split(text) if part.strip()]
    return sum(_MARKUP.search(part) is not None for part in parts) >= _PAGE_MIN_SHARE * len(parts)


def decode_text(data: bytes) -> str:
    """Decode UTF-8 text, without a byte order mark, line ends as they are.

    Raises ``RefusedDocumentError`` for binary data and other encodings.
    """
    if b"\0" in data[:1024] and data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise RefusedDocumentError("it is UTF-16 text; save it again as UTF-8")
    if b"\0" in data:
        raise RefusedDocumentError(
            "it is binary: neither text nor a web page, Word (.docx) or PDF document; "
            "save it as one of these"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RefusedDocumentError(
            f"it is not UTF-8 text (byte {error.start}); save it again as UTF-8"
        ) from error
    if not text.strip():
        raise RefusedDocumentError("it holds no text; save the page's text into it and try again")
    return text
