from pathlib import Path

import pytest

from index.book.filters import Filters
from index.milvus import milvus_words
from service.holding.opening import open_searcher
from tests.in_milvus import in_milvus
from tests.standin import StandInEncoder, standin_settings


@pytest.mark.parametrize("excluded", ["-PCC", '-"the PCC"'])
def test_what_is_excluded_is_not_found_however_many_passages_hold_it(
    two_pages_home: Path,
    two_pages_in_milvus: Path,
    monkeypatch: pytest.MonkeyPatch,
    excluded: str,
) -> None:
    settings = in_milvus(standin_settings(two_pages_home), two_pages_in_milvus)
    searcher = open_searcher(settings, StandInEncoder())
    words = excluded.strip('-"')
    every = searcher.search(searcher.read("what the Panel heard"), Filters())
    holding = [hit for hit in every if words in hit.passage.text]
    monkeypatch.setattr(milvus_words, "MOST", 1)
    hits = searcher.search(searcher.read(f"what the Panel heard {excluded}"), Filters())
    assert 1 < len(holding) < len(every)
    assert hits
    assert not [hit for hit in hits if words in hit.passage.text]
    searcher.generation.close()
