import json
from pathlib import Path

import pytest

from eval.eval_errors import DistractorsError, EvaluationError
from eval.retrieval.distractors import PANEL, Distractor, load_distractors, sync_distractors
from eval.retrieval.evaluated_book import fill_home, open_book
from index.book.filters import Filters
from ingest.record.store import RecordStore
from service.answering.queries import SearchOptions, run_search
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import NOW, fixed_clock
from tests.pages import write_page
from tests.standin import StandInEncoder

HAY = (
    Distractor(meeting="hearing-1", n=1, text="Bees are kept in hives on the roof."),
    Distractor(meeting="hearing-1", n=0, text=" The witness spoke of honey. "),
    Distractor(meeting="hearing-2", n=0, text="Lighthouses were discussed at length."),
)


def fill(
    settings: Settings, encoder: StandInEncoder, folder: Path, hay: tuple[Distractor, ...]
) -> list[str]:
    return fill_home(Updater(settings, encoder, clock=fixed_clock), [folder], hay)


def test_each_meeting_is_a_document_and_each_passage_a_block(home: Path) -> None:
    with RecordStore(home) as store:
        sync_distractors(store, HAY, rules="today", now=NOW)
        first, second = store.documents()
    assert (first.name, second.name) == ("distractors/hearing-1.txt", "distractors/hearing-2.txt")
    words = [first.text[block.start : block.end] for block in first.division.blocks]
    assert words == ["The witness spoke of honey.", "Bees are kept in hives on the roof."]
    assert first.item.meeting.panel == PANEL
    assert first.item.meeting.date is None


def test_what_is_stored_already_is_left_and_what_is_not_wanted_goes(home: Path) -> None:
    with RecordStore(home) as store:
        sync_distractors(store, HAY, rules="today", now=NOW)
        before = store.state()
        sync_distractors(store, HAY, rules="today", now=NOW)
        assert store.state() == before
        sync_distractors(store, HAY[2:], rules="today", now=NOW)
        assert list(store.current_versions()) == ["distractors/hearing-2.txt"]
        sync_distractors(store, (), rules="today", now=NOW)
        assert not store.current_versions()


def test_distractors_can_be_found_beside_the_minutes(
    settings: Settings, encoder: StandInEncoder, folder: Path
) -> None:
    fill(settings, encoder, folder, HAY)
    with open_book(settings, encoder) as book:
        found = run_search(book.searcher, "honey bees in hives", Filters(), SearchOptions(k=1))
        assert found.passages[0].document == "distractors/hearing-1.txt"
        assert found.passages[0].citation.panel == PANEL
        assert "roads.txt" in book.documents


def test_a_kept_book_is_filled_again_without_encoding_and_without_yesterdays_distractors(
    settings: Settings, encoder: StandInEncoder, folder: Path
) -> None:
    fill(settings, encoder, folder, HAY)
    encoded = len(encoder.encoded)
    fill(settings, encoder, folder, HAY)
    fill(settings, encoder, folder, ())
    assert len(encoder.encoded) == encoded
    with open_book(settings, encoder) as book:
        assert set(book.documents) == {"roads.txt", "fraud.txt"}


def test_a_kept_book_of_other_documents_is_refused(
    settings: Settings, encoder: StandInEncoder, folder: Path, tmp_path: Path
) -> None:
    fill(settings, encoder, folder, ())
    write_page(tmp_path / "other", "other.txt")
    with pytest.raises(EvaluationError, match=r"holds other documents too .*--work"):
        fill(settings, encoder, tmp_path / "other", ())


def test_an_evaluation_without_any_minutes_is_stopped(
    settings: Settings, encoder: StandInEncoder, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(EvaluationError, match="no minutes at the paths"):
        fill(settings, encoder, tmp_path / "empty", ())
    write_page(tmp_path / "lists", "list.txt", "Milk and eggs.")
    with pytest.raises(EvaluationError, match="no minutes at the paths"):
        fill(settings, encoder, tmp_path / "lists", ())


def test_a_document_that_is_refused_stays_out_and_is_told(
    settings: Settings, encoder: StandInEncoder, folder: Path
) -> None:
    write_page(folder, "list.txt", "Milk and eggs.")
    (told,) = fill(settings, encoder, folder, ())
    assert told.startswith("list.txt was refused: ")


def test_distractors_are_read_from_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "hay.jsonl"
    path.write_text("\n".join(passage.model_dump_json() for passage in HAY), encoding="utf-8")
    assert load_distractors(path) == HAY


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"meeting": "a", "n": 0, "text": " "}, "text"),
        ({"meeting": "a/b", "n": 0, "text": "x"}, "meeting"),
        ({"meeting": "a", "n": -1, "text": "x"}, "n: "),
        ({"meeting": "a", "n": 0, "text": "x", "extra": 1}, "extra"),
        ({"meeting": "hearing-2", "n": 0, "text": "x"}, "stands on an earlier line"),
    ],
)
def test_a_line_that_is_no_distractor_is_refused_by_its_number(
    tmp_path: Path, line: dict[str, object], reason: str
) -> None:
    path = tmp_path / "hay.jsonl"
    path.write_text(f"{HAY[2].model_dump_json()}\n{json.dumps(line)}\n", encoding="utf-8")
    with pytest.raises(DistractorsError, match=rf"hay\.jsonl, line 2: .*{reason}"):
        load_distractors(path)


def test_a_file_without_distractors_says_so(tmp_path: Path) -> None:
    with pytest.raises(DistractorsError, match="cannot be read"):
        load_distractors(tmp_path / "none.jsonl")
    (tmp_path / "empty.jsonl").write_text("\n", encoding="utf-8")
    with pytest.raises(DistractorsError, match="holds no passages"):
        load_distractors(tmp_path / "empty.jsonl")
