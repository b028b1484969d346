"""``eval fit-sentences``, on a few written sentences and one small page."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from eval.commands import app
from eval.eval_errors import EvaluationError, GoldError
from index.sentences.classifier import ADAPTER_FILE, AdaptedClassifier

WRITTEN = """= Parish council
-\tThe lamps were out for a week.
Q\tA Member asked who mends them.
R\tThe Clerk said that the county does.
A\tShe would ring the county.
D\tIt was agreed to wait.
"""
PAGE = """Example Parish Council

Minutes of the meeting held on 4 March 2022

Present: Councillors Moss and Hill

1. Lamps

A Member asked who mends the lamps. The Clerk replied that the county does.
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "labelled"
    (folder / "pages").mkdir(parents=True)
    (folder / "pages" / "lamps.txt").write_text(PAGE, encoding="utf-8")
    gold = {
        "file": "lamps.txt",
        "minutes": True,
        "panel": "Example Parish Council",
        "date": "2022-03-04",
        "status": "not_stated",
        "items": [],
        "exchanges": [
            {
                "question": "who mends the lamps",
                "reply": "that the county does",
                "asker": "Member",
                "replier": None,
            }
        ],
        "resolutions": [],
        "actions": [],
        "body": [],
        "absent": [],
        "note": "",
    }
    (folder / "gold.jsonl").write_text(json.dumps(gold) + "\n", encoding="utf-8")
    return folder


def fit_sentences(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["fit-sentences", *map(str, arguments)])


@pytest.mark.model
def test_a_network_is_written_that_reading_can_use_and_measured_on_other_pages(
    pages: Path, tmp_path: Path
) -> None:
    written = tmp_path / "written"
    written.mkdir()
    (written / "one.txt").write_text(WRITTEN, encoding="utf-8")
    before = ADAPTER_FILE.read_bytes()
    out = tmp_path / "sentences.safetensors"
    result = fit_sentences(
        *(pages, "--written", written, "--measure", pages, "--epochs", 1, "--out", out)
    )
    assert result.exit_code == 0, result.output
    assert f"Written to {out}" in result.stdout.replace("\n", "")
    assert "asked" in result.stdout
    assert len(AdaptedClassifier(file=out).odds(["It was agreed to wait."], [False])) == 1
    assert ADAPTER_FILE.read_bytes() == before


@pytest.mark.parametrize("data", [b"", b"{}", None])
def test_a_network_to_carry_on_that_cannot_be_read_is_named(
    pages: Path, tmp_path: Path, data: bytes | None
) -> None:
    begun = tmp_path / "begun.safetensors"
    if data is not None:
        begun.write_bytes(data)
    refused = fit_sentences(pages, "--carry-on", begun).exception
    assert isinstance(refused, EvaluationError)
    assert "begun.safetensors holds no network" in str(refused)


def test_written_sentences_that_are_not_there_are_named(pages: Path, tmp_path: Path) -> None:
    refused = fit_sentences(pages, "--written", tmp_path / "nowhere").exception
    assert isinstance(refused, GoldError)
    assert "holds no labelled sentences" in str(refused)


def test_a_set_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    refused = fit_sentences(tmp_path / "nowhere").exception
    assert isinstance(refused, GoldError)
    assert "is no set of labelled pages" in str(refused)
