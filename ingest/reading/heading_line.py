"""A line that may say which meeting a source records, and what it says by its words alone."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ingest.language.bodies import NamedBody, behind_lead, leading_body
from ingest.language.dates import MONTH, WEEKDAY, StatedDate
from ingest.language.heading_dates import dates_in_year, dates_of_years, heading_dates
from ingest.language.heading_words import PAPERS
from ingest.language.sought import Sought
from ingest.language.times import find_time

# ``heading``: above the items; ``opening``: the first lines of a text in which none was told from
# what follows; ``below``: behind those who attended; ``front matter``: what a Markdown file says of
# itself, where ``posting`` is the day on which a page was posted and ``page date`` may be that day;
# ``running head``: at the head or foot of printed pages; ``site``: the frame of a web page;
# ``item page``: that of a page of one item, with the lines below the item's title.
Place = Literal[
    "heading",
    "opening",
    "below",
    "front matter",
    "page date",
    "posting",
    "running head",
    "site",
    "item page",
]

# Who was there: the line, or the first of the lines, that says so.
ATTENDANCE = re.compile(
    r"\W*(?:(?:those|members?|also|councillors?|officers?|panel|committee|board|voting|main|were)\s++){0,4}"
    r"(?:present|attending|in\s++attendance|attendance|attendees|participants|apologies|in\s++the\s++chair|absent)\b"
    r"|\W*(?:hefyd\s++)?(?:(?:yn\s++)?bresennol|presennol|absennol|ymddiheuriadau)\b"
    r"|\W*(?:councillors?|cllrs?|cynghorwyr|aelodau)\b[^.]{0,60}[,(]|\W*(?:[\w-]{1,20}\s++){0,2}(?:members|membership|chair\w{0,6})\s*+:",
    re.IGNORECASE,
)
# Minutes of an earlier meeting are agreed.
CONFIRMING = Sought(
    r"\b(?:confirm|approv|agreed|sign|adopt|accept|accurate|correct|true\s++record|taken\s++as\s++read|ratif)"
    r"|\bminutes\s++(?:\w++\s++){0,6}?(?:noted|received)\b"
    r"|\b[cg]h?adarnha|\b(?:[cg]|ch)ymeradwy|\bderbyniwyd\s++cofnodion|\b(?:cofnod|rhai)\s++cywir\b",
    re.IGNORECASE,
)
HELD = re.compile(
    r"\b(?:held|convened|took\s++place|taking\s++place|met|taken\s++(?:on|at)|[cg]ynhaliwyd)\b",
    re.IGNORECASE,
)
_DAYS = re.compile(
    rf"\b(?:{WEEKDAY}|(?:mon|tues?|weds?|thur?s?|fri|sat|sun)\b\.?"
    rf"|{MONTH}(?=\s++meeting\b)|(?!march){MONTH}(?=\s++(?:[^\W\d]++\s++){{1,3}}meeting\b))",
    re.IGNORECASE,
)
_NAMES_BODY = re.compile(
    r"\W*(?:(?:name\s++of\s++)?(?:the\s++)?(?:committee|body|board|panel|authority|council|forum|meeting|group|organi[sz]ation|name|about|title)"
    r"(?:\s++(?:name|title|of\s++(?:the\s++)?(?:meeting|committee|body|group|organi[sz]ation)))?\W{0,2}[:|]\W*+)",
    re.IGNORECASE,
)
_LEAD_WORD = re.compile(r"[\w.-]*\w|[^\w\s]")


@dataclass(frozen=True)
class HeadingLine:
    """A line of a heading, or several that are one sentence; ``text`` has single spaces only.

    ``is_headed`` tells whether lines near it are those of a heading: who attended, the venue,
    "Agenda and minutes". ``followers`` are the words of the lines that come next. ``years`` are
    those of which a date may be that states none, and the day of the week; ``year`` is the one that
    the meeting is called by, of which it is if it can be.
    """

    text: str
    place: Place
    is_headed: bool
    followers: str = ""
    years: frozenset[int] = frozenset()
    year: int | None = None

    @cached_property
    def dates(self) -> tuple[StatedDate, ...]:
        """The whole dates it states, in order, else those whose year other lines tell."""
        whole = heading_dates(self.text)
        if not whole and self.year is not None:
            whole = dates_in_year(self.text, self.year)
        return whole or dates_of_years(self.text, self.years)

    @cached_property
    def undated(self) -> str:
        """The same, with as many ``\\0`` for the words of dates and days of the week."""
        words = self.text
        for stated in self.dates:
            words = words[: stated.start] + "\0" * (stated.end - stated.start) + words[stated.end :]
        return _DAYS.sub(lambda day: "\0" * len(day.group()), words)

    @cached_property
    def body(self) -> NamedBody | None:
        """The body that it names where the body that met is named."""
        end = self.label_end
        return leading_body("\0" * end + self.undated[end:])

    @property
    def is_labelled_body(self) -> bool:
        """Whether it says in so many words that a body's name follows: "Committee: …"."""
        return self.label_end > 0

    @cached_property
    def label_end(self) -> int:
        """Where the words end that say that a body's name follows; 0 where none do."""
        label = _NAMES_BODY.match(self.undated)
        return label.end() if label else 0

    @cached_property
    def lead_end(self) -> int:
        """Where the words end that only say that minutes of a meeting follow."""
        words = list(_LEAD_WORD.finditer(self.undated, self.label_end))
        behind = behind_lead([word.group().lower() for word in words])
        return words[behind - 1].end() + 1 if behind else 0

    @cached_property
    def papers(self) -> frozenset[str]:
        """The words for a paper or a meeting among those it begins with: "minutes", "meeting"."""
        words = _LEAD_WORD.findall(self.undated.lower())
        return frozenset(words[: behind_lead(words)]) & PAPERS

    @property
    def says_held(self) -> bool:
        """Whether it says of something that it was held."""
        return HELD.search(self.text) is not None

    @property
    def unnamed(self) -> str:
        """The line with as many ``\\0`` for the body's name: March is a town as well."""
        body = self.body
        if body is None:
            return self.text
        return self.text[: body.start] + "\0" * (body.end - body.start) + self.text[body.end :]

    @property
    def heads_agreed_minutes(self) -> bool:
        """Whether "Minutes of …" is rather the title of an item under which they are agreed."""
        is_item = self.place == "opening" and "minutes" in self.papers
        is_item = is_item and find_time(self.undated) is None
        return is_item and CONFIRMING.search(self.followers) is not None
