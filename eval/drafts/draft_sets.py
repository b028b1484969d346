"""Sets of labelled drafts: JSON Lines, one draft question a line.

A draft asks again what was asked before ("already_asked"), asks something else on a topic that was
asked about ("similar"), or is about neither ("not_found"). Its places are the recorded questions,
labelled as in a set of questions: grade 2 for the same question, 1 for the same topic.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from eval.eval_errors import QuestionSetError, first_fault
from eval.retrieval.judging import Cited, Need, meets, needs_of
from eval.retrieval.label_check import Documents
from eval.retrieval.question_sets import ANSWERS, Label, Part, Question
from index.book.recorded_questions import RecordedExchange
from service.contract.checks import MatchModel, Verdict

_Words = Annotated[str, Field(min_length=1, pattern=r"\S")]


class Draft(BaseModel):
    """A draft question with the verdict it should get and the recorded questions it repeats."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: _Words
    draft: _Words
    verdict: Verdict
    part: Part
    places: tuple[Label, ...]

    @property
    def as_question(self) -> Question:
        """The draft as a labelled question, so that its labels are checked like all others."""
        kind = "duplicate" if self.verdict == "already_asked" else "new-question"
        return Question.model_validate(
            {
                "id": self.id,
                "query": self.draft,
                "user": "clerk",
                "kind": kind,
                "part": self.part,
                "relevant": self.places,
            }
        )

    @model_validator(mode="after")
    def _labels_agree(self) -> Self:
        grades = {label.grade for label in self.places}
        wanted = {"already_asked": {ANSWERS}, "similar": {1}, "not_found": set[int]()}
        if grades != wanted[self.verdict]:
            raise ValueError(
                'places are of grade 2 for "already_asked", of grade 1 for "similar", and there '
                'are none for "not_found"'
            )
        return self


def load_drafts(paths: Iterable[Path]) -> tuple[Draft, ...]:
    """Read sets of drafts as one, in order; empty lines are passed over.

    Raises ``QuestionSetError``, naming file and line, for a file that cannot be read, a line that
    is no such draft, or an id that stands twice.
    """
    drafts: dict[str, Draft] = {}
    for path in paths:
        for number, line in enumerate(_lines(path), start=1):
            if not line.strip():
                continue
            where = f"{path}, line {number}"
            draft = _draft(line, where)
            if draft.id in drafts:
                raise QuestionSetError(f"{where}: the id {draft.id} stands twice; give it another")
            drafts[draft.id] = draft
    if not drafts:
        raise QuestionSetError("there are no drafts in these files; write one a line, as JSON")
    return tuple(drafts.values())


def _lines(path: Path) -> Sequence[str]:
    try:
        return path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise QuestionSetError(
            f"{path} cannot be read ({error.strerror}); name a file of drafts"
        ) from error
    except UnicodeDecodeError as error:
        raise QuestionSetError(f"{path} is not UTF-8 text; save it again as UTF-8") from error


def _draft(line: str, where: str) -> Draft:
    try:
        return Draft.model_validate_json(line)
    except ValidationError as error:
        raise QuestionSetError(f"{where}: {first_fault(error)}; mend the line") from error


@dataclass(frozen=True, slots=True)
class Place:
    """Where a recorded question with its reply stands, as judging looks at it."""

    document: str
    start: int
    end: int
    citation: Cited


def grade_of(place: Place, needs: Sequence[Need]) -> int:
    """The greatest grade of the labels that a place meets; 0 where it meets none."""
    return max(
        (need.grade for need in needs if any(meets(place, target) for target in need.targets)),
        default=0,
    )


def needs_of_draft(draft: Draft, documents: Documents) -> tuple[Need, ...]:
    """What a draft's labels name in these documents."""
    return needs_of(draft.as_question, documents)


def place_of(recorded: RecordedExchange | MatchModel) -> Place:
    """Where a recorded question stands, from the question's start to the reply's end."""
    end = max(recorded.question_end, recorded.reply_end or 0)
    return Place(recorded.document, recorded.question_start, end, recorded.citation)
