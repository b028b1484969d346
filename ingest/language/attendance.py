"""Who was there: the lists of those present, with what each says of the people it names.

A list is opened by its label ("Members:", "In attendance", "Chair - …"): on a line of its own,
before its names, in a row of a table or in the middle of a line. Commas, wide gaps, lines or cells
part its names. What stands in brackets behind one, or follows it and is a title, is told of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.language.attendance_entries import (
    SIGNS,
    Attendee,
    are_names,
    attendees_in,
    names_office,
    with_told,
)
from ingest.language.attendance_lists import LISTS, AttendanceList
from ingest.language.initials import are_of
from ingest.language.roles import parse_role, role_mentions

_HEAD_LINES = 150
_LONGEST_LABEL = 60  # characters


_KINDS = tuple((re.compile(row.label), row) for row in LISTS)
_NO_LIST = AttendanceList("", None, "")
_OTHERS = AttendanceList("", None, "", may_hold_office=True)  # below a label that is no list's
# Chunks of a line: its columns, and what follows a stop, where a label may begin.
_CHUNKS = re.compile(
    r"[ ]?(?:[;\t]|[ ]{2,}|\.\s(?=[A-Z][\w ’'-]{1,40}:\s|(?:Also|In\sattendance|Officers)\b)"
    r"|,\s(?=[A-Z][\w-]{2,30}:\s[A-Z])|\s(?=(?:Others|Apologies|Absent|Officers?|Observers?|Guests?|Public|Press|Clerk|Also\s\w++"
    r"|In\sattendance)(?:\s[a-z]\w*+){0,4}:\s))\s*+"
)
_LABELLED = re.compile(
    rf"(?P<label>[^:,()]{{2,{_LONGEST_LABEL}}}?)(?:\s?:[*]*+(?:\s++|$)|\s[-–]\s|\s?[*_]{{2}}\s++|$)"
    r"|(?P<also>[Aa]lso|[Ii]n\s[Aa]ttendance)\s(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Everybody whom the lists at the head of a text name, in order, and the lines that hold them.

    Lines are told by their place among those of the text.
    """

    attendees: tuple[Attendee, ...]
    lines: frozenset[int]


def attendance(text: str) -> Attendance:
    """Who was there, by the lists at the head of a text."""
    found: list[tuple[Attendee, AttendanceList]] = []
    lines: set[int] = set()
    of = _NO_LIST
    labels: set[str] = set()
    for number, line in enumerate(text.split("\n")[:_HEAD_LINES]):
        before = len(found)
        is_persons = False  # a row that opens with a name tells of whoever bears it
        for at, chunk in _chunks(line):
            if is_persons and at and not chunk.endswith(":"):
                found[before:] = [(_with_told(one, chunk, of), of) for one, of in found[before:]]
                continue
            is_label = not at or chunk.endswith(":")
            opened, rest = _opened(chunk, of) if is_label else (None, chunk)
            if opened is not None:
                of, labels = opened, labels | {opened.reads}
            if of is _NO_LIST or not rest:
                continue
            named = attendees_in(rest, may_hold_office=of.may_hold_office)
            if "|" in line and not at and opened is None:
                is_persons = any(one.name for one in named)
                of, named = (of, named) if is_persons else (_OTHERS, [])
            elif not named and opened is None and not at:
                of = _NO_LIST
            goes_on = opened is None and bool(found[before:])
            if named and goes_on and _is_office_of(found[-1][0], named[0]):
                told = named.pop(0)
                last = replace(found[-1][0], role=told.role, title=told.title)
                found[-1] = (last, found[-1][1])
            found += [(one, of) for one in named]
        lines |= {number} if found[before:] else set()
    sets_apart = len(labels) > 1 or any(one.role for one, _ in found)
    settled = tuple(_settled(_in_use(text, one), of, sets_apart=sets_apart) for one, of in found)
    return Attendance(settled, frozenset(lines))


def _in_use(text: str, one: Attendee) -> Attendee:
    """Somebody without an unheard-of title that the text uses nowhere: that is where from."""
    title = one.title
    if title is None or role_mentions(f"the {title} Example"):
        return one
    used = rf"\bthe\s{re.escape(title)}\b|^\W*{re.escape(title)}\s*:"
    if re.search(used, text, re.IGNORECASE | re.MULTILINE):
        return one
    return replace(one, role=None, title=None, is_from_elsewhere=True)


def _is_office_of(last: Attendee, told: Attendee) -> bool:
    """Whether the office in a column is that of whom the column before names."""
    return told.name is None and last.name is not None and last.role is None


def _with_told(one: Attendee, chunk: str, of: AttendanceList) -> Attendee:
    return with_told(one, chunk, may_hold_office=of.may_hold_office)


def _chunks(line: str) -> Iterator[tuple[int, str]]:
    """The chunks of a line, each with the place of the cell that it stands in.

    A cell of initials belongs to the name before it, which is a row's first cell wherever it is.
    """
    cells = [cell.strip(SIGNS) for cell in line.strip(SIGNS).split("|") if cell.strip(SIGNS)]
    for at, cell in enumerate(cells):
        beside = cells[at + 1] if at + 1 < len(cells) else ""
        if at and are_of(cells[at - 1], cell):
            continue
        if are_of(cell, beside):
            yield 0, f"{cell} ({beside})"  # the next person's, whoever stands before
            continue
        yield from ((at, chunk.strip(SIGNS)) for chunk in _CHUNKS.split(cell))


def _opened(chunk: str, of: AttendanceList) -> tuple[AttendanceList | None, str]:
    """The list that a chunk opens by its label, ``None`` for no label, and what stands behind.

    ``of`` is the list before it: among lists an office alone may head one too.
    """
    match = _LABELLED.match(chunk)
    if match is None:
        return None, chunk
    label = (match["label"] or match["also"]).strip(SIGNS)
    rest = chunk[match.end() :]
    kind = next((row for form, row in _KINDS if form.fullmatch(label.casefold())), None)
    is_headed = of is not _NO_LIST and label == chunk and label.isupper()
    role = parse_role(label) if kind is None and (rest or is_headed) else None
    if role is not None:
        # "Chief Constable: A Example" in a list; "THE CHAIR: Good morning" is a transcript's.
        kind = AttendanceList("", role, "") if not rest or are_names(rest) else _NO_LIST
    elif kind is None and ":" in match.group() and not names_office(rest):
        is_one_more = of is not _NO_LIST and bool(rest) and are_names(rest)
        kind = _OTHERS if is_one_more else _NO_LIST
    return kind, rest if kind is not None else chunk


def _settled(one: Attendee, of: AttendanceList, *, sets_apart: bool) -> Attendee:
    """Somebody with the role of the list, where none was told."""
    if of.role == "Chair" and one.role == "Member":
        return replace(one, role="Chair")
    if one.role is None and one.is_seated:
        return replace(one, role="Member")
    if one.role is not None or (of.may_be_mixed and (one.is_from_elsewhere or not sets_apart)):
        return one
    return replace(one, role=of.role)
