"""The panels of one generation of the index, with what takes time to tell of them kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.book.book import Book
from index.searching.searcher import Searcher
from service.panels.book_panels import BookPanel, book_panels, find_panel
from service.panels.offices import OFFICES, Office
from service.panels.panel_registers import PanelRegisters, panel_registers
from service.panels.panel_subjects import PanelSubject, subjects_named
from service.panels.panel_words import passages_of


@dataclass(frozen=True, slots=True)
class OfficeCount:
    """An office, and in how many passages of a panel it is recorded as speaking."""

    office: Office
    passages: int


class Catalogue:
    """The panels of the book that a searcher reads; may be shared by threads."""

    def __init__(self, searcher: Searcher) -> None:
        self._generation = searcher.generation
        self.panels: Sequence[BookPanel] = book_panels(self.book)
        self._offices: dict[str, tuple[OfficeCount, ...]] = {}
        self._subjects: dict[str, tuple[PanelSubject, ...]] = {}
        self._registers: dict[str, PanelRegisters] = {}

    @property
    def book(self) -> Book:
        """The book."""
        return self._generation.book

    def find(self, slug: str) -> BookPanel | None:
        """The panel of a short name; ``None`` where the book has none."""
        return find_panel(self.panels, slug)

    def offices(self, panel: BookPanel) -> tuple[OfficeCount, ...]:
        """The offices that the minutes of a panel record as speaking."""
        if panel.slug not in self._offices:
            found = ((one, len(passages_of(self.book, panel, one))) for one in OFFICES)
            counts = (OfficeCount(office, number) for office, number in found if number)
            self._offices[panel.slug] = tuple(counts)
        return self._offices[panel.slug]

    def subjects(self, panel: BookPanel) -> tuple[PanelSubject, ...]:
        """The subjects that the minutes of a panel name, the most named first."""
        if panel.slug not in self._subjects:
            ids = passages_of(self.book, panel)
            self._subjects[panel.slug] = subjects_named(self._generation, ids)
        return self._subjects[panel.slug]

    def registers(self, panel: BookPanel) -> PanelRegisters:
        """What a panel is still owed and what it decided, in short."""
        if panel.slug not in self._registers:
            self._registers[panel.slug] = panel_registers(self.book, panel)
        return self._registers[panel.slug]
