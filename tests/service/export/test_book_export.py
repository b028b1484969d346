"""The whole book as tables: nothing left out, nothing that may not leave."""

import json
import re
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from typer.testing import CliRunner, Result

import minutebook
from index.book.filters import Filters
from index.indexing_rules import BookRules, rules_in_force
from ingest.record.store import RecordStore
from service.contract.exported import TABLES, ExportModel
from service.export import book_export
from service.export.book_export import SUMMARY_FILE, export_book
from service.export.book_rows import book_rows
from service.export.table_files import TableForm
from service.export.written_files import ExportError
from service.holding.opening import open_searcher
from service.holding.showing import run_show
from service.holding.updating import Updater
from service.registers.register_queries import (
    ActionOptions,
    DecisionOptions,
    run_actions,
    run_decisions,
)
from service.settings import Settings
from tests.conftest import ROOT, fixed_clock
from tests.held_words import holds
from tests.pages import BULLETS, write_page
from tests.standin import StandInEncoder

EXEMPT_WORDS = "the informant lived at Quillbourne Wharf"
EXEMPT = (
    f"{BULLETS}\n\nRESOLVED that the public be excluded under section 100A.\n\nOnly {EXEMPT_WORDS}."
)
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def book(settings: Settings, updater: Updater, folder: Path) -> Settings:
    """A book of three documents, one of which held exempt minutes."""
    write_page(folder, "private.txt", EXEMPT)
    updater.ingest([str(folder)])
    return settings


def export(
    settings: Settings, folder: Path, form: TableForm = "jsonl", *, force: bool = False
) -> ExportModel:
    rules = rules_in_force()
    return export_book(settings, folder, form, rules, may_overwrite=force, clock=fixed_clock)


def read(folder: Path, form: TableForm) -> Rows:
    if form == "parquet":
        tables = {name: pyarrow.parquet.read_table(folder / f"{name}.parquet") for name in TABLES}
        return {name: table.to_pylist(maps_as_pydicts="strict") for name, table in tables.items()}
    lines = {name: (folder / f"{name}.jsonl").read_text(encoding="utf-8") for name in TABLES}
    return {name: [json.loads(line) for line in text.splitlines()] for name, text in lines.items()}


@pytest.fixture
def rows(book: Settings, tmp_path: Path) -> Rows:
    """What is exported as JSON Lines."""
    export(book, tmp_path / "out")
    return read(tmp_path / "out", "jsonl")


def test_every_character_of_every_document_is_in_one_block(rows: Rows) -> None:
    assert [d["document"] for d in rows["documents"]] == ["fraud.txt", "private.txt", "roads.txt"]
    for document in rows["documents"]:
        held = [b for b in rows["blocks"] if b["document"] == document["document"]]
        covered = [i for b in held for i in range(b["start"], b["end"])]
        assert len(covered) == len(set(covered))
        left_out = set(range(len(document["text"]))) - set(covered)
        assert not "".join(document["text"][i] for i in left_out).strip()


def test_every_text_is_the_stored_text_of_its_place(rows: Rows) -> None:
    texts = {d["document"]: d["text"] for d in rows["documents"]}
    for row in (*rows["blocks"], *rows["decisions"], *rows["actions"]):
        assert row["text"] == texts[row["document"]][row["start"] : row["end"]]
    assert len(rows["exchanges"]) == 5
    for row in rows["exchanges"]:
        text = texts[row["document"]]
        assert row["question"] == text[row["question_start"] : row["question_end"]]
        assert row["reply"] == text[row["reply_start"] : row["reply_end"]]


def test_every_citation_named_is_there_once_and_before_it_is_named(
    book: Settings, rows: Rows
) -> None:
    ids = [citation["citation"] for citation in rows["citations"]]
    assert ids == list(range(1, len(ids) + 1))
    labels = [json.dumps(c | {"citation": 0}) for c in rows["citations"]]
    assert len(set(labels)) == len(labels)
    seen = set[object]()
    searcher = open_searcher(book, StandInEncoder())
    for table, row in book_rows(book.home, searcher.generation.book):
        named = row.model_dump().get("citation")
        assert named is None or table == "citations" or named in seen
        seen.add(named if table == "citations" else None)


def test_the_tables_hold_what_the_book_answers(book: Settings, rows: Rows) -> None:
    searcher = open_searcher(book, StandInEncoder())
    index = searcher.generation.book
    decisions = run_decisions(index, Filters(), DecisionOptions()).decisions
    assert [r["text"] for r in rows["decisions"]] == [d.text for d in decisions]
    actions = run_actions(index, Filters(), ActionOptions()).actions
    assert [(r["owner"], r["status"]) for r in rows["actions"]] == [
        (a.owner, a.status) for a in actions
    ]
    assert len(actions) > 1
    shown = run_show(book.home, "roads.txt", index.versions())
    cited = {c["citation"]: c for c in rows["citations"]}
    (roads,) = [d for d in rows["documents"] if d["document"] == "roads.txt"]
    assert cited[roads["citation"]]["text"] == shown.citation.text
    assert cited[roads["citation"]]["meeting_date"] == "2022-03-04"
    assert len([b for b in rows["blocks"] if b["document"] == "roads.txt"]) == len(
        shown.blocks
    ) + len(shown.set_aside)


def test_a_document_without_items_is_one_item(rows: Rows) -> None:
    (item,) = [i for i in rows["items"] if i["document"] == "roads.txt"]
    assert (item["item"], item["start"], item["title"]) == (1, 0, "Road safety report")
    assert item["item_number"] == "7"


def test_both_forms_hold_the_same(book: Settings, rows: Rows, tmp_path: Path) -> None:
    export(book, tmp_path / "tables", "parquet")
    assert read(tmp_path / "tables", "parquet") == rows


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_exempt_text_is_in_no_table(book: Settings, tmp_path: Path, form: TableForm) -> None:
    out = tmp_path / "out"
    export(book, out, form)
    found = read(out, form)
    assert "Fraud strategy" in json.dumps(found)
    assert EXEMPT_WORDS not in json.dumps(found)
    assert holds(out, EXEMPT_WORDS) == []
    (private,) = [d for d in found["documents"] if d["document"] == "private.txt"]
    assert private["withheld"] == 1


def test_a_book_that_other_rules_read_is_not_given_away(book: Settings, tmp_path: Path) -> None:
    rules = BookRules("rules of another reading", rules_in_force().indexing)
    with pytest.raises(ExportError, match=r"run `minutebook index` to read it again, then export"):
        export_book(book, tmp_path / "out", "jsonl", rules)
    assert not (tmp_path / "out").exists()


def test_what_was_taken_out_meanwhile_is_not_given_away(
    book: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def rows_while_one_is_erased(*given: Any) -> Any:  # noqa: ANN401 - as they are handed on
        yield from book_rows(*given)
        with RecordStore(book.home) as store:
            store.remove("fraud.txt", fixed_clock())

    monkeypatch.setattr(book_export, "book_rows", rows_while_one_is_erased)
    with pytest.raises(ExportError, match="was changed while it was exported"):
        export(book, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    # What the index still names cannot be given either.
    monkeypatch.undo()
    with pytest.raises(ExportError, match="was changed while it was exported"):
        export(book, tmp_path / "out")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "minutes"]


def test_a_failure_leaves_nothing_behind_and_the_earlier_export_whole(
    book: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    export(book, out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}

    def no_space(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as failing:
        failing.setattr(book_export, "book_rows", no_space)
        with pytest.raises(ExportError, match="cannot be written \\(No space left on device\\)"):
            export(book, out, force=True)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "minutes", "out"]
    export(book, out, "parquet", force=True)
    assert not (out / "documents.jsonl").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "minutes", "out"]


def test_only_an_export_is_replaced_and_only_when_told(book: Settings, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.mkdir()
    with pytest.raises(ExportError, match="is there and is no export"):
        export(book, precious, force=True)
    export(book, tmp_path / "out")
    with pytest.raises(ExportError, match="add --force"):
        export(book, tmp_path / "out")
    (tmp_path / "link").symlink_to(tmp_path / "out")
    with pytest.raises(ExportError, match="is there and is no export"):
        export(book, tmp_path / "link", force=True)
    with pytest.raises(ExportError, match="make it first"):
        export(book, tmp_path / "nowhere" / "out")


def test_parquet_without_its_package_says_what_to_install(
    book: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("service.export.table_files.find_spec", lambda _name: None)
    with pytest.raises(ExportError, match=r"pip install 'minutebook\[parquet\]'"):
        export(book, tmp_path / "out", "parquet")
    assert not (tmp_path / "out").exists()
    export(book, tmp_path / "out")


def run(book: Settings, *arguments: str) -> Result:
    return CliRunner().invoke(
        minutebook.app,
        ["--home", str(book.home), "export", *arguments],
        env={"MINUTEBOOK_MODEL": "stand-in"},
    )


def test_the_command_says_what_it_wrote(book: Settings, tmp_path: Path) -> None:
    told = run(book, str(tmp_path / "out")).output
    assert "3 documents, 3 items" in " ".join(told.split())
    done = json.loads(run(book, str(tmp_path / "out"), "--force", "--json").output)
    assert done["rows"]["exchanges"] == 5
    summary = json.loads((tmp_path / "out" / SUMMARY_FILE).read_text(encoding="utf-8"))
    assert summary == {key: done[key] for key in done if key != "folder"}


def test_every_table_and_field_is_documented() -> None:
    page = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    documented = {
        name: re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE) for name, text in sections.items()
    }
    assert documented == {name: list(shape.model_fields) for name, shape in TABLES.items()}
