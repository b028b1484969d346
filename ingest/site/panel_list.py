"""Where the country's police and crime panels publish their minutes, as far as that is known.

The list was gathered from stored copies of public pages and checked on no live site; what it says
of one panel is told apart as ``seen`` (a page of that very panel was seen on that site) and
``likely`` (the host council's site, on which the panel was not seen).
"""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.errors import MinutebookError

PANELS_FILE = Path(__file__).resolve().parents[2] / "data" / "panels.json"

# What the names of panels end in.
_BODY = re.compile(r"\s++(?:Police\b[^\n]{0,30}\bCrime)\s(?:Panel|Commission)$", re.IGNORECASE)

Platform = Literal["ModernGov", "CMIS", "own pages", "not known"]
_Address = Annotated[str, Field(pattern=r"^https?://\S+$", max_length=2_000)]


class PanelListError(MinutebookError):
    """The list cannot be read, or does not lead to a panel's minutes."""


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PanelSite(_Shape):
    """A site, and the id by which it knows a committee, where that was found."""

    site: _Address
    committee_id: int | None = None


class ListedPanel(PanelSite):
    """One panel and where its minutes are published.

    ``commissioner`` says who holds the functions of a commissioner. ``seen_as_of`` is the date of
    the latest meeting seen on the site, ``source`` the page that shows the panel there.
    """

    panel: str
    force_area: str
    commissioner: Literal["PCC", "PFCC", "mayor", "board"]
    host: str
    platform: Platform
    confidence: Literal["seen", "likely"]
    seen_as_of: date | None
    source: _Address | None
    earlier_sites: tuple[PanelSite, ...] = ()

    @property
    def address(self) -> str:
        """The address of its list of meetings, or of the site where that is not known."""
        if self.platform == "ModernGov" and self.committee_id is not None:
            return f"{self.site}/ieListMeetings.aspx?CommitteeId={self.committee_id}"
        return self.site

    @property
    def advice(self) -> str:
        """What to try where its minutes are not found at the address."""
        return (
            f"the address is from Minutebook's list of panels, which was checked on no live site; "
            f"look for the panel on the pages of {self.host} and name the address of its meetings, "
            f"or of one meeting: minutebook ingest ADDRESS"
        )


class DatedChange(_Shape):
    """The day on which something changed in one force area, and a page that says so."""

    force_area: str
    date: date
    source: _Address


class AnnouncedEnd(_Shape):
    """When the end of commissioners was announced, and the year of it."""

    announced: date
    year: int
    source: _Address


class PanelList(_Shape):
    """The file: its panels in order of name, and the dates at which their commissioners changed."""

    compiled: date
    note: str
    elections: tuple[date, ...]
    in_office_from: date
    functions_passed_to_mayors: tuple[DatedChange, ...]
    fire_functions_taken_on: tuple[DatedChange, ...]
    commissioners_end: AnnouncedEnd
    panels: tuple[ListedPanel, ...]

    @classmethod
    def load(cls, path: Path = PANELS_FILE) -> Self:
        """Read the file. Raises ``PanelListError`` where it cannot be used."""
        try:
            return cls.model_validate_json(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, ValidationError) as error:
            faults = error.errors() if isinstance(error, ValidationError) else []
            reason = faults[0]["msg"] if faults else str(error)
            raise PanelListError(
                f"the list of panels, {path}, cannot be read ({reason}); mend it or install "
                "Minutebook again"
            ) from error

    def named(self, words: str) -> Sequence[ListedPanel]:
        """The panels whose name, force area or host holds these words, whatever the case."""
        wanted = _plain(words)
        return [
            entry
            for entry in self.panels
            if any(wanted in _plain(name) for name in (entry.panel, entry.force_area, entry.host))
        ]

    def of_body(self, name: str) -> ListedPanel | None:
        """The panel that a body's name in minutes stands for; ``None`` where it is none of these.

        A name that differs only in what all panels are called by, such as "and Fire", is the same.
        """
        wanted = area_of(name)
        return next(
            (p for p in self.panels if wanted in (area_of(p.panel), _plain(p.force_area))), None
        )

    def choose(self, words: str) -> ListedPanel:
        """The one panel that is meant. Raises ``PanelListError`` where none or several are.

        A force area that is named whole goes before longer names that hold it.
        """
        found = self.named(words)
        whole = [entry for entry in found if _plain(entry.force_area) == _plain(words)]
        if len(whole or found) == 1:
            return (whole or found)[0]
        if found:
            names = ", ".join(f"“{entry.panel}”" for entry in found)
            raise PanelListError(f"several panels go by “{words}”: {names}; name one of them")
        raise PanelListError(
            f"no panel of the list goes by “{words}”; `minutebook panels` names them all, and for "
            "another committee give the address of its site too"
        )


def area_of(name: str) -> str:
    """What sets a panel's name apart, in plain small letters: "thames valley"."""
    return _plain(_BODY.sub("", name))


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("&", " and ").replace("-", " ").split())
