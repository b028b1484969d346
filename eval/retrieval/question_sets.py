"""Sets of labelled questions: JSON Lines, one question a line.

A label names what is relevant so that it survives any change of chunking: the document with its
hash, and either a question's number as printed or a span of the stored text.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from eval.eval_errors import QuestionSetError, first_fault

Kind = Literal[
    "topical",
    "lookup",
    "number",
    "speaker",
    "decision",
    "paraphrase",
    "duplicate",
    "misspelt",
    "unanswerable",
    "new-question",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
# What the minutes hold no answer to, so that "not found" is the right one.
UNANSWERABLE_KINDS: frozenset[Kind] = frozenset({"unanswerable", "new-question"})
Part = Literal["tune", "report"]
User = Literal["member", "clerk"]
ANSWERS = 2

_Words = Annotated[str, Field(min_length=1, pattern=r"\S")]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Label(_Strict):
    """One place that is relevant to a question.

    ``document`` is a stored document's name, or the last part of its path where only one has it;
    ``sha256`` is the document's hash as ``minutebook show`` gives it. ``grade`` is 2 where the
    place answers and 1 where it is related. ``start`` and ``end`` are a half-open span of the
    stored text, and ``begins`` the words it opens with: the text of a page, Word or PDF document
    is what its reader makes of it, and a label must not slip when that changes. Labels with the
    same ``need`` are alternatives of one another.
    """

    document: _Words
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    grade: Literal[1, 2]
    question: _Words | None = None
    start: Annotated[int, Field(ge=0)] | None = None
    end: Annotated[int, Field(gt=0)] | None = None
    begins: _Words | None = None
    need: _Words | None = None

    @property
    def place(self) -> str:
        """Where the label points, as one word: "page.txt#q3" or "page.txt#10-90"."""
        if self.question is not None:
            return f"{self.document}#q{self.question}"
        return f"{self.document}#{self.start}-{self.end}"

    @model_validator(mode="after")
    def _names_one_place(self) -> Self:
        has_span = self.start is not None and self.end is not None
        if (self.start is None) != (self.end is None) or has_span == (self.question is not None):
            raise ValueError('a label gives either "question" or both "start" and "end"')
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise ValueError('"end" must be greater than "start"')
        return self


class Question(_Strict):
    """A question with what is relevant to it; at least one label answers, or none may."""

    id: _Words
    query: _Words
    user: User
    kind: Kind
    part: Part
    relevant: tuple[Label, ...]

    @property
    def is_answerable(self) -> bool:
        """Whether the minutes hold an answer, by the question's kind."""
        return self.kind not in UNANSWERABLE_KINDS

    @property
    def answers(self) -> tuple[Label, ...]:
        """The labels that answer."""
        return tuple(label for label in self.relevant if label.grade == ANSWERS)

    @model_validator(mode="after")
    def _labels_agree(self) -> Self:
        if self.is_answerable and not self.answers:
            raise ValueError(f'a question of kind "{self.kind}" needs a label of grade 2')
        if not self.is_answerable and self.answers:
            raise ValueError(f'a question of kind "{self.kind}" has no label of grade 2')
        places = [label.place for label in self.relevant]
        doubled = next((place for place in places if places.count(place) > 1), None)
        if doubled:
            raise ValueError(f"two labels name the same place, {doubled}")
        return self


def load_questions(path: Path) -> tuple[Question, ...]:
    """Read a set of questions, in the file's order; empty lines are passed over.

    Raises ``QuestionSetError``, naming file and line, for a file that cannot be read, a line that
    is not such a question, an unknown field, or an id that an earlier line has.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise QuestionSetError(
            f"{path} cannot be read ({error.strerror}); name a file of questions"
        ) from error
    except UnicodeDecodeError as error:
        raise QuestionSetError(f"{path} is not UTF-8 text; save it again as UTF-8") from error
    questions: dict[str, Question] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        question = _question(line, f"{path}, line {number}")
        if question.id in questions:
            raise QuestionSetError(
                f"{path}, line {number}: the id {question.id} stands on an earlier line too; "
                "give it another"
            )
        questions[question.id] = question
    if not questions:
        raise QuestionSetError(f"{path} holds no questions; write one a line, as JSON")
    return tuple(questions.values())


def load_sets(paths: Iterable[Path]) -> tuple[Question, ...]:
    """Read several sets as one. Raises ``QuestionSetError`` as for one, or for an id in two."""
    questions: dict[str, Question] = {}
    for path in paths:
        for question in load_questions(path):
            if question.id in questions:
                raise QuestionSetError(
                    f"{path}: the id {question.id} stands in an earlier file too; give it another"
                )
            questions[question.id] = question
    return tuple(questions.values())


def _question(line: str, where: str) -> Question:
    try:
        return Question.model_validate_json(line)
    except ValidationError as error:
        raise QuestionSetError(f"{where}: {first_fault(error)}; mend the line") from error
