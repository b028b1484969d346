"""Words that decide what is exempt, as a scanner or a clerk gets them wrong."""

import pytest

from ingest.exempt.misread_words import restored_words
from tests.ingest.exempt.exempt_meetings import ROADS, TOLD_IN_PRIVATE, meeting, public, said


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("EXCLUSlON 0F PUBL1C", "EXCLUSION OF PUBLIC"),
        ("Section 1OOA of the Act, Schedule l2A", "Section 100A of the Act, Schedule 12A"),
        ("Exc1uded", "Excluded"),
        ("inforrnation.", "information ."),
        ("E X C L U S I O N  OF", "EXCLUSION          OF"),
        ("be ex-\ncluded", "be excluded  "),
        ("be exculded", "be excluded"),
    ],
)
def test_a_decisive_word_is_read_as_it_was_printed(written: str, read: str) -> None:
    assert restored_words(written) == read
    assert len(read) == len(written)


@pytest.mark.parametrize(
    "text",
    ["The medial lane was centred.", "a well-\nknown firm", "A B C D", "|public|", "included", ""],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert restored_words(text) == text


def test_a_resolution_that_a_scanner_misread_closes_the_meeting() -> None:
    kept = said("The PCC spoke.", "RESOLVED - That the pub1ic be exc1uded.", TOLD_IN_PRIVATE)
    assert "pub1ic be exc1uded." in kept, "what is kept is kept as written"
    assert TOLD_IN_PRIVATE not in kept


def test_a_title_that_a_scanner_misread_closes_its_item() -> None:
    kept = public(meeting(("7", "C0NFIDENTIAL ITEM", TOLD_IN_PRIVATE), ROADS))
    assert TOLD_IN_PRIVATE not in kept
    assert "cameras" in kept


def test_a_withheld_line_is_withheld_to_its_last_letter() -> None:
    kept = said("RESOLVED: That the public be excluded.", "He gave inforrnation")
    assert kept.count("n") == said("RESOLVED: That the public be excluded.", "He").count("n")
