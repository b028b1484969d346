from collections.abc import Sequence
from dataclasses import replace

from index.book.recorded_questions import RecordedExchange
from index.book.settling import RecordedFollowUp
from service.check import trail as trails
from service.check.reply_status import ReplyReading, read_reply
from service.check.trail import Event
from tests.index.handmade import NOT_STATED

PANEL = "Exampleshire Police and Crime Panel"
PROMISE = "The PCC would send members a full written answer."


def read(exchange: RecordedExchange) -> ReplyReading:
    return read_reply(exchange.reply, exchange.citation.speakers)


def trail(
    asked: RecordedExchange,
    others: Sequence[RecordedExchange],
    follow_ups: Sequence[RecordedFollowUp],
) -> tuple[Event, ...]:
    return trails.trail(asked, others, follow_ups, read)


def exchange(
    number: int, day: str | None, reply: str | None, *, panel: str | None = PANEL
) -> RecordedExchange:
    question = f"({number}) How was it measured?"
    return RecordedExchange(
        id=number,
        document=f"{number}.txt",
        question_start=0,
        question_end=len(question),
        reply_start=None if reply is None else len(question) + 1,
        reply_end=None if reply is None else len(question) + 1 + len(reply),
        question=question,
        reply=reply,
        number=str(number),
        form="numbered",
        citation=replace(
            NOT_STATED,
            panel=panel,
            meeting_date=day,
            item_number="22",
            question_number=str(number),
        ),
    )


def note(day: str, *, minute: str = "22", question: str | None = "3") -> RecordedFollowUp:
    text = f"In relation to Minute No. {minute} the answer had been supplied."
    return RecordedFollowUp(
        document="note.txt",
        start=5,
        end=5 + len(text),
        text=text,
        citation=replace(NOT_STATED, panel=PANEL, meeting_date=day),
        minute_number=minute,
        question_number=question,
        outcome="done",
    )


ASKED = exchange(3, "2020-09-04", f"Officers checked it. {PROMISE}")
AGAIN = exchange(1, "2021-03-26", "The PCC reported that reports were read.")


def test_the_trail_runs_from_question_to_promise_supply_and_question() -> None:
    events = trail(ASKED, [AGAIN], [note("2020-11-20")])
    assert [(e.event, e.date) for e in events] == [
        ("asked", "2020-09-04"),
        ("written_reply_promised", "2020-09-04"),
        ("written_reply_supplied", "2020-11-20"),
        ("asked_again", "2021-03-26"),
        ("replied", "2021-03-26"),
    ]
    assert events[1].text == PROMISE
    assert events[1].end - events[1].start == len(PROMISE)


def test_the_trail_is_the_same_seen_from_either_question() -> None:
    notes = [note("2020-11-20")]
    assert trail(ASKED, [AGAIN], notes) == trail(AGAIN, [ASKED], notes)


def test_an_earlier_note_or_one_on_another_question_supplies_nothing() -> None:
    notes = [note("2020-01-10"), note("2020-11-20", question="4"), note("2020-11-20", minute="9")]
    assert [e.event for e in trail(ASKED, [], notes)] == ["asked", "written_reply_promised"]


def test_another_panels_question_is_no_part_of_the_trail() -> None:
    other = exchange(7, "2021-01-01", "The PCC agreed.", panel="Another Panel")
    assert [e.event for e in trail(AGAIN, [other], [])] == ["asked", "replied"]


def test_of_one_meeting_one_question_stands() -> None:
    twin = exchange(9, "2020-09-04", "The PCC agreed.")
    assert [e.event for e in trail(ASKED, [twin], [])] == ["asked", "written_reply_promised"]


def test_a_meeting_without_a_date_comes_last() -> None:
    undated = exchange(2, None, None)
    events = trail(ASKED, [undated, AGAIN], [])
    assert [(e.event, e.date) for e in events][-1] == ("asked_again", None)


def test_a_question_without_a_reply_was_only_asked() -> None:
    assert [e.event for e in trail(exchange(1, None, None), [], [])] == ["asked"]
