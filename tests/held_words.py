"""Searching every file of a home for words that should be gone."""

import base64
import zlib
from contextlib import suppress
from pathlib import Path


def forms_of(words: str) -> list[bytes]:
    """How words may stand in a file, as they are and encoded."""
    plain = words.encode()
    encoded = [base64.b64encode(b"\0" * i + plain)[4:-4] for i in range(3)]
    return [
        plain,
        words.encode("utf-16-le"),
        words.encode("utf-16-be"),
        plain.hex().encode(),
        *encoded,
    ]


def holds(home: Path, words: str) -> list[Path]:
    """The files of a home that hold the words, as they are, encoded or compressed."""
    forms = forms_of(words)
    found = []
    for path in (path for path in home.rglob("*") if path.is_file()):
        data = path.read_bytes()
        if any(form in text for form in forms for text in (data, *_unpacked(data))):
            found.append(path)
    return found


def _unpacked(data: bytes) -> list[bytes]:
    """Every stretch of a file that is compressed in a form this project or its libraries write."""
    unpacked = []
    for mark, window in (
        (b"\x1f\x8b\x08", 31),
        (b"\x78\x9c", 15),
        (b"\x78\xda", 15),
        (b"\x78\x01", 15),
    ):
        at = data.find(mark)
        while at >= 0:
            with suppress(zlib.error):
                unpacked.append(zlib.decompressobj(window).decompress(data[at:], 10_000_000))
            at = data.find(mark, at + 1)
    return unpacked
