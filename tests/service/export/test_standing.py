"""Every file says what the page says of what it quotes."""

import io

import docx
import pytest

from service.contract.citations import OtherReadingModel
from service.contract.notices import ALL_RESTATED, NOT_THE_RECORD, SOME_RESTATED
from service.contract.quotes import CorrectionModel
from service.contract.read_minutes import ReadItemModel, ReadMinutesModel
from service.contract.shown_document import BlockModel
from service.export.answer_report import answer_report
from service.export.check_report import check_report
from service.export.markdown import markdown
from service.export.minutes_report import minutes_name, minutes_report
from service.export.register_report import actions_report
from service.export.report import Report
from service.export.word import word
from tests.service.export.samples import (
    COVERAGE,
    PANEL,
    SEARCHED_AT,
    actions,
    answer,
    check,
    citation,
    match,
    quote,
)

SAMPLE = COVERAGE.model_copy(update={"restated": COVERAGE.documents})
CITED = citation(inferred={"meeting_date": "the file name"}).model_copy(
    update={
        "other_readings": [
            OtherReadingModel.model_validate(
                {"document": "b", "other_start": 0, "other_end": 9, "text": "10"}
            )
        ]
    }
)
RIGHT = CorrectionModel(text="£5, not 35", document="b", start=0, end=9, citation=citation())
BESIDE = {"citation": CITED, "corrected_by": [RIGHT]}
WORDS = "Cameras cost £35."


def item() -> ReadMinutesModel:
    block = BlockModel(
        kind="reply", question_number="2", speaker="PCC", start=5, end=22, speeches=[]
    )
    one = ReadItemModel(
        document="a",
        item=None,
        title="Road safety",
        text=WORDS,
        start=5,
        end=22,
        has_minutes=True,
        blocks=[block],
        citation=CITED,
        corrected_by=[RIGHT],
    )
    return ReadMinutesModel(
        title="Road safety",
        panel=PANEL,
        meeting_date="2022-03-04",
        items=[one],
        withheld=1,
        notices=SAMPLE.notices,
        warnings=[],
        read_at=SEARCHED_AT,
    )


REPORTS = {
    "answer": answer_report(
        answer(quote(WORDS).model_copy(update=BESIDE)).model_copy(update={"coverage": SAMPLE})
    ),
    "check": check_report(
        check("Who pays?", match(WORDS, None).model_copy(update=BESIDE)).model_copy(
            update={"coverage": SAMPLE}
        )
    ),
    "register": actions_report(
        actions().model_copy(
            update={
                "coverage": SAMPLE,
                "actions": [actions().actions[0].model_copy(update={"text": WORDS, **BESIDE})],
            }
        )
    ),
    "item": minutes_report(item()),
}


@pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)
@pytest.mark.parametrize("form", ["markdown", "word"])
def test_every_file_warns_as_the_page_does(report: Report, form: str) -> None:
    text = markdown(report)
    if form == "word":
        document = docx.Document(io.BytesIO(word(report)))
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert NOT_THE_RECORD in text
    assert ALL_RESTATED in text
    assert "Inferred meeting date: the file name" in text
    assert "Another source of these minutes, b, reads: “10”" in text
    assert text.index("£5, not 35") < text.index("As first recorded:") < text.index(WORDS)
    assert "word for word: the clerk's record" not in text


def test_minutes_name_what_was_withheld_and_who_replied() -> None:
    text = markdown(minutes_report(item()))
    assert "Withheld as exempt: 1 part of the minutes." in text
    assert "**Reply 2 (PCC):**" in text
    assert minutes_name(item()) == "exampleshire-2022-03-04-road-safety"


@pytest.mark.parametrize(
    ("restated", "notices"),
    [
        (0, [NOT_THE_RECORD]),
        (1, [NOT_THE_RECORD, SOME_RESTATED]),
        (14, [NOT_THE_RECORD, ALL_RESTATED]),
    ],
)
def test_json_says_it_too(restated: int, notices: list[str]) -> None:
    coverage = COVERAGE.model_copy(update={"restated": restated})
    assert coverage.model_dump()["notices"] == notices
