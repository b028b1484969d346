"""Where the public is back, or was never sent out, and where it only seems so."""

import pytest

from tests.ingest.exempt.exempt_meetings import ROADS, TOLD_IN_PRIVATE, Item, meeting, public, said

EXCLUDED = "RESOLVED: That the public be excluded."
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


REMAINDER: Item = ("3", "Exclusion", "RESOLVED: That the public be excluded for all that remained.")


@pytest.mark.parametrize(
    "words",
    [
        "The Chair closed the confidential part of the meeting; the gallery was opened again.",
        "Agreed that the Board come 'out of committee'.",
        "END OF IN CAMERA BUSINESS",
        "OPEN TO THE PUBLIC",
        "PART ONE (resumed)",
        "Upon the preceding item, the press were readmitted.",
        "The Panel returned at 4.10 and the public were called in.",
        "It was moved that the resolution be revoked. The public stayed in their seats.",
    ],
)
def test_what_follows_words_that_open_the_meeting_again_is_public(words: str) -> None:
    private: Item = ("4", "Lease", f"{TOLD_IN_PRIVATE}|{words}|The swans were counted.")
    kept = public(meeting(REMAINDER, private, ROADS))
    assert TOLD_IN_PRIVATE not in kept
    assert "The swans were counted." in kept
    assert "cameras" in kept


@pytest.mark.parametrize(
    "words",
    [
        "The public remained outside.",
        "One of the public stayed in the town.",
        "NOT OPEN TO THE PUBLIC",
        "The tenant claimed the public came in again.",
        "It was moved that the resolution be rescinded. This was lost.",
    ],
)
def test_words_that_are_but_like_those_open_nothing(words: str) -> None:
    private: Item = ("4", "Lease", f"{words}|{TOLD_IN_PRIVATE}")
    assert TOLD_IN_PRIVATE not in public(meeting(REMAINDER, private))


@pytest.mark.parametrize(("outcome", "is_public"), [("Resolved.", True), ("It was lost.", False)])
def test_a_title_that_proposes_to_come_out_of_private_opens_the_meeting_where_it_is_carried(
    outcome: str, is_public: bool
) -> None:
    title = "To agree to come out of closed session"
    kept = public(meeting(REMAINDER, LEASE, ("5", title, outcome), TREES))
    assert ("The trees were felled." in kept) is is_public


def test_a_title_that_proposes_to_go_into_private_closes_the_meeting_where_it_is_carried() -> None:
    title = "To resolve to move into confidential session"
    assert TOLD_IN_PRIVATE not in public(meeting(("3", title, "Resolved."), LEASE))


def test_an_item_named_in_advance_is_public_where_there_was_no_need_in_the_end() -> None:
    named: Item = ("1", "Order", "RESOLVED: That the public be excluded for item 4.")
    no_need = "It was withdrawn before it was reached, so there was no need to exclude the public."
    kept = public(meeting(named, GRANTS, ("4", "Lease", f"{no_need}|No boats are sold."), TREES))
    assert "No boats are sold." in kept


def test_an_item_named_by_letters_and_number_is_private_and_those_before_it_are_not() -> None:
    named: Item = ("HB/3", "Order", "RESOLVED: That the public be excluded for the item (HB/5).")
    kept = public(meeting(named, ("HB/4", "Trees", "Felled."), ("HB/5", "Lease", TOLD_IN_PRIVATE)))
    assert "Felled." in kept
    assert TOLD_IN_PRIVATE not in kept


@pytest.mark.parametrize("named", ["items HB/4 to HB/6", "minutes HB/4-HB/6"])
def test_a_range_of_lettered_numbers_names_those_between(named: str) -> None:
    resolved: Item = ("HB/3", "Order", f"RESOLVED: That the public be excluded for {named}.")
    between: Item = ("HB/5", "Lease", TOLD_IN_PRIVATE)
    items: list[Item] = [resolved, ("HB/4", "Y", "Y."), between, ("HB/6", "Z", "Z.")]
    assert TOLD_IN_PRIVATE not in public(meeting(*items))


def test_an_item_named_beside_the_resolution_is_not_what_it_is_for() -> None:
    words = "Members noted that item 4 was restricted. The public gallery was cleared."
    kept = public(meeting(("3", "Business", words), ("4", "Bids", "Bids."), ("5", "Y", "A price.")))
    assert "A price." not in kept


def test_what_is_published_with_the_minutes_is_public_behind_a_private_item() -> None:
    minutes = f"{TOLD_IN_PRIVATE}|TASKS (published with the minutes)|Clerk: buy a rope."
    kept = public(meeting(("4", "Lease (exempt)", minutes)))
    assert TOLD_IN_PRIVATE not in kept
    assert "Clerk: buy a rope." in kept


def test_the_public_that_goes_as_the_meeting_ends_is_not_sent_out() -> None:
    home = "The public left after the cake, and the Mayor thanked them. The meeting was at an end."
    assert "thanked" in public(meeting(ROADS, ("9", "Close", home)))
    secret = f"The public left, the meeting closed. In private session: {TOLD_IN_PRIVATE}"
    assert TOLD_IN_PRIVATE not in public(meeting(ROADS, ("9", "Close", secret)))


def test_the_public_that_goes_having_spoken_is_not_sent_out_where_it_is_excluded_further_down() -> (
    None
):
    spoken = ("4", "Public session", "A lady spoke of the weir. The public then left the meeting.")
    weir = ("5", "Weir", "The weir would be mended.")
    lease = ("6", "Lease", f"{EXCLUDED}|{TOLD_IN_PRIVATE}")
    kept = public(meeting(spoken, weir, lease))
    assert "The weir would be mended." in kept
    assert TOLD_IN_PRIVATE not in kept


def test_what_is_minuted_below_those_who_went_having_spoken_is_withheld() -> None:
    gone = f"A lady spoke of the weir.|The public then left the meeting.|{TOLD_IN_PRIVATE}"
    kept = public(meeting(("4", "Public session", gone), ("5", "Sale", EXCLUDED)))
    assert TOLD_IN_PRIVATE not in kept


@pytest.mark.parametrize(("title", "later"), [("Public session", "Noted."), ("Weir", EXCLUDED)])
def test_else_what_follows_those_who_went_is_withheld(title: str, later: str) -> None:
    gone = ("4", title, "A lady spoke of the weir. The public then left the meeting.")
    kept = public(meeting(gone, ("5", "Lease", TOLD_IN_PRIVATE), ("6", "Sale", later)))
    assert TOLD_IN_PRIVATE not in kept


@pytest.mark.parametrize(
    "words",
    [
        "The Board noted that at its last meeting the public were excluded for the lease.",
        "The Board had on 3 May met with the press excluded.",
        "At the meeting on 3 May it would be asked to resolve that the public be excluded.",
        "When the public are excluded, the host shows a slide: 'We are now in private session'.",
        "RESOLVED that, should members wish to name him, the public be asked to leave."
        " In the event no one named him.",
        "The full report is confidential and was not put to the Panel.",
    ],
)
def test_what_is_told_of_another_meeting_a_rule_or_a_chance_closes_nothing(words: str) -> None:
    assert "The swans were counted." in said(words, "The swans were counted.")


@pytest.mark.parametrize(
    "words",
    [
        "At the meeting on 3 May it was resolved that the public be excluded.",
        "It noted that at the last meeting a rent was set and RESOLVED to exclude the public.",
        "RESOLVED that, if no member objects, the public be excluded. Nobody objected.",
        "RESOLVED that, if need be, the public be excluded. No members of the public asked why.",
        "RESOLVED that, unless members wish otherwise, the public be excluded. None wished it.",
    ],
)
def test_what_is_but_like_another_meeting_or_a_chance_closes_this_one(words: str) -> None:
    assert TOLD_IN_PRIVATE not in said(words, TOLD_IN_PRIVATE)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Private meeting with valuers", "They met in private at 5 pm, before the Board."),
        ("Confidential papers: how often?", "There were nine in the year."),
        ("Exempt minutes", "The exempt minutes of 3 May were signed by the Chair."),
        ("Exempt item", "This item was listed by mistake."),
    ],
)
def test_a_title_with_words_of_privacy_hides_nothing_where_nothing_private_was_told(
    title: str, words: str
) -> None:
    assert words in public(meeting(("4", title, words)))


def test_exempt_minutes_of_which_something_is_told_are_withheld() -> None:
    words = f"The exempt minutes of 3 May were signed.|{TOLD_IN_PRIVATE}"
    assert TOLD_IN_PRIVATE not in public(meeting(("4", "Exempt minutes", words)))


@pytest.mark.parametrize(
    "words",
    [
        "Observers on the call were moved to the lobby.",
        "The press in the gallery were asked to leave.",
        "Members were asked to turn to their pink pages.",
        "The Panel retired to weigh it.|While in retirement it thought little of him.",
    ],
)
def test_a_private_part_begins_however_those_who_go_are_spoken_of(words: str) -> None:
    assert TOLD_IN_PRIVATE not in said(*words.split("|"), TOLD_IN_PRIVATE)


@pytest.mark.parametrize("own", ["45/21", "C/45", "45"])
@pytest.mark.parametrize("named", ["item 45", "minute C45", "minute 45/21"])
def test_an_item_is_found_by_its_number_with_or_without_letters_and_year(
    own: str, named: str
) -> None:
    resolved: Item = ("44", "Order", f"RESOLVED: That the public be excluded for {named}.")
    assert TOLD_IN_PRIVATE not in public(meeting(resolved, (own, "Lease", TOLD_IN_PRIVATE)))
