"""What a resolution names its items by, and what is named for privacy and is none of it."""

from ingest.exempt import exempt_parts
from ingest.layout.source_text import SourceText, SourceTextBuilder
from tests.ingest.exempt.exempt_meetings import TOLD_IN_PRIVATE, meeting, public, said

TITLES_NAMED = (
    "RESOLVED – That item 12 ‘The Lease of a Yard’ and item 13 ‘Fleet’ be considered in the "
    "absence of the press and public."
)
TABLE = (
    "The meeting resolved that under Section 50A(4) of the 1973 Act the public and press leave for "
    "the items at the paragraphs of this minute listed below.",
    "Para No. of Minute | Para No. of Schedule",
    "9 | 6",
)


def test_where_minutes_are_counted_on_an_item_is_private_by_the_title_that_was_named() -> None:
    kept = public(
        meeting(
            ("12", "Items to be taken in the absence of the public", TITLES_NAMED),
            ("13", "Petitions", "A petition on buses was received."),
            ("14", "Lease of the yard", TOLD_IN_PRIVATE),
            ("15", "Next meeting", "It is in June."),
        )
    )
    assert "‘Fleet’ be considered" in kept
    assert "buses" in kept
    assert "secret" not in kept
    assert "June" in kept


def test_where_agenda_and_minutes_count_apart_the_places_of_the_agenda_are_private_too() -> None:
    later = [(str(20 + i), "A report", f"Report {i} was noted.") for i in range(20)]
    kept = public(meeting(("12", "Matters in private", TITLES_NAMED), *later))
    assert "Report 9 was" in kept
    assert "Report 12 was" not in kept


def test_an_item_that_has_the_number_and_the_title_that_were_named_is_private() -> None:
    kept = public(
        meeting(
            ("11", "Exclusion of the public", TITLES_NAMED),
            ("12", "Lease of the yard", TOLD_IN_PRIVATE),
        )
    )
    assert "secret" not in kept


def test_of_paragraphs_that_a_table_lists_those_are_private_and_none_before_them() -> None:
    kept = public(_paragraphs(("8", "A path was mended."), ("9", TOLD_IN_PRIVATE)))
    assert "path" in kept
    assert "secret" not in kept


def test_a_table_whose_paragraphs_have_gone_by_withholds_what_follows() -> None:
    kept = public(_paragraphs(("10", TOLD_IN_PRIVATE)))
    assert "secret" not in kept


def test_a_part_that_is_named_for_what_was_done_in_it_is_public_beside_another() -> None:
    lines = ("That the fee be raised.", "PART II - MINUTES", "A path was mended.")
    assert "path" in said("PART I - RECOMMENDATIONS", *lines)
    assert "path" not in said("PART I - PUBLIC", *lines[:1], "PART II - EXEMPT", *lines[2:])
    assert "path" not in said(*lines)
    assert "path" not in said("PART I - REPORTS", *lines[:1], "PART II - REPORTS", *lines[2:])


def test_minutes_both_public_and_confidential_that_are_confirmed_withhold_nothing() -> None:
    kept = said("Lands Committee, 3 May, public and confidential", "A path was mended.")
    assert "path" in kept


def test_a_note_above_the_items_that_the_meeting_was_private_is_of_minutes_that_are_out() -> None:
    built = SourceTextBuilder()
    built.add("Note: Private meeting", "meeting")
    built.add("1. Roads", "title", title="Roads", number="1")
    built.add("A path was mended.", "minutes")
    assert exempt_parts(built.build()).spans == ()


def _paragraphs(*paragraphs: tuple[str, str]) -> SourceText:
    """A meeting without titles behind its resolution: each paragraph below its bare number."""
    built = SourceTextBuilder()
    built.add("7. Resolution", "title", title="Resolution", number="7")
    for words in (*TABLE, *(part for paragraph in paragraphs for part in paragraph)):
        built.add(words, "minutes")
    return built.build()
