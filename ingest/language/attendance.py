"""Who was there: the lists of those present, with what each says of the people it names.

A list is opened by its label ("Members:", "In attendance", "Chair - …"): on a line of its own,
before its names, in a row of a table or in the middle of a line. Commas, wide gaps, lines or cells
part its names. What stands in brackets behind one, or follows it and is a title, is told of it.
"""

import re
from dataclasses import dataclass, replace

from ingest.language.attendance_lists import LISTS, AttendanceList
from ingest.language.names import INITIALS, NAME, is_name
from ingest.language.roles import parse_role, role_mentions
from ingest.language.titles import title_kept
from ingest.record import SpeakerRole

_HEAD_LINES = 150
_LONGEST_LABEL = 60  # characters


_KINDS = tuple((re.compile(row.label), row) for row in LISTS)
_NO_LIST = AttendanceList("", None, "")
# Chunks of a line: its cells and columns, and what follows a stop, where a label may begin.
_CHUNKS = re.compile(r"[ ]?(?:[;|\t]|[ ]{2,}|\.\s(?=[A-Z][\w ’'-]{1,40}:\s))\s*+")
_LABELLED = re.compile(
    rf"(?P<label>[^:,()]{{2,{_LONGEST_LABEL}}}?)(?:\s?:[*]*+(?:\s++|$)|\s[-–]\s|$)"
)
_PARTS = re.compile(r"(?:[^,(]|\([^)]{0,80}\)?)++")
_ASIDE = re.compile(r"\s*+\(([^)]{1,80})\)")
# Letters behind a name.
_LETTERS = r"(?:T\.?D|M\.?P|MLA|MSP|MS|JP|DL|OBE|MBE|CBE|QPM|KC|QC)\.?(?!\w)"
_ENTRY = re.compile(
    rf"(?:and\s|&\s|Messrs\s)?(?P<name>{NAME})(?:\s(?:{_LETTERS}|[A-Z]\.?(?!\w)))*+\s?(?:[-–:]\s?(?P<title>.{{2,80}}))?\W*+"
)
_TWO_NAMES = re.compile(rf"\s(?:and|&)\s(?={NAME}(?:\s?\([^)]{{1,60}}\))?\W*+$)")
_SEATED = re.compile(r"\W*(?:Cllr|Councillor|Alderman|Deputy|Senator)\b")
_OF_A_SEAT = re.compile(
    r"(?:independent|co-opted|substitute|labour|conservative|green|liberal\s++democrats?|lib\.?\s?dem\.?"
    r"|[\w ]{1,30}\bward)\b.*",
    re.IGNORECASE,
)
_KIND_OF_SEAT = re.compile(r"^(?:independent|co-opted|lay|substitute)\s++(?=[Mm]ember)")
# "Office of the Commissioner": who serves an office does not hold it.
_SERVES = re.compile(r"\b(?:of|to|for|from)\s++(?:the\s++)?$")
_SIGNS = " \t*_>•·|-"


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody that a list names, with the initials that it gives, the role and officer's title.

    ``role`` is ``None`` where nothing is told of it.
    """

    name: str
    role: SpeakerRole | None
    title: str | None = None
    initials: str | None = None


def attendees(text: str) -> list[Attendee]:
    """Everybody that the lists at the head of a text name, in order."""
    found: list[tuple[Attendee, AttendanceList, bool]] = []
    of = _NO_LIST
    labels: set[str] = set()
    for line in text.split("\n")[:_HEAD_LINES]:
        is_row = "|" in line
        of_row = len(found)
        for at, chunk in enumerate(_chunks(line)):
            is_label = not (is_row and at) or chunk.endswith(":")
            if found[of_row:] and not is_label:
                found[of_row:] = [_with_told(entry, chunk) for entry in found[of_row:]]
                continue
            opened, rest = _opened(chunk) if is_label else (None, chunk)
            if opened is not None:
                of, labels = opened, labels | {opened.reads}
            if of is _NO_LIST or not rest:
                continue
            entries = _entries(rest, of)
            if not entries and opened is None and not is_row:
                of = _NO_LIST
            found += entries
    sets_apart = len(labels) > 1 or any(person.role for person, _, _ in found)
    return [_settled(*entry, sets_apart=sets_apart) for entry in found]


def _chunks(line: str) -> list[str]:
    return [chunk.strip(_SIGNS) for chunk in _CHUNKS.split(line.strip(_SIGNS))]


def _opened(chunk: str) -> tuple[AttendanceList | None, str]:
    """The list that a chunk opens by its label, ``None`` for no label, and what stands behind."""
    match = _LABELLED.match(chunk)
    if match is None:
        return None, chunk
    label = match["label"].strip(_SIGNS)
    rest = chunk[match.end() :]
    kind = next((row for form, row in _KINDS if form.fullmatch(label.casefold())), None)
    role = parse_role(label) if kind is None and rest else None
    if role is not None:
        # "Chief Constable: A Example" in a list; "THE CHAIR: Good morning" is a transcript's.
        kind = AttendanceList("", role, "") if _are_names(rest) else _NO_LIST
    elif kind is None and ":" in match.group() and not _is_title(rest):
        kind = _NO_LIST
    return kind, rest if kind is not None else chunk


def _are_names(words: str) -> bool:
    """Whether all parts of a list are names or titles."""
    parts = [part for listed in _PARTS.findall(words) for part in _TWO_NAMES.split(listed)]
    return all(
        _is_title(part) or _named(_ASIDE.sub("", part).strip(" ." + _SIGNS), _NO_LIST)
        for part in parts
    )


def _entries(words: str, of: AttendanceList) -> list[tuple[Attendee, AttendanceList, bool]]:
    found: list[tuple[Attendee, AttendanceList, bool]] = []
    for listed in _PARTS.findall(words):
        for part in _TWO_NAMES.split(listed):
            if found and _is_title(part):
                found[-1] = _with_told(found[-1], part)
                continue
            asides = " ".join(_ASIDE.findall(part))
            entry = _named(_ASIDE.sub("", part).strip(" ." + _SIGNS), of)
            if entry is None:
                if found or asides:
                    continue
                return []
            found.append(_with_told(entry, asides) if asides else entry)
    return found


def _is_title(part: str) -> bool:
    words = f"the {_ASIDE.sub('', part).strip()}"
    return any(m.start == 4 and m.end == len(words) for m in role_mentions(words))


def _named(part: str, of: AttendanceList) -> tuple[Attendee, AttendanceList, bool] | None:
    """Whom a part of a list names, with the title that stands before or behind the name."""
    part = _KIND_OF_SEAT.sub("", part)
    words = f"the {part}"
    mention = next(iter(role_mentions(words)), None)
    name, title = part, ""
    if mention and mention.start == len("the "):
        name, title = words[mention.end :].strip(" ,.-–:"), words[len("the ") : mention.end]
    elif mention and mention.end == len(words):
        name, title = part[: mention.start - len("the ")].strip(), words[mention.start :]
    match = _ENTRY.fullmatch(name)
    if match is None or not is_name(match["name"]):
        return None
    entry = (Attendee(match["name"], None), of, False)
    if title:
        entry = _with_told(entry, title)
    elif _SEATED.match(part):
        entry = _with_told(entry, "Councillor")
    return _with_told(entry, match["title"]) if match["title"] else entry


def _with_told(
    entry: tuple[Attendee, AttendanceList, bool], told: str
) -> tuple[Attendee, AttendanceList, bool]:
    """An entry with what is told of it: initials, a title, or else that it is from somewhere."""
    person, of, is_from_elsewhere = entry
    initials = next(
        (
            word
            for word in re.findall(rf"(?<!\w){INITIALS}", told)
            if not role_mentions(f"the {word} Example")
        ),
        None,
    )
    mention = next(iter(role_mentions(f"the {told}")), None)
    if mention is None or _SERVES.search(f"the {told}"[: mention.start]):
        is_only_initials = initials == told.strip(" ()")
        is_from_elsewhere = not (is_only_initials or _OF_A_SEAT.fullmatch(told.strip()))
        return replace(person, initials=person.initials or initials), of, is_from_elsewhere
    words = f"the {told}"[mention.start : mention.end]
    title = title_kept(words) if mention.role == "Officer" else None
    role = "Chair" if "Chair" in (mention.role, person.role) else mention.role
    return Attendee(person.name, role, title, person.initials or initials), of, is_from_elsewhere


def _settled(
    person: Attendee, of: AttendanceList, is_from_elsewhere: bool, *, sets_apart: bool
) -> Attendee:
    """Somebody with the role of the list, where none was told."""
    if of.role == "Chair" and person.role == "Member":
        return replace(person, role="Chair")
    if person.role is not None or (of.may_be_mixed and (is_from_elsewhere or not sets_apart)):
        return person
    return replace(person, role=of.role)
