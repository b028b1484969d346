from dataclasses import replace

from service.answering.over_time import positions
from service.contract.answers import PositionModel
from tests.service.summary.answers import CAMERAS, FRAUD, MERGER, VOLUNTEERS, Said, answer

LATER = replace(MERGER, date="2023-02-03")
DEPUTY = replace(LATER, speaker="Deputy PCC")


def over_time(*said: Said) -> list[PositionModel]:
    return positions(answer(*said).quotes)


def test_an_office_quoted_from_several_meetings_has_a_position_oldest_first() -> None:
    (position,) = over_time(LATER, CAMERAS, MERGER)
    assert (position.panel, position.office) == (CAMERAS.panel, "PCC")
    assert [s.meeting_date for s in position.statements] == [
        "2021-06-18",
        "2022-03-04",
        "2023-02-03",
    ]
    assert [s.quote for s in position.statements] == [3, 2, 1]


def test_the_deputy_speaks_for_the_pccs_office_and_is_labelled() -> None:
    (position,) = over_time(DEPUTY, CAMERAS)
    assert position.office == "PCC"
    assert [s.speaker for s in position.statements] == ["PCC", "Deputy PCC"]


def test_there_is_no_position_at_one_meeting_or_of_several_offices_panels_or_undated_words() -> (
    None
):
    assert over_time() == []
    assert over_time(CAMERAS) == []
    assert over_time(FRAUD, CAMERAS) == []
    assert over_time(CAMERAS, replace(LATER, panel="Northshire Police and Crime Panel")) == []
    assert over_time(CAMERAS, replace(LATER, date=None)) == []
    assert over_time(CAMERAS, replace(LATER, panel=None)) == []
    assert over_time(VOLUNTEERS, replace(VOLUNTEERS, date="2022-03-04")) == []
