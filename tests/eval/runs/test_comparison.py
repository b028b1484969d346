from dataclasses import replace

import pytest

from eval.eval_errors import RunError
from eval.runs.comparison import compare_runs
from tests.eval.made_runs import made_run
from tests.eval.sets import result

NAMES = ("before", "after")


def test_wins_losses_and_ties_are_counted_for_the_second_run() -> None:
    before = made_run(*(result(n, first_answer=r) for n, r in (("a", 2), ("b", 1), ("c", 1))))
    after = made_run(*(result(n, first_answer=r) for n, r in (("a", 1), ("b", 4), ("c", 1))))
    found = compare_runs(before, after, names=NAMES, seed=1)
    rr = next(m for m in found.measures if m.measure == "RR")
    assert (rr.questions, rr.wins, rr.losses, rr.ties) == (3, 1, 1, 1)
    assert rr.mean_a == pytest.approx(2.5 / 3)
    assert rr.mean_b == pytest.approx(2.25 / 3)
    changed = [(c.id, c.a, c.b) for c in found.changed if c.measure == "RR"]
    assert changed == [("a", 0.5, 1.0), ("b", 1.0, 0.25)]
    assert found.changed[0].query == "about a"


def test_refusing_what_the_minutes_do_not_answer_is_a_right_answer() -> None:
    before = made_run(result("a", kind="unanswerable"), result("b"))
    after = made_run(result("a", kind="unanswerable", refused=True), result("b"))
    found = compare_runs(before, after, names=NAMES, seed=1)
    right = next(m for m in found.measures if m.measure == "answered rightly")
    assert (right.questions, right.wins, right.mean_a, right.mean_b) == (2, 1, 0.5, 1.0)


def test_a_run_does_not_differ_from_itself_and_a_seed_gives_the_same_p() -> None:
    run = made_run(*(result(str(n), first_answer=n) for n in range(1, 9)))
    other = made_run(*(result(str(n), first_answer=9 - n if n < 8 else 8) for n in range(1, 9)))
    same = compare_runs(run, run, names=NAMES, seed=1)
    assert {m.p for m in same.measures} == {1.0}
    assert same.changed == ()
    one, two = (compare_runs(run, other, names=NAMES, seed=3) for _ in range(2))
    assert one == two


def test_only_unanswerable_questions_leave_rankings_uncompared() -> None:
    run = made_run(result("a", kind="unanswerable"))
    found = compare_runs(run, run, names=NAMES, seed=1)
    assert [m.measure for m in found.measures] == ["answered rightly"]


def test_runs_over_different_questions_are_refused() -> None:
    one = made_run(result("a"), result("b"))
    with pytest.raises(RunError, match=r"different questions \(b, 1 in all\)"):
        compare_runs(one, made_run(result("a")), names=NAMES, seed=1)
    with pytest.raises(RunError, match="different questions"):
        compare_runs(one, made_run(result("a"), result("b", kind="topical")), names=NAMES, seed=1)


def test_runs_judged_by_different_labels_are_refused() -> None:
    one = made_run(result("a"))
    other = replace(one, qrels={"a": {"a.txt#q2": 2}})
    with pytest.raises(RunError, match=r"different labels \(a, 1 in all\)"):
        compare_runs(one, other, names=NAMES, seed=1)
