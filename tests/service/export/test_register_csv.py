import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.contract.answers import CitationModel
from service.contract.registers import ActionModel, DecisionModel, RecordedModel
from service.export.register_csv import ACTION_COLUMNS, DECISION_COLUMNS, actions_csv, decisions_csv

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


def rows(written: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written, newline="")))


def test_a_header_row_then_one_row_an_entry_with_crlf_line_ends() -> None:
    written = actions_csv([action("He would find out.")])
    assert written.startswith(",".join(ACTION_COLUMNS) + "\r\n")
    assert written.endswith("\r\n")
    header, row = rows(written)
    cells = dict(zip(header, row, strict=True))
    assert (cells["status"], cells["owner"], cells["recipient"]) == ("done", "PCC", "")
    assert (cells["is_marked"], cells["settled_by_text"]) == ("yes", "It was sent.")


def test_a_register_without_entries_is_its_header_row() -> None:
    assert decisions_csv([]) == ",".join(DECISION_COLUMNS) + "\r\n"
    assert actions_csv([]) == ",".join(ACTION_COLUMNS) + "\r\n"


def test_the_last_columns_say_whether_the_date_was_inferred_and_how_the_minutes_stand() -> None:
    inferred = {"inferred": {"meeting_date": "the file name"}, "minutes_status": "draft"}
    guessed = action("One.").model_copy(update={"citation": CITATION.model_copy(update=inferred)})
    header, *found = rows(actions_csv([guessed, action("Two.")]))
    assert header[-2:] == ["meeting_date_inferred", "minutes_status"]
    assert [row[-2:] for row in found] == [["yes", "draft"], ["", "not_stated"]]
    assert DECISION_COLUMNS[-2:] == ACTION_COLUMNS[-2:]


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
    _, *found = rows(decisions_csv(decisions))
    told = [row[DECISION_COLUMNS.index("text")] for row in found]
    assert told == ["2021-01-01, 2", "2020-01-01, 0", "2020-01-01, 3", "None, 1"]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_would_run_as_a_formula_is_defused(first: str) -> None:
    text = f"{first}HYPERLINK(1)"
    found = dict(zip(*rows(actions_csv([action(text, owner=text)])), strict=True))
    assert found["text"] == found["owner"] == f"'{text}"


@given(st.text())
def test_every_text_comes_back_as_it_was_written(text: str) -> None:
    decision = DecisionModel(
        text=text, document="a", start=0, end=len(text), citation=CITATION, kind="agreed"
    )
    header, row = rows(decisions_csv([decision]))
    cell = row[header.index("text")]
    assert cell in (text, f"'{text}")
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
