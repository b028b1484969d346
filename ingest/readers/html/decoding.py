"""From the bytes of a web page to its characters, whatever its encoding and however it is broken.

Decoding never fails and loses nothing: a byte that is not UTF-8 is read as Windows-1252, the way
of the word processors that minutes are pasted from.
"""

import re

_META_CHARSET = re.compile(rb"""charset\s*+=\s*+["']?\s*+([A-Za-z0-9_-]{1,40})""", re.IGNORECASE)
_META_IS_WITHIN = 4096  # bytes
_ONE_BYTE_CHARSET = re.compile(r"(?:windows-|cp)125[0-8]|iso-?8859-\d{1,2}", re.IGNORECASE)
_LATIN_1 = re.compile(r"iso-?8859-1", re.IGNORECASE)  # which browsers read as Windows-1252


def decode_html(data: bytes) -> str:
    """The characters of a page.

    A byte order mark decides; then UTF-8, if the bytes are valid in it; then the one-byte
    encoding that the page names. Anything else is UTF-8 mixed with Windows-1252.
    """
    if data.startswith(b"\xef\xbb\xbf"):
        return _mixed(data[3:])
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        named = _named_encoding(data)
    if named and not _LATIN_1.fullmatch(named):
        try:
            return data.decode(named)
        except (UnicodeDecodeError, LookupError):
            pass
    return _mixed(data)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: markup in which every other byte is nought."""
    start = data[:256]
    half = len(start) // 2
    if half >= 4 and start[1::2].count(0) > half * 0.9 and 0 not in start[::2]:
        return "utf-16-le"
    if half >= 4 and start[::2].count(0) > half * 0.9 and 0 not in start[1::2]:
        return "utf-16-be"
    return None


def _named_encoding(data: bytes) -> str | None:
    match = _META_CHARSET.search(data[:_META_IS_WITHIN])
    name = match.group(1).decode("ascii") if match else ""
    return name if _ONE_BYTE_CHARSET.fullmatch(name) else None


def _mixed(data: bytes) -> str:
    # A byte that is not UTF-8 comes out as the surrogate U+DC00 + byte.
    return data.decode("utf-8", "surrogateescape").translate(
        {0xDC00 + byte: _windows_1252(byte) for byte in range(0x80, 0x100)}
    )


def _windows_1252(byte: int) -> str:
    # Five bytes stand for nothing in Windows-1252; they are kept as Latin-1's control characters.
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
