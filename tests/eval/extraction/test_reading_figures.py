import pytest

from eval.extraction.points import Measure, Point
from eval.extraction.reading_figures import headline_of_reading, report_of
from eval.extraction.reading_run import ScoredDocument
from eval.runs.accepted_figures import fallen
from eval.runs.resampling import wilson_interval
from tests.eval.extraction.golds import gold


def points(measure: Measure, right: int, wrong: int) -> tuple[Point, ...]:
    return tuple(Point(measure, at < right, f"point {at}") for at in range(right + wrong))


def accepted(*held: Point, file: str = "a.txt", **known: object) -> ScoredDocument:
    facts = {"seconds": 0.002, "reader": "text copy", "words": 100, **known}
    return ScoredDocument(gold(file=file), held, **facts)  # type: ignore[arg-type]


def refused(*held: Point, file: str = "b.pdf") -> ScoredDocument:
    return ScoredDocument(gold(file=file), held, 9.0, refused="it is an agenda")


def test_figures_are_counts_with_their_wilson_intervals() -> None:
    report = report_of([accepted(*points("body searchable", 8, 2))])
    share = report.overall.of_records["body searchable"]
    assert (share.right, share.n, share.value) == (8, 10, 0.8)
    assert share.low == pytest.approx(0.490, abs=5e-4)
    assert share.high == pytest.approx(0.943, abs=5e-4)


def test_refused_records_count_in_one_set_and_not_in_the_other() -> None:
    report = report_of(
        [accepted(*points("date right", 3, 0)), refused(*points("date right", 0, 3))]
    )
    assert report.overall.of_records["date right"].value == 0.5
    assert report.overall.of_accepted["date right"].value == 1


def test_f1_of_items_is_the_harmonic_mean_of_recall_and_precision() -> None:
    held = (*points("items recall", 6, 2), *points("items precision", 6, 6))
    f1 = report_of([accepted(*held)]).overall.of_records["items F1"]
    assert f1.value == pytest.approx(2 * 0.75 * 0.5 / (0.75 + 0.5))
    assert (f1.right, f1.n) == (12, 20)
    assert f1.low == pytest.approx(wilson_interval(6, 10)[0])


def test_what_was_not_looked_at_has_no_figure() -> None:
    assert list(report_of([accepted(*points("owners", 1, 0))]).overall.of_records) == ["owners"]


def test_forms_are_told_by_ending_and_by_reader() -> None:
    report = report_of([accepted(), accepted(file="c.TXT", reader="plain text"), refused()])
    assert [(form.name, form.documents) for form in report.forms] == [
        *(("all", 3), (".pdf", 1), (".txt", 2)),
        *(("read as plain text", 1), ("read as text copy", 1)),
    ]


def test_time_and_withheld_characters_are_those_of_what_was_read() -> None:
    overall = report_of([accepted(withheld=7), accepted(withheld=5, seconds=0.004)]).overall
    assert overall.withheld_characters == 12
    assert overall.ms_per_thousand_words == pytest.approx(30)
    assert report_of([refused()]).overall.ms_per_thousand_words is None


def test_misses_are_listed_by_document() -> None:
    report = report_of([accepted(*points("owners", 1, 1)), refused(*points("accepted", 0, 1))])
    read, not_read = report.documents
    assert [(miss.measure, miss.about) for miss in read.misses] == [("owners", "point 1")]
    assert (not_read.refused, len(not_read.misses)) == ("it is an agenda", 1)


def test_no_figure_may_fall_at_all() -> None:
    before = headline_of_reading(report_of([accepted(*points("owners", 99, 1))]))
    same = headline_of_reading(report_of([accepted(*points("owners", 99, 1))]))
    worse = headline_of_reading(report_of([accepted(*points("owners", 98, 2))]))
    assert fallen(before, same) == []
    assert len(fallen(before, worse)) == 1
