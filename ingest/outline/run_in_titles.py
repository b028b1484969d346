"""Titles that share their line with what follows: "2. Police: Cllr Lee asked for patrols."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.language import labels
from ingest.language.question_labels import opens_exchange
from ingest.language.roles import parse_role
from ingest.language.sentences import trim
from ingest.layout.printed_lines import PrintedLine, is_capitals
from ingest.outline.title_forms import (
    are_of_items,
    is_labelled,
    is_statement,
    is_usual_title,
    names_person,
    states_purpose,
)

_BREAK = re.compile(
    r"\s++(?P<bar>\|)\s++|\s*+(?P<colon>:)(?:\s*+[-–—])?(?:\s++|(?=[A-Z]))|\s++[-–—]\s++|\.\s++(?=[A-Z])|\n(?=[A-Z])"
)
# What behind a colon only what was said can follow: names, "none", a day.
_FORMAL = re.compile(
    r"(?:present|(?:those\s++)?(?:attending|present)|in\s++attendance|apolog\w*+(?:\s++(?:for|of)\s++absence)?|declarations?\s++of\s++(?:\w+\s++)?interests?"
    r"|minutes(?:\s++of\s++(?:the\s++)?(?:last|previous)\s++meeting)?|matters\s++arising|correspondence|any\s++other\s++business|a\.?o\.?c?\.?b\.?"
    r"|(?:date\s++(?:and\s++\w+\s++)?of\s++(?:the\s++)?)?next\s++meeting|public\s++(?:forum|participation|session))\W*",
    re.IGNORECASE,
)
_PURPOSE_ALONE = re.compile(r"(?:To\s++[a-zA-Z/]+|For\s++\w+)\s*+")
# In a cell set apart by a gap, which marks of bold letters leave: "7 |   Police   Thefts rose. |".
_SET_APART = re.compile(r"\S(?:[^\S\n]?[^\s|]){1,100}+(?=(?:[^\S\n]{3,}+|\t)[^\s|])")
_NUMBER_BELOW = re.compile(r"\s(?P<item>\d{1,3})\.\d{1,2}\s")
_NO_FIGURE = re.compile(r"\D")
_GAP = re.compile(r"[^\S\n]{3}|\t")
_TITLE_MAX_WORDS = 12
_TITLE_MAX_CHARACTERS = 120
_FEWEST_WORDS = 4
_FEWEST_BOLD = 3
_IN_BRACKETS = re.compile(r"\([^()]{0,60}\)")
_FEWEST_LETTERS = 3  # "Q:" labels what is asked, "AB" who speaks
_FEWEST_CAPITALS = 5  # "PCSO" and "OPCC" open a sentence
_NOTHING = re.compile(
    r"(?:none|nil|to\s++be\b|as\s++|no\b|n/a|not\s++applicable|noted|agreed|received|approved|there\s++(?:was|were))\b.*",
    re.IGNORECASE | re.DOTALL,
)


def run_in_end(text: str, start: int) -> int | None:
    """Where a title ends that its line goes on behind; ``None`` where the line is all title.

    The title ends where capitals end, with its cell of a row or at a gap in it, or at a colon,
    dash or full stop behind which something is said.
    """
    set_apart = _SET_APART.match(text, start) if _GAP.search(text, start) else None
    if set_apart and ("|" in text or _parts_columns(text, start, set_apart.end())):
        return set_apart.end()
    capitals = _end_of_capitals(text, start)
    if capitals is not None:
        return capitals
    below = _NUMBER_BELOW.search(text, start, start + _TITLE_MAX_CHARACTERS)
    if below and below["item"] == _NO_FIGURE.sub("", text[:start]):
        return below.start()  # "12. Planning 12.1 The mill"
    for match in _BREAK.finditer(text, start, start + _TITLE_MAX_CHARACTERS):
        title, rest = text[start : match.start()], text[match.end() :]
        if len(title.split()) > _TITLE_MAX_WORDS or is_statement(title):
            break
        if _PURPOSE_ALONE.fullmatch(title):
            continue
        is_formal = match["colon"] and _FORMAL.fullmatch(title) is not None
        if title.strip() and rest and (match["bar"] or is_formal or _is_said(rest, title)):
            return match.start()
    return None


def _parts_columns(text: str, start: int, end: int) -> bool:
    """Whether a gap without a bar parts a title from what is said: not two words of one title."""
    title = text[start:end]
    is_within = any(c.isdigit() for c in title.split()[-1])  # "Minutes of 15th   February"
    return not (is_within or is_capitals(text[start:]) or is_statement(title))


def with_bold_titles(text: str, lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines, with the titles in bold that they open with as lines of their own.

    Three lines or more must open so: one may set off any of its words.
    """
    ends = {
        line.start: line.bold_to
        for line in lines
        if line.bold_to and not (line.is_heading or line.row) and _is_bold_title(line)
    }
    titles = [line.text[: line.bold_to] for line in lines if line.start in ends]
    is_styled = sum(line.level is not None for line in lines) >= _FEWEST_BOLD
    # Who speaks in turn is set in bold as well.
    if is_styled or len(ends) < _FEWEST_BOLD or not are_of_items(titles):
        return list(lines)
    return [
        piece
        for line in lines
        for piece in (_at_bold(text, line, ends[line.start]) if line.start in ends else [line])
    ]


def _at_bold(text: str, line: PrintedLine, end: int) -> Iterator[PrintedLine]:
    at = line.start + end
    for start, stop, is_title in ((line.start, at, True), (at, line.end, False)):
        span = trim(text, start, stop)
        if span is not None:
            words = text[slice(*span)]
            yield replace(
                line, start=span[0], end=span[1], text=words, is_heading=is_title, bold_to=0
            )


def _is_bold_title(line: PrintedLine) -> bool:
    """Whether words set in bold are a title that its line goes on behind, and no label or name."""
    title, rest = line.text[: line.bold_to], line.text[line.bold_to :]
    words = title.strip(" .:–—-")
    opens = rest.strip()[:1]
    goes_on = opens.isupper() or (opens.isalnum() and is_usual_title(words))
    if len(words.split()) > _TITLE_MAX_WORDS or not goes_on:
        return False
    label = f"{_IN_BRACKETS.sub('', words).strip()}:"  # "Question (Cllr Hale)"
    is_of_said = (
        is_labelled(title)
        or is_labelled(label)
        or labels.is_resolution_label(title)
        or names_person(words)
    )
    is_of_said = is_of_said or labels.heads_actions(words) or opens_exchange(title)
    is_of_said = is_of_said or parse_role(words) is not None or len(words) < _FEWEST_LETTERS
    return words[:1].isalnum() and not (is_of_said or is_statement(words))


def _is_said(rest: str, title: str) -> bool:
    """Whether words behind a break are no part of the title."""
    if is_statement(rest) or names_person(rest) or _NOTHING.fullmatch(rest):
        return True
    if states_purpose(rest):
        return True
    return is_usual_title(title) and rest[-1] == "." and len(rest.split()) >= _FEWEST_WORDS


def _end_of_capitals(text: str, start: int) -> int | None:
    """Where a title in capitals ends that something in small letters follows on the same line."""
    words = [
        (match.start(), match.end())
        for match in re.finditer(r"\S++", text[start : start + _TITLE_MAX_CHARACTERS])
    ]
    small = next(
        (
            i
            for i, (a, b) in enumerate(words)
            if any(c.islower() for c in text[start + a : start + b])
        ),
        None,
    )
    if not small:
        return None
    # A title or a letter before it opens what follows: "PCSO Gill reported", "A resident asked".
    while small > 1 and _opens_words(text[start + words[small - 1][0] :]):
        small -= 1
    end = start + words[small - 1][1]
    colon = text.find(": ", start, end)
    end = end if colon < 0 else colon  # "PLANNING: 21/0661, no objection."
    rest = text[end:].strip(" .:–-")
    is_title = is_capitals(text[start:end]) and end - start >= _FEWEST_CAPITALS
    is_said = len(rest.split()) >= _FEWEST_WORDS or _is_said(rest, "")
    return end if is_title and is_said else None


def _opens_words(text: str) -> bool:
    first = text.split(maxsplit=1)[0]
    return len(first) == 1 or names_person(text) or first in ("PCC", "OPCC")
