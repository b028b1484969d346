"""Reading web addresses into the record: a panel's minutes from a site, or one page or document."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from importlib.metadata import PackageNotFoundError, version

from index.index_errors import FilterError
from ingest.errors import DamagedRecordError
from ingest.pipeline import DocumentReport
from ingest.readers.choice import Read
from ingest.record import MinutesStatus
from ingest.record.view import RecordView
from ingest.rereading import needs_source
from ingest.site.addresses import AddressGuard
from ingest.site.client import Client, Manners
from ingest.site.crawl import Progress, SiteCrawler, Take
from ingest.site.crawl_state import CrawlState, Revisiting
from ingest.site.fetch_errors import AddressError, FetchError
from ingest.site.meeting_listing import Tally, Wanted
from ingest.site.pacing import Timing
from ingest.site.panel_list import PanelList, PanelListError
from ingest.site.proxies import Proxies
from ingest.site.targets import PageTarget, SiteTarget, fetch_page, read_target
from service.settings import Settings


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """Which meetings of a site to read; ``again`` asks for those too that are known already.

    ``advice`` is what to try where the site itself fails.
    """

    panel: str | None = None
    from_date: date | None = None
    to_date: date | None = None
    again: bool = False
    advice: str | None = None

    @property
    def are_given(self) -> bool:
        """Whether any of them was given."""
        return self != SiteOptions()


NO_OPTIONS = SiteOptions()
_ANY_PANEL = "crime panel"  # on the site of the council that hosts it, whatever it is called there


def is_address(target: str) -> bool:
    """Whether what a person named is a web address rather than a file."""
    return "://" in target


def with_listed_panel(
    targets: Sequence[str], options: SiteOptions, load: Callable[[], PanelList]
) -> tuple[Sequence[str], SiteOptions]:
    """The targets and options, with the address of a panel that is named without any.

    ``load`` reads the list of panels.
    Raises ``PanelListError`` where the list holds no such panel, or no site that can be read.
    """
    if targets or not options.panel:
        return targets, options
    entry = load().choose(options.panel)
    if entry.platform != "ModernGov":
        raise PanelListError(
            f"the minutes of the {entry.panel} are not on a ModernGov site, the only kind that is "
            f"read as a whole; open {entry.address} and name one meeting's page or its printed "
            "minutes: minutebook ingest ADDRESS"
        )
    name = None if entry.committee_id is not None else _ANY_PANEL
    return [entry.address], replace(options, panel=name, advice=entry.advice)


def check_options(targets: Sequence[str], options: SiteOptions) -> None:
    """Raise ``FilterError`` where a site lacks its panel, or options lack a site."""
    sites = [site for target in targets if (site := _site(target, options))]
    if options.are_given and not sites:
        raise FilterError(
            "--panel, --from, --to and --again choose among the meetings of a ModernGov site; "
            "give its address, such as https://democracy.example.gov.uk, or leave them out"
        )
    nameless = [site.base for site in sites if site.committee is None]
    if nameless and not options.panel:
        raise FilterError(
            f"{nameless[0]} is a site of many committees; name the one whose minutes you want, "
            'such as --panel "Police and Crime Panel"'
        )


@dataclass(slots=True)
class Fetcher:
    """Reads addresses into a record, which exists.

    ``read_document`` reads a document, by ``rules``, and ``take`` puts it into the record.
    ``tallies`` say what became of each site's meetings.
    """

    settings: Settings
    read_document: Read
    take: Take
    rules: str
    clock: Callable[[], datetime]
    timing: Timing
    progress: Progress
    tallies: list[Tally] = field(default_factory=list)

    def read(self, addresses: Sequence[str], options: SiteOptions) -> Iterator[DocumentReport]:
        """Read each address; one that fails is reported and the others go on."""
        if not addresses:
            return
        guard = AddressGuard(allow_private=self.settings.fetch_private_addresses)
        proxies = _proxies(self.settings)
        manners = manners_of(self.settings)
        with (
            CrawlState(self.settings.home) as state,
            Client(manners, guard, self.timing, proxies) as client,
        ):
            state.forget_refusals_of_other_rules(self.rules)
            for address in addresses:
                try:
                    target = read_target(address, is_site=options.panel is not None)
                except AddressError as error:
                    yield DocumentReport(address, "refused", error=str(error))
                    continue
                if isinstance(target, PageTarget):
                    yield from self._read_page(client, target.address)
                else:
                    yield from self._crawl(client, state, target, options)

    def _read_page(self, client: Client, address: str) -> Iterator[DocumentReport]:
        try:
            documents, faults = fetch_page(client, address, self.read_document)
        except FetchError as error:
            yield DocumentReport(address, "refused", error=str(error))
            return
        for document in documents:
            yield self.take(document)
        for part, fault in faults:
            yield DocumentReport(part, "refused", error=fault)

    def _crawl(
        self, client: Client, state: CrawlState, target: SiteTarget, options: SiteOptions
    ) -> Iterator[DocumentReport]:
        with RecordView(self.settings.home) as store:
            removed = {name for r in store.removals() for name in (r.name, r.origin)}
        crawler = SiteCrawler(
            base=target.base,
            client=client,
            state=state,
            take=self.take,
            read=self.read_document,
            is_removed=removed.__contains__,
            revisiting=Revisiting(
                self.clock().date(), self._status_of, options.again, self._needs_source
            ),
            progress=self.progress,
        )
        self.tallies.append(crawler.tally)
        reports = crawler.crawl(
            Wanted(
                panel=options.panel or "",
                committee=target.committee,
                from_date=options.from_date,
                to_date=options.to_date,
            )
        )
        for report in reports:
            if report.error and report.document == target.base and options.advice:
                yield replace(report, error=f"{report.error}; {options.advice}")
            else:
                yield report

    def _needs_source(self, name: str) -> bool:
        with RecordView(self.settings.home) as store:
            return needs_source(store, name, self.rules)

    def _status_of(self, name: str) -> MinutesStatus | None:
        """The status of a document; ``None`` where it is unknown or damaged, to be fetched anew."""
        with RecordView(self.settings.home) as store:
            version_id = store.current_versions().get(name)
            try:
                return None if version_id is None else store.version(version_id).minutes_status
            except DamagedRecordError:
                return None


def manners_of(settings: Settings) -> Manners:
    """How sites are asked under these settings."""
    try:
        number = version("minutebook")
    except PackageNotFoundError:
        number = "0"
    contact = f" (+{settings.fetch_contact})" if settings.fetch_contact else ""
    return Manners(
        user_agent=f"Minutebook/{number}{contact}",
        interval_s=settings.fetch_interval_seconds,
        timeout_s=settings.fetch_timeout_seconds,
        max_bytes=settings.max_document_bytes,
        max_redirects=settings.fetch_max_redirects,
        attempts=settings.fetch_attempts,
    )


def _proxies(settings: Settings) -> Proxies:
    written = settings.fetch_proxy
    return Proxies.in_force(written.get_secret_value() if written else None)


def _site(target: str, options: SiteOptions) -> SiteTarget | None:
    """The site that is meant, if one is."""
    if not is_address(target):
        return None
    try:
        found = read_target(target, is_site=options.panel is not None)
    except AddressError:
        return None
    return found if isinstance(found, SiteTarget) else None
