"""Style sheets and scripts, each at an address that holds a hash of it, so that it may be kept."""

import hashlib
import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fastapi import APIRouter, HTTPException, Response

FOLDER = Path(__file__).resolve().parents[1] / "static"
PREFIX = "/static"
# A changed file has another address: what is kept for a year is never stale.
_CACHING = "public, max-age=31536000, immutable"
_HASH_CHARACTERS = 12
_MEDIA_TYPES = (".css", ".js", ".svg")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is served; ``address`` is where."""

    address: str
    body: bytes
    media_type: str


@dataclass(frozen=True, slots=True)
class Assets:
    """The files of a folder by their paths below it, read once."""

    files: Mapping[str, Asset]

    @classmethod
    def load(cls, folder: Path = FOLDER) -> "Assets":
        """Read the style sheets, scripts and drawings of a folder."""
        paths = sorted(path for path in folder.rglob("*") if path.suffix in _MEDIA_TYPES)
        return cls({path.relative_to(folder).as_posix(): _asset(path, folder) for path in paths})

    def __contains__(self, name: str) -> bool:
        """Whether there is such a file."""
        return name in self.files

    def address(self, name: str) -> str:
        """Where a file is served. Raises ``KeyError`` for one there is not."""
        return self.files[name].address


def assets_router(assets: Assets) -> APIRouter:
    """The route of the files; an address with the hash of another state is not found."""
    by_address = {asset.address: asset for asset in assets.files.values()}
    router = APIRouter(prefix=PREFIX, include_in_schema=False)

    @router.get("/{path:path}")
    async def asset(path: str) -> Response:
        found = by_address.get(f"{PREFIX}/{path}")
        if found is None:
            raise HTTPException(404)
        headers = {"Cache-Control": _CACHING}
        return Response(found.body, media_type=found.media_type, headers=headers)

    return router


def _asset(path: Path, folder: Path) -> Asset:
    body = path.read_bytes()
    digest = hashlib.sha256(body).hexdigest()[:_HASH_CHARACTERS]
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Asset(f"{PREFIX}/{digest}/{path.relative_to(folder).as_posix()}", body, media_type)
