"""Forty sites of panels that do not exist, each with minutes of its own."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import product

from tests.moderngov_answers import COMMITTEE_ID, Council, SiteMeeting, council_of
from tests.moderngov_markup import ItemMarkup
from tests.moderngov_server import Site, serving

_SIDES = ("North", "South", "East", "West", "Mid")
_SHIRES = "Example Model Sample Test Oak Elm Ash Thorn".split()
PLACES = tuple(f"{side} {shire}shire" for side, shire in product(_SIDES, _SHIRES))
SUBJECTS = ("county lines", "rural crime", "speeding", "domestic abuse", "burglary", "fly-tipping")
MEETINGS, ITEMS = 3, 2


@dataclass(frozen=True, slots=True)
class Told:
    """One reply that a site's minutes record: where, on what, and in which words."""

    place: str
    subject: str
    words: str

    @property
    def question(self) -> str:
        """What somebody asks whom the reply answers."""
        return f"How many officers worked on {self.subject} in {self.place}?"


@dataclass(frozen=True, slots=True)
class PanelSite:
    """A site that is served, and all that its minutes tell."""

    site: Site
    told: tuple[Told, ...]


@contextmanager
def forty_sites() -> Iterator[list[PanelSite]]:
    """Serve all of them on ports of 127.0.0.1 until the block is left."""
    with ExitStack() as stack:
        made = [_site(number, place) for number, place in enumerate(PLACES)]
        for one in made:
            stack.enter_context(serving(one.site))
        yield made


def _site(number: int, place: str) -> PanelSite:
    council = council_of(MEETINGS, of_items=ITEMS)
    told: list[Told] = []
    meetings = tuple(_meeting(meeting, number, place, told) for meeting in council.meetings)
    committees = ((3, "Audit Committee"), (COMMITTEE_ID, f"{place} Police and Crime Panel"))
    council = Council(committees, meetings, publisher=f"{place} Council")
    return PanelSite(Site(council), tuple(told))


def _meeting(meeting: SiteMeeting, number: int, place: str, told: list[Told]) -> SiteMeeting:
    items = []
    for item in meeting.items:
        subject = SUBJECTS[len(told) % len(SUBJECTS)]
        # No two replies name the same number of officers.
        officers = 100 + len(PLACES) * len(told) + number
        words = f"{officers} officers worked on {subject} in {place}"
        told.append(Told(place, subject, words))
        items.append(_item(item, subject, place, words))
    return replace(meeting, items=tuple(items))


def _item(item: ItemMarkup, subject: str, place: str, words: str) -> ItemMarkup:
    return replace(
        item,
        title=f"Report on {subject}",
        minutes=(
            f"(1)  Members asked how many officers worked on {subject} in {place}.\n\n"
            f"[The PCC replied that {words}, and that residents would be told.]\n\n"
            f"RESOLVED – That the report on {subject} be noted."
        ),
    )
