"""Which meetings of a site are wanted, finding them, and counting what became of each.

The web service lists them, else the listing pages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ingest.site.committees import Committee, CommitteeError, MeetingNotice, choose_committee
from ingest.site.fetch_errors import FetchError
from ingest.site.listing_pages import ListingPages
from ingest.site.web_service import WebService

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which meetings of a site are wanted; ``None`` is no condition, both days are included.

    ``committee`` is the committee's number on the site; without it ``panel`` must be part of
    exactly one committee's title.
    """

    panel: str = ""
    committee: int | None = None
    from_date: date | None = None
    to_date: date | None = None


@dataclass(slots=True)
class Listing:
    """What a site lists. ``uses_service`` turns off for good where the web service fails."""

    service: WebService
    pages: ListingPages
    uses_service: bool = True

    def committee(self, wanted: Wanted) -> Committee:
        """The committee that is wanted.

        Raises ``CommitteeError`` where none or several could be meant, ``FetchError`` where the
        site does not answer.
        """
        committees = self._asked(self.service.committees, self.pages.committees)
        self.uses_service = self.uses_service and bool(committees)
        if wanted.committee is None:
            return choose_committee(committees, wanted.panel)
        for committee in committees:
            if committee.id == wanted.committee:
                return committee
        raise CommitteeError(
            f"the site lists no committee of number {wanted.committee}; give the site's address "
            "and name the panel with --panel"
        )

    def meetings(self, committee: Committee, wanted: Wanted, today: date) -> list[MeetingNotice]:
        """The committee's meetings in the range of dates that is wanted, newest first.

        A meeting that is listed without a date is kept, and comes last.
        """
        last = wanted.to_date or date(today.year + 2, 1, 1)
        notices = self._asked(
            lambda: self.service.meetings(committee.id, wanted.from_date, last),
            lambda: self.pages.meetings(committee.id),
        )
        in_range = {n.id: n for n in notices if _is_within(n.date, wanted)}
        return sorted(in_range.values(), key=lambda n: (n.date or date.min, n.id), reverse=True)

    def _asked(self, of_service: Callable[[], _Found], of_pages: Callable[[], _Found]) -> _Found:
        if self.uses_service:
            try:
                return of_service()
            except FetchError:
                self.uses_service = False
        return of_pages()


def _is_within(day: date | None, wanted: Wanted) -> bool:
    return day is None or ((wanted.from_date or date.min) <= day <= (wanted.to_date or date.max))


@dataclass(slots=True)
class Tally:
    """How many meetings a site lists in the range that was wanted, and what became of each.

    ``read`` have minutes that were asked for, ``known`` needed no asking, ``refused_before`` were
    refused by an earlier run, ``removed`` were taken out of the book on purpose. ``called_off``,
    ``to_come`` and ``unpublished`` have no published minutes. ``failed`` could not be fetched
    whole, and ``not_asked`` are left for the next run.
    """

    site: str
    panel: str | None = None
    uses_service: bool = True
    listed: int = 0
    read: int = 0
    known: int = 0
    refused_before: int = 0
    removed: int = 0
    called_off: int = 0
    to_come: int = 0
    unpublished: int = 0
    failed: int = 0
    not_asked: int = 0
