"""Small sets of questions over the invented pages, and passages that stand anywhere."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.retrieval.question_sets import Kind, Label, Part, Question
from eval.runs.results import AskResult, QuestionResult
from ingest.record import AgendaItem, Block, Division, Document, Meeting
from tests.conftest import NOW
from tests.pages import BULLETS, PAGE

ROADS_SHA256 = hashlib.sha256(PAGE.encode()).hexdigest()
FRAUD_SHA256 = hashlib.sha256(BULLETS.encode()).hexdigest()
BANKS = BULLETS.index("It was noted")
BANKS_END = BULLETS.index("In summary")

CAMERAS: dict[str, object] = {
    "id": "t-001",
    "query": "what did the PCC say about mobile cameras",
    "user": "member",
    "kind": "speaker",
    "part": "tune",
    "relevant": [
        {"document": "roads.txt", "sha256": ROADS_SHA256, "grade": 2, "question": "1"},
        {"document": "roads.txt", "sha256": ROADS_SHA256, "grade": 1, "question": "2"},
    ],
}
FRAUD: dict[str, object] = {
    "id": "t-002",
    "query": "banks joined the scheme",
    "user": "member",
    "kind": "lookup",
    "part": "report",
    "relevant": [
        {
            "document": "fraud.txt",
            "sha256": FRAUD_SHA256,
            "grade": 2,
            "start": BANKS,
            "end": BANKS_END,
        }
    ],
}
DRAFT: dict[str, object] = {
    **CAMERAS,
    "id": "t-003",
    "query": "Would the PCC set out how speeding near schools was tackled?",
    "user": "clerk",
    "kind": "duplicate",
}
NOTHING: dict[str, object] = {
    "id": "t-004",
    "query": "zebra xylophone quintet",
    "user": "member",
    "kind": "unanswerable",
    "part": "report",
    "relevant": [],
}
ALL = (CAMERAS, FRAUD, DRAFT, NOTHING)


def write_set(path: Path, *questions: Mapping[str, object]) -> Path:
    """Write questions as JSON Lines; all four where none are named."""
    lines = [json.dumps(question) for question in questions or ALL]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def questions() -> tuple[Question, ...]:
    """All four questions."""
    return tuple(Question.model_validate_json(json.dumps(question)) for question in ALL)


def span(start: int, end: int, *, grade: int = 2, need: str | None = None) -> Label:
    """A label of a span of a.txt."""
    return Label.model_validate(
        {
            "document": "a.txt",
            "sha256": "0" * 64,
            "grade": grade,
            "start": start,
            "end": end,
            "need": need,
        }
    )


def numbered(number: str, *, grade: int = 2, need: str | None = None) -> Label:
    """A label of a numbered question of a.txt."""
    return Label.model_validate(
        {
            "document": "a.txt",
            "sha256": "0" * 64,
            "grade": grade,
            "question": number,
            "need": need,
        }
    )


def question(*labels: Label, kind: Kind = "lookup") -> Question:
    """A question with the given labels."""
    return Question(id="q", query="words", user="member", kind=kind, part="tune", relevant=labels)


def document(name: str = "a.txt", length: int = 1_000) -> Document:
    """A document of one long paragraph, with question 3 in its second half."""
    half = length // 2
    return Document(
        version_id=1,
        name=name,
        text="x" * length,
        sha256="0" * 64,
        item=AgendaItem(Meeting("m", None, None, None), None, None, None),
        publisher=None,
        minutes_status="not_stated",
        inferred={},
        division=Division((Block("narrative", 0, half), Block("question", half, length, "3"))),
        withheld=0,
        reader="test",
        rules="of the tests",
        read_at=NOW,
    )


@dataclass(frozen=True)
class Cited:
    question_number: str | None = None


@dataclass(frozen=True)
class Passage:
    """A passage as far as judging looks at it."""

    start: int
    end: int
    document: str = "a.txt"
    citation: Cited = Cited()


def result(
    name: str,
    *,
    kind: Kind = "lookup",
    part: Part = "tune",
    first_answer: int | None = 1,
    refused: bool = False,
    signals: Mapping[str, float] | None = None,
) -> QuestionResult:
    """A result whose measures follow from the rank of the first answer."""
    from eval.retrieval.measures import MEASURES

    is_answerable = kind not in ("unanswerable", "new-question")
    value = 1 / first_answer if first_answer else 0.0
    answers = is_answerable and not refused and first_answer == 1
    measures = dict.fromkeys(MEASURES, value)
    measures |= {
        "first quote answers": float(answers),
        "one of three quotes answers": float(answers),
    }
    return QuestionResult(
        id=name,
        query=f"about {name}",
        user="member",
        kind=kind,
        part=part,
        measures=measures if is_answerable else {},
        first_answer=first_answer if is_answerable else None,
        signals=dict(signals or {"score": value}),
        ask=AskResult(
            refused=refused,
            quotes=0 if refused else 2,
            invalid_quotes=0,
            first_quote_answers=answers,
            one_of_three_answers=answers,
        ),
        search_ms=10.0,
        ask_ms=20.0,
    )
