"""``minutebook reports``: listed, dealt with, and written as cases of an evaluation."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import minutebook
from eval.retrieval.question_sets import load_questions
from index.generations.unpacked import mark_replica
from service.contract.reports import Fault
from service.holding.reader_reports import ReaderReport, ReaderReports
from tests.conftest import fixed_clock


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A home in which four things were reported."""
    faults: list[tuple[Fault, str]] = [
        ("no_answer", "what of cameras?"),
        ("speaker", "who spoke?"),
        ("words", ""),
        ("other", "why?"),
    ]
    for start, (fault, question) in enumerate(faults):
        report = ReaderReport(fault, question, "a note", "roads.txt", "a" * 64, start, start + 9)
        assert ReaderReports(tmp_path).add(report, fixed_clock, most=10)
    return tmp_path


def run(home: Path, *arguments: str) -> str:
    result = CliRunner().invoke(minutebook.app, ["--home", str(home), "reports", *arguments])
    assert result.exit_code == 0, result.output
    return " ".join(result.output.split())


def test_a_replica_says_that_it_lists_its_own_reports_alone(kept: Path) -> None:
    assert "replica" not in run(kept)
    mark_replica(kept)
    told = run(kept)
    assert "is a replica: these are the reports of its own readers" in told
    assert "4 open reports" in told


def test_reports_are_listed_until_they_are_dealt_with(kept: Path) -> None:
    told = run(kept)
    assert "4 open reports, 0 dealt with" in told
    assert "1. It does not answer the question" in told
    assert "quoted: roads.txt, characters 1 to 10" in told
    assert "Somebody else is speaking" not in run(kept, "--dealt-with", "2")
    found = json.loads(run(kept, "--json", "--all"))
    assert [one["id"] for one in found["reports"] if one["dealt_with"]] == [2]
    assert (found["open"], found["dealt_with"]) == (3, 1)


def test_a_home_without_reports_says_so(tmp_path: Path) -> None:
    assert "Nothing is reported." in run(tmp_path)


def test_reports_on_answers_become_questions_that_an_evaluation_reads(kept: Path) -> None:
    cases = kept / "cases.jsonl"
    assert "Wrote 2 cases" in run(kept, "--cases", str(cases))
    near, answering = load_questions(cases)
    assert (near.query, near.is_answerable) == ("what of cameras?", False)
    assert (answering.kind, answering.answers[0].place) == ("speaker", "roads.txt#1-10")
