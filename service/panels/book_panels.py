"""The panels of a book, each known by a short name that an address can hold.

The short name comes from what sets the panel's name apart ("thames-valley"), so it stays the same
whatever else is in the book. Spellings of one name, and the names that a panel had before and after
it took on fire and rescue, share it: they are one panel.
"""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from index.book.book import Book
from ingest.site.panel_list import area_of

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_HASH_CHARACTERS = 10


@dataclass(frozen=True, slots=True)
class BookPanel:
    """A panel of a book: its short name, and its ``names`` as minutes have them, at least one."""

    slug: str
    names: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name it goes by."""
        return self.names[0]


def panel_slug(name: str) -> str:
    """The short name of a panel: small letters, figures and hyphens."""
    return slug_of(area_of(name))


def slug_of(words: str) -> str:
    """Words as a part of an address; of words in other letters a digest stands for them."""
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    digest = hashlib.sha256(words.encode(errors="replace")).hexdigest()
    return _NOT_PLAIN.sub("-", plain).strip("-") or digest[:_HASH_CHARACTERS]


def book_panels(book: Book) -> tuple[BookPanel, ...]:
    """The panels of a book, in order of name."""
    names: dict[str, list[str]] = {}
    for name in book.panels():
        names.setdefault(panel_slug(name), []).append(name)
    return tuple(BookPanel(slug, tuple(ones)) for slug, ones in names.items())


def find_panel(panels: Sequence[BookPanel], slug: str) -> BookPanel | None:
    """The panel of a short name, whatever its case."""
    return next((panel for panel in panels if panel.slug == slug.casefold()), None)
