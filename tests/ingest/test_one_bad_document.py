"""Whatever a reader or the record fails over in one document refuses that one alone."""

import errno
import io
import json
import zipfile
from pathlib import Path

import pytest

from ingest.pipeline import DocumentReport, Ingester
from ingest.readers.reading_process import ReadingProcess
from ingest.readers.source_files import find_sources
from ingest.record import Reading
from ingest.record.store import RecordStore
from service.holding.updating import Updater
from tests.conftest import fixed_clock
from tests.reading import reading_here

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word_whose_footnote_refers_to_itself() -> bytes:
    note = '<w:footnoteReference w:id="2"/>'
    body = f"<w:p><w:r><w:t>Minutes:</w:t></w:r></w:p><w:p><w:r><w:t>So.</w:t>{note}</w:r></w:p>"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
        )
        archive.writestr(
            "word/footnotes.xml",
            f'<w:footnotes xmlns:w="{_WORD}"><w:footnote w:id="2"><w:p><w:r><w:t>See.</w:t>{note}'
            "</w:r></w:p></w:footnote></w:footnotes>",
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{_OFFICE}/footnotes" Target="footnotes.xml"/>'
            "</Relationships>",
        )
    return packed.getvalue()


def by_name(updater: Updater, folder: Path) -> dict[str, tuple[str, str]]:
    report = updater.ingest([str(folder)])
    assert report.index is not None
    return {d.document: (d.outcome, d.error or "") for d in report.documents}


@pytest.mark.parametrize("reading", [reading_here, ReadingProcess])
def test_a_footnote_that_refers_to_itself_ends_nothing(
    updater: Updater, folder: Path, reading: type[ReadingProcess]
) -> None:
    (folder / "loop.docx").write_bytes(word_whose_footnote_refers_to_itself())
    found = by_name(Updater(updater.settings, updater.encoder, reading=reading), folder)
    assert found["roads.txt"][0] == found["fraud.txt"][0] == "added"
    outcome, error = found["loop.docx"]
    assert outcome == "added" or "could not be read" in error


def test_a_lone_surrogate_in_the_facts_ends_nothing(updater: Updater, folder: Path) -> None:
    facts = folder / "meetings.json"
    facts.write_text('{"pages": {"roads.txt": {"panel": "A \\ud800 Panel"}}}')
    found = by_name(updater, folder)
    assert found["fraud.txt"][0] == "added"
    assert found["roads.txt"][0] == "refused"


def ingest(home: Path, folder: Path, read: object) -> list[DocumentReport]:
    with RecordStore(home) as store:
        ingester = Ingester(
            store,
            rules="r",
            max_bytes=1_000_000,
            clock=fixed_clock,
            read=read,  # type: ignore[arg-type]
        )
        return list(ingester.ingest(find_sources([folder])))


def failing(error: BaseException) -> object:
    def read(_data: bytes, *, name: str) -> Reading:
        raise error.with_traceback(None) if name else error

    return read


@pytest.mark.parametrize("error", [RecursionError(), ValueError(), MemoryError(), KeyError("x")])
def test_any_failure_of_a_reader_is_a_named_refusal(
    home: Path, folder: Path, error: Exception
) -> None:
    reports = ingest(home, folder, failing(error))
    assert [report.outcome for report in reports] == ["refused", "refused"]
    assert all(type(error).__name__ in (report.error or "") for report in reports)


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(errno.ENOSPC, "disk full")])
def test_stopping_and_a_full_disk_are_not_taken_for_the_document(
    home: Path, folder: Path, error: BaseException
) -> None:
    with pytest.raises(type(error)):
        ingest(home, folder, failing(error))


def test_a_link_that_leaves_the_folder_is_refused_and_one_named_itself_is_read(
    updater: Updater, folder: Path, tmp_path: Path
) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    link = inside / "roads.txt"
    link.symlink_to(folder / "roads.txt")
    (report,) = updater.ingest([str(inside)]).documents
    assert "link to a file outside the folder" in (report.error or "")
    assert updater.ingest([str(link)]).documents[0].outcome == "added"


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"panel": "x" * 100_000}, "at most 500"),
        ({"inferred": {str(i): "x" for i in range(30)}}, "at most 20"),
    ],
)
def test_facts_over_a_bound_refuse_their_page(
    updater: Updater, folder: Path, facts: object, reason: str
) -> None:
    (folder / "meetings.json").write_text(json.dumps({"pages": {"roads.txt": facts}}))
    assert reason in by_name(updater, folder)["roads.txt"][1]


def test_a_file_of_facts_over_the_bound_is_refused(updater: Updater, folder: Path) -> None:
    (folder / "meetings.json").write_text(" " * (10 * 1024 * 1024 + 1))
    reports = updater.ingest([str(folder)]).documents
    assert all("larger than 10 MiB" in (report.error or "") for report in reports)
