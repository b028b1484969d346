from contextlib import closing
from pathlib import Path

import pytest

from index.generations.manifest import MANIFEST_FILE
from service.holding.milvus_book import replica_in
from tests.in_milvus import in_milvus
from tests.standin import standin_settings


@pytest.mark.parametrize("found", ["{}", "not a manifest", '{"seal": "of another"}'])
def test_a_generation_that_another_version_left_is_unpacked_anew(
    two_pages_in_milvus: Path, home: Path, found: str
) -> None:
    replica = replica_in(in_milvus(standin_settings(home), two_pages_in_milvus))
    with closing(replica.open()) as generation:
        manifest = home / "index" / "generations" / generation.name / MANIFEST_FILE
        documents = generation.book.versions()
    manifest.write_text(found)
    with closing(replica.open()) as generation:
        assert generation.book.versions() == documents
    assert manifest.read_text() != found
