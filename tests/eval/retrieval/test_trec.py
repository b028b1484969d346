from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.eval_errors import TrecError
from eval.retrieval.trec import read_qrels, read_run, write_qrels, write_run

IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(st.dictionaries(IDS, st.dictionaries(IDS, st.sampled_from([1, 2]), min_size=1), max_size=4))
def test_judgements_with_any_ids_are_read_back(
    tmp_path_factory: pytest.TempPathFactory, qrels: dict[str, dict[str, int]]
) -> None:
    path = tmp_path_factory.mktemp("trec") / "qrels.trec"
    write_qrels(path, qrels)
    assert read_qrels(path) == qrels


@given(st.dictionaries(IDS, st.lists(IDS, min_size=1, max_size=12, unique=True), max_size=4))
def test_runs_with_any_ids_are_read_back_in_order(
    tmp_path_factory: pytest.TempPathFactory, rankings: dict[str, list[str]]
) -> None:
    path = tmp_path_factory.mktemp("trec") / "run.trec"
    write_run(path, rankings)
    assert read_run(path) == rankings


def test_lines_have_trecs_fields_and_scores_fall_strictly(tmp_path: Path) -> None:
    write_run(tmp_path / "run", {"q 1": ["a b.txt#q3", "c@1-2"]}, tag="my tag")
    assert (tmp_path / "run").read_text(encoding="ascii").splitlines() == [
        "q%201 Q0 a%20b.txt#q3 1 2 my%20tag",
        "q%201 Q0 c@1-2 2 1 my%20tag",
    ]
    write_qrels(tmp_path / "qrels", {"q 1": {"a b.txt#q3": 2}})
    assert (tmp_path / "qrels").read_text(encoding="ascii") == "q%201 0 a%20b.txt#q3 2\n"


def test_trec_eval_itself_reads_what_was_written(tmp_path: Path) -> None:
    import ir_measures

    write_run(tmp_path / "run", {"q": ["b", "a"]})
    write_qrels(tmp_path / "qrels", {"q": {"a": 2}})
    found = ir_measures.calc_aggregate(
        [ir_measures.RR],
        ir_measures.read_trec_qrels(str(tmp_path / "qrels")),  # type: ignore[no-untyped-call]
        ir_measures.read_trec_run(str(tmp_path / "run")),  # type: ignore[no-untyped-call]
    )
    assert found == {ir_measures.RR: 0.5}


def test_an_id_ranked_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrecError, match="question q ranks an id twice"):
        write_run(tmp_path / "run", {"q": ["a", "a"]})


@pytest.mark.parametrize(
    ("text", "reason"), [("q 0 a 2\nq 0 a\n", "line 2: 3 fields"), ("q 0 a two\n", "two is no")]
)
def test_judgements_that_cannot_be_read_say_which_line(
    tmp_path: Path, text: str, reason: str
) -> None:
    (tmp_path / "qrels").write_text(text, encoding="ascii")
    with pytest.raises(TrecError, match=reason):
        read_qrels(tmp_path / "qrels")


def test_runs_that_cannot_be_read_say_why(tmp_path: Path) -> None:
    with pytest.raises(TrecError, match="cannot be read"):
        read_run(tmp_path / "none")
    (tmp_path / "run").write_text("q Q0 a first 1 t\n", encoding="ascii")
    with pytest.raises(TrecError, match="line 1: rank and score"):
        read_run(tmp_path / "run")
