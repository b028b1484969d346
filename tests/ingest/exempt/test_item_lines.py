"""The wordings in which clerks exclude the public, mark items and let the public back in."""

import pytest

from ingest.exempt import exempt_parts
from ingest.layout.source_text import SourceText, SourceTextBuilder
from tests.ingest.exempt.exempt_meetings import ROADS, TOLD_IN_PRIVATE, meeting, public, said

CLOSING = (
    "The Panel resolved to move into private session.",
    "It was agreed that the meeting move to confidential session.",
    "The Panel moved into Part II session.",
    "The Panel moved into exempt session.",
    "The Panel entered closed session.",
    "It was resolved to go in to private session.",
    "That the public (including the press) be excluded from the meeting.",
    "RESOLVED: That members of the public, including the press, be excluded.",
    "That the public and media be excluded from the meeting.",
    "Press/Public excluded",
    "The following item was considered without the press and public present.",
    "The press and public were not present for the following item.",
    "The meeting was closed to the public.",
    "The meeting was not open to the public for the remaining items.",
    "That the next item be taken as exempt.",
    "The Panel discussed the following in confidence.",
    "That the meeting proceeds without the public.",
    "The public gallery was cleared.",
    "The Chair asked the public to leave.",
    "That under Section 100 (A) (4) of the Act they leave.",
    "In accordance with the Public Bodies (Admission to Meetings) Act 1960 they withdrew.",
    "Gwahardd y cyhoedd a'r wasg",
    "In Camera",
    "Closed minutes",
    "CLOSED PART",
    "Private meeting",
    "(Private session)",
    "[Private session]",
    "Exempt Minutes of the meeting held on 4 March 2022",
    "CONFIDENTIAL – NOT FOR PUBLICATION",
    "Part B – Private",
    "Part 2 (closed to the public)",
)


@pytest.mark.parametrize("words", CLOSING)
def test_the_rest_of_the_meeting_is_withheld_once_it_is_closed(words: str) -> None:
    kept = said("The PCC spoke of estates.", words, TOLD_IN_PRIVATE)
    assert "estates" in kept
    assert "secret" not in kept
    assert "cameras" not in kept


@pytest.mark.parametrize(
    "words",
    [
        "The item was considered in private.",
        "The Panel met in private.",
        "The press left.",
        "The public were asked to leave because of a disturbance.",
        "This is a confidential minute.",
        "The minute of this item is not available to the public.",
        "The discussion of this item was confidential.",
        "Confidential",
        "Exempt appendix",
        "Appendix 2 (exempt):",
        "[EXEMPT]",
    ],
)
def test_what_closes_but_its_item_leaves_the_next_one_public(words: str) -> None:
    kept = said("The PCC spoke of estates.", words, TOLD_IN_PRIVATE)
    assert "secret" not in kept
    assert "cameras" in kept


@pytest.mark.parametrize("words", ["The Panel met in private.", "The press left."])
def test_a_weak_exclusion_is_told_as_a_doubt(words: str) -> None:
    source = meeting(("7", "Estates", f"{words}|{TOLD_IN_PRIVATE}"), ROADS)
    (doubt,) = exempt_parts(source).doubts
    assert "item 7" in doubt
    assert "Estates" not in doubt


@pytest.mark.parametrize(
    "heading",
    ["Confidential", "Part 2", "PART TWO", "The following minute is not for publication."],
)
def test_a_marking_at_the_end_of_an_item_heads_what_follows(heading: str) -> None:
    assert "cameras" not in said("The PCC spoke of estates.", heading)


@pytest.mark.parametrize(
    "words",
    [
        f"CONFIDENTIAL: {TOLD_IN_PRIVATE}",
        f"Confidential – {TOLD_IN_PRIVATE}",
        f"In private session: {TOLD_IN_PRIVATE}",
        f"During the private session the Panel agreed. {TOLD_IN_PRIVATE}",
        f"EXEMPT MINUTES\n{TOLD_IN_PRIVATE}",
        f"Exempt | {TOLD_IN_PRIVATE}",
        f"**Exempt minutes** {TOLD_IN_PRIVATE}",
    ],
)
def test_a_marking_and_the_secret_behind_it_share_a_line(words: str) -> None:
    kept = said("The PCC spoke of estates.", words)
    assert "estates" in kept
    assert "secret" not in kept


@pytest.mark.parametrize(
    "sentence",
    [
        "The public were excluded; a secret was sold",
        "The public left the meeting and the Panel agreed that a secret be sold",
        "Having excluded the press and public, the Panel agreed to sell a secret.",
        "Following the exclusion of the public, the Panel sold a secret.",
        "RESOLVED: (i) That the public be excluded; (ii) that a secret be sold.",
        "The following was considered in the absence of the public: the sale of a secret.",
        "In private session, the Panel agreed to sell a secret.",
        "A secret was sold in the absence of the public.",
        "RESOLVED – That the public be excluded – a secret was sold.",
        "RESOLVED – That the public be excluded\na secret was sold.",
        "RESOLVED – That the public be excluded The sale of a secret was agreed",
        "RESOLVED – That the public be excluded | a secret price",
        "[The figures were exempt, and the Panel agreed to go into private session to hear of a "
        "secret buyer. The secret buyer would pay.]",
    ],
)
def test_nothing_but_the_resolution_is_kept_of_an_excluding_sentence(sentence: str) -> None:
    assert "secret" not in said("Open words.", sentence)


@pytest.mark.parametrize(
    "resolution",
    [
        "RESOLVED – That under Section 100A(4) of the Local Government Act 1972 the public be "
        "excluded from the meeting for the following items of business.",
        "RESOLVED: That the press and public be excluded.",
        "It was moved by the Chair and seconded that the public be excluded.",
        "At 12.10 pm the press and public left the meeting.",
    ],
)
def test_a_resolution_in_stock_words_is_kept_whole(resolution: str) -> None:
    assert resolution in said("Open words.", resolution, TOLD_IN_PRIVATE)


@pytest.mark.parametrize(
    "reason",
    [
        "The public interest in maintaining the exemption of the secret bid was weighed.",
        "The secret offer is exempt under Schedule 12A of the Act as it names the buyer.",
        "Likely disclosure of exempt information about a secret was weighed.",
    ],
)
@pytest.mark.parametrize("part", ["{} {}", "{}|{}"])
def test_secret_words_do_not_pass_as_reasons(reason: str, part: str) -> None:
    resolution = "RESOLVED – That the public be excluded under section 100A(4) of the Act."
    kept = said(part.format(resolution, reason))
    assert resolution in kept
    assert "secret" not in kept


@pytest.mark.parametrize(
    "phrase",
    [
        "None.",
        "Nil",
        "N/A",
        "The bidder was not excluded from the tender.",
        "There were no confidential matters arising.",
        "There was no reason to exclude the bidder.",
    ],
)
def test_a_denial_among_other_words_does_not_open_a_marked_item(phrase: str) -> None:
    source = meeting(("7", "Exempt: estates", f"{phrase}|{TOLD_IN_PRIVATE}"), ROADS)
    assert "secret" not in public(source)
    assert "cameras" in public(source)


@pytest.mark.parametrize(
    ("resolution", "behind"),
    [
        ("RESOLVED that the public be excluded for item 8", "There were no other exempt items."),
        ("RESOLVED that the public be excluded", "No exempt items other than item 8."),
        ("Exclusion of the press and public", "Declarations of interest|None"),
        ("RESOLVED that the public be excluded", "Declarations: none"),
    ],
)
def test_a_denial_of_something_else_does_not_undo_an_exclusion(
    resolution: str, behind: str
) -> None:
    assert "secret" not in said(resolution, *behind.split("|"), TOLD_IN_PRIVATE)


@pytest.mark.parametrize(
    "denial",
    [
        "It was not necessary to go into private session.",
        "There were no matters to be taken in private.",
        "There was nothing to be considered in private.",
        "The Panel remained in public session throughout.",
        "All items were considered in public.",
        "This was not required.",
        "No reports.",
        "It was moved that the press and public be excluded. The motion was lost.",
        "It was moved that the press and public be excluded.|The motion fell.",
        "The Panel did not agree to exclude the press and public.",
        "No business required the exclusion of the press and public.",
    ],
)
def test_where_nobody_was_excluded_the_meeting_stays_public(denial: str) -> None:
    source = meeting(("7", "Exclusion of the press and public", denial), ROADS)
    assert exempt_parts(source).spans == ()


@pytest.mark.parametrize(
    "words",
    [
        "RESOLVED - That the press and public be readmitted.",
        "It was agreed that the public be readmitted.",
        "At 12.10 pm the public were readmitted",
        "Following consideration of the exempt item, the public were readmitted to the meeting.",
        "RE-ADMISSION OF THE PUBLIC",
        "The Panel moved into open session.",
        "The meeting was reopened to the public.",
        "The press and public were re admitted.",
        "PART 1 – PUBLIC",
        "Part I (Open to the public)",
        "OPEN SESSION",
    ],
)
def test_the_public_is_back(words: str) -> None:
    kept = said("RESOLVED – That the public be excluded.", TOLD_IN_PRIVATE, words, "Open words.")
    assert "secret" not in kept
    assert "Open words." in kept
    by_title = meeting(
        ("7", "Exclusion", "RESOLVED – That the public be excluded."), ("8", words, "Open words.")
    )
    assert "Open words." in public(by_title)


@pytest.mark.parametrize(
    "words",
    [
        "The public returned to the meeting room in the secret street because it was sold.",
        "The Panel returned to open session in May the secret would be told.",
        "The public were readmitted to the negotiations on the secret later.",
        "Part A",
    ],
)
def test_talk_of_a_return_does_not_open_the_meeting(words: str) -> None:
    kept = said("RESOLVED – That the public be excluded.", words, TOLD_IN_PRIVATE)
    assert "secret" not in kept
    assert "cameras" not in kept


EXCLUDED_FOR = "RESOLVED that the public be excluded for items {}."
BACK = "The public were readmitted."


@pytest.mark.parametrize(
    ("named", "last"),
    [("5 to 7", "6"), ("5-7", "6"), ("5 and 7", "7a"), ("5, 6 and 7", "7(i)"), ("5 and 7", "7.1")],
)
def test_a_resolution_reaches_every_item_it_names(named: str, last: str) -> None:
    source = meeting(
        ("3", "Items in private", EXCLUDED_FOR.format(named)),
        ("4", "Roads", "The PCC spoke of cameras."),
        ("5", "Sale", f"{TOLD_IN_PRIVATE}|{BACK}"),
        (last, "Another sale", TOLD_IN_PRIVATE),
        ("7", "A last sale", TOLD_IN_PRIVATE),
    )
    assert "cameras" in public(source)
    assert "secret" not in public(source)
    assert "Another sale" not in public(source)


def test_an_item_named_that_never_comes_keeps_the_meeting_closed_and_is_told() -> None:
    source = meeting(
        ("3", "Items in private", EXCLUDED_FOR.format("4 and 9")),
        ("4", "Sale", f"{TOLD_IN_PRIVATE}|{BACK}"),
        ("", "Another sale", TOLD_IN_PRIVATE),
    )
    assert "secret" not in public(source)
    (doubt,) = exempt_parts(source).doubts
    assert "names an item that was not found" in doubt
    assert "in item 4" in doubt


@pytest.mark.parametrize(
    ("source", "place"),
    [
        (meeting(("", "Estates", "The press left.|More was said.")), "title 1 of the page"),
        (meeting(ROADS, ("", "Estates", "The press left.|More.")), "title 2 of the page"),
    ],
)
def test_a_doubt_says_where_an_item_without_a_number_stands(source: SourceText, place: str) -> None:
    (doubt,) = exempt_parts(source).doubts
    assert place in doubt
    assert "Estates" not in doubt


def test_a_doubt_says_that_no_title_stands_above() -> None:
    built = SourceTextBuilder()
    for words in ("The PCC spoke of estates.", "The press left.", TOLD_IN_PRIVATE):
        built.add(words, "minutes")
    (doubt,) = exempt_parts(built.build()).doubts
    assert "the text under no item's title" in doubt


@pytest.mark.parametrize(
    "denial",
    ["It was not necessary to exclude the public further.", "No need to exclude the public arose."],
)
def test_the_word_further_alone_makes_no_exception_to_a_denial(denial: str) -> None:
    assert exempt_parts(meeting(("7", "Exempt items", denial), ROADS)).spans == ()


def test_a_resolution_in_capitals_follows_its_motion() -> None:
    lines = (
        "IT WAS MOVED AND SECONDED THAT THE PUBLIC BE EXCLUDED.",
        "RESOLVED THAT THE PUBLIC BE EXCLUDED.",
    )
    kept = said(*lines, TOLD_IN_PRIVATE)
    assert all(line in kept for line in lines)
    assert TOLD_IN_PRIVATE not in kept


@pytest.mark.parametrize(
    "words",
    [
        "Confidential",
        "PRIVATE SESSION",
        "Part II",
        "This item is private",
        "Report of the PCC (exempt)",
        "To receive the report of the PCC (Exempt).",
    ],
)
def test_a_short_description_marks_its_item(words: str) -> None:
    assert "secret" not in public(meeting(("7", "Sale", TOLD_IN_PRIVATE), described=words))


@pytest.mark.parametrize(
    "heading",
    [
        "PART II - EXEMPT ITEMS",
        "PART TWO",
        "Part B – Private",
        "EXEMPT MINUTES",
        "CONFIDENTIAL – NOT FOR PUBLICATION",
    ],
)
def test_a_row_of_its_own_heads_a_private_part_whatever_furniture_it_has(heading: str) -> None:
    built = SourceTextBuilder()
    built.add(heading, "title", title=heading)
    built.add("Share this item", "furniture")
    built.add("9. Sale", "title", title="Sale", number="9")
    built.add(TOLD_IN_PRIVATE, "minutes")
    assert public(built.build()) == ""
