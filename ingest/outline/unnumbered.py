"""Outlines of items without numbers, told by how their titles read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median

from ingest.language.list_marks import BULLET, SIGN
from ingest.language.question_labels import opens_exchange
from ingest.language.roles import parse_role
from ingest.layout.printed_lines import PrintedLine, is_capitals
from ingest.outline.lone_titles import (
    SHORT_WORDS,
    is_minutes_label,
    is_of_list,
    lone_title,
    names_speaker,
)
from ingest.outline.meeting_lines import is_meeting_line
from ingest.outline.run_in_titles import run_in_end
from ingest.outline.title_forms import (
    are_of_items,
    is_labelled,
    is_usual_title,
    states_purpose,
    tells_what_happened,
)
from ingest.outline.titles import (
    TitleSigns,
    is_documents_label,
    stands_alone_as_title,
    title_signs,
)

_COLON_FEWEST = 3
_FEWEST = 2
_FEWEST_PARAGRAPHS = 3
_PARAGRAPH_TITLE_WORDS = 6
_OPENING = re.compile(
    r"(?P<title>[^\W\d_][^:.|\n]{0,80}?)"
    r"(?:(?:[^\S\n]{3,}+|\t)(?=\S)|(?P<mark>[:.]|(?<=\s)[-–—])[\s–—-]*+(?=\S))"
)
_SIGN = re.compile(SIGN.pattern)
_FEWEST_LISTED = 4
_SENTENCE_WORDS = 8
_SURE = 1.0
_FITTING = 0.7
_FIRST = 0.6
_APART = 0.5
_BELOW_IT = 0.3
_PURPOSE_BELOW = 0.6
_NEXT_TO_ALL = 0.8


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


def without_sign(text: str) -> str:
    """A line without the sign that marks it in a list: "• Funds"."""
    return _SIGN.sub("", text, count=1) if _SIGN.match(text) else text


def with_run_in(
    lines: Sequence[PrintedLine], begin: int, titles: Sequence[int]
) -> dict[int, int | None]:
    """Titles with lines between them that open with a usual one, and where each ends there.

    So it is where most end with a colon: "Police matters: none" stands beside "Planning:".
    """
    found: dict[int, int | None] = dict.fromkeys(titles)
    with_colon = sum(lines[at].text.rstrip().endswith(":") for at in titles)
    if with_colon < _FEWEST or 2 * with_colon <= len(titles):
        return found
    for at in range(max(0, begin - 1), len(lines)):
        mark, end = _parts_title(lines[at])
        if mark == ":" and at not in found and is_usual_title(lines[at].text[:end]):
            found[at] = end
    return dict(sorted(found.items()))


def listed_titles(lines: Sequence[PrintedLine], begin: int) -> Mapping[int, int | None]:
    """The titles that signs of a list mark: on lines of their own, or opening each paragraph."""
    alone = _listed_alone(lines, begin)
    return dict.fromkeys(alone) or titles_of_paragraphs(lines, begin, are_listed=True)


def _listed_alone(lines: Sequence[PrintedLine], begin: int) -> list[int]:
    """Titles that one sign of a list marks, where something else stands below next to all of them.

    "• Funds" above "○ The hall was paid for.", or above a paragraph.
    """
    signs = {
        at: line.text[0] for at, line in enumerate(lines) if at >= begin and _SIGN.match(line.text)
    }
    first = next(iter(signs.values()), "")
    found = [at for at, sign in signs.items() if sign == first]
    titled = [
        at
        for at in found
        if at + 1 < len(lines)
        and signs.get(at + 1) != first
        and not lines[at + 1].is_heading
        and title_signs(lines[at], without_sign(lines[at].text)) is not None
    ]
    among = sum(at <= max(titled, default=0) for at in found)
    is_way = len(titled) >= _FEWEST_LISTED and len(titled) >= _NEXT_TO_ALL * among
    return titled if is_way else []


def _are_all(lines: Sequence[PrintedLine], titles: set[int], begin: int) -> bool:
    """Whether next to all short lines of a text are titles, each above something said."""
    told = [at for at in range(begin, len(lines)) if tells_what_happened(lines[at].text)]
    short = [
        at
        for at in range(begin, max(told, default=begin))
        if len(lines[at].text.split()) <= SHORT_WORDS
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
        and len(title.split()) <= SHORT_WORDS
        and stands_alone_as_title(title)
        and not names_speaker(title)
        and not is_minutes_label(lines[at])
        and (signs := title_signs(lines[at], title))
    }
    usual = sum(signs.is_usual for signs in found.values())
    return list(found) if usual >= _COLON_FEWEST and 2 * usual >= len(found) else []


def titles_of_paragraphs(
    lines: Sequence[PrintedLine], begin: int, *, are_listed: bool = False
) -> dict[int, int]:
    """Paragraphs from ``begin`` on that each open with a title, and where it ends in each.

    "Police: no officer attended.": a colon, a dash, a full stop or a gap parts it from what is
    said, the same in all. Most of the lines must open so, since a sentence may hold a colon as
    well, and few with the words of another, as those who speak in turn do. ``are_listed`` says that
    the sign of a list may stand before each.
    """
    parted: dict[str, dict[int, int]] = {}
    first = max(0, begin - 1)  # "Apologies: …" may be the last of the heading, or the first item
    for at in range(first, len(lines)):
        text = lines[at].text
        words = without_sign(text) if are_listed else text
        mark, end = _parts_title(replace(lines[at], text=words))
        end += len(text) - len(words) if end else 0
        if end and (at >= begin or is_usual_title(lines[at].text)):
            parted.setdefault(mark, {})[at] = end
    found = max(parted.values(), key=len, default={})
    titles = [without_sign(lines[at].text[:end]) for at, end in found.items()]
    is_way = len(found) >= _FEWEST_PARAGRAPHS and 2 * len(found) > len(lines) - begin
    return found if is_way and are_of_items(titles) else {}


def _parts_title(line: PrintedLine) -> tuple[str, int]:
    """What parts a title from what its paragraph says, and where; nothing where none opens it."""
    opening = _OPENING.match(line.text)
    title = opening["title"].rstrip() if opening else ""
    end = opening.start("title") + len(title) if opening else 0
    mark = (opening["mark"] or " ") if opening else ""
    capitals = run_in_end(line.text, 0) or 0
    if is_capitals(line.text[:capitals]) and not is_capitals(title):
        title, end, mark = line.text[:capitals], capitals, "capitals"
    is_none = (
        not title
        or len(title.split()) > _PARAGRAPH_TITLE_WORDS
        or is_labelled(line.text)
        or is_meeting_line(line.text)
        or opens_exchange(line.text)
        or parse_role(title) is not None
        or title_signs(line, title) is None
    )
    return ("", 0) if is_none else (mark, end)


def _spaces(text: str, lines: Sequence[PrintedLine]) -> list[int]:
    """How many line ends stand above each line."""
    ends = [0, *(line.end for line in lines)]
    return [text.count("\n", end, line.start) for end, line in zip(ends, lines, strict=False)]


def _short(lines: Sequence[PrintedLine], begin: int) -> Iterator[tuple[int, TitleSigns]]:
    told = (at for at in range(len(lines) - 1, -1, -1) if tells_what_happened(lines[at].text))
    last_told = next(told, len(lines))
    for at in range(begin, len(lines)):
        line = lines[at]
        signs = lone_title(line)
        is_known = signs is not None and (signs.is_usual or signs.has_file)
        if not is_known and is_of_list(line.text):
            continue
        if signs is None or (at > last_told and not is_known) or line.text[0].isdigit():
            continue
        yield at, signs


def _weight(lines: Sequence[PrintedLine], at: int, signs: TitleSigns) -> float:
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if states_purpose(below) or is_documents_label(below):
        return signs.weight + _PURPOSE_BELOW
    is_said = tells_what_happened(below) or _is_sentence(below)
    return signs.weight + (_BELOW_IT if is_said else 0.0)


def _is_sentence(text: str) -> bool:
    is_long = text.endswith(".") and len(text.split()) >= _SENTENCE_WORDS
    return is_long and BULLET.match(text) is None
