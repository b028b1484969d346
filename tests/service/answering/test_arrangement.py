from service.answering.arrangement import by_meeting, in_order, place_of, quote_numbers
from tests.service.export.samples import PANEL, answer, citation, quote, summary

OLD = quote("Old.", cited=citation(date="2021-06-18"), document="old.txt")
NEW = quote("New.")
NEWER_OF_SAME = quote("New too.", cited=citation(title="Other item"), document="other.txt")


def test_meetings_stand_newest_first_and_items_of_one_meeting_together() -> None:
    assert by_meeting([OLD, NEW, NEWER_OF_SAME]) == [
        (f"{PANEL}, 4 March 2022", [NEW, NEWER_OF_SAME]),
        (f"{PANEL}, 18 June 2021", [OLD]),
    ]


def test_undated_documents_stand_last_and_each_by_itself() -> None:
    one = quote("One.", cited=citation(date=None), document="1.txt")
    two = quote("Two.", cited=citation(date=None), document="2.txt")
    grouped = by_meeting([one, OLD, two])
    assert [heading for heading, _ in grouped] == [
        f"{PANEL}, 18 June 2021",
        f"{PANEL}, date not stated",
        f"{PANEL}, date not stated",
    ]
    assert all(len(members) == 1 for _, members in grouped)


def test_nothing_makes_no_meetings() -> None:
    assert by_meeting([]) == []


def test_quotes_have_numbers_only_where_a_summary_shows_them() -> None:
    shown = answer(OLD, NEW, summary=summary("Both.", 1, 2))
    assert quote_numbers(shown) == {place_of(OLD): 1, place_of(NEW): 2}
    assert quote_numbers(answer(OLD, NEW)) == {}
    assert quote_numbers(answer(OLD, summary=summary("", withheld="none"))) == {}


def test_in_order_keeps_the_order_and_gives_each_run_of_a_meeting_one_heading() -> None:
    found = in_order([OLD, NEW, NEWER_OF_SAME, OLD])
    assert [members for _, members in found] == [[OLD], [NEW, NEWER_OF_SAME], [OLD]]
