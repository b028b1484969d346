"""What a document's file name says of its meeting."""

import re
from pathlib import PurePosixPath

from ingest.language.bodies import NamedBody, leading_body
from ingest.language.dates import find_dates
from ingest.language.heading_words import names_in
from ingest.language.times import find_time
from ingest.reading.inferred_facts import inferred_from
from ingest.record import Facts

_MAX_CHARACTERS = 300
_COMPACT_DATE = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-3]\d)(?!\d)")
_WITH_FIGURES = re.compile(r"\S*\d\S*")
_DRAFT = re.compile(
    r"\b(?:draft|unconfirmed|unapproved)\s++minutes\b|\bminutes\b.{0,300}\bdraft\b"
    r"|\b(?:draft|unconfirmed|unapproved)\b[\W\dv]*$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\bitem\s++(?:no\.?\s*+)?(?P<number>\d{1,3}[a-z]?)\b", re.IGNORECASE)
_LOWER_WORD = re.compile(r"\b(?!(?:and|of|for|the)\b)[a-z]")


def facts_from_name(name: str, *, is_posted: bool = False) -> Facts:
    """What a document's file name says of its meeting.

    ``name`` may have folders before it, which are left alone. A name with two dates says neither,
    nor does that of a page that a site dates by when it was posted (``is_posted``).
    """
    stem = PurePosixPath(name.replace("\\", "/")).stem[:_MAX_CHARACTERS]
    words = _COMPACT_DATE.sub(r" \1-\2-\3 ", stem.replace("_", " "))
    words = re.sub(r"(?<!\d)-|-(?!\d)", " ", words)
    dates = find_dates(words)
    dated = dates[0] if len({day for day, _ in dates}) == 1 and not is_posted else None
    named = _body(words.replace(dated[1], "\0") if dated else words)
    time = find_time(words.split(dated[1], 1)[1]) if dated else None
    number = _ITEM.search(words)
    draft = _DRAFT.search(words)
    return Facts(
        panel=named[0].name if named else None,
        meeting_date=dated[0] if dated else None,
        meeting_time=time,
        item_number=number["number"] if number else None,
        minutes_status="draft" if draft else "not_stated",
        inferred=inferred_from(
            f"in the file name “{stem}”",
            panel=named[1] if named else None,
            meeting_date=dated[1] if dated else None,
            meeting_time=time,
            item_number=number.group() if number else None,
            minutes_status=draft.group() if draft else None,
        ),
    )


def _body(words: str) -> tuple[NamedBody, str] | None:
    """The body that a stretch of the name without figures is, apart from "minutes" and the like.

    A name that is written small throughout ("northshire-mgai-task-group") tells of a panel alone:
    what it shortens would else be taken for the name of a body.
    """
    for stretch in re.split(r"[\0,]", _WITH_FIGURES.sub("\0", words)):
        written = _as_heading(stretch)
        body = leading_body(written)
        is_told = body is not None and (
            stretch != stretch.lower() or body.name.endswith("Crime Panel")
        )
        if body and is_told and not names_in(written[body.end :]):
            return body, stretch[body.start : body.end]
    return None


def _as_heading(words: str) -> str:
    """Words as a heading would write them: "Thames Valley PCP"."""
    words = re.sub(r"\bp(f?)cp\b", lambda m: f"P{m[1].upper()}CP", words, flags=re.IGNORECASE)
    return _LOWER_WORD.sub(lambda m: m.group().upper(), words)
