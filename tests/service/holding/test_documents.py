"""Listing the documents of a book."""

from pathlib import Path

import pytest

from index.generations.generation import open_current
from service.holding.documents import DocumentList, list_documents
from service.holding.updating import Updater
from service.settings import Settings
from tests.pages import write_page


def held(settings: Settings, first: int, count: int) -> DocumentList:
    generation = open_current(settings.home, settings.index_settings())
    try:
        return list_documents(settings.home, generation.book, first, count)
    finally:
        generation.close()


def test_documents_come_by_name_with_what_is_known(
    updater: Updater, folder: Path, settings: Settings
) -> None:
    updater.ingest([str(folder)])
    found = held(settings, 1, 10)
    assert [Path(document.name).name for document in found.documents] == ["fraud.txt", "roads.txt"]
    roads = found.documents[1]
    assert roads.citation.url == "https://a.example/m"
    assert roads.read_at.startswith("2024-05-06")
    assert (roads.items, roads.withheld, roads.note) == (1, 0, None)
    assert roads.publisher == "Exampleshire County Council"
    assert (found.first, found.total) == (1, 2)


def test_only_some_are_read(updater: Updater, folder: Path, settings: Settings) -> None:
    updater.ingest([str(folder)])
    found = held(settings, 2, 1)
    assert [Path(document.name).name for document in found.documents] == ["roads.txt"]
    assert found.total == 2
    assert held(settings, 3, 1).documents == ()


def test_what_was_withheld_is_counted(updater: Updater, folder: Path, settings: Settings) -> None:
    write_page(
        folder,
        "exempt.txt",
        "Agenda item\n\nEstates\n\nMinutes:\n\nThe Panel noted the report.\n\n"
        "RESOLVED – That the press and public be excluded.\n\nThe secret plan was discussed.\n",
    )
    updater.ingest([str(folder)])
    withheld = {Path(d.name).name: d.withheld for d in held(settings, 1, 10).documents}
    assert withheld["exempt.txt"] == 1
    assert withheld["roads.txt"] == 0


def test_a_document_taken_out_since_the_index_was_made_is_left_out(
    updater: Updater, folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    updater.ingest([str(folder)])
    generation = open_current(settings.home, settings.index_settings())
    versions = {name: version + 100 for name, version in generation.book.versions().items()}
    monkeypatch.setattr(generation.book.__class__, "versions", lambda _book: versions)
    assert list_documents(settings.home, generation.book, 1, 10).documents == ()
    generation.close()
