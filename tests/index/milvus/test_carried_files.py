from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from index.generations.manifest import Manifest
from index.milvus.carried_files import CarriedFile, Listing
from tests.standin import STANDIN_SETTINGS

MANIFEST = Manifest(
    settings=STANDIN_SETTINGS,
    weights_sha256=None,
    dimension=8,
    normalised=True,
    libraries={},
    record_book="b",
    record_revision=1,
    book_sha256="",
    documents=1,
    passages=1,
    units=1,
    created_at=datetime(2024, 5, 6, tzinfo=UTC),
)
FILE = CarriedFile(size=0, sha256="", blocks=())


def listing(path: str, generation: str = "g000001") -> Listing:
    return Listing(generation=generation, manifest=MANIFEST, versions=(1,), files={path: FILE})


@pytest.mark.parametrize(
    "path",
    [
        "record.sqlite",
        "index/generations/g000012/manifest.json",
        "index/generations/g000012/passage_ids.npy",
        "index/encoders/0a1b/model.onnx",
    ],
)
def test_a_listing_names_what_a_replica_needs(path: str) -> None:
    assert [*listing(path).files] == [path]


@pytest.mark.parametrize(
    "path",
    [
        "/etc/cron.d/minutes",
        "../record.sqlite",
        "record.sqlite/../../x",
        "record.sqlite\n",
        "settings.env",
        "index/CURRENT",
        "index/generations/../manifest.json",
        "index/generations/g000001/other.bin",
        # Of an earlier version, which had no lists of words: its book is to be written anew.
        "index/generations/g000001/vocabulary.json",
        "index/encoders/../x",
        "index/encoders/a/..",
        "index/encoders/a/b/c",
    ],
)
def test_a_listing_that_names_any_other_file_is_refused(path: str) -> None:
    with pytest.raises(ValidationError, match="no file that a replica needs"):
        listing(path)


@pytest.mark.parametrize("generation", ["..", "../..", "g1/..", "g1\n", ""])
def test_a_listing_of_what_is_no_generation_is_refused(generation: str) -> None:
    with pytest.raises(ValidationError, match="no name of a generation"):
        listing("record.sqlite", generation)
