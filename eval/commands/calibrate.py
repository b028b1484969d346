"""``minutebook eval calibrate``."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from eval.calibration.answer_calibration import Earlier, Example, Result, calibrate, examples
from eval.commands.eval_options import DEFAULT_QUESTIONS, BookChoice, Seed, chosen_book
from eval.eval_errors import EvaluationError
from eval.retrieval.question_sets import load_questions
from index.generations.generation_folder import file_sha256
from service.answering.confidence import CALIBRATION_FILE, AnswerCalibration
from service.commands.options import models_for, settings_for
from service.commands.output import print_text, progress_bars
from service.export.written_files import write_whole
from service.models import Models
from service.settings import Settings

_SAMPLE = f"{DEFAULT_QUESTIONS}={DEFAULT_QUESTIONS.parents[1] / 'minutes'}"
# What the weights say of pages that whoever reads them does not have.
_ELSEWHERE = "PAGES"
_PROJECT = DEFAULT_QUESTIONS.parents[2]
_DIGITS = 3


def calibrate_answers(
    context: typer.Context,
    sets: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="QUESTIONS=DOCUMENTS",
            help="A file of labelled questions with the minutes that they are about; may be given "
            "more than once (default: the sample book's).",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Path, typer.Option(metavar="FILE", help="Where to write the weights.")
    ] = CALIBRATION_FILE,
    keeping: Annotated[
        int,
        typer.Option(
            metavar="N",
            min=0,
            help="Carry on the weights that there are, as if N more questions were among those "
            "that they fit: for what was learnt of minutes that are no longer at hand.",
        ),
    ] = 0,
    seed: Seed = 1,
) -> None:
    """Train the model that tells "not found", on the tuning part of labelled questions.

    Example: minutebook eval calibrate --set data/questions/sample.jsonl=data/minutes
    """
    chosen = [_parsed(words) for words in sets or [_SAMPLE]]
    if not out.parent.is_dir():
        raise EvaluationError(f"there is no folder {out.parent} to write to; make it first")
    settings, models = settings_for(context, None), models_for(context)
    found = [example for files in chosen for example in _examples(settings, models, *files)]
    earlier = Earlier(AnswerCalibration.load().answered, keeping) if keeping else None
    model, result = calibrate(found, seed, earlier)
    calibration = AnswerCalibration(
        about="Weights of the model that tells how likely it is that the minutes answer a "
        "question: 1 / (1 + exp(-(intercept + sum of weight times signal))). The signals are "
        "described in service/answering/confidence.py.",
        made_by=_told(chosen if sets else [], keeping),
        answered=model,
        threshold=round(result.threshold, _DIGITS),
        trained_on={
            **_trained_on([questions for questions, _ in chosen], found, result, seed),
            **({"keeping": keeping} if keeping else {}),
        },
    )
    write_whole(out, f"{calibration.model_dump_json(indent=2)}\n".encode(), may_overwrite=True)
    print_text(
        f"Each question judged by a model that had not seen it: refusal precision "
        f"{result.precision:.2f}, recall {result.recall:.2f}; {result.answered:.2f} of the "
        f"answerable ones answered by one of the first three quotations; area under the ROC curve "
        f"{result.auc:.2f}."
    )
    print_text(f"Written to {out}.")


def _parsed(words: str) -> tuple[Path, Path]:
    questions, equals, documents = words.partition("=")
    if not (questions and equals and documents):
        raise EvaluationError(
            f"“{words}” is not a set; write it as QUESTIONS=DOCUMENTS, such as "
            "data/questions/sample.jsonl=data/minutes"
        )
    if not Path(documents).exists():
        raise EvaluationError(
            f"there are no minutes at {documents}; check it, or leave the set of {questions} out"
        )
    return Path(questions), Path(documents)


def _told(chosen: list[tuple[Path, Path]], keeping: int) -> str:
    """The command; where the minutes of a set are no part of the project it says that."""
    is_own = [pages.resolve().is_relative_to(_PROJECT) for _, pages in chosen]
    sets = (
        f"--set {questions}={pages if own else _ELSEWHERE}"
        for (questions, pages), own in zip(chosen, is_own, strict=True)
    )
    kept = [f"--keeping {keeping}"] if keeping else []
    command = " ".join(["minutebook eval calibrate", *sets, *kept])
    return command if all(is_own) else f"{command} ({_ELSEWHERE}: not part of the project)"


def _examples(
    settings: Settings, models: Models, questions: Path, documents: Path
) -> list[Example]:
    """The examples of one set, asked of a book of its own."""
    tuning = [question for question in load_questions(questions) if question.part == "tune"]
    choice = BookChoice((documents,))
    with progress_bars() as progress, chosen_book(settings, models, choice, progress) as book:
        return examples(
            book.searcher, tuning, book.documents, partial(progress, "Asking questions")
        )


def _trained_on(
    files: list[Path], found: list[Example], result: Result, seed: int
) -> dict[str, int | float | str]:
    """What a reader must know to make the weights again and to judge them."""
    return {
        "sets": "; ".join(f"{path.name} {file_sha256(path)[:12]}" for path in files),
        "part": "tune",
        "seed": seed,
        "questions": len(found),
        "unanswerable": sum(not example.question.is_answerable for example in found),
        "nothing_fits": sum(example.signals is None for example in found),
        "unseen_precision": round(result.precision, _DIGITS),
        "unseen_recall": round(result.recall, _DIGITS),
        "unseen_answered": round(result.answered, _DIGITS),
        "unseen_auc": round(result.auc, _DIGITS),
    }
