"""Where the public is back, or was never sent out, and where it only seems so."""

from tests.ingest.exempt.exempt_meetings import ROADS, TOLD_IN_PRIVATE, Item, meeting, public, said

LOST: Item = (
    "7",
    "Confidential matters",
    "It was moved that the public leave. The motion was lost.",
)
TWO_ITEMS = "RESOLVED: That the public be excluded for items 4 and 6{}."


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


def _named(only: str) -> str:
    return public(
        meeting(
            ("3", "Exclusion", TWO_ITEMS.format(only)),
            ("4", "Lease", TOLD_IN_PRIVATE),
            ("5", "Grants", "A grant was made."),
            ("6", "Claim", "A claim was settled."),
            ("7", "Roads", "The roads were mended."),
        )
    )


def test_behind_the_last_of_the_items_that_alone_were_private_the_meeting_is_public() -> None:
    kept = _named(" only")
    assert TOLD_IN_PRIVATE not in kept
    assert "A claim was settled." not in kept
    assert "A grant was made." in kept
    assert "The roads were mended." in kept


def test_without_that_word_what_follows_the_last_is_withheld() -> None:
    assert "The roads were mended." not in _named("")
