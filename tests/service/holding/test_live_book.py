import gc
import weakref
from pathlib import Path

import pytest

from index.generations.generation_folder import Generations
from service.holding import opening
from service.holding.live_book import LiveBook
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import BULLETS, write_page
from tests.standin import StandInEncoder

MAPS = Path("/proc/self/maps")


@pytest.mark.skipif(not MAPS.exists(), reason="what is mapped is told by Linux alone")
def test_a_replaced_generation_is_let_go_of_when_its_last_request_ends(
    updater: Updater, settings: Settings, folder: Path
) -> None:
    updater.ingest([str(folder)])
    live = LiveBook(settings, updater.encoder, updater.rules)
    assert live.refresh()
    request = live.searcher()
    folder_of_it = str(Generations(settings.home).current())
    live.checker(request)
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    updater.ingest([str(folder)])
    assert live.refresh()
    # A request that began before the swap goes on with what it began with.
    live.checker(request)
    assert request.generation.book.count() > 0
    assert folder_of_it in MAPS.read_text()
    book = weakref.ref(request.generation.book)
    del request
    gc.collect()
    assert book() is None
    assert folder_of_it not in MAPS.read_text()
    assert not any(folder_of_it in str(path.readlink()) for path in open_files())


class Exported(StandInEncoder):
    """Such as is made whenever a book is opened: another, of the same export."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Exported)

    def __hash__(self) -> int:
        return 1


def test_two_generations_are_asked_with_one_loaded_model(
    updater: Updater, settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "question_encoder", lambda *_: Exported())
    updater.ingest([str(folder)])
    live = LiveBook(settings, updater.encoder, updater.rules)
    assert live.refresh()
    before = live.searcher()
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    updater.ingest([str(folder)])
    assert live.refresh()
    assert live.searcher() is not before
    assert live.searcher().encoder is before.encoder


def open_files() -> list[Path]:
    return [path for path in Path("/proc/self/fd").iterdir() if path.is_symlink()]
