"""The gold of the sample book: what it says stands in the documents."""

from collections import Counter
from collections.abc import Iterator

import pytest

from eval.extraction.compared_text import holds
from eval.extraction.gold import GoldDocument, load_gold
from ingest.readers.choice import read_document
from tests.conftest import ROOT

DATA = ROOT / "data"
GOLDS = load_gold(DATA / "reading" / "gold.jsonl")


def fragments(right: GoldDocument) -> Iterator[str]:
    yield from (*right.body, *right.resolutions, *(a.contains for a in right.actions))
    for exchange in right.exchanges:
        yield from filter(None, (exchange.question, exchange.reply))


def test_forty_documents_of_the_sample_book_in_every_form_are_described() -> None:
    forms = Counter(right.form for right in GOLDS if right.file.startswith("minutes/"))
    assert forms.total() == 40
    assert set(forms) == {".txt", ".html", ".pdf", ".docx"}
    assert any(not right.minutes for right in GOLDS)


@pytest.mark.parametrize("right", [g for g in GOLDS if g.minutes], ids=lambda g: g.file)
def test_every_fragment_stands_in_its_document(right: GoldDocument) -> None:
    path = DATA / right.file
    text = read_document(path.read_bytes(), name=path.name).text
    assert [f for f in fragments(right) if not holds(text, f)] == []
