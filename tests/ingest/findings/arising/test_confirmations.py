from datetime import date

import pytest

from ingest.findings.arising.confirmations import MeetingKey, confirmations, with_confirmation
from ingest.record import Document, MinutesStatus
from tests.ingest.same_minutes.made import PANEL, one_item, whole_meeting

SEPTEMBER, NOVEMBER = date(2020, 9, 4), date(2020, 11, 20)
KEY = MeetingKey("exampleshire", SEPTEMBER)
AGREED = (
    "RESOLVED – That the minutes of the meeting held on 4 September 2020 be agreed as a correct "
    "record."
)


def november(words: str = AGREED, *, title: str = "Minutes", panel: str = PANEL) -> Document:
    return one_item("november.html", words, day=NOVEMBER, title=title, panel=panel)


def statuses(*documents: Document) -> dict[date, MinutesStatus]:
    return {key.day: found.status for key, found in confirmations(documents).items()}


def test_a_later_meeting_confirms_the_minutes_of_an_earlier_one() -> None:
    (found,) = confirmations([november()]).values()
    assert found.status == "confirmed"
    assert found.words == AGREED
    assert (found.document, found.recorded_on) == ("november.html", NOVEMBER)


def test_the_status_says_from_what_it_is_known() -> None:
    confirmed = confirmations([november()])
    earlier = with_confirmation(one_item("a.txt", day=SEPTEMBER), confirmed)
    assert earlier.minutes_status == "confirmed"
    assert earlier.inferred["minutes_status"] == (
        "the minutes of 20 November 2020 record that these were agreed as a correct record"
    )


def test_a_draft_of_minutes_that_were_amended_says_that_it_may_lack_the_amendment() -> None:
    amended = AGREED.replace("record.", "record, subject to the following amendment:")
    draft = one_item("a.docx", day=SEPTEMBER, status="draft")
    found = with_confirmation(draft, confirmations([november(amended)]))
    assert found.minutes_status == "confirmed_as_amended"
    assert found.inferred["minutes_status"].endswith("this text is marked draft and may lack it")


@pytest.mark.parametrize("status", ["confirmed", "confirmed_as_amended"])
def test_a_status_that_the_document_states_itself_stays(status: MinutesStatus) -> None:
    stated = one_item("a.docx", day=SEPTEMBER, status=status)
    assert with_confirmation(stated, confirmations([november()])) is stated


@pytest.mark.parametrize(
    "document",
    [
        one_item("a", day=date(2020, 9, 5)),
        one_item("a", day=SEPTEMBER, panel="Sampleford Police and Crime Panel"),
        one_item("a", day=None),
        one_item("a", day=SEPTEMBER, panel=None),
    ],
)
def test_no_other_meeting_is_confirmed(document: Document) -> None:
    assert with_confirmation(document, confirmations([november()])) is document


@pytest.mark.parametrize(
    "words",
    [AGREED.replace("4 September 2020", day) for day in ("20 November 2020", "1 January 2021")],
)
def test_no_meeting_confirms_itself_or_a_later_one(words: str) -> None:
    assert statuses(november(words)) == {}


def test_a_meeting_whose_panel_is_not_stated_confirms_nothing() -> None:
    assert statuses(one_item("a", AGREED, panel=None)) == {}


def test_a_later_meeting_of_no_stated_day_confirms_where_no_other_does() -> None:
    undated = one_item("undated.html", AGREED.replace("record.", "record, as amended."), day=None)
    confirmed = confirmations([undated])
    earlier = with_confirmation(one_item("a.txt", day=SEPTEMBER), confirmed)
    assert earlier.minutes_status == "confirmed_as_amended"
    assert "a later meeting, whose date is not stated," in earlier.inferred["minutes_status"]
    assert statuses(undated, november()) == {SEPTEMBER: "confirmed"}


@pytest.mark.parametrize(
    "title",
    [
        "Minutes of the meeting held on 4 September 2020",
        "MINUTES - 4TH SEPTEMBER 2020",
        "Minutes (4 September 2020) and actions",
    ],
)
def test_the_day_may_stand_in_the_title(title: str) -> None:
    words = "The minutes were agreed as a correct record."
    assert statuses(november(words, title=title)) == {SEPTEMBER: "confirmed"}
    assert statuses(november(words, title="Precept of 4 September 2020")) == {}


def test_an_amendment_may_stand_in_a_sentence_of_its_own() -> None:
    words = (
        "It was noted that the second reply should have read “Deputy PCC”. The minutes were then "
        "agreed as a correct record."
    )
    title = "Minutes of 4 September 2020"
    assert statuses(november(words, title=title)) == {SEPTEMBER: "confirmed_as_amended"}


def test_of_several_meetings_agreed_with_one_amendment_it_is_not_said_which_was_amended() -> None:
    words = (
        "The minutes of the meetings held on 19 June 2020 and 4 September 2020 were agreed, "
        "subject to an amendment."
    )
    assert statuses(november(words)) == {}


def test_an_agenda_that_asks_for_confirmation_confirms_nothing() -> None:
    words = "To confirm the minutes of the meeting held on 4 September 2020."
    assert statuses(november(words)) == {}


def test_of_two_sources_of_the_later_minutes_the_amendment_is_believed() -> None:
    amended = AGREED.replace("record.", "record, as amended.")
    printed = whole_meeting("printed.pdf", [("Minutes", amended), ("AOB", "None.")], day=NOVEMBER)
    for documents in ([november(), printed], [printed, november()]):
        assert statuses(*documents) == {SEPTEMBER: "confirmed_as_amended"}


def test_the_panel_may_be_written_in_another_way() -> None:
    found = confirmations([november(panel="EXAMPLESHIRE POLICE & CRIME PANEL")])
    assert set(found) == {KEY}
