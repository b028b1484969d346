from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.site.panel_list import PanelList
from service.answering.limits import MAX_PANELS
from service.contract.topics import TopicMeetingModel
from service.pages.topic.chart_drawing import Drawing
from service.pages.topic.panel_events import EventsOf, PanelEvent, events_of
from service.pages.topic.topic_chart import MOST_BARS, topic_chart

DATES = st.one_of(st.none(), st.dates().map(lambda day: day.isoformat()))
MEETINGS = st.lists(
    st.tuples(DATES, st.integers(0, 9)).map(
        lambda made: TopicMeetingModel(
            panel=None,
            meeting_date=made[0],
            has_minutes=True,
            mentions=list(range(1, made[1] + 1)),
        )
    ),
    max_size=150,
).map(lambda ms: sorted(ms, key=lambda m: (m.meeting_date is None, m.meeting_date or "")))


VOTE = PanelEvent("election", date(2021, 5, 6))


def no_events(_panel: str | None) -> Sequence[PanelEvent]:
    return ()


def meeting(date: str | None, mentions: int, panel: str = "Panel") -> TopicMeetingModel:
    return TopicMeetingModel(
        panel=panel, meeting_date=date, has_minutes=True, mentions=list(range(mentions))
    )


def drawing(meetings: Sequence[TopicMeetingModel], events: EventsOf = no_events) -> Drawing:
    chart = topic_chart(meetings, events)
    assert chart is not None
    assert chart.drawing is not None
    return chart.drawing


@given(MEETINGS)
def test_what_is_drawn_stays_in_its_place_and_the_table_counts_every_mention(
    meetings: list[TopicMeetingModel],
) -> None:
    chart = topic_chart(meetings, lambda _: [VOTE])
    total = sum(len(m.mentions) for m in meetings)
    if chart is None:
        assert total == 0
        return
    assert sum(row.mentions for row in chart.rows) == total
    assert (chart.drawing is None) == (not any(m.mentions and m.meeting_date for m in meetings))
    if chart.drawing is None:
        return
    (lane,) = chart.drawing.lanes
    for bar in lane.bars:
        assert bar.x >= 0
        assert bar.x + bar.width <= 100.01
        assert lane.top - 0.1 <= bar.y <= lane.base
        assert abs(bar.y + bar.height - lane.base) < 0.2
    assert all(0 <= x <= 100 for x in (*lane.ticks, *(mark.x for mark in lane.marks)))
    places = [label.x for label in chart.drawing.labels]
    assert all(after - before > 13.9 for before, after in pairwise(places))
    assert places[0] == 0
    assert places[-1] <= 86


def test_days_stand_in_true_proportion() -> None:
    drawn = drawing([meeting("2020-01-01", 1), meeting("2020-07-02", 4), meeting("2021-12-31", 2)])
    first, middle, last = drawn.lanes[0].ticks
    assert (first, round(middle), round(last)) == (0, 25, 100)
    heights = [bar.height for bar in drawn.lanes[0].bars]
    assert heights == [25, 100, 50]
    assert [label.words for label in drawn.labels] == ["2020", "2021"]


def test_each_of_several_panels_has_a_line_of_its_own_to_one_scale() -> None:
    west, east = "West Vale Police and Crime Panel", "East Vale Police and Crime Panel"
    renamed = "East Vale Police, Fire and Crime Panel"
    drawn = drawing(
        [
            meeting("2020-03-04", 2, west),
            meeting("2020-03-05", 1, east),
            meeting("2021-03-05", 1, renamed),
        ]
    )
    above, below = drawn.lanes
    assert (above.name, below.name) == ("East Vale", "West Vale")
    assert above.base < below.top
    assert above.bars[0].height * 2 == below.bars[0].height


def test_a_long_name_is_cut_to_the_width_of_a_phone() -> None:
    name = "Committee of Exampleshire on Housing and Communities"
    drawn = drawing([meeting("2020-03-04", 1, name), meeting("2020-03-04", 1, "Vale")])
    assert [lane.name for lane in drawn.lanes] == ["Committee of Exampleshire on Housing …", "Vale"]


def test_more_panels_than_can_be_compared_are_drawn_as_one() -> None:
    many = [meeting("2020-03-04", 1, f"Panel {n}") for n in range(MAX_PANELS + 1)]
    assert [lane.name for lane in drawing(many).lanes] == [""]
    few = [meeting("2020-03-04", int(n < 2), f"Panel {n}") for n in range(MAX_PANELS + 1)]
    assert [lane.name for lane in drawing(few).lanes] == ["Panel 0", "Panel 1"]


def test_a_chart_says_in_words_what_it_shows() -> None:
    meetings = [meeting("2021-03-26", 1), meeting("2022-03-04", 0), meeting(None, 2)]
    chart = topic_chart(meetings, no_events)
    assert chart is not None
    assert chart.description == (
        "3 mentions at 2 of 3 meetings, from 26 March 2021, Panel to date not stated, Panel; "
        "most, 2, at date not stated, Panel."
    )
    assert chart.not_drawn == "Not drawn: 2 mentions at 1 meeting whose date is not stated."
    assert chart.drawing is not None
    assert chart.drawing.most == 1
    without = topic_chart([meeting("2021-03-26", 1), meeting(None, 0)], no_events)
    assert without is not None
    assert without.not_drawn == "Not drawn: 1 meeting whose date is not stated."


def test_what_has_no_date_is_tabled_and_not_drawn() -> None:
    chart = topic_chart([meeting("2021-03-26", 0), meeting(None, 2)], no_events)
    assert chart is not None
    assert chart.drawing is None
    assert [row.mentions for row in chart.rows] == [0, 2]


def test_elections_and_a_transfer_are_marked_in_the_lines_they_concern() -> None:
    listed = PanelList.load()
    meetings = [
        meeting("2020-01-01", 1, "Durham Police and Crime Panel"),
        meeting("2022-12-31", 1, "West Yorkshire Police and Crime Panel"),
        meeting("2022-12-31", 1, "Northshire Police and Crime Panel"),
    ]
    drawn = drawing(meetings, lambda panel: events_of(panel, listed))
    marks = {lane.name: [mark.is_transfer for mark in lane.marks] for lane in drawn.lanes}
    assert marks == {"Durham": [False], "Northshire": [], "West Yorkshire": [True]}
    assert [letter.words for letter in drawn.letters] == ["E M"]
    assert drawn.events == (
        "E: elections of police and crime commissioners, 6 May 2021.",
        "M: in West Yorkshire a mayor took over from the commissioner on 10 May 2021.",
    )


@pytest.mark.parametrize(
    ("panel", "kinds"),
    [
        ("Dyfed-Powys Police and Crime Panel", ["election"] * 4),
        ("Greater Manchester Police, Fire and Crime Panel", ["election", "mayor"]),
        ("South Yorkshire Police and Crime Panel", [*["election"] * 3, "mayor"]),
        ("Police and Crime Committee (London Assembly)", ["mayor"]),
        ("City of London Police Authority Board", []),
        ("Northshire Police and Crime Panel", []),
        (None, []),
    ],
)
def test_a_panel_has_the_elections_of_the_commissioners_it_held_to_account(
    panel: str | None, kinds: list[str]
) -> None:
    assert [event.kind for event in events_of(panel, PanelList.load())] == kinds


def test_there_is_no_chart_of_nothing() -> None:
    assert topic_chart([], no_events) is None
    assert topic_chart([meeting("2021-03-26", 0)], no_events) is None


def test_of_very_many_meetings_the_chart_is_by_year() -> None:
    many = [meeting(f"{2012 + i // 10}-01-{i % 10 + 1:02}", i % 2) for i in range(MOST_BARS + 1)]
    chart = topic_chart(many, no_events)
    assert chart is not None
    assert chart.noun == "year"
    assert [row.words for row in chart.rows] == [str(year) for year in range(2012, 2019)]
    assert chart.rows[0].mentions == 5
    assert len(drawing(many).lanes[0].ticks) == 7
