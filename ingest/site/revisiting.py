"""Which meetings are worth asking for again, given what is known of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from ingest.record import MinutesStatus
from ingest.site.committees import MeetingNotice
from ingest.site.crawl_state import MeetingState

# Panels meet four to six times a year and confirm minutes at the next meeting.
RECENT_DAYS = 180
# Minutes that are still a draft, or not published at all, two years on will stay so.
WAITING_DAYS = 730

StatusOf = Callable[[str], MinutesStatus | None]


def _nothing_does(_name: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Revisiting:
    """Decides what is asked for again.

    ``status_of`` gives the status of a document of the record, ``None`` where it holds none of
    that name. ``needs_source`` says whether a document has to be fetched to be read again by
    newer rules. ``again`` asks for everything.
    """

    today: date
    status_of: StatusOf
    again: bool = False
    needs_source: Callable[[str], bool] = _nothing_does

    def is_due(self, notice: MeetingNotice, before: MeetingState | None) -> bool:
        """Whether a meeting is to be asked for: new, recent, failed, gone from the record,
        to be read again by newer rules, or likely to change because its minutes are a draft or
        not published yet.
        """
        if before is None or self.again or before.outcome == "failed":
            return True
        if before.outcome == "refused":
            return False
        if notice.date is None or self._is_within(notice.date, RECENT_DAYS):
            return True
        if before.outcome == "unpublished":
            return self._is_within(notice.date, WAITING_DAYS)
        statuses = [self.status_of(name) for name in before.documents]
        if None in statuses or any(map(self.needs_source, before.documents)):
            return True
        return "draft" in statuses and self._is_within(notice.date, WAITING_DAYS)

    def holds_all(self, before: MeetingState) -> bool:
        """Whether the record holds what was taken, so that "unchanged" is all one needs to hear."""
        return all(self.holds(name) and not self.needs_source(name) for name in before.documents)

    def holds(self, name: str) -> bool:
        """Whether the record holds a document of a name."""
        return self.status_of(name) is not None

    def _is_within(self, day: date, days: int) -> bool:
        return day >= self.today - timedelta(days=days)
