from datetime import date

import pytest

from eval.extraction.found_record import (
    FoundAction,
    FoundExchange,
    FoundItem,
    FoundRecord,
    FoundSpeech,
)
from eval.extraction.gold import Choice
from eval.extraction.points import Measure
from ingest.record import Facts, MinutesStatus
from tests.eval.extraction.golds import exchange, gold, told, verdicts

ITEMS = [{"number": "1", "title": "Apologies"}, {"number": "2", "title": "Precept for the"}]


def heading(
    panel: str | None = None, day: date | None = None, status: MinutesStatus = "not_stated"
) -> FoundRecord:
    return FoundRecord(facts=Facts(panel=panel, meeting_date=day, minutes_status=status))


def items(*titles: tuple[str, str]) -> FoundRecord:
    return FoundRecord(
        items=tuple(FoundItem(frozenset({number} - {""}), title) for number, title in titles)
    )


def asked(question: str, reply: str | None, **speakers: object) -> dict[str, object]:
    return {"question": question, "reply": reply, "asker": None, "replier": None, **speakers}


def test_a_right_reading_misses_nothing() -> None:
    points = told(gold())
    assert [point for point in points if not point.is_right] == []
    looked_at = {point.measure for point in points}
    assert {"items precision", "exchanges precision", "decisions precision", "owners"} <= looked_at


@pytest.mark.parametrize(
    ("found", "right", "is_right"),
    [
        ("Fire & Rescue Board", ["Fire and rescue BOARD"], True),
        ("Rescue Board", ["Fire and Rescue Board"], False),
        (None, ["Fire Board"], False),
        (None, ["Fire Board", None], True),
        ("Fire Board", [None], False),
    ],
)
def test_a_body_is_right_by_its_whole_name_or_left_open_where_it_may_be(
    found: str | None, right: list[str | None], is_right: bool
) -> None:
    assert verdicts(told(gold(panel_any=right), heading(found)), "body right") == [is_right]


@pytest.mark.parametrize(
    ("found", "right", "is_right"),
    [
        (date(2024, 5, 6), {"date": "2024-05-06"}, True),
        (date(2024, 6, 5), {"date": "2024-05-06"}, False),
        (None, {"date": "2024-05-06"}, False),
        (date(2024, 5, 6), {"date": None}, False),
        (date(2024, 5, 6), {"date": None, "date_any": [None, "2024-05-06"]}, True),
    ],
)
def test_a_date_is_right_where_it_is_among_those_that_are(
    found: date | None, right: dict[str, object], is_right: bool
) -> None:
    assert verdicts(told(gold(**right), heading(day=found)), "date right") == [is_right]


@pytest.mark.parametrize(
    ("found", "right", "is_right"),
    [("draft", "draft", True), ("confirmed_as_amended", "confirmed", True),
     ("confirmed", "confirmed_as_amended", False), ("not_stated", "draft", False)],
)  # fmt: skip
def test_minutes_confirmed_as_amended_are_confirmed(
    found: MinutesStatus, right: str, is_right: bool
) -> None:
    points = told(gold(status=right), heading(status=found))
    assert verdicts(points, "status right") == [is_right]


@pytest.mark.parametrize(
    ("found", "recall", "precision"),
    [
        ([("1", "Apologies"), ("2.", "PRECEPT FOR the year")], [True, True], [True, True]),
        ([("", "Apologies"), ("2", "Precept for the year")], [False, True], [False, True]),
        ([("2", "Precept for the year"), ("1", "Apologies")], [False, True], [True, False]),
        ([("1", "Apologies"), ("36", "Thefts")], [True, False], [True, False]),
        ([], [False, False], []),
    ],
)
def test_items_are_met_by_number_title_and_order(
    found: list[tuple[str, str]], recall: list[bool], precision: list[bool]
) -> None:
    points = told(gold(items=ITEMS), items(*found))
    assert verdicts(points, "items recall") == recall
    assert verdicts(points, "items precision") == precision


def test_an_item_printed_without_a_number_must_have_none() -> None:
    right = gold(items=[{"number": None, "title": "Apologies"}])
    assert verdicts(told(right, items(("", "Apologies"))), "items recall") == [True]
    assert verdicts(told(right, items(("1", "Apologies"))), "items recall") == [False]


@pytest.mark.parametrize(
    ("found", "is_asked", "is_met"),
    [
        (exchange("A Member asked about cameras.", "The PCC said six."), True, True),
        (exchange("A Member asked about cameras.", None), True, False),
        (exchange("A Member asked about cameras.", "The PCC said none."), True, False),
        (exchange("A Member asked about dogs.", "The PCC said six."), False, False),
    ],
)
def test_an_exchange_needs_its_question_and_its_reply(
    found: FoundExchange, is_asked: bool, is_met: bool
) -> None:
    points = told(
        gold(exchanges=[asked("about cameras", "said six")]), FoundRecord(exchanges=(found,))
    )
    assert verdicts(points, "questions found") == [is_asked]
    assert verdicts(points, "exchanges recall") == [is_met]
    assert verdicts(points, "exchanges precision") == [is_met]


def test_what_was_asked_without_a_reply_must_have_none() -> None:
    right = gold(exchanges=[asked("about cameras", None)])
    bare = FoundRecord(exchanges=(exchange("A Member asked about cameras.", None),))
    replied = FoundRecord(exchanges=(exchange("A Member asked about cameras.", "She left."),))
    assert verdicts(told(right, bare), "exchanges recall") == [True]
    assert verdicts(told(right, replied), "exchanges recall") == [False]


def test_one_exchange_that_swallows_two_is_right_for_one() -> None:
    right = gold(exchanges=[asked("about cameras", "said six"), asked("about dogs", "said two")])
    swallowed = exchange("Asked about cameras and about dogs,", "the PCC said six and said two.")
    points = told(right, FoundRecord(exchanges=(swallowed,)))
    assert sorted(verdicts(points, "exchanges recall")) == [False, True]


@pytest.mark.parametrize(
    ("wanted", "found", "measure", "is_right"),
    [
        ({"asker": "Member"}, {"asker": "Member"}, "askers", True),
        ({"asker": "Member"}, {"asker": None}, "askers", False),
        ({"replier": "PCC"}, {"replier": "PCC"}, "repliers", True),
        ({"replier": "PCC"}, {"replier": "Chair"}, "repliers", False),
        ({}, {"replier": None}, "repliers not made up", True),
        ({}, {"replier": "Officer"}, "repliers not made up", True),
        ({}, {"replier": "PCC"}, "repliers not made up", False),
    ],
)
def test_who_asks_and_replies_is_told_or_left_open(
    wanted: dict[str, object], found: dict[str, object], measure: Measure, is_right: bool
) -> None:
    right = gold(exchanges=[asked("about cameras", "said six", **wanted)])
    record = FoundRecord(exchanges=(exchange("Asked about cameras", "he said six", **found),))
    assert verdicts(told(right, record), measure) == [is_right]


def test_who_speaks_where_a_fragment_stands_counts_whether_or_not_the_exchange_was_found() -> None:
    right = gold(exchanges=[asked("about cameras", "said six", asker="Member", replier="PCC")])
    speeches = (
        FoundSpeech("Member", "A Member asked about cameras."),
        FoundSpeech("PCC", "The PCC said six."),
    )
    points = told(right, FoundRecord(speeches=speeches))
    assert verdicts(points, "exchanges recall") == [False]
    assert verdicts(points, "askers") == verdicts(points, "repliers") == [True]
    found = exchange("asked about cameras", "said six", asker="Public", replier="Chair")
    points = told(right, FoundRecord(speeches=speeches, exchanges=(found,)))
    assert verdicts(points, "askers") == verdicts(points, "repliers") == [True]


def test_speakers_of_what_was_not_found_are_missed() -> None:
    right = gold(exchanges=[asked("about cameras", "said six", asker="Member", replier="PCC")])
    points = told(right, FoundRecord())
    assert verdicts(points, "askers") == verdicts(points, "repliers") == [False]


def test_points_of_a_decision_may_be_found_together_or_one_by_one() -> None:
    right = gold(resolutions=["the report be noted", "the grant be paid"])
    together = ("RESOLVED – That the report be noted and the grant be paid.",)
    apart = ("That the report be noted;", "That the grant be paid.", "That thanks be given.")
    points = told(right, FoundRecord(decisions=together))
    assert verdicts(points, "decisions recall") == [True, True]
    assert verdicts(points, "decisions precision") == [True]
    points = told(right, FoundRecord(decisions=apart))
    assert verdicts(points, "decisions recall") == [True, True]
    assert verdicts(points, "decisions precision") == [True, True, False]


@pytest.mark.parametrize(
    ("recorded", "found", "is_right"),
    [
        ("Commissioner", "PCC", True),
        ("the Clerk", "Clerk", True),
        ("Clerk", "Parish Clerk", True),
        ("Head of Finance", "Officer", False),
        ("Councillor Reed", "Councillor", False),
        ("Commissioner", "Chief Constable", False),
        ("Clerk", None, False),
    ],
)
def test_an_owner_is_right_by_name_or_by_office(
    recorded: str, found: str | None, is_right: bool
) -> None:
    right = gold(actions=[{"contains": "write to the police", "owner": recorded}])
    action = FoundAction("The Clerk would write to the police.", found)
    points = told(right, FoundRecord(actions=(action,)))
    assert verdicts(points, "undertakings recall") == [True]
    assert verdicts(points, "undertakings precision") == [True]
    assert verdicts(points, "owners") == [is_right]


def test_an_owner_that_is_not_recorded_is_not_asked_for() -> None:
    right = gold(actions=[{"contains": "write to the police", "owner": None}])
    assert verdicts(told(right, FoundRecord()), "owners") == []
    assert verdicts(told(right, FoundRecord()), "undertakings recall") == [False]


def test_more_than_a_chosen_list_holds_is_not_wrong() -> None:
    found = FoundRecord(decisions=("That thanks be given.",))
    measures = {p.measure for p in told(gold(), found, Choice(("roads*",)))}
    assert not {"exchanges precision", "decisions precision", "undertakings precision"} & measures
    assert verdicts(told(gold(), found), "decisions precision") == [False]


def test_a_fragment_of_the_body_must_stand_in_what_is_searched() -> None:
    found = FoundRecord(searchable=("The PCC spoke of county lines.", "He left."))
    right = gold(body=["spoke of county", "lines. He left"])
    assert verdicts(told(right, found), "body searchable") == [True, False]
