"""What speaks of the public, of privacy or of exemptions, and excludes nobody."""

import pytest

from ingest.exempt import exempt_parts
from tests.ingest.exempt.exempt_meetings import ROADS, meeting, said

PROSE = (
    "The PCC said that the public left feedback on the website.",
    "Some of the public felt excluded.",
    "Surveys showed that the public were excluded from decision making.",
    "The public were asked to leave contact details.",
    "The public withdrew their support.",
    "The exclusion of public transport from the scheme was noted.",
    "A Member asked whether the public would be excluded.",
    "The PCC explained that the press and public were excluded from performance meetings.",
    "A Member objected to the exclusion of the public from the earlier meeting.",
    "The Panel asked that Members be briefed in private on the custody figures.",
    "The Members asked whether the PCC met the Chief Constable in private.",
    "The Panel noted that the Complaints Sub-Committee had met in private.",
    "The Panel agreed that pre-meetings be held in private.",
    "The Panel discussed burglary of items in private garages.",
    "The Panel asked how many matters were dealt with in private prosecutions.",
    "The items were kept in closed cabinets.",
    "Members raised the use of body-worn video in camera rooms.",
    "The Panel noted the duty under s.100A of the Police Act.",
    "The Panel was told that, by virtue of paragraph 28 of Schedule 9, it must report.",
    "The vetting report was confidential and would be published later.",
    "The report was exempt from the levy.",
    "This report is restricted to the first quarter.",
    "He said that the exempt business sector was small.",
    "The Information Commissioner ruled that the report was exempt under the Act.",
    "The statistics were not for publication until April, the Chief Constable said.",
    "The Board had met in closed session the week before.",
)
SUB_HEADINGS = ("Exempt Accommodation", "Non-exempt staff", "Private hire", "Exempt vehicles")


@pytest.mark.parametrize("words", [*PROSE, *SUB_HEADINGS])
def test_ordinary_words_withhold_nothing(words: str) -> None:
    assert exempt_parts(meeting(("7", "Victims", f"{words}|More was said."), ROADS)).spans == ()


@pytest.mark.parametrize("words", ["Confidential: reporting hotline", "Part 2: Priorities"])
def test_a_heading_that_may_mark_its_item_leaves_the_next_one_public(words: str) -> None:
    assert "cameras" in said(words, "More was said.")


def test_members_who_retired_to_deliberate_come_back_with_a_public_recommendation() -> None:
    words = "The Panel retired to deliberate in private and then recommended the appointment."
    source = meeting(("7", "Confirmation hearing", f"{words}|The Chair gave the reasons."), ROADS)
    assert exempt_parts(source).spans == ()
    assert "item 7" in exempt_parts(source).doubts[0]


def test_a_recording_that_stops_is_told() -> None:
    source = meeting(("7", "Estates", "The recording was stopped.|More was said."), ROADS)
    assert exempt_parts(source).spans == ()
    assert "recording" in exempt_parts(source).doubts[0]
