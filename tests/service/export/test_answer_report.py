import pytest

from service.contract.answers import AskModel, PositionModel, RouteModel, StatementModel
from service.contract.quotes import AskedModel, CorrectionModel, SpanModel
from service.contract.searched import HintsModel
from service.export.answer_report import answer_report
from service.export.markdown import markdown
from service.export.report import Heading, Quotation, Report
from tests.service.export.samples import answer, citation, quote, summary

OLD = quote("It was noted that mats slip.", None, citation(date="2021-06-18"), "old.txt")
NEW = quote("The PCC reported that cameras help.")


def written(model: AskModel) -> str:
    return markdown(answer_report(model))


def headings(report: Report) -> list[str]:
    return [part.text for part in report.parts if isinstance(part, Heading)]


def test_quotes_stand_in_the_answers_order_each_under_its_meeting() -> None:
    report = answer_report(answer(OLD, NEW))
    quoted = [part.lines[0][0].text for part in report.parts if isinstance(part, Quotation)]
    assert quoted == [OLD.text, NEW.text]
    assert headings(report)[1:3] == [
        "Exampleshire Police and Crime Panel, 18 June 2021",
        "Exampleshire Police and Crime Panel, 4 March 2022",
    ]


def test_the_quote_that_answers_best_is_marked_wherever_it_stands() -> None:
    text = written(answer(OLD, NEW).model_copy(update={"strongest": 2}))
    assert text.count("Answers best:") == 1
    assert text.index(OLD.text) < text.index("Answers best:") < text.index(NEW.text)


def test_what_was_asked_stands_before_the_reply() -> None:
    asked = AskedModel(text="asked whether\nvans came", start=0, end=24)
    text = written(answer(NEW.model_copy(update={"asked": asked})))
    assert text.index("What was asked: “asked whether vans came”") < text.index(NEW.text)


def test_the_words_that_decide_are_bold() -> None:
    start = OLD.text.index("mats")
    span = SpanModel(start=start, end=start + 4)
    text = written(answer(OLD.model_copy(update={"decisive": [span]})))
    assert "“It was noted that **mats** slip.”" in text


def test_a_correction_stands_before_what_it_corrects() -> None:
    right = CorrectionModel(
        text="Mats do not slip.", document="new.txt", start=0, end=17, citation=citation()
    )
    text = written(answer(OLD.model_copy(update={"corrected_by": [right]})))
    parts = ("Corrected on 4 March 2022:", right.text, "As first recorded:", OLD.text)
    assert [*parts] == sorted(parts, key=text.index)
    undated = right.model_copy(update={"citation": citation(date=None)})
    text = written(answer(OLD.model_copy(update={"corrected_by": [undated]})))
    assert "Corrected at a later meeting, whose date is not stated:" in text


def test_where_the_question_belongs_besides_is_named_with_its_command() -> None:
    route = RouteModel(
        title="The register of decisions",
        to="decisions",
        arguments={},
        commands=["minutebook decisions"],
    )
    text = written(answer(NEW).model_copy(update={"routes": [route]}))
    assert "See also: The register of decisions" in text
    assert "minutebook decisions" in text


def test_words_that_lack_only_the_fact_are_introduced_by_what_they_do_not_say() -> None:
    near = answer(related=(NEW,)).model_copy(update={"near": True, "lacks": "how many"})
    text = written(near)
    assert "No words were found that say how many; what comes nearest:" in text
    assert "Related, but not an answer" not in text


def test_every_quote_is_reported_speech_of_a_role_or_of_nobody_stated() -> None:
    text = written(answer(OLD, NEW))
    assert "The minutes record (PCC):" in text
    assert "The minutes record (speaker not stated):" in text
    assert " said " not in text


def test_the_positions_of_an_office_over_time_stand_oldest_first() -> None:
    statements = [
        StatementModel(meeting_date="2021-06-18", speaker="Deputy PCC", quote=2),
        StatementModel(meeting_date="2022-03-04", speaker="PCC", quote=1),
    ]
    position = PositionModel(panel="A Panel", office="PCC", statements=statements)
    text = written(answer(NEW, OLD).model_copy(update={"over_time": [position]}))
    _, _, told = text.partition("## Over time: PCC, A Panel")
    assert f"- 18 June 2021, the minutes record (Deputy PCC): “{OLD.text}”" in told
    assert told.index(OLD.text) < told.index(NEW.text)


def test_related_words_stand_apart_from_the_answer() -> None:
    text = written(answer(NEW, related=(OLD,)))
    answered, _, related = text.partition("## Related, but not an answer")
    assert NEW.text in answered
    assert OLD.text in related
    assert OLD.text not in answered


def test_related_words_are_said_to_be_of_other_panels_where_none_is_of_the_panel_named() -> None:
    hints = HintsModel(panel="Westvale Panel", panels=["Westvale Panel"])
    text = written(answer(related=(OLD,), hints=hints))
    assert "## Related words of other panels, but not an answer" in text


def test_not_found_says_how_much_was_searched_and_quotes_only_what_is_related() -> None:
    text = written(answer(related=(OLD,)))
    assert "Not found: no answer was found in the 12 meetings and 1 other item searched." in text
    assert "What the minutes record" not in text


def test_the_search_is_told_in_words() -> None:
    text = written(answer(NEW, warnings=("1 meeting left out.",)))
    for words in (
        "Date of search: 6 May 2024, 07:08 UTC.",
        "Panels: Exampleshire Police and Crime Panel.",
        "Searched: 12 meetings and 1 other item, 14 documents.",
        "Dates of meetings: 18 June 2021 to 4 March 2022.",
        "Other items: 1, whose meeting is not known.",
        "Meetings without minutes: 2 meetings.",
        "Only: panel Example.",
        "Note: 1 meeting left out.",
        "Quotations are the minutes' own words",
    ):
        assert words in text


def test_what_was_inferred_or_read_from_the_question_says_so() -> None:
    inferred = quote("They help.", "PCC", citation(inferred={"speaker": "carried on"}))
    hints = HintsModel(speaker=["PCC"], spelling={"camras": "cameras"}, glossary={"PCP": ["panel"]})
    text = written(answer(inferred, hints=hints))
    assert "Inferred speaker: carried on." in text
    assert "Preferred, as read from the question: PCC speaking." in text
    assert "Searched for “cameras” instead of “camras”." in text
    assert "Also looked for: panel, for “PCP”." in text


def test_a_summary_is_labelled_as_written_by_a_model_and_cites_numbered_quotes() -> None:
    text = written(answer(OLD, NEW, summary=summary("Cameras help.", 2)))
    assert "## Summary, written by a language model" in text
    assert "not the minutes' words. The model small-model wrote them" in text
    assert r"Cameras help. \[2\]" in text
    assert r"\[2\] The minutes record (PCC):" in text
    assert r"\[1\] The minutes record (speaker not stated):" in text


def test_a_withheld_summary_is_a_note_and_numbers_nothing() -> None:
    text = written(answer(NEW, summary=summary("", withheld="too little was left")))
    assert "Note: No summary: too little was left." in text
    assert "written by a language model" not in text
    assert r"\[1\]" not in text


@pytest.mark.parametrize("status", ["draft", "confirmed"])
def test_only_draft_minutes_are_named_in_the_citation_to_paste(status: str) -> None:
    cited = citation(status="draft" if status == "draft" else "confirmed")
    expected = f"{cited.label}, draft minutes, {cited.url}"
    assert (cited.text == expected) == (status == "draft")
    assert ("draft minutes" in written(answer(quote("x", cited=cited)))) == (status == "draft")


def test_a_citation_without_an_address_ends_with_the_label() -> None:
    cited = citation(url=None)
    assert cited.text == cited.label
    assert cited.model_dump()["text"] == cited.label
