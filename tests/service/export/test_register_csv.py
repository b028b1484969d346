import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.contract.citations import CitationModel
from service.contract.quotes import CorrectionModel
from service.contract.registers import (
    ActionModel,
    ActionsModel,
    DecisionFiltersModel,
    DecisionModel,
    DecisionsModel,
    RecordedModel,
    VotesModel,
)
from service.export.register_csv import (
    ACTION_COLUMNS,
    DECISION_COLUMNS,
    actions_csv,
    csv_file,
    decisions_csv,
)
from tests.service.export.samples import COVERAGE, actions

CITATION = CitationModel(
    label="A panel, a day, an item",
    panel=None,
    meeting_date="2022-03-04",
    item_title=None,
    item_number=None,
    question_number=None,
    speakers=[],
    minutes_status="not_stated",
    url=None,
    inferred={},
)


def action(text: str, owner: str | None = "PCC") -> ActionModel:
    note = RecordedModel(text="It was sent.", document="b", start=0, end=12, citation=CITATION)
    return ActionModel(
        text=text,
        document="a",
        start=0,
        end=len(text),
        citation=CITATION,
        owner=owner,
        recipient=None,
        due=None,
        is_marked=True,
        status="done",
        settled_by=note,
    )


def register(*found: ActionModel) -> ActionsModel:
    return actions().model_copy(update={"actions": list(found)})


def decided(*found: DecisionModel) -> DecisionsModel:
    filters = DecisionFiltersModel(
        panel=None, speaker=None, from_date=None, to_date=None, kind=None
    )
    return DecisionsModel(
        filters=filters, decisions=list(found), coverage=COVERAGE, warnings=[], took_ms=1.0
    )


def rows(written: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written, newline="")))


def test_a_header_row_then_one_row_an_entry_with_crlf_line_ends() -> None:
    written = actions_csv(register(action("He would find out.")))
    assert written.startswith(",".join(ACTION_COLUMNS) + "\r\n")
    assert written.endswith("\r\n")
    header, row = rows(written)
    cells = dict(zip(header, row, strict=True))
    assert (cells["status"], cells["owner"], cells["recipient"]) == ("done", "PCC", "")
    assert (cells["is_marked"], cells["settled_by_text"]) == ("yes", "It was sent.")


def test_a_register_without_entries_is_its_header_row() -> None:
    assert decisions_csv(decided()) == ",".join(DECISION_COLUMNS) + "\r\n"
    assert actions_csv(register()) == ",".join(ACTION_COLUMNS) + "\r\n"


def test_columns_say_whether_the_date_was_inferred_and_how_the_minutes_stand() -> None:
    inferred = {"inferred": {"meeting_date": "the file name"}, "minutes_status": "draft"}
    guessed = action("One.").model_copy(update={"citation": CITATION.model_copy(update=inferred)})
    header, *found = rows(actions_csv(register(guessed, action("Two."))))
    at = header.index("meeting_date_inferred")
    assert header[at : at + 2] == ["meeting_date_inferred", "minutes_status"]
    assert [row[at : at + 2] for row in found] == [["yes", "draft"], ["", "not_stated"]]
    assert found[0][header.index("remarks")] == "Inferred meeting date: the file name."


def test_every_row_says_what_its_page_says_beside_the_words() -> None:
    right = CorrectionModel(text="£5, not 35", document="b", start=0, end=9, citation=CITATION)
    voted = DecisionModel(
        text="The motion was carried.",
        document="a",
        start=0,
        end=9,
        citation=CITATION,
        kind="agreed",
        about=["vote", "precept"],
        votes=VotesModel(in_favour=8, against=2, abstain=None),
        corrected_by=[right],
    )
    sample = COVERAGE.model_copy(update={"restated": COVERAGE.documents})
    found = decided(voted).model_copy(update={"coverage": sample})
    cells = dict(zip(*rows(decisions_csv(found)), strict=True))
    assert (cells["votes_for"], cells["votes_against"], cells["votes_abstain"]) == ("8", "2", "")
    assert (cells["about"], cells["corrected_by_text"]) == ("vote; precept", "£5, not 35")
    assert "not the official record" in cells["notices"]
    assert "Sample text" in cells["notices"]


def test_what_is_overdue_stands_first_then_what_is_open_and_last_what_is_done() -> None:
    def standing(text: str, **changes: object) -> ActionModel:
        return action(text).model_copy(update=changes)

    found = register(
        standing("done"),
        standing("open", status="no_later_record"),
        standing("late", status="no_later_record", due_by="2022-04-01", is_overdue=True),
        standing("outstanding", status="outstanding"),
        standing("see there", status="see_later_record"),
    )
    header, *told = rows(actions_csv(found))
    order = [row[header.index("text")] for row in told]
    assert order == ["late", "outstanding", "open", "see there", "done"]


def test_a_file_begins_with_the_mark_that_excel_tells_utf_8_by() -> None:
    assert csv_file("text\r\nPanel’s\r\n") == b"\xef\xbb\xbftext\r\nPanel\xe2\x80\x99s\r\n"


def test_the_newest_meeting_stands_first_and_the_undated_last() -> None:
    days = ("2020-01-01", None, "2021-01-01", "2020-01-01")
    decisions = [
        DecisionModel(
            text=f"{day}, {number}",
            document="a",
            start=0,
            end=1,
            citation=CITATION.model_copy(update={"meeting_date": day}),
            kind="agreed",
        )
        for number, day in enumerate(days)
    ]
    _, *found = rows(decisions_csv(decided(*decisions)))
    told = [row[DECISION_COLUMNS.index("text")] for row in found]
    assert told == ["2021-01-01, 2", "2020-01-01, 0", "2020-01-01, 3", "None, 1"]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_cell_that_would_run_as_a_formula_is_defused(first: str) -> None:
    text = f"{first}HYPERLINK(1)"
    found = dict(zip(*rows(actions_csv(register(action(text, owner=text)))), strict=True))
    assert found["text"] == found["owner"] == f"'{text}"


@given(st.text())
def test_every_text_comes_back_as_it_was_written(text: str) -> None:
    decision = DecisionModel(
        text=text, document="a", start=0, end=len(text), citation=CITATION, kind="agreed"
    )
    header, row = rows(decisions_csv(decided(decision)))
    cell = row[header.index("text")]
    assert cell in (text, f"'{text}")
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
