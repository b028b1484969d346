"""Where a question belongs besides, or better: a meeting's minutes, the registers.

"Minutes of 26 March 2021" asks for a page and no quotation; what is still owed stands in the
register of actions as a whole, and what was resolved in that of decisions.
"""

import re
import shlex
from collections.abc import Iterator

from index.book.book import Book
from index.book.contents import BookMeeting
from index.book.filters import Filters
from index.questions.date_words import DateRange
from index.questions.hint_names import HintMode
from index.questions.hints import Hints
from index.questions.query import Query
from index.words.terms import content_words
from ingest.language.dates import MONTH_WORDS
from service.answering.limits import MAX_ROUTES
from service.contract.answers import RouteModel, RouteName
from service.contract.registers import ActionStatus
from service.wording.days import written_date

_MEETING_ITSELF = re.compile(
    r"\bminutes\s+(?:of|from|for)\b|\bminutes\W*$|\b(?:what|everything|anything)\b.{0,30}?"
    r"\b(?:happened|discussed|covered|went on|was (?:said|done|on the agenda))\b"
    r".{0,30}?\b(?:meetings?|at the|on)\b|\b(?:open|show|read|see)\b.{0,20}\b(?:minutes|meeting)\b"
    r"|\bagenda\s+(?:of|for)\b|\bmeetings?\s+(?:of|on|held|in)\b",
    re.IGNORECASE,
)
_MEETING_WORDS = frozenset(
    "minutes minute meeting meetings panel committee agenda happened discussed held last".split()
)
_OWED = re.compile(
    r"\b(?:promis\w+|undertak\w+|undertook|actions?(?!\s+fraud)|commitments?|matters?)\b.{0,60}?"
    r"\b(?:open|outstanding|overdue|unfulfilled|owed|owing|pending|unmet|broken|kept|fulfilled"
    r"|(?:not|never)\s+(?:yet\s+)?(?:been\s+)?(?:done|kept|met|delivered|answered))\b"
    r"|\b(?:open|outstanding|overdue|unfulfilled|unkept|pending)\s+(?:\w+\s+)?(?:promis\w+"
    r"|undertakings?|actions?|commitments?|matters?)\b"
    r"|\bwhat(?:\s+is|\s+was|['’]s)?\s+(?:still\s+)?(?:outstanding|owed|promised|overdue)\b"
    r"|\bstill\s+owes?\b|\bwhat\s+do(?:es)?\b.{0,40}\bowe\b|\bactions?\s+register\b"
    r"|\bwhich\s+promises\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:open|outstanding|overdue|unfulfilled|owe[ds]?|owing|pending|unmet|unkept|broken|still"
    r"|not|never)\b",
    re.IGNORECASE,
)
_OPEN_STATUSES: dict[ActionStatus, str] = {
    "outstanding": "Actions that a later meeting records as outstanding",
    "no_later_record": "Actions that no later meeting mentions again",
}


def routes(query: Query, filters: Filters, book: Book, hint_mode: HintMode) -> list[RouteModel]:
    """The places of a book that a question asks for, the likeliest first."""
    hints = query.hints.beside(filters) if hint_mode != "off" else Hints()
    found = [*_meetings(query, hints, filters, book), *_registers(query, hints, filters)]
    return found[:MAX_ROUTES]


def _meetings(query: Query, hints: Hints, filters: Filters, book: Book) -> Iterator[RouteModel]:
    if not _asks_for_meeting(query, hints):
        return
    held: list[BookMeeting] = []
    for within in hints.of_meetings(filters):
        held += book.meetings(within)
    named = [one for one in held if one.date and hints.fits_date(one.date)]
    # A stretch in which a panel met often is no way to a meeting.
    if len(named) <= MAX_ROUTES:
        yield from (_meeting(one, book) for one in named)


def asks_only_for_meeting(query: Query, hints: Hints) -> bool:
    """Whether a question names a meeting by day or month, and nothing that it would be about."""
    if not hints.dates or not all(_is_short(one) for one in hints.dates):
        return False
    telling = (word for word in content_words(query.subject) if not word.isdigit())
    return not set(telling) - _MEETING_WORDS - MONTH_WORDS


def _asks_for_meeting(query: Query, hints: Hints) -> bool:
    """Whether a question names a meeting by day or month, and asks for it or for nothing else."""
    is_named = bool(hints.dates) and all(_is_short(one) for one in hints.dates)
    is_asked = is_named and _MEETING_ITSELF.search(query.text) is not None
    return is_asked or asks_only_for_meeting(query, hints)


def _is_short(days: DateRange) -> bool:
    return bool(days.first and days.last and (days.last - days.first).days <= 31)


def _meeting(meeting: BookMeeting, book: Book) -> RouteModel:
    documents = list(dict.fromkeys(i.document for i in book.meeting_items(meeting.document)))
    documents = documents or [meeting.document]
    place = {"panel": meeting.panel or "", "date": meeting.date or "", "document": documents[0]}
    return RouteModel(
        title=f"The minutes of {meeting.panel or 'panel not stated'}, {written_date(meeting.date)}",
        to="meeting",
        arguments={name: value for name, value in place.items() if value},
        commands=[f"minutebook show {shlex.quote(name)}" for name in documents],
    )


def _registers(query: Query, hints: Hints, filters: Filters) -> Iterator[RouteModel]:
    place = _place(hints, filters)
    if _OWED.search(query.text):
        owner = {"owner": hints.speakers[0]} if hints.speakers else {}
        if not _OPEN.search(query.text):
            yield _register("actions", "The register of actions and promises", {**place, **owner})
            return
        for status, title in _OPEN_STATUSES.items():
            yield _register("actions", title, {**place, **owner, "status": status})
    elif "resolution" in hints.kinds:
        yield _register("decisions", "The register of decisions", place)


def _place(hints: Hints, filters: Filters) -> dict[str, str]:
    """The panel and the days that are asked about, as filters of a register."""
    panel = filters.panel or hints.panel
    first, last = filters.from_date or hints.from_date, filters.to_date or hints.to_date
    place = {
        "panel": panel,
        "from": first.isoformat() if first else None,
        "to": last.isoformat() if last else None,
    }
    return {name: value for name, value in place.items() if value}


def _register(to: RouteName, title: str, arguments: dict[str, str]) -> RouteModel:
    """A register narrowed by arguments, whose names are those of the command's options."""
    words = [word for name, value in arguments.items() for word in (f"--{name}", value)]
    of = f", {arguments['panel']}" if "panel" in arguments else ""
    owed = f", {arguments['owner']}" if "owner" in arguments else ""
    return RouteModel(
        title=f"{title}{of}{owed}",
        to=to,
        arguments=arguments,
        commands=[shlex.join(["minutebook", to, *words])],
    )
