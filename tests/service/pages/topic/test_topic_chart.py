from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from service.contract.topics import TopicMeetingModel
from service.pages.topic.topic_chart import BASE, MOST_BARS, TOP, topic_chart

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


def meeting(date: str | None, mentions: int) -> TopicMeetingModel:
    return TopicMeetingModel(
        panel="Panel", meeting_date=date, has_minutes=True, mentions=list(range(mentions))
    )


@given(MEETINGS)
def test_bars_and_labels_stay_within_the_drawing_and_count_every_mention(
    meetings: list[TopicMeetingModel],
) -> None:
    chart = topic_chart(meetings)
    total = sum(len(m.mentions) for m in meetings)
    if chart is None:
        assert total == 0
        return
    assert sum(bar.mentions for bar in chart.bars) == total
    for bar in chart.bars:
        assert bar.x >= 0
        assert bar.x + bar.width <= 100.01
        assert TOP - 0.1 <= bar.y <= BASE
        assert abs(bar.y + bar.height - BASE) < 0.2
        assert abs(bar.height - (BASE - TOP) * bar.mentions / chart.most) < 0.1
    ends = [label.x for label in chart.labels]
    assert all(after - before >= 14 for before, after in pairwise(ends))
    assert all(0 <= label.x <= 100 for label in chart.labels)


def test_a_chart_says_in_words_what_it_shows() -> None:
    chart = topic_chart([meeting("2021-03-26", 1), meeting("2022-03-04", 0), meeting(None, 2)])
    assert chart is not None
    assert chart.description == (
        "3 mentions at 2 of 3 meetings, from 26 March 2021, Panel to date not stated, Panel; "
        "most, 2, at date not stated, Panel."
    )
    assert [label.words for label in chart.labels] == ["2021", "2022", "no date"]


def test_there_is_no_chart_of_nothing() -> None:
    assert topic_chart([]) is None
    assert topic_chart([meeting("2021-03-26", 0)]) is None


def test_of_very_many_meetings_the_chart_is_by_year() -> None:
    many = [meeting(f"{2012 + i // 10}-01-{i % 10 + 1:02}", i % 2) for i in range(MOST_BARS + 1)]
    chart = topic_chart(many)
    assert chart is not None
    assert chart.noun == "year"
    assert [bar.words for bar in chart.bars] == [str(year) for year in range(2012, 2019)]
    assert chart.bars[0].mentions == 5
