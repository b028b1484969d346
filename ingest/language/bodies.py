"""The names of police and crime panels, as headings and file names give them."""

import re

_NOT_IN_NAMES = (
    r"(?!(?:Agenda|Annual|Budget|Confirmation|Date|Draft|Extraordinary|Final|For|Hearing|Item|Meeting"
    r"|Members|Minutes|Notice|Of|Printed|Public|Special|The|To|Venue|Welcome)\b)"
)
_AREA = (
    rf"(?:{_NOT_IN_NAMES}[A-Z][\w'’-]{{1,40}}+,?\s++(?:(?:and|&|AND|of(?=\s++[A-Z]))\s++)?){{1,6}}"
)
_PANEL = re.compile(
    rf"\b(?P<panel>{_AREA}(?:Police|POLICE)(?P<fire>,?\s++(?:Fire|FIRE))?"
    r"\s++(?:and|AND|And|&)\s++(?:Crime|CRIME)\s++(?:Panel|PANEL))\b"
)
_SHORT = re.compile(rf"\b(?P<panel>{_AREA})(?P<short>PF?CP)\b")
_SMALL = {"And": "and", "Of": "of", "&": "and"}


def find_panel(text: str) -> tuple[str, str] | None:
    """The first panel that a text names with its area, and the words it was read from.

    "&" is written "and", and a name in capitals is written like the others, so that one panel
    has one name. "PCP" behind an area counts. ``None`` where no panel is named.
    """
    found = _PANEL.search(text)
    if found:
        return _plain(found["panel"]), found.group()
    found = _SHORT.search(text)
    if found:
        fire = ", Fire" if found["short"] == "PFCP" else ""
        return _plain(f"{found['panel']} Police{fire} and Crime Panel"), found.group()
    return None


def _plain(name: str) -> str:
    words = name.split()
    if name.isupper():
        words = [word.title() for word in words]
    return " ".join(_SMALL.get(word, word) for word in words)
