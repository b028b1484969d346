"""The heading of an agenda item: where it stands, its title, and the numbers printed with it."""

import re
from dataclasses import dataclass, replace

from ingest.language.sentences import sentence_spans
from ingest.layout.printed_lines import PrintedLine, may_be_title
from ingest.outline.printed_number import printed_number

AGENDA_NUMBER = re.compile(
    r"\s{0,9}[\[(]\s{0,9}(?:agenda\s{0,9})?(?:item|no)\b\.?\s*+(?:no\b\.?|number\b)?\s*+"
    r"(?P<item>\d{1,3}[A-Za-z]?)\s*+[\])]\s*+$",
    re.IGNORECASE,
)
FILE_SIZE = re.compile(
    r"\s{0,9}(?:(?:pdf icon\s{1,9})?(?:PDF|DOCX?|XLSX?)\s++\d+(?:\.\d+)?\s*+[KM]B\b.*"
    r"|\(\d{1,6}(?:\.\d+)?[KM]b\))$",
    re.IGNORECASE | re.DOTALL,
)
# When in a recording an item begins, and a dash that nothing stands behind: "Precept [00:31] –".
_TRAILING = re.compile(
    r"(?<![\s–—-])[\s–—-]*+(?:[\[(][^\W\d_]{0,10}\s?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?[\])])?[\s–—-]*+$",
    re.IGNORECASE,
)
_CALLED_WORDS = 12
# What parts a title from what goes on behind it on the same line.
_ENDS_TITLE = re.compile(r"[\s:.|–—-]*+")


@dataclass(frozen=True, slots=True)
class ItemHeading:
    """Where an item begins, and what its heading says.

    ``at`` is the index of the line that holds the title, ``number_at`` that of a line above it
    that holds the number alone, and ``minute_at`` that of one below it that holds the number of the
    minute. ``title_end`` is where the title ends in the stored text; behind
    it the line may name a file's size, or go on with what was said. Numbers are as printed,
    without brackets or closing stop.
    """

    at: int
    title: str
    title_end: int
    number: str | None = None
    minute_number: str | None = None
    number_at: int | None = None
    minute_at: int | None = None


@dataclass(frozen=True, slots=True)
class TitleNumber:
    """A number that a title goes by: as printed, and whether the minutes count by it."""

    printed: str
    is_minute: bool = False


def without_trailing(words: str) -> str:
    """A title without the place in a recording, and without the dash, that stand behind it."""
    found = _TRAILING.search(words)
    return words[: found.start()] if found else words


def called_by(heading: ItemHeading, minutes: str) -> ItemHeading:
    """The heading of an item without a title, called by the first words of its minutes.

    These are its first sentence, or where that is long, its beginning; they stay minutes.
    """
    sentence = next(iter(sentence_spans(minutes, 0, len(minutes))), (0, len(minutes)))
    words = minutes[slice(*sentence)].split()
    opening = " ".join(words[:_CALLED_WORDS])
    is_whole = len(words) <= _CALLED_WORDS
    return replace(heading, title=opening.rstrip(" .:•–—-") if is_whole else f"{opening} …")


def heading_of(line: PrintedLine, at: int) -> ItemHeading:
    """A line that is known to hold a title, read for its number and the agenda's number."""
    number = printed_number(line.text)
    if number and number.title_from is not None:
        title = AGENDA_NUMBER.sub("", line.text[number.title_from :]).strip()
        if may_be_title(line, title):
            printed = TitleNumber(number.printed, number.is_minute)
            return item_heading(line, at, title_from=number.title_from, number=printed)
    return item_heading(line, at)


def item_heading(
    line: PrintedLine,
    at: int,
    *,
    title_from: int = 0,
    title_to: int | None = None,
    number: TitleNumber | None = None,
    number_at: int | None = None,
) -> ItemHeading:
    """The heading that a line holds between two places of it; a file's size is no part of it."""
    words = line.text[:title_to]
    size = FILE_SIZE.search(words, title_from)
    end = size.start() if size and size.start() > title_from else len(words)
    agenda = AGENDA_NUMBER.search(words, title_from, end)
    title = words[title_from : agenda.start() if agenda else end]
    item_number = None if number is None or number.is_minute else number.printed
    is_minute = number is not None and (number.is_minute or agenda is not None)
    if title_to is not None and end == title_to:
        parted = _ENDS_TITLE.match(line.text, end)
        end = parted.end() if parted else end
    return ItemHeading(
        at=at,
        title=" ".join(title.split()).rstrip(" .:|-–—"),
        title_end=line.start + len(line.text[:end].rstrip()),
        number=agenda["item"] if agenda else item_number,
        minute_number=number.printed if number and is_minute else None,
        number_at=number_at,
    )


def moved(heading: ItemHeading, by: int) -> ItemHeading:
    """A heading whose lines are counted from so many lines further up."""
    number_at, minute_at = (
        None if at is None else at + by for at in (heading.number_at, heading.minute_at)
    )
    return replace(heading, at=heading.at + by, number_at=number_at, minute_at=minute_at)
