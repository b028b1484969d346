from service.contract.checks import CheckModel
from service.export.check_report import check_report, short_check_report
from service.export.markdown import markdown
from service.export.report import Trail
from tests.service.export.samples import check, event, match

QUESTION = "(2) How were cameras paid for?"
REPLY = "[The PCC reported that a grant was used.\n\n\u00a0\n\nA written reply would follow.]"
TRAIL = (
    event("asked", "2021-06-18", QUESTION),
    event("written_reply_promised", "2021-06-18", "A written reply would follow."),
    event("asked_again", None, "(1) Who paid for cameras?"),
)


def written(model: CheckModel) -> str:
    return markdown(check_report(model))


def test_draft_verdict_question_reply_and_status_stand_in_order() -> None:
    text = written(check("Who funded cameras?", match(QUESTION, REPLY)))
    places = [
        text.index(words)
        for words in (
            "Who funded cameras?",
            "Already asked: 1 recorded question taken to ask the same.",
            "Taken to be the same question (93% likely to ask the same)",
            "“How were cameras paid for?”",
            "The minutes record this reply (a written reply was promised):",
            "> “The PCC reported that a grant was used.",
            "> A written reply would follow.”",
            "Date of search: 6 May 2024",
        )
    ]
    assert places == sorted(places)


def test_differing_words_stand_out() -> None:
    start = QUESTION.index("paid")
    text = written(
        check("Who funded cameras?", match(QUESTION, REPLY, differs=((start, start + 4),)))
    )
    assert "cameras **paid** for" in text


def test_the_trail_is_a_dated_list_with_undated_events_named() -> None:
    text = written(check("Who paid?", match(QUESTION, REPLY, trail=TRAIL)))
    assert "- **18 June 2021**, asked: “How were cameras paid for?”" in text
    assert "- **18 June 2021**, written reply promised: “A written" in text
    assert "- **date not stated**, asked again (date of the meeting not stated; shown last)" in text


def test_a_trail_that_two_questions_share_is_told_once() -> None:
    one, other = match(QUESTION, REPLY, trail=TRAIL), match("Who paid?", REPLY, trail=TRAIL)
    report = check_report(check("Who paid?", one, other))
    assert sum(isinstance(part, Trail) for part in report.parts) == 1
    assert "As told under the earlier question above." in markdown(report)


def test_a_question_without_a_reply_says_so() -> None:
    text = written(check("Who paid?", match(QUESTION, None)))
    assert "The minutes record no reply." in text
    assert "this reply" not in text


def test_not_found_shows_what_came_nearest_as_not_the_same() -> None:
    text = written(check("Is there a zoo?", nearest=(match(QUESTION, REPLY),)))
    assert "Not found: no recorded question of the 12 meetings and 1 other item searched" in text
    _, _, nearest = text.partition("### Nearest, but not the same")
    assert "How were cameras paid for?" in nearest


def test_several_drafts_are_numbered() -> None:
    one = check("Who paid?").checks[0]
    two = check("x").model_copy(update={"checks": [one, one]})
    assert "## Draft 1" in written(two)
    assert "## Draft 2" in written(two)
    assert "## The draft" in written(check("Who paid?"))


def test_many_differing_words_are_not_marked() -> None:
    question = "one two three four five six seven"
    text = written(check("Who?", match(question, None, differs=((0, len(question)),))))
    assert "**" not in text.partition("The minutes record this question")[2]
    assert "The minutes record this question, most of it in other words:" in text
    assert "stand out" not in text


def test_of_several_drafts_a_line_each_says_verdict_where_and_when_before_the_details() -> None:
    asked, new = check("Who paid?", match(QUESTION, REPLY)), check("Is there a zoo?")
    both = asked.model_copy(update={"checks": [*asked.checks, *new.checks]})
    text = written(both)
    citation = asked.checks[0].matches[0].citation
    assert citation.panel
    line = f"- Draft 1: Already asked: {citation.panel}, 4 March 2022. “Who paid?”"
    assert line in text
    assert "- Draft 2: Not found. “Is there a zoo?”" in text
    assert text.index("- Draft 2") < text.index("## Draft 1")


def test_in_short_several_drafts_have_no_details_and_a_single_one_has() -> None:
    asked = check("Who paid?", match(QUESTION, REPLY))
    both = asked.model_copy(update={"checks": asked.checks * 2})
    short = markdown(short_check_report(both))
    assert "Draft 2: Already asked" in short
    assert "grant was used" not in short
    assert "--details" in short
    assert markdown(short_check_report(asked)) == written(asked)
