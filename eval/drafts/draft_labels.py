"""Whether a recorded question is one that a draft's labels name."""

from collections.abc import Sequence
from dataclasses import dataclass

from eval.drafts.draft_sets import Draft
from eval.retrieval.judging import Cited, Need, meets, needs_of
from eval.retrieval.label_check import Documents
from index.book.recorded_questions import RecordedExchange
from service.contract.checks import MatchModel


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
