"""Readers' reports as cases of an evaluation, in the form of `data/questions`.

Each is to be looked at before it is added to a set: a reader says what was wrong with one quotation
and not what the whole book holds.
"""

import json
from collections.abc import Iterable, Iterator

from service.contract.reports import Fault, ReportModel

# What a report makes of its question, and how far the quoted place answers that: 2 does, 1 is near.
_CASES: dict[Fault, tuple[str, int]] = {
    "no_answer": ("unanswerable", 1),
    "speaker": ("speaker", 2),
    "place": ("lookup", 2),
    "words": ("lookup", 2),
}


def report_cases(reports: Iterable[ReportModel]) -> Iterator[str]:
    """A line of JSON for each report on an answer that says what is wrong; none quotes a page."""
    for report in reports:
        case = _CASES.get(report.fault)
        if case is None or not report.question:
            continue
        kind, grade = case
        label = {
            "document": report.document,
            "sha256": report.sha256,
            "start": report.start,
            "end": report.end,
            "grade": grade,
        }
        made = {
            "id": f"report-{report.id}",
            "query": report.question,
            "user": "member",
            "kind": kind,
            "part": "tune",
            "relevant": [label],
        }
        yield json.dumps(made, ensure_ascii=False)
