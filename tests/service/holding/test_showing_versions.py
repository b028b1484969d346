"""Showing earlier texts of a document, which old links are good for."""

from pathlib import Path

import pytest

from ingest.errors import UnknownDocumentError
from service.holding.showing import run_show
from service.holding.updating import Updater
from service.service_errors import UnknownVersionError
from tests.pages import BULLETS, write_page


def _rewritten(updater: Updater, folder: Path) -> None:
    updater.ingest([str(folder)])
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    updater.ingest([str(folder)])


def test_an_earlier_text_is_shown_by_the_beginning_of_its_hash(
    updater: Updater, folder: Path, home: Path
) -> None:
    _rewritten(updater, folder)
    now = run_show(home, "fraud.txt", {})
    (earlier,) = now.versions
    assert now.is_current
    assert not earlier.is_current
    before = run_show(home, "fraud.txt", {}, earlier.text_sha256[:12])
    assert "doubled" in before.text
    assert not before.is_current
    (newer,) = before.versions
    assert newer.is_current
    assert newer.text_sha256 == now.text_sha256


def test_the_hash_of_the_current_text_shows_the_current_text(
    updater: Updater, folder: Path, home: Path
) -> None:
    _rewritten(updater, folder)
    now = run_show(home, "fraud.txt", {})
    assert run_show(home, "fraud.txt", {}, now.text_sha256.upper()) == now


def test_a_text_that_is_not_kept_is_told_from_a_document_that_is_not(
    updater: Updater, folder: Path, home: Path
) -> None:
    updater.ingest([str(folder)])
    with pytest.raises(UnknownVersionError, match="is not kept"):
        run_show(home, "fraud.txt", {}, "0123456789ab")
    with pytest.raises(UnknownDocumentError, match="no document ends in"):
        run_show(home, "nowhere.txt", {}, "0123456789ab")
