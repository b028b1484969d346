from pathlib import Path

import pytest

from ingest.errors import UnknownDocumentError
from ingest.record.view import RecordView
from service.holding.showing import find_document, run_show
from service.holding.updating import Updater
from tests.pages import BULLETS, write_page

NAMES = ["2020/a.txt", "2021/a.txt", "2021/ba.txt", "c.txt"]


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("c.txt", "c.txt"),
        ("2021/a.txt", "2021/a.txt"),
        ("ba.txt", "2021/ba.txt"),
        ("c", "c.txt"),
        ("2021/a", "2021/a.txt"),
        ("ba", "2021/ba.txt"),
        ("a", None),
        (".txt", None),
        ("a.txt", None),
        ("", None),
    ],
)
def test_a_document_goes_by_any_end_that_only_one_has(wanted: str, name: str | None) -> None:
    if name:
        assert find_document(wanted, NAMES) == name
    else:
        with pytest.raises(UnknownDocumentError):
            find_document(wanted, NAMES)


def test_an_ambiguous_end_names_the_documents_it_fits() -> None:
    with pytest.raises(UnknownDocumentError, match=r"2020/a\.txt, 2021/a\.txt"):
        find_document("a.txt", NAMES)


def test_what_is_shown_covers_every_non_space_character_once(
    updater: Updater, folder: Path, home: Path
) -> None:
    updater.ingest([str(folder)])
    shown = run_show(home, "roads.txt", {})
    spans = [(b.start, b.end) for b in shown.blocks] + [(s.start, s.end) for s in shown.set_aside]
    times = [0] * len(shown.text)
    for start, end in spans:
        for i in range(start, end):
            times[i] += 1
    assert all(n == 1 for c, n in zip(shown.text, times, strict=True) if not c.isspace())
    assert shown.citation.panel == "Exampleshire Police and Crime Panel"
    assert [b.speaker for b in shown.blocks if b.kind == "reply"] == ["PCC", "Deputy PCC", "PCC"]


def test_the_version_that_was_indexed_is_shown_while_a_newer_one_waits(
    updater: Updater, folder: Path, home: Path
) -> None:
    updater.ingest([str(folder)])
    with RecordView(home) as store:
        indexed = store.current_versions()
    write_page(folder, "fraud.txt", BULLETS.replace("doubled", "trebled"))
    updater.ingest([str(folder)])
    assert "doubled" in run_show(home, "fraud.txt", indexed).text
    assert "trebled" in run_show(home, "fraud.txt", {}).text


def test_every_recorded_question_is_shown_with_its_reply_and_whoever_spoke(
    updater: Updater, folder: Path, home: Path
) -> None:
    said = "A Member asked why. The Beat Manager replied that it was so."
    page = f"Agenda item\n\nBeats\n\nMinutes:\n\n{said}"
    write_page(folder, "beats.txt", page)
    updater.ingest([str(folder)])
    numbered = run_show(home, "roads.txt", {})
    assert [exchange.question_number for exchange in numbered.exchanges] == ["1", "2", "3"]
    assert all(exchange.reply_start is not None for exchange in numbered.exchanges)
    shown = run_show(home, "beats.txt", {})
    (exchange,) = shown.exchanges
    assert shown.text[exchange.question_start : exchange.question_end] == "A Member asked why."
    assert exchange.reply_start is not None
    assert shown.text[exchange.reply_start :].startswith("The Beat Manager replied")
    assert (exchange.asker, exchange.replier) == ("Member", "Officer")
    assert exchange.citation.speaker_title == "Beat Manager"
