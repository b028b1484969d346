"""The files that a replica needs beside passages, carried in Milvus as packed blocks.

A block goes by the hash of what it holds, so of files that are written again only the blocks that
changed are sent. The listing, in a row of its own, says which blocks make which file of which
generation; it is written last and taken away first.
"""

import hashlib
import re
import zlib
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from index.generations.current_book import BOOK_FILE
from index.generations.manifest import MANIFEST_FILE, Manifest
from index.index_errors import EngineError
from index.milvus.book_facts import FACTS_FILE, IDS_FILE
from index.milvus.collections import FILE_FIELD, file_row, files_of
from index.milvus.connection import Connection
from index.words.term_lists import LIST_FILES
from ingest.record.database import RECORD_FILE

_LISTING = "listing"
# As base64 of what cannot be packed, a block still fits a field of 65,535 bytes.
_BLOCK = 48_000
_AT_ONCE = 128
_GENERATION = re.compile(r"g[0-9]{1,12}")
# The files of a generation that replicas have.
MADE = (BOOK_FILE, MANIFEST_FILE, FACTS_FILE, IDS_FILE, *LIST_FILES)
_MADE = "|".join(map(re.escape, MADE))
_PATH = re.compile(
    rf"{re.escape(RECORD_FILE)}"
    rf"|index/generations/{_GENERATION.pattern}/(?:{_MADE})"
    r"|index/encoders/(?!\.)[^/\\\0]++/(?!\.)[^/\\\0]++"
)


def _generation(name: str) -> str:
    if not _GENERATION.fullmatch(name):
        raise ValueError("no name of a generation")
    return name


def _path(name: str) -> str:
    if not _PATH.fullmatch(name):
        raise ValueError("no file that a replica needs")
    return name


class CarriedFile(BaseModel):
    """A file by its size in bytes, its SHA-256 and the blocks that make it, in order."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int
    sha256: str
    blocks: tuple[str, ...]


class Listing(BaseModel):
    """What a complete collection holds: which generation, and the files beside its passages.

    ``manifest`` is that of the generation it was made from, ``versions`` are all that the record
    held then, ascending: passages and files hold text of no other. ``files`` go by their path in a
    home. Other paths than those of what replicas need are refused: whoever can write to Milvus
    must not write elsewhere on their disks.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    generation: Annotated[str, AfterValidator(_generation)]
    manifest: Manifest
    versions: tuple[int, ...]
    files: Mapping[Annotated[str, AfterValidator(_path)], CarriedFile]


def read_listing(connection: Connection, collection: str) -> Listing | None:
    """What a collection holds; ``None`` where it is not complete.

    Raises ``EngineError`` for one that another Minutebook wrote.
    """
    blocks = _read(connection, collection, [_LISTING])
    if not blocks:
        return None
    whole = b"".join(_read_all(connection, collection, blocks[_LISTING].decode().split()))
    try:
        return Listing.model_validate_json(whole)
    except ValidationError as error:
        raise EngineError(
            "the book in Milvus was written by another version of Minutebook; run `minutebook "
            "index` where it is written"
        ) from error


def is_listed(connection: Connection, collection: str, listing: Listing) -> bool:
    """Whether a collection still holds just what a listing says."""
    blocks = _read(connection, collection, [_LISTING])
    return blocks.get(_LISTING) == " ".join(_blocks_of(listing)).encode()


def take_listing_away(connection: Connection, collection: str) -> None:
    """Let a collection count as not complete, before anything in it is changed."""
    connection.call("delete", files_of(collection), ids=[_LISTING])


def write_files(
    connection: Connection,
    collection: str,
    generation: str,
    manifest: Manifest,
    versions: tuple[int, ...],
    files: Mapping[str, Path],
) -> Listing:
    """Write the blocks that are not there, take away those of no file, and list the rest."""
    name = files_of(collection)
    there = {row["id"] for rows in _every(connection, name) for row in rows} - {_LISTING}
    carried = {path: _write(connection, name, file, there) for path, file in files.items()}
    listing = Listing(generation=generation, manifest=manifest, versions=versions, files=carried)
    own = [_name(block) for block in _cut(listing.model_dump_json().encode())]
    wanted = {*own}.union(*(one.blocks for one in carried.values()))
    for one in _cut(listing.model_dump_json().encode()):
        _insert(connection, name, {_name(one): one})
    gone = sorted(there - wanted)
    for at in range(0, len(gone), _AT_ONCE):
        connection.call("delete", name, ids=gone[at : at + _AT_ONCE])
    connection.call("flush", name)
    _insert(connection, name, {_LISTING: " ".join(own).encode()})
    connection.call("flush", name)
    return listing


def fetch_file(connection: Connection, collection: str, carried: CarriedFile, path: Path) -> None:
    """Write a file as it was carried. Raises ``EngineError`` where it does not come out whole."""
    digest = hashlib.sha256()
    with path.open("wb") as file:
        for block in _read_all(connection, collection, carried.blocks):
            digest.update(block)
            file.write(block)
    if digest.hexdigest() != carried.sha256:
        raise EngineError(
            f"{path.name} did not come whole out of Milvus; run `minutebook index` where it is "
            "written"
        )


def _blocks_of(listing: Listing) -> list[str]:
    return [_name(block) for block in _cut(listing.model_dump_json().encode())]


def _write(connection: Connection, name: str, file: Path, there: set[str]) -> CarriedFile:
    digest, blocks, size = hashlib.sha256(), list[str](), 0
    waiting: dict[str, bytes] = {}
    with file.open("rb") as opened:
        while block := opened.read(_BLOCK):
            digest.update(block)
            size += len(block)
            blocks.append(_name(block))
            if blocks[-1] not in there:
                waiting[blocks[-1]] = block
            if len(waiting) == _AT_ONCE:
                _insert(connection, name, waiting)
                there.update(waiting)
                waiting = {}
    _insert(connection, name, waiting)
    there.update(waiting)
    return CarriedFile(size=size, sha256=digest.hexdigest(), blocks=tuple(blocks))


def _insert(connection: Connection, name: str, blocks: Mapping[str, bytes]) -> None:
    rows = [file_row(key, b64encode(zlib.compress(b)).decode()) for key, b in blocks.items()]
    if rows:
        connection.call("upsert", name, rows)


def _read_all(
    connection: Connection, collection: str, blocks: tuple[str, ...] | list[str]
) -> Iterator[bytes]:
    for at in range(0, len(blocks), _AT_ONCE):
        names = blocks[at : at + _AT_ONCE]
        found = _read(connection, collection, list(dict.fromkeys(names)))
        for name in names:
            if name not in found:
                raise EngineError("a block of a file is missing in Milvus; try again")
            yield found[name]


def _read(connection: Connection, collection: str, names: list[str]) -> dict[str, bytes]:
    found = connection.call(
        "query",
        files_of(collection),
        ids=names,
        output_fields=["id", FILE_FIELD],
        consistency_level="Strong",  # a listing that was just taken away must not be read
    )
    return {row["id"]: zlib.decompress(b64decode(row[FILE_FIELD])) for row in found}


def _every(connection: Connection, name: str) -> Iterator[list[dict[str, str]]]:
    yield from connection.rows(
        name, batch_size=1000, output_fields=["id"], consistency_level="Strong"
    )


def _cut(data: bytes) -> list[bytes]:
    return [data[at : at + _BLOCK] for at in range(0, len(data), _BLOCK)]


def _name(block: bytes) -> str:
    return hashlib.sha256(block).hexdigest()
