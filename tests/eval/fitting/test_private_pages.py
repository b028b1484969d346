"""Pages of which it is known what was private, cut into pieces that are right or left open."""

import json
from pathlib import Path

import pytest

from eval.eval_errors import GoldError
from eval.fitting.labelled_pages import labelled_set
from eval.fitting.private_pages import PRIVATE, PrivacyGold, PrivatePage, private_pages
from tests.eval.fitting.private_minutes import LEAVES, OPEN, SECRET, private_set


def pages_of(folder: Path) -> list[PrivatePage]:
    chosen = [labelled_set(PrivacyGold, str(folder))]
    return list(private_pages(chosen, lambda _done, _of: None))


def label(folder: Path, **line: object) -> None:
    (folder / "gold.jsonl").write_text(json.dumps(line), encoding="utf-8")


def test_what_is_labelled_is_private_or_public_and_the_rest_is_left_open(tmp_path: Path) -> None:
    page = pages_of(private_set(tmp_path / "one"))[0]
    right = dict(zip([piece.text for piece in page.pieces], page.right(), strict=True))
    assert right[SECRET[0]] == PRIVATE
    assert right[OPEN[0]] == {0, 1, 4}
    assert right[LEAVES] == {0, 1, 2, 3, 4}


def test_a_page_on_which_nothing_is_private_is_public_throughout(tmp_path: Path) -> None:
    page = pages_of(private_set(tmp_path / "one"))[1]
    assert page.is_public
    assert set(page.right()) == {frozenset({0, 1, 4})}


def test_a_fragment_is_found_whatever_its_quotes_dashes_and_line_ends(tmp_path: Path) -> None:
    folder = private_set(tmp_path / "one")
    (folder / "pages" / "closed-0.txt").write_text(
        "Minutes\n\nThe buyer’s offer – sixty\npounds – was weak.", encoding="utf-8"
    )
    label(folder, file="closed-0.txt", absent=["buyer's offer - sixty pounds"])
    (page,) = pages_of(folder)
    assert len(page.private) == 1


def test_what_records_no_meeting_and_other_forms_are_left_out(tmp_path: Path) -> None:
    folder = private_set(tmp_path / "one")
    label(folder, file="closed-0.txt", minutes=False)
    assert pages_of(folder) == []
    (folder / "pages" / "scan.pdf").write_bytes(b"%PDF-1.4")
    label(folder, file="scan.pdf")
    assert pages_of(folder) == []


def test_a_fragment_that_stands_nowhere_is_refused_and_not_printed(tmp_path: Path) -> None:
    folder = private_set(tmp_path / "one")
    label(folder, file="closed-0.txt", absent=["a ransom was paid"])
    with pytest.raises(GoldError, match=r"a fragment of 4 words .* copy it from there") as raised:
        pages_of(folder)
    assert "ransom" not in str(raised.value)


def test_a_page_that_is_no_text_is_refused(tmp_path: Path) -> None:
    folder = private_set(tmp_path / "one")
    (folder / "pages" / "closed-0.txt").write_bytes(b"\x00\x01\x02\x00" * 9)
    with pytest.raises(GoldError, match=r"closed-0\.txt cannot be read"):
        pages_of(folder)
