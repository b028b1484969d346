import pytest

from ingest.exempt import cut, exempt_spans, withheld_warnings
from ingest.paragraphs import paragraphs
from ingest.text_copy import read_text_copy

EXCLUSION = (
    "RESOLVED: That the press and public be excluded under Section 100A(4) of the Local "
    "Government Act 1972."
)


def public_part(text: str) -> str:
    return cut(text, exempt_spans(paragraphs(text)))


def test_what_follows_the_exclusion_of_the_public_is_cut_and_the_resolution_stays() -> None:
    text = f"Minutes:\n\nPublic words.\n\n{EXCLUSION}\n\nSecret words.\n\nMore secrets."
    reading = read_text_copy(text)
    assert EXCLUSION in reading.text
    assert "ecret" not in reading.text
    assert reading.withheld == 1


def test_after_the_public_was_readmitted_minutes_are_public_again() -> None:
    text = f"Open.\n\n{EXCLUSION}\n\nSecret.\n\nThe public were readmitted.\n\nOpen again."
    assert public_part(text).split() == (
        f"Open. {EXCLUSION} The public were readmitted. Open again.".split()
    )


@pytest.mark.parametrize(
    "marking",
    [
        "NOT FOR PUBLICATION",
        "Exempt item: estate strategy",
        "Exempt Information",
        "RESTRICTED",
        "Restricted minutes",
        "PRIVATE AND CONFIDENTIAL",
        "Misconduct (Exempt)",
        "Part 2",
        "Part II Business",
        "Part II – private session",
        "CLOSED SESSION",
        "This item is exempt.",
        "This report contains exempt information.",
        "Not for publication " + "for reasons given at length " * 30,
        "Exclusion of the Press and Public",
        "By virtue of paragraph(s) 1, 2 of Part 1 of Schedule 12A of the Act.",
        "The Panel moved into private session.",
        "The press and public left the meeting.",
        "It was moved to exclude the press and public under Section 100(A)(4).",
        "The Panel agreed on excluding the press and public for the next item.",
    ],
)
def test_what_is_marked_exempt_or_private_is_cut(marking: str) -> None:
    assert "Secret" not in public_part(f"Minutes:\n\nOpen.\n\n{marking}\n\nSecret.")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\v", "\u2028", " "])
def test_what_follows_the_exclusion_in_its_own_paragraph_is_cut(line_end: str) -> None:
    kept = public_part(f"Minutes:\n\n{EXCLUSION}{line_end}Secret words.{line_end}More secrets.")
    assert EXCLUSION in kept
    assert "ecret" not in kept


@pytest.mark.parametrize(
    "words",
    [
        "The press had reported that the officer returned to duty. Secret.",
        "The public had been told; stolen items were returned. Secret.",
        "Members said that the public were readmitted too early last time.",
    ],
)
def test_talk_of_the_public_does_not_make_a_meeting_public_again(words: str) -> None:
    assert words not in public_part(f"Minutes:\n\n{EXCLUSION}\n\nSecret.\n\n{words}")


@pytest.mark.parametrize(
    "readmission",
    [
        "The public were readmitted.",
        "The press and public were re-admitted to the meeting.",
        "At this point the public rejoined the meeting.",
        "The meeting resumed in open session.",
    ],
)
def test_a_plain_readmission_makes_it_public(readmission: str) -> None:
    kept = public_part(f"Minutes:\n\n{EXCLUSION}\n\nSecret.\n\n{readmission}\n\nOpen.")
    assert kept.endswith(f"{readmission}\n\nOpen.")


@pytest.mark.parametrize(
    "prose",
    [
        "The PCC spoke in confidence about recruitment.",
        "Small firms were exempt from the levy.",
        "School exclusions had risen, and the public were concerned.",
        "The restricted funding was explained.",
        "Part 2 of the plan had been delivered.",
        "· restricted parking near schools",
        "Members of the public asked about parks.",
        "More than 100 a year were found, which left the public uneasy.",
        "The public transport plan left some villages out.",
    ],
)
def test_ordinary_prose_is_not_a_marking(prose: str) -> None:
    assert public_part(f"Minutes:\n\n{prose}\n\nMore.") == f"Minutes:\n\n{prose}\n\nMore."


def test_a_report_says_how_many_parts_were_withheld() -> None:
    assert withheld_warnings(0) == []
    assert withheld_warnings(1)[0].startswith("1 exempt part withheld")
    assert withheld_warnings(3)[0].startswith("3 exempt parts withheld")
