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
        "RESTRICTED",
        "Part 2",
        "Part II – private session",
        "This report contains exempt information.",
    ],
)
def test_what_is_marked_exempt_is_cut(marking: str) -> None:
    assert "Secret" not in public_part(f"Minutes:\n\n{marking}\n\nSecret.")


@pytest.mark.parametrize(
    "prose",
    [
        "The PCC spoke in confidence about recruitment.",
        "Small firms were exempt from the levy.",
        "School exclusions had risen, and the public were concerned.",
        "The restricted funding was explained.",
        "Part 2 of the plan had been delivered.",
    ],
)
def test_ordinary_prose_is_not_a_marking(prose: str) -> None:
    assert public_part(f"Minutes:\n\n{prose}\n\nMore.") == f"Minutes:\n\n{prose}\n\nMore."


def test_a_report_says_how_many_parts_were_withheld() -> None:
    assert withheld_warnings(0) == []
    assert withheld_warnings(1)[0].startswith("1 exempt part withheld")
    assert withheld_warnings(3)[0].startswith("3 exempt parts withheld")
