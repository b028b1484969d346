"""Where the public is back, or was never sent out, and where it only seems so."""

import pytest

from tests.ingest.exempt.exempt_meetings import ROADS, TOLD_IN_PRIVATE, Item, meeting, public, said

LOST: Item = (
    "7",
    "Confidential matters",
    "It was moved that the public leave. The motion was lost.",
)


def test_a_private_line_that_ends_by_letting_the_public_in_is_withheld_and_the_next_is_not() -> (
    None
):
    closed = f"RESOLVED: That the public be excluded. {TOLD_IN_PRIVATE}"
    line = f"{closed} The public were invited to return."
    kept = said(line, "Open words.")
    assert TOLD_IN_PRIVATE not in kept
    assert "Open words." in kept
    assert "cameras" in kept


def test_a_private_line_that_ends_by_resolving_to_let_the_public_in_lets_nobody_in() -> None:
    line = f"RESOLVED: That the public be excluded. {TOLD_IN_PRIVATE} The public be readmitted."
    assert "Another secret." not in said(line, "Another secret.")


def test_an_item_headed_confidential_is_public_where_the_motion_to_exclude_was_lost() -> None:
    number, title, words = LOST
    kept = public(meeting((number, title, f"{words}|The Clerk's hours were raised."), ROADS))
    assert "The Clerk's hours were raised." in kept


def test_a_lost_motion_opens_nothing_where_the_public_is_sent_out_later() -> None:
    number, title, words = LOST
    minutes = f"{words}|The public were excluded after all.|{TOLD_IN_PRIVATE}"
    assert TOLD_IN_PRIVATE not in public(meeting((number, title, minutes), ROADS))


def _excluded_for(named: str, *items: Item) -> str:
    excluded: Item = ("3", "Exclusion", f"RESOLVED: That the public be excluded for {named}.")
    return public(meeting(excluded, *items))


LEASE: Item = ("4", "Lease", TOLD_IN_PRIVATE)
GRANTS: Item = ("5", "Grants", "A grant was made.")
CLAIM: Item = ("6", "Claim", "A claim was settled.")
TREES: Item = ("7", "Trees", "The trees were felled.")


@pytest.mark.parametrize("named", ["items 4 and 6", "items 4 and 6 only"])
def test_the_items_that_a_resolution_names_are_private_and_those_around_them_public(
    named: str,
) -> None:
    kept = _excluded_for(named, LEASE, GRANTS, CLAIM, TREES)
    assert TOLD_IN_PRIVATE not in kept
    assert "A claim was settled." not in kept
    assert "A grant was made." in kept
    assert "The trees were felled." in kept


@pytest.mark.parametrize("named", ["item 4", "Minute 4"])
def test_behind_the_one_item_that_a_resolution_names_the_meeting_is_public(named: str) -> None:
    kept = _excluded_for(named, LEASE, GRANTS, TREES)
    assert TOLD_IN_PRIVATE not in kept
    assert "A grant was made." in kept


def test_an_item_that_excludes_the_public_for_itself_leaves_the_next_one_public() -> None:
    minutes = f"RESOLVED: That the public be excluded for item 4.|{TOLD_IN_PRIVATE}"
    kept = public(meeting(("4", "Lease", minutes), GRANTS))
    assert TOLD_IN_PRIVATE not in kept
    assert "A grant was made." in kept


@pytest.mark.parametrize(
    "named", ["item 4 onwards", "item 4 and the remainder of the meeting", "item 4 and thereafter"]
)
def test_what_follows_is_private_too_where_a_resolution_says_so(named: str) -> None:
    assert "A grant was made." not in _excluded_for(named, LEASE, GRANTS)


def test_a_number_that_comes_again_may_be_of_a_list_in_the_private_item() -> None:
    listed: Item = ("5", "The second bid", "A bid was told.")
    kept = _excluded_for("item 4", LEASE, listed, GRANTS, TREES)
    assert "A bid was told." not in kept
    assert "The trees were felled." in kept


def test_an_item_without_a_number_is_part_of_the_one_that_was_named() -> None:
    assert "A bid was told." not in _excluded_for("item 4", LEASE, ("", "Bids", "A bid was told."))


def test_a_proposal_to_exclude_behind_the_items_named_closes_what_follows_it() -> None:
    proposed: Item = ("6", "Exclusion of the press and public", "")
    kept = _excluded_for("item 4", LEASE, GRANTS, proposed, TREES)
    assert "A grant was made." in kept
    assert "The trees were felled." not in kept


def test_items_before_one_that_is_named_and_not_on_the_page_are_public() -> None:
    kept = _excluded_for("item 17", LEASE, GRANTS)
    assert TOLD_IN_PRIVATE in kept
    assert "A grant was made." in kept


@pytest.mark.parametrize(
    "item",
    [
        ("18", "Another lease", TOLD_IN_PRIVATE),
        ("", "Lease", TOLD_IN_PRIVATE),
        ("6", "Claim", f"Of claims.|17 Lease|{TOLD_IN_PRIVATE}"),
    ],
)
def test_what_may_be_the_item_named_or_stands_behind_it_is_withheld(item: Item) -> None:
    kept = _excluded_for("item 17", GRANTS, item)
    assert "A grant was made." in kept
    assert TOLD_IN_PRIVATE not in kept


def test_a_line_is_public_again_from_the_words_that_let_the_public_in() -> None:
    line = (
        "The Clerk's pay was reached and the residents were asked to step outside. "
        f"{TOLD_IN_PRIVATE} The residents came back in. The swings were mended."
    )
    kept = said("The PCC spoke of estates.", line, "More was said.")
    assert TOLD_IN_PRIVATE not in kept
    assert "The swings were mended." in kept
    assert "More was said." in kept


def test_the_public_is_not_back_when_others_are_who_were_not_sent_out_with_it() -> None:
    lines = ("The public were excluded.", "The staff returned to the meeting.", TOLD_IN_PRIVATE)
    assert TOLD_IN_PRIVATE not in said(*lines)


def test_a_line_that_lets_the_public_in_and_sends_it_out_again_closes_the_meeting() -> None:
    line = f"{TOLD_IN_PRIVATE} The public were readmitted. The public were then excluded."
    assert "Another secret." not in said("The public were excluded.", line, "Another secret.")


def test_what_is_told_between_the_end_of_a_broadcast_and_its_return_is_private() -> None:
    kept = said(
        "The PCC spoke of estates.",
        "The live stream was stopped here so that prices could be shared.",
        TOLD_IN_PRIVATE,
        "The stream was started again and the Chair thanked viewers for waiting.",
        "More was said.",
    )
    assert TOLD_IN_PRIVATE not in kept
    assert "More was said." in kept


def test_a_broadcast_that_stops_for_a_break_leaves_the_meeting_public() -> None:
    stopped = "The webcast was stopped for a short break."
    assert "It rained." in said(stopped, "It rained.", "The webcast was resumed at noon.")


@pytest.mark.parametrize(
    "words",
    [
        "This item was considered in private.",
        "(Confidential item: the reporter was out of the room.)",
        "The public were not present during this item.",
    ],
)
def test_words_at_the_end_of_an_item_that_it_was_private_withhold_all_of_it(words: str) -> None:
    for minutes in (f"{TOLD_IN_PRIVATE}|{words}", f"{TOLD_IN_PRIVATE} {words}"):
        kept = public(meeting(("4", "Lease", minutes), GRANTS))
        assert TOLD_IN_PRIVATE not in kept
        assert "A grant was made." in kept


def test_a_summary_of_what_was_private_is_public_and_ends_with_the_next_number() -> None:
    excluded = "RESOLVED: That the public be excluded for the remaining items."
    kept = said(excluded, TOLD_IN_PRIVATE, "Summary of exempt items", "A lease.", "9 Bids", "Sold.")
    assert TOLD_IN_PRIVATE not in kept
    assert "A lease." in kept
    assert "Sold." not in kept


def test_the_end_of_public_speaking_is_not_the_end_of_the_public_part() -> None:
    ended = f"A resident spoke.|PUBLIC SESSION ENDS|{TOLD_IN_PRIVATE}"
    assert TOLD_IN_PRIVATE in public(meeting(("4", "Public participation", ended), GRANTS))
    kept = public(meeting(("4", "Roads", ended), GRANTS))
    assert "PUBLIC SESSION ENDS" in kept
    assert TOLD_IN_PRIVATE not in kept


@pytest.mark.parametrize(
    "words",
    [
        "The motion was seconded. A Member argued that it was no secret. The motion was lost.",
        "There was no seconder and the motion fell.",
        "The Chair withdrew her motion.",
        "The motion was declared not carried by four votes to six.",
    ],
)
@pytest.mark.parametrize("part", [" ", "|"])
def test_a_motion_that_is_lost_after_debate_excludes_nobody(words: str, part: str) -> None:
    moved = f"It was moved that the press and public be excluded for item 5.{part}{words}"
    kept = public(meeting(("4", "Exclusion of the press and public", moved), GRANTS))
    assert "A grant was made." in kept


@pytest.mark.parametrize(
    "told", ["The Panel moved into private session.", "The public left the meeting."]
)
def test_what_was_done_is_not_undone_by_what_failed_in_private(told: str) -> None:
    assert TOLD_IN_PRIVATE not in said(f"{told} It failed to agree. {TOLD_IN_PRIVATE}")


def test_a_motion_that_was_carried_is_not_undone_by_another_that_is_lost() -> None:
    carried = f"RESOLVED: That the public be excluded. {TOLD_IN_PRIVATE} The motion was lost."
    assert TOLD_IN_PRIVATE not in said(carried, TOLD_IN_PRIVATE)
