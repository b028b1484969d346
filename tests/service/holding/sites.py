"""Reading the test's own site into a home, without waiting."""

from pathlib import Path

from ingest.record import Document
from ingest.record.view import RecordView
from ingest.site.pacing import Timing
from service.contract.ingest_report import IngestModel
from service.holding.fetching import SiteOptions
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.moderngov_server import Site
from tests.reading import reading_here
from tests.standin import StandInEncoder, standin_settings

PANEL = SiteOptions(panel="Exampleshire Police")
NO_WAITING = Timing(sleep=lambda _seconds: None, random=lambda: 0.5)


def site_settings(home: Path) -> Settings:
    """Settings that reach this machine and do not wait."""
    changed = {"fetch_private_addresses": True, "fetch_interval_seconds": 0.0}
    return standin_settings(home).model_copy(update=changed)


def read_site(home: Path, address: str, options: SiteOptions = PANEL) -> IngestModel:
    """Ingest an address into a home."""
    updater = Updater(
        site_settings(home),
        StandInEncoder(),
        clock=fixed_clock,
        timing=NO_WAITING,
        reading=reading_here,
    )
    return updater.ingest([address], options)


def read_again(home: Path, site: Site, options: SiteOptions = PANEL) -> IngestModel:
    """The same with the site's record of what was asked for emptied."""
    site.asked.clear()
    return read_site(home, site.address, options)


def documents(home: Path) -> list[Document]:
    """Every document of the record, by name."""
    with RecordView(home) as store:
        return list(store.documents())


def errors(report: IngestModel) -> list[str]:
    """What was refused, and why."""
    return [d.error for d in report.documents if d.error]
