"""What leads from page to page: the service navigation and the footer."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from service.pages.shared import page_addresses as addresses


@dataclass(frozen=True, slots=True)
class Entry:
    """A link to a page: its words and its address."""

    words: str
    address: str


NAVIGATION = (
    Entry("Ask", addresses.HOME),
    Entry("Has this been asked?", addresses.CHECK),
    Entry("Read the minutes", addresses.MINUTES),
    Entry("Actions", addresses.ACTIONS),
    Entry("Decisions", addresses.DECISIONS),
    Entry("About", addresses.ABOUT),
)
FOOTER = (
    Entry("Accessibility statement", addresses.ACCESSIBILITY),
    Entry("How well does this work?", addresses.EVALUATION),
    Entry("For programs: the API", addresses.API_DESCRIPTION),
)


def served(entries: tuple[Entry, ...], paths: AbstractSet[str]) -> list[Entry]:
    """Those entries whose page is there, so that no link leads nowhere."""
    return [entry for entry in entries if entry.address in paths]
