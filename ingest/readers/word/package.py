"""The parts inside a Word file (.docx): opened within bounds, found by their relationships.

Elements are known by their local names, so that files written in the strict form of the format
are read as those in the usual one.
"""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from ingest.errors import RefusedDocumentError

Element = Any  # an element of lxml, which comes without types

_OLD_WORD = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MAX_UNPACKED_BYTES = 64 * 1024 * 1024
_MAX_FILES = 5_000
_BROKEN = "it is a broken Word file; open it in Word, save it again as .docx and ingest that"


@dataclass(frozen=True, slots=True)
class WordPackage:
    """An opened Word file; ``document`` is the path of its main part."""

    document: str
    _zip: zipfile.ZipFile
    _targets: dict[str, list[str]] = field(default_factory=dict)

    def part(self, kind: str) -> Element:
        """The part related to the document as, for example, "styles"; ``None`` without one."""
        paths = self._targets.get(kind, [])
        return self._parse(paths[0]) if paths else None

    def parts(self, kind: str) -> Iterator[Element]:
        """Every part of a kind: a document may have several headers."""
        for path in self._targets.get(kind, []):
            part = self._parse(path)
            if part is not None:
                yield part

    def main(self) -> Element:
        """The root of the document itself; raises ``RefusedDocumentError`` if there is none."""
        root = self._parse(self.document)
        if root is None:
            raise RefusedDocumentError(_BROKEN)
        return root

    def core_title(self) -> str | None:
        """The title in the file's properties, if it has one."""
        root = self._parse("docProps/core.xml")
        found = [] if root is None else [e.text or "" for e in root if local(e) == "title"]
        return " ".join("".join(found).split()) or None

    def _parse(self, path: str) -> Element:
        return _parse(self._zip, path)


def open_word(data: bytes) -> WordPackage:
    """Open a Word file.

    Raises ``RefusedDocumentError`` for one that is old, encrypted, broken, not Word's, that holds
    macros, or that would unpack to more than is safe.
    """
    if data.startswith(_OLD_WORD):
        raise RefusedDocumentError(_old_file(data))
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = {info.filename for info in archive.infolist()}
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise RefusedDocumentError(_BROKEN) from error
    _check_size(archive)
    if any(info.flag_bits & 1 for info in archive.infolist()):
        raise RefusedDocumentError("it is locked with a password; save it without one")
    if any(name.endswith("vbaProject.bin") for name in names):
        raise RefusedDocumentError("it is a Word file with macros; save it as .docx, without them")
    document = _main_path(archive, names)
    return WordPackage(document, archive, _targets(archive, document))


def local(element: Element) -> str:
    """An element's name without its namespace; empty for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """The value of an attribute, whatever its namespace; ``None`` without it or the element."""
    if element is None:
        return None
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(element: Element, *path: str) -> Element:
    """The first descendant along a path of local names; ``None`` where a step is missing."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(f"{{*}}{name}"), None)
    return element


def _old_file(data: bytes) -> str:
    if _ENCRYPTED in data:
        return "it is locked with a password; save it in Word without one and ingest that"
    return "it is an old Word file (.doc); open it in Word and save it as .docx"


def _check_size(archive: zipfile.ZipFile) -> None:
    files = archive.infolist()
    if len(files) > _MAX_FILES or sum(f.file_size for f in files) > _MAX_UNPACKED_BYTES:
        raise RefusedDocumentError(
            f"it unpacks to more than {_MAX_UNPACKED_BYTES // (1024 * 1024)} MiB; take the "
            "pictures out of it, or save the minutes in a file of their own"
        )


def _main_path(archive: zipfile.ZipFile, names: set[str]) -> str:
    related = _relationships(archive, "_rels/.rels").get("officeDocument", [])
    path = next((p for p in related if p in names), "word/document.xml")
    if path not in names:
        raise RefusedDocumentError(
            "it is a ZIP archive but no Word file; save the minutes as .docx, or unpack them"
        )
    root = _parse(archive, path)
    if root is None or local(root) != "document":
        raise RefusedDocumentError(
            "it is an Office file but holds no Word document; save the minutes as .docx"
        )
    return path


def _targets(archive: zipfile.ZipFile, document: str) -> dict[str, list[str]]:
    folder, name = posixpath.split(document)
    found = _relationships(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        kind: [posixpath.normpath(posixpath.join(folder, path)).lstrip("/") for path in paths]
        for kind, paths in found.items()
    }


def _relationships(archive: zipfile.ZipFile, path: str) -> dict[str, list[str]]:
    """The targets a part is related to inside the file, by the last word of the relationship."""
    root = _parse(archive, path)
    found: dict[str, list[str]] = {}
    for element in root if root is not None else ():
        target = attribute(element, "Target")
        if target and attribute(element, "TargetMode") != "External":
            kind = (attribute(element, "Type") or "").rpartition("/")[2]
            found.setdefault(kind, []).append(
                target.lstrip("/") if path == "_rels/.rels" else target
            )
    return found


def _parse(archive: zipfile.ZipFile, path: str) -> Element:
    """A part's root element, ``None`` where the file has no such part; no entity is resolved."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        with archive.open(path) as file:
            data = file.read(_MAX_UNPACKED_BYTES)
        root = etree.fromstring(data, parser)
    except KeyError:
        return None
    except (zipfile.BadZipFile, zlib.error, etree.LxmlError, OSError, EOFError) as error:
        raise RefusedDocumentError(_BROKEN) from error
    except (ValueError, NotImplementedError, RuntimeError) as error:
        raise RefusedDocumentError(_BROKEN) from error
    if root.getroottree().docinfo.doctype:
        raise RefusedDocumentError(_BROKEN)
    return root
