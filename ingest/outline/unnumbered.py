"""Outlines of items without numbers: by how their titles are set, or by how they read."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import itemgetter
from statistics import median

from ingest.language import labels
from ingest.language.heading_dates import heading_dates
from ingest.language.list_marks import BULLET
from ingest.language.question_labels import opens_exchange
from ingest.language.roles import parse_role
from ingest.layout.printed_lines import PrintedLine, is_capitals
from ingest.layout.tables import names_columns
from ingest.outline.item_heading import FILE_SIZE
from ingest.outline.meeting_lines import is_meeting_line
from ingest.outline.printed_number import printed_number
from ingest.outline.run_in_titles import run_in_end
from ingest.outline.title_forms import (
    are_of_items,
    is_labelled,
    is_usual_title,
    names_person,
    states_purpose,
    tells_what_happened,
)
from ingest.outline.titles import (
    TitleSigns,
    is_styled_title,
    stands_alone_as_title,
    title_signs,
)

_CAPITALS_RANK = 20
_BOLD_RANK = 21
_COLON_FEWEST = 3
_COLON_MAX_WORDS = 8
_FEWEST = 2
_FEWEST_PARAGRAPHS = 3
_PARAGRAPH_TITLE_WORDS = 6
# What lists hold below their titles: sums, planning applications, times, nothing, a whole clause.
_OF_LISTS = re.compile(
    r"£\s?\d|(?<!\d)\d\d/\d{4,5}\b|\d\s?[ap]\.?m\b|\b\d{1,2}[:.]\d\d\b|^(?:no|none|nothing|nil|noted)\b"
    r"|\b(?:is|are|was|were|has|have|been|being|will|can|should|must)\b",
    re.IGNORECASE,
)
_OF_THOSE_PRESENT = re.compile(r"\b(?:present|in attendance|in the chair)\b", re.IGNORECASE)
_OPENING = re.compile(
    r"(?P<title>[^\W\d_][^:.|\n]{0,80}?)"
    r"(?:(?:[^\S\n]{3,}+|\t)(?=\S)|(?P<mark>[:.]|(?<=\s)[-–—])[\s–—-]*+(?=\S))"
)
_MAX_WORDS = 20
_SENTENCE_WORDS = 8
_TOP = 12  # lines
_USUAL_MAX_WORDS = 45
_SURE = 1.0
_FITTING = 0.7
_FIRST = 0.6
_APART = 0.5
_BELOW_IT = 0.3
_PURPOSE_BELOW = 0.6
_NEXT_TO_ALL = 0.8
_GROWTH = 0.1
_GROWTH_MAX = 8


def set_headings(lines: Sequence[PrintedLine]) -> list[int]:
    """The lines that one way of setting headings marks as titles; empty where none does.

    Of several ways that two lines or more share, that whose titles read most like those of items,
    and of equals the highest.
    """
    ranked: dict[int, list[tuple[int, TitleSigns]]] = {}
    dated, told = _below_dated(lines), _first_told(lines)
    for at, line in enumerate(lines):
        rank = _rank(line)
        # What heads a list of those present stands above all that is told, and not right above it.
        is_of_meeting = at < dated or (at < told - 1 and rank in (_CAPITALS_RANK, _BOLD_RANK))
        if is_of_meeting and not is_usual_title(line.text):
            continue
        signs = None if rank is None else _alone(line, may_lead=True)
        # Further down, what reads like the meeting's heading is an item ("Minutes of the …").
        may_be_heading = rank not in ranked or _OF_THOSE_PRESENT.search(line.text)
        if rank is None or signs is None or (may_be_heading and is_meeting_line(line.text)):
            continue
        ranked.setdefault(rank, []).append((at, signs))
    ranked = {rank: _leading(lines, _below_top(found, dated)) for rank, found in ranked.items()}
    capitals = ranked.get(_CAPITALS_RANK, [])
    if len(capitals) < _FEWEST:  # "AOB" among titles that are bold and no more
        bold = [(at, signs) for at, signs in capitals if lines[at].is_heading]
        ranked[_BOLD_RANK] = sorted([*ranked.get(_BOLD_RANK, []), *bold], key=itemgetter(0))
    shared = {rank: found for rank, found in ranked.items() if len(found) >= _FEWEST}
    if not shared:
        return []
    best = max(shared, key=lambda rank: (_likeness(lines, shared[rank]), -rank))
    return [at for at, _ in shared[best]]


def _below_dated(lines: Sequence[PrintedLine]) -> int:
    """Where the lines go on below the first that names the meeting by its day, near the top.

    What stands above it, the body's name or "Minutes of the meeting of", is of that heading.
    """
    dated = (
        at
        for at, line in enumerate(lines[:_TOP])
        if is_meeting_line(line.text) and heading_dates(line.text)
    )
    at = next(dated, -1)
    return 0 if any(tells_what_happened(line.text) for line in lines[: max(at, 0)]) else at + 1


def _first_told(lines: Sequence[PrintedLine]) -> int:
    """The first line that tells what happened; 0 where none does."""
    told = (
        at
        for at, line in enumerate(lines)
        if tells_what_happened(line.text) and not is_meeting_line(line.text)
    )
    return next(told, 0)


def _leading(
    lines: Sequence[PrintedLine], found: list[tuple[int, TitleSigns]]
) -> list[tuple[int, TitleSigns]]:
    """Titles set alike, without the labels of parts of an item.

    Those are what comes again, "Action", and in bold "Discussion:", "Next steps:", unless two that
    end with a colon are usual titles.
    """
    counted = Counter(lines[at].text.casefold() for at, _ in found)
    found = [
        (at, signs)
        for at, signs in found
        if counted[lines[at].text.casefold()] == 1 or stands_alone_as_title(lines[at].text)
    ]
    led = [
        (at, signs)
        for at, signs in found
        if lines[at].text.endswith(":") and not is_capitals(lines[at].text)
    ]
    are_titles = sum(signs.is_usual for _, signs in led) >= _FEWEST
    return found if are_titles else [title for title in found if title not in led]


def _below_top(found: list[tuple[int, TitleSigns]], dated: int) -> list[tuple[int, TitleSigns]]:
    """Titles set alike without those that follow one another at the top: the meeting's heading.

    That is the first line or two, or what stands right below the line that states the day.
    """
    run = next((i for i, (at, _) in enumerate(found) if at > i + found[0][0]), len(found))
    is_top = 1 < run <= _TOP and found[0][0] <= max(1, dated)
    return found[run:] if is_top else found


def _likeness(lines: Sequence[PrintedLine], found: Sequence[tuple[int, TitleSigns]]) -> float:
    """How much titles set alike read like those of items."""
    own = [at + 1 < len(lines) and _rank(lines[at + 1]) is None for at, _ in found]
    usual = sum(signs.is_usual for _, signs in found)
    return (usual + 0.5 * sum(own)) / len(found) + _GROWTH * min(len(found), _GROWTH_MAX)


def _rank(line: PrintedLine) -> int | None:
    """Headings by style before lines in capitals, these before bold lines."""
    if line.level is not None and line.is_heading:
        return line.level
    if is_capitals(line.text):
        return _CAPITALS_RANK
    return _BOLD_RANK if line.is_heading else None


def _alone(line: PrintedLine, *, may_lead: bool = False) -> TitleSigns | None:
    """The signs of a line that is all title; ``may_lead`` says that a bold one may end ":"."""
    number = printed_number(line.text)
    signs = title_signs(line, line.text[number.title_from or 0 :] if number else line.text)
    signs = signs or title_signs(line, line.text)  # "P7 pupils' books" has no number
    is_person = is_capitals(line.text) and names_person(line.text.title())
    if is_person and not is_usual_title(line.text):
        return None
    stands_alone = is_styled_title(line) or stands_alone_as_title(line.text.rstrip(" :"))
    if signs is None or is_minutes_label(line) or not stands_alone:
        return None
    title = FILE_SIZE.sub("", line.text)
    runs_in = not is_styled_title(line) and run_in_end(line.text, 0) is not None
    if runs_in and not signs.has_file:
        return None
    if "\t" in title and names_columns(title.split("\t")):
        return None
    is_long = len(title.split()) > (_USUAL_MAX_WORDS if signs.is_usual else _MAX_WORDS)
    is_led = title[-1] == ":" and not is_meeting_line(title)
    is_led = is_led and (is_capitals(title) or (may_lead and _may_lead(line, title)))
    is_set = line.is_heading or is_capitals(title)
    is_short = title[-1] == "." and is_set and len(title.split()) <= _COLON_MAX_WORDS
    is_sure = signs.is_usual or signs.has_file or is_led or is_short
    ends_openly = title[-1] in ":." and not is_sure
    return None if is_long or ends_openly else signs


def _may_lead(line: PrintedLine, title: str) -> bool:
    """Whether a bold title that ends with a colon may lead to an item: no speaker does."""
    is_short = line.is_heading and len(title.split()) <= _COLON_MAX_WORDS
    return is_short and not _names_speaker(title)


def _names_speaker(title: str) -> bool:
    """Whether a title is a person or an office: in capitals, who signed or took the chair."""
    return names_person(title) or parse_role(title.rstrip(" :")) is not None


def is_minutes_label(line: PrintedLine) -> bool:
    """Whether a line, with its colon, is the label behind which an item's minutes stand."""
    return labels.is_label(labels.MINUTES, line.as_paragraph()) and line.text[-1] == ":"


def short_titles(text: str, lines: Sequence[PrintedLine], begin: int) -> list[int]:
    """Lines from ``begin`` on that read like titles, whatever their setting.

    Each sign is little by itself: the usual words, a paper's size, more space above than lines
    have, the agenda's words or a sentence below. Where two titles are sure, what looks like them
    is one too.
    """
    space = _spaces(text, lines)
    usual_space = median(space) if space else 0
    weights: dict[int, float] = {}
    for at, signs in _short(lines, begin):
        is_apart = space[at] > usual_space
        weights[at] = _weight(lines, at, signs) + (_APART if is_apart else 0.0)
        if at == 0:
            weights[at] += _FIRST
    for at in _with_stop(lines, begin):
        weights[at] = max(weights.get(at, 0.0), _FITTING)
    sure = sum(weight >= _SURE for weight in weights.values())
    fitting = {at for at, weight in weights.items() if weight >= _FITTING}
    least = _FITTING if sure >= _FEWEST or _are_all(lines, fitting, begin) else _SURE
    found: list[int] = []
    for at, weight in sorted(weights.items()):
        if weight >= least and not (found and found[-1] == at - 1):
            found.append(at)
    return found


def _are_all(lines: Sequence[PrintedLine], titles: set[int], begin: int) -> bool:
    """Whether next to all short lines of a text are titles, each above something said."""
    told = [at for at in range(begin, len(lines)) if tells_what_happened(lines[at].text)]
    short = [
        at
        for at in range(begin, max(told, default=begin))
        if len(lines[at].text.split()) <= _COLON_MAX_WORDS
    ]
    found = titles.intersection(short)
    return len(found) >= _FEWEST_PARAGRAPHS and len(found) >= _NEXT_TO_ALL * len(short)


def _with_stop(lines: Sequence[PrintedLine], begin: int) -> list[int]:
    """Short lines that end with a colon or a full stop, where the usual titles of the text do so.

    Each of the two by itself; with a full stop, only what no sentence is.
    """
    return [at for stop in ":." for at in _with(stop, lines, begin)]


def _with(stop: str, lines: Sequence[PrintedLine], begin: int) -> list[int]:
    found = {
        at: signs
        for at in range(begin, len(lines))
        if (title := lines[at].text.rstrip(f" {stop}-–—"))
        and lines[at].text.rstrip(" -–—").endswith(stop)
        and len(title.split()) <= _COLON_MAX_WORDS
        and stands_alone_as_title(title)
        and not _names_speaker(title)
        and not is_minutes_label(lines[at])
        and (signs := title_signs(lines[at], title))
    }
    usual = sum(signs.is_usual for signs in found.values())
    return list(found) if usual >= _COLON_FEWEST and 2 * usual >= len(found) else []


def titles_of_paragraphs(lines: Sequence[PrintedLine], begin: int) -> dict[int, int]:
    """Paragraphs from ``begin`` on that each open with a title, and where it ends in each.

    "Police: no officer attended.": a colon, a dash, a full stop or a gap parts it from what is
    said, the same in all. Most of the lines must open so, since a sentence may hold a colon as
    well, and few with the words of another, as those who speak in turn do.
    """
    parted: dict[str, dict[int, int]] = {}
    first = max(0, begin - 1)  # "Apologies: …" may be the last of the heading, or the first item
    for at in range(first, len(lines)):
        mark, end = _parts_title(lines[at])
        if end and (at >= begin or is_usual_title(lines[at].text)):
            parted.setdefault(mark, {})[at] = end
    found = max(parted.values(), key=len, default={})
    titles = [lines[at].text[:end] for at, end in found.items()]
    is_way = len(found) >= _FEWEST_PARAGRAPHS and 2 * len(found) > len(lines) - begin
    return found if is_way and are_of_items(titles) else {}


def _parts_title(line: PrintedLine) -> tuple[str, int]:
    """What parts a title from what its paragraph says, and where; nothing where none opens it."""
    opening = _OPENING.match(line.text)
    title = opening["title"].rstrip() if opening else ""
    is_none = (
        not title
        or len(title.split()) > _PARAGRAPH_TITLE_WORDS
        or is_labelled(line.text)
        or is_meeting_line(line.text)
        or opens_exchange(line.text)
        or parse_role(title) is not None
        or title_signs(line, title) is None
    )
    return ("", 0) if is_none or opening is None else (opening["mark"] or " ", len(title))


def _spaces(text: str, lines: Sequence[PrintedLine]) -> list[int]:
    """How many line ends stand above each line."""
    ends = [0, *(line.end for line in lines)]
    return [text.count("\n", end, line.start) for end, line in zip(ends, lines, strict=False)]


def _short(lines: Sequence[PrintedLine], begin: int) -> Iterator[tuple[int, TitleSigns]]:
    told = (at for at in range(len(lines) - 1, -1, -1) if tells_what_happened(lines[at].text))
    last_told = next(told, len(lines))
    for at in range(begin, len(lines)):
        line = lines[at]
        signs = _alone(line)
        is_known = signs is not None and (signs.is_usual or signs.has_file)
        if not is_known and _OF_LISTS.search(line.text):
            continue
        if signs is None or (at > last_told and not is_known) or line.text[0].isdigit():
            continue
        yield at, signs


def _weight(lines: Sequence[PrintedLine], at: int, signs: TitleSigns) -> float:
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if states_purpose(below):
        return signs.weight + _PURPOSE_BELOW
    is_said = tells_what_happened(below) or _is_sentence(below)
    return signs.weight + (_BELOW_IT if is_said else 0.0)


def _is_sentence(text: str) -> bool:
    is_long = text.endswith(".") and len(text.split()) >= _SENTENCE_WORDS
    return is_long and BULLET.match(text) is None


def set_alike(lines: Sequence[PrintedLine], numbered: Sequence[int]) -> list[int]:
    """Lines without a number that are set as all the numbered ones are, and read like titles.

    A style's level marks them; where they are only bold, their words must be those of items.
    """
    settings = {(lines[at].is_heading, lines[at].level) for at in numbered}
    is_heading, level = settings.pop()
    if settings or not is_heading:
        return []
    known = {*numbered}
    return [
        at
        for at, line in enumerate(lines)
        if (line.is_heading, line.level) == (is_heading, level)
        and at > numbered[0]
        and at not in known
        and printed_number(line.text) is None
        and not labels.heads_actions(line.text)
        and not (line.level is None and _OF_LISTS.search(line.text))
        and (signs := _alone(line)) is not None
        and (signs.is_usual or level is not None)
    ]
