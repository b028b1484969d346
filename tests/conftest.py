"""Fixtures that all tests share."""

import fcntl
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from index.sentences.classifier import AdaptedClassifier
from index.vectors.default_model import DEFAULT_MODEL
from index.vectors.encoder import SentenceTransformerEncoder
from service.holding.updating import Updater
from service.settings import Settings
from tests.in_milvus import in_milvus, published, served_file
from tests.pages import BULLETS, PAGE, write_page
from tests.reading import reading_here
from tests.standin import StandInEncoder, standin_settings

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLE = ROOT / "data" / "minutes"
NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


def fixed_clock() -> datetime:
    """A clock that stands still."""
    return NOW


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take long come first, so that none is left to one process at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("MINUTEBOOK_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two pages and the facts about one of them."""
    return _two_pages(tmp_path / "minutes")


@pytest.fixture(scope="session")
def two_pages_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the book of those two pages, which no test changes."""
    home = tmp_path_factory.mktemp("two-pages")
    pages = _two_pages(tmp_path_factory.mktemp("minutes"))
    updater = Updater(
        standin_settings(home), StandInEncoder(), clock=fixed_clock, reading=reading_here
    )
    updater.ingest([str(pages)])
    return home


@pytest.fixture(scope="session")
def two_pages_in_milvus(
    two_pages_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """The file in which Milvus holds the book of those two pages, which no test changes."""
    with served_file(tmp_path_factory.mktemp("two-pages-in-milvus")) as file:
        published(in_milvus(standin_settings(two_pages_home), file))
        yield file


def _two_pages(folder: Path) -> Path:
    write_page(folder, "roads.txt", PAGE)
    write_page(folder, "fraud.txt", BULLETS)
    write_page(
        folder,
        "meetings.json",
        """{"pages": {"roads.txt": {"panel": "Exampleshire Police and Crime Panel",
        "meeting_date": "2022-03-04", "item_number": "7", "meeting_url": "https://a.example/m"}}}""",
    )
    return folder


@pytest.fixture
def encoder() -> StandInEncoder:
    return StandInEncoder()


@pytest.fixture
def settings(home: Path) -> Settings:
    return standin_settings(home)


@pytest.fixture
def updater(settings: Settings, encoder: StandInEncoder) -> Updater:
    return Updater(settings, encoder, clock=fixed_clock, reading=reading_here)


@pytest.fixture
def seeds() -> Path:
    """The seed pages beside the project."""
    if not SEEDS.is_dir():
        if os.environ.get("CI") == "true":
            pytest.fail("the seed pages are missing, and CI must test on them")
        pytest.skip("the seed pages (../shared/seeds) are not here")
    return SEEDS


@pytest.fixture(scope="session")
def model() -> SentenceTransformerEncoder:
    """The real embedding model, loaded once."""
    return SentenceTransformerEncoder(DEFAULT_MODEL)


@pytest.fixture(scope="session")
def sample_home(
    tmp_path_factory: pytest.TempPathFactory, model: SentenceTransformerEncoder
) -> Path:
    """A home that holds the sample minute book, indexed with the real model, for all processes."""

    def fill(home: Path) -> None:
        Updater(
            Settings(home=home), model, clock=fixed_clock, classifier=AdaptedClassifier()
        ).ingest([str(SAMPLE)])

    return _filled_once(tmp_path_factory, "sample", fill)


def _filled_once(
    tmp_path_factory: pytest.TempPathFactory, name: str, fill: Callable[[Path], None]
) -> Path:
    """A folder that the first of the processes to ask for it fills; the others wait for it."""
    base = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        base = base.parent
    folder, filled = base / name, base / f"{name}.filled"
    with (base / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not filled.exists():
            fill(folder)
            filled.touch()
    return folder
