"""A small book of two panels that speak of some of the same things, with people who are named."""

from pathlib import Path

import pytest

from index.searching.searcher import Searcher
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import write_page

EAST = "East Vale Police and Crime Panel"
NORTH = "Northshire Police and Crime Panel"
_EAST_PAGE = """\
Agenda item

Precept and drones

Minutes:

The PCC reported that the policing precept would rise by five pounds.

The Chief Constable reported that mobile drones had searched the moors near Farshire.

Councillor Example asked whether lorries were stopped on the bypass. She wanted weekly checks.

Councillor Sample asked whether the budget was balanced. The PCC replied that reserves were used.
"""
_NORTH_PAGE = """\
Agenda item

Precept and vans

Minutes:

The PCC reported that the policing precept would stay as it was for another year.

The Chair reported that custody visitors had made forty visits.
"""
_FACTS = f"""{{"pages": {{
"east.txt": {{"panel": "{EAST}", "meeting_date": "2022-03-04"}},
"north.txt": {{"panel": "{NORTH}", "meeting_date": "2023-03-04"}}}}}}"""


@pytest.fixture
def two_panels(updater: Updater, tmp_path: Path, settings: Settings) -> Searcher:
    """The book, open."""
    folder = tmp_path / "two"
    write_page(folder, "east.txt", _EAST_PAGE)
    write_page(folder, "north.txt", _NORTH_PAGE)
    write_page(folder, "meetings.json", _FACTS)
    updater.ingest([str(folder)])
    return open_searcher(settings, updater.encoder)
