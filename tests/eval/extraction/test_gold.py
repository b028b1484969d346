from datetime import date
from pathlib import Path

import pytest

from eval.eval_errors import GoldError
from eval.extraction.gold import MOST_LISTED, Choice, load_gold
from tests.eval.extraction.golds import ROADS, gold, write_gold


def test_documents_are_read_in_order_and_empty_lines_passed_over(tmp_path: Path) -> None:
    path = write_gold(tmp_path / "gold.jsonl", ROADS, {**ROADS, "file": "other.pdf"})
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    found = load_gold(path)
    assert [(g.file, g.form) for g in found] == [("roads.txt", ".txt"), ("other.pdf", ".pdf")]


def test_what_is_right_is_the_one_value_or_any_that_is_listed() -> None:
    one = gold(panel="Example Board", panel_any=[], date="2024-05-06", status="draft")
    assert one.panels == ("Example Board",)
    assert one.dates == (date(2024, 5, 6),)
    assert one.statuses == ("draft",)
    several = gold(
        panel_any=[None, "Example Board"],
        date_any=[None, "2024-05-06"],
        status_any=["draft", "confirmed"],
    )
    assert several.panels == (None, "Example Board")
    assert several.dates == (None, date(2024, 5, 6))
    assert several.statuses == ("draft", "confirmed")


@pytest.mark.parametrize(
    "change",
    [
        {"colour": "red"},
        {"status": "lost"},
        {"date": "6 May"},
        {"body": [" "]},
        {"actions": [{"contains": "x", "owner": "PCC", "due": None}]},
    ],
)
def test_a_line_of_another_form_is_refused_by_its_number(
    tmp_path: Path, change: dict[str, object]
) -> None:
    path = write_gold(tmp_path / "gold.jsonl", ROADS, {**ROADS, "file": "b.txt", **change})
    with pytest.raises(GoldError, match="line 2"):
        load_gold(path)


def test_a_document_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="earlier line"):
        load_gold(write_gold(tmp_path / "gold.jsonl", ROADS, ROADS))


def test_a_file_that_is_missing_or_empty_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        load_gold(tmp_path / "none.jsonl")
    with pytest.raises(GoldError, match="no documents"):
        load_gold(write_gold(tmp_path / "gold.jsonl"))


def test_a_list_is_complete_unless_its_file_is_a_choice_or_it_may_be_cut_off() -> None:
    choice = Choice(("kept-*",))
    assert choice.is_complete("roads.txt", [1])
    assert not choice.is_complete("kept-roads.txt", [1])
    assert not choice.is_complete("roads.txt", [1] * MOST_LISTED)


def test_lists_are_not_cut_off_where_one_is_longer() -> None:
    full, longer = (gold(resolutions=("Resolved.",) * (MOST_LISTED + more)) for more in (0, 1))
    assert not Choice().among([full]).is_complete("roads.txt", full.resolutions)
    among = Choice(("kept-*",)).among([full, longer])
    assert among.is_complete("roads.txt", full.resolutions)
    assert not among.is_complete("kept-roads.txt", full.resolutions)
