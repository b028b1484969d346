"""The sample book keeps to what it says of itself."""

import json
import re
from pathlib import Path

import pytest
from make_sample_documents import main

from ingest.readers.choice import read_document
from tests.conftest import ROOT, SAMPLE

SOURCES = ROOT / "data" / "minutes-sources"
PRINTED = sorted(path for path in SAMPLE.rglob("*") if path.suffix in (".pdf", ".docx"))


@pytest.mark.parametrize("stored", PRINTED, ids=lambda path: path.name)
def test_printed_minutes_are_those_that_their_source_makes(stored: Path, tmp_path: Path) -> None:
    made = tmp_path / stored.name
    assert main([str(SOURCES / f"{stored.stem}.md"), str(made)]) == 0
    expected, found = (read_document(p.read_bytes(), name=p.name) for p in (made, stored))
    assert found == expected


def test_there_is_a_word_and_a_pdf_document() -> None:
    assert {path.suffix for path in PRINTED} == {".pdf", ".docx"}


@pytest.mark.parametrize("facts", sorted(SAMPLE.rglob("meetings.json")), ids=str)
def test_every_page_has_its_facts_and_an_official_address(facts: Path) -> None:
    pages = json.loads(facts.read_text(encoding="utf-8"))["pages"]
    files = {p.name for p in facts.parent.iterdir() if p.is_file()} - {facts.name}
    assert set(pages) == files
    for page in pages.values():
        assert page["panel"]
        assert page["publisher"].startswith("Minutebook (sample, restating minutes published by ")
        assert page["url"] or page["meeting_url"]


def test_no_page_names_a_councillor() -> None:
    named = re.compile(r"\b(?:Cllrs?\.?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.?\s+[A-Z][a-z]+")
    for path in SAMPLE.rglob("*"):
        if path.suffix in (".txt", ".html"):
            assert not named.search(path.read_text(encoding="utf-8")), path.name
