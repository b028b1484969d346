"""The manifest of a generation: everything that made it, to refuse a mismatch when it is opened."""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict, ValidationError

from index.generations.generation_folder import file_sha256
from index.index_errors import DamagedIndexError, IndexMismatchError
from ingest.record.view import RecordState

MANIFEST_FILE = "manifest.json"
NOTHING: Mapping[str, str] = MappingProxyType({})
# Raised where the files of a generation can no longer be read as before.
FORMAT_VERSION = 6
# Of the format before everything can be read; what it lacks is made when it is first asked for.
_READABLE = frozenset({5, FORMAT_VERSION})


class IndexSettings(BaseModel):
    """What an index must have been made with to be searched at all."""

    # What an earlier manifest says besides is passed over: the format alone bars reading it.
    model_config = ConfigDict(frozen=True, extra="ignore")

    model: str
    model_sha256: str | None
    format_version: int = FORMAT_VERSION


class Manifest(BaseModel):
    """What made a generation, of which state of which record, and the digest of its book.

    ``rules`` is the digest of the rules that decided what it holds; empty in an earlier manifest.
    ``passage_prompt`` is what the model read before every passage. ``files`` are the sizes of its
    files in bytes, by name, and ``digests`` their SHA-256; an earlier manifest has none. ``seal``
    is a digest of all else that it says.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    settings: IndexSettings
    rules: str = ""
    weights_sha256: str | None
    passage_prompt: str = ""
    dimension: int
    normalised: bool
    libraries: dict[str, str]
    record_book: str
    record_revision: int
    book_sha256: str
    documents: int
    passages: int
    units: int
    created_at: datetime
    files: dict[str, int] = {}
    digests: dict[str, str] = {}
    seal: str = ""

    def sealed(self) -> "Manifest":
        """The same with its seal."""
        plain = self.model_copy(update={"seal": ""}).model_dump_json()
        return self.model_copy(update={"seal": hashlib.sha256(plain.encode()).hexdigest()})

    def is_current(self, state: RecordState, rules: str) -> bool:
        """Whether it was made by these rules, from this state of the record."""
        return (self.record_book, self.record_revision) == state and self.rules == rules

    def require(self, settings: IndexSettings) -> None:
        """Raise ``IndexMismatchError`` where the index was made with other settings."""
        for name, wanted in settings.model_dump().items():
            made_with = getattr(self.settings, name)
            if name == "format_version" and made_with in _READABLE:
                continue
            if made_with != wanted:
                raise IndexMismatchError(
                    f"the index was made with {name.replace('_', ' ')} {made_with}, but {wanted} "
                    "is set now; run `minutebook index` to make it anew"
                )


def file_sizes(generation: Path) -> dict[str, int]:
    """The sizes in bytes of the files of a generation that is being built, by name."""
    return {path.name: path.stat().st_size for path in sorted(generation.iterdir())}


def check_files(generation: Path, sizes: Mapping[str, int]) -> None:
    """Compare the files of a generation with the sizes they were written in.

    A mapped file that was cut short must not be read: the system ends a process that reads behind
    its end, and nothing can catch that. Raises ``DamagedIndexError`` where one differs,
    ``FileNotFoundError`` where one is gone.
    """
    for name, size in sizes.items():
        found = (generation / name).stat().st_size
        if found != size:
            raise DamagedIndexError(
                f"the index is damaged: {generation / name} has {found:,} bytes instead of "
                f"{size:,}; run `minutebook index`"
            )


def file_digests(generation: Path, known: Mapping[str, str] = NOTHING) -> dict[str, str]:
    """The SHA-256 of the files of a generation that is being built, by name.

    Of files that are shared with another they are ``known``.
    """
    paths = sorted(generation.iterdir())
    return {path.name: known.get(path.name) or file_sha256(path) for path in paths}


def check_digests(generation: Path, manifest: Manifest, names: Iterable[str] | None = None) -> None:
    """Compare the files of a generation, or those that are named, with what was written.

    Reads all of them. A manifest without digests has nothing to compare with but their sizes.
    Raises as ``check_files`` does.
    """
    chosen = set(manifest.files if names is None else names)
    check_files(generation, {n: size for n, size in manifest.files.items() if n in chosen})
    for name, digest in manifest.digests.items():
        if name in chosen and file_sha256(generation / name) != digest:
            raise DamagedIndexError(
                f"the index is damaged: {generation / name} is not what was written; run "
                "`minutebook index`"
            )


def write_manifest(generation: Path, manifest: Manifest) -> None:
    """Write the manifest of a generation that is being built."""
    text = manifest.sealed().model_dump_json(indent=2)
    (generation / MANIFEST_FILE).write_text(text, encoding="utf-8")


def read_manifest(generation: Path) -> Manifest:
    """Read a generation's manifest.

    Raises ``FileNotFoundError`` where there is none, ``DamagedIndexError`` where it is not what was
    written, ``IndexMismatchError`` where it is not one that this Minutebook knows.
    """
    data = (generation / MANIFEST_FILE).read_bytes()
    try:
        manifest = Manifest.model_validate_json(data)
        if manifest.seal and manifest != manifest.sealed():
            raise DamagedIndexError(
                "the index is damaged: what it says of itself is not what was written; run "
                "`minutebook index`"
            )
        return manifest
    except ValidationError as error:
        raise IndexMismatchError(
            "the index was made by another version of Minutebook; run `minutebook index` to make "
            "it anew"
        ) from error
