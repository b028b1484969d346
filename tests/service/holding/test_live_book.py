import gc
import weakref
from pathlib import Path

import pytest

from index.generations.generation_folder import Generations
from service.holding.live_book import LiveBook
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import BULLETS, write_page

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


def open_files() -> list[Path]:
    return [path for path in Path("/proc/self/fd").iterdir() if path.is_symlink()]
