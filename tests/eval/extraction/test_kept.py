from dataclasses import replace
from datetime import date

import pytest

from eval.extraction.gold import GoldDocument
from eval.extraction.kept import fault_of_division, kept_points
from ingest.record import Block, Division, Facts, Reading, SetAside
from tests.eval.extraction.golds import gold, roads, verdicts


def kept(right: GoldDocument, **changes: object) -> dict[str, bool]:
    points = kept_points(right, replace(roads(), **changes))  # type: ignore[arg-type]
    return {point.measure: point.is_right for point in points}


def test_a_right_reading_has_no_fault() -> None:
    assert set(kept(gold()).values()) == {True}


def test_a_wrong_heading_is_told_apart_from_one_that_is_not_stated() -> None:
    right = gold(panel="Example Board", panel_any=["Example Board"], date="2024-05-06")
    assert kept(right)["body not wrong"]
    assert kept(right)["date not wrong"]
    wrong = Facts(panel="Another Board", meeting_date=date(2024, 6, 5))
    assert not kept(right, stated=wrong)["body not wrong"]
    assert not kept(right, stated=wrong)["date not wrong"]


@pytest.mark.parametrize(
    "changes",
    [
        {"text": roads().text + "The site would be\nSOLD to a school."},
        {"stated": Facts(venue="where the site would be sold to a school")},
        {"stated": Facts(inferred={"panel": "the site would be sold to a school"})},
        {"division": replace(roads().division, warnings=("site would be sold to a school",))},
    ],
)
def test_exempt_text_is_a_leak_wherever_it_is_kept(changes: dict[str, object]) -> None:
    right = gold(absent=["site would be sold to a school"])
    assert kept(right)["exempt text kept out"]
    assert not kept(right, **changes)["exempt text kept out"]


def test_an_exempt_fragment_is_not_printed() -> None:
    points = list(kept_points(gold(absent=["mobile cameras had been bought"]), roads()))
    assert verdicts(points, "exempt text kept out") == [False]
    assert not any("cameras" in point.about for point in points)


def test_withholding_is_wrong_only_where_nothing_is_exempt() -> None:
    assert not kept(gold(), withheld_characters=12)["public text kept"]
    assert "public text kept" not in kept(gold(absent=["secret"]), withheld_characters=12)


def division(*spans: tuple[int, int], aside: tuple[int, int] | None = None) -> Reading:
    blocks = tuple(Block("narrative", start, end) for start, end in spans)
    set_aside = (SetAside(*aside, "a page number"),) if aside else ()
    return replace(roads(), text="One two. 3", division=Division(blocks, set_aside))


@pytest.mark.parametrize(
    ("reading", "fault"),
    [
        (division((0, 8), aside=(9, 10)), None),
        (division((0, 8)), "in 0 parts of the division: “3”"),
        (division((0, 8), (4, 8), aside=(9, 10)), "in 2 parts of the division: “two. 3”"),
    ],
)
def test_every_visible_character_is_in_one_part(reading: Reading, fault: str | None) -> None:
    assert fault_of_division(reading) == fault
