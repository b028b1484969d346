"""The text of a PDF, page by page and line by line, taken out in a process of its own.

PDFium is the engine of Chrome: fast, kept up and hardened by fuzzing for as long as there are
browsers, and one wheel without further dependencies. It is native code that reads strangers'
files all the same, so it runs in a child process with bounded time and memory: a file that
breaks it is refused, and the program goes on.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import RefusedDocumentError

MAX_PAGES = 300
MAX_CHARACTERS = 2_000_000
CPU_SECONDS = 60
MEMORY_BYTES = 2 * 1024**3
_WALL_SECONDS = 120

_PROBLEMS = {
    "locked": "it is locked with a password; save it without one and ingest that",
    "pages": f"it has more than {MAX_PAGES} pages; save the minutes in a file of their own",
    "characters": "it holds more text than minutes do; save the minutes in a file of their own",
    "broken": "it is a broken PDF; print the minutes to PDF again, or save them as .docx",
}
_UNFINISHED = (
    "it could not be read within the time and memory allowed; print the minutes to PDF again, "
    "or save them as .docx"
)


@dataclass(frozen=True, slots=True)
class PdfLine:
    """A line of text as it stands on its page; places are in points from the top left.

    ``y`` is the baseline, ``size`` the size of the type, ``first_word`` the width of the line's
    first word. ``is_bold`` says that every word is bold.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    is_bold: bool
    first_word: float


@dataclass(frozen=True, slots=True)
class PdfPage:
    """A page with its lines in the order in which the file holds them."""

    width: float
    height: float
    lines: tuple[PdfLine, ...]
    has_picture: bool = False


@dataclass(frozen=True, slots=True)
class PdfText:
    """All pages of a file, and the title in its properties."""

    pages: tuple[PdfPage, ...]
    title: str | None = None


def extract(data: bytes) -> PdfText:
    """The pages of a PDF.

    Raises ``RefusedDocumentError`` for a locked or broken file, and for one that takes more than
    300 pages, 2,000,000 characters, 60 seconds of processor time or 2 GiB of memory.
    """
    root = str(Path(__file__).resolve().parents[3])
    try:
        child = subprocess.run(
            [sys.executable, "-P", "-m", "ingest.readers.pdf.extraction"],
            input=data,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": root},
            timeout=_WALL_SECONDS,
            check=False,
        )
        found = json.loads(child.stdout) if child.returncode == 0 else None
    except (subprocess.TimeoutExpired, ValueError):
        found = None
    if found is None:
        raise RefusedDocumentError(_UNFINISHED)
    if "problem" in found:
        raise RefusedDocumentError(_PROBLEMS[found["problem"]])
    pages = tuple(
        PdfPage(
            page["width"],
            page["height"],
            tuple(PdfLine(**line) for line in page["lines"]),
            page["has_picture"],
        )
        for page in found["pages"]
    )
    return PdfText(pages, found["title"])
