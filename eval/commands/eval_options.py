"""Options that the commands of the evaluation share, and what they choose."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from pydantic import JsonValue

from eval.eval_errors import EvaluationError
from eval.retrieval.distractors import load_distractors
from eval.retrieval.evaluated_book import OpenBook, evaluation_home, fill_home, open_book
from eval.runs.accepted_figures import Accepted, read_accepted, write_accepted, write_conditions
from eval.runs.evaluation_run import PartChoice, Plan
from index.generations.build import Progress
from index.generations.generation_folder import file_sha256
from service.commands.options import tell_of_other_rules
from service.commands.output import print_warnings
from service.models import Models
from service.settings import Settings

DEFAULT_QUESTIONS = Path(__file__).resolve().parents[2] / "data" / "questions" / "sample.jsonl"

Choices = Annotated[
    list[str] | None,
    typer.Option(
        "--choice",
        metavar="PATTERN",
        help="Files whose lists are a choice (“kingston-*”), so that more may be found there; "
        "may be given more than once.",
        show_default=False,
    ),
]
LabelledPages = Annotated[
    list[str],
    typer.Argument(
        metavar="SET",
        help="Labelled pages, a set each writer: a folder with gold.jsonl and pages, or "
        "GOLD=PAGES.",
        show_default=False,
    ),
]
WriteWeights = Annotated[
    bool, typer.Option("--write", help="Write the weights, which reading then goes by.")
]
WeightsFolder = Annotated[Path, typer.Option(metavar="FOLDER", help="Where --write writes them.")]
Questions = Annotated[
    list[Path] | None,
    typer.Option(
        "--questions",
        metavar="FILE",
        help="Labelled questions, JSON Lines; may be given more than once (default: those of the "
        "sample book).",
        show_default=False,
    ),
]
Documents = Annotated[
    list[Path] | None,
    typer.Option(
        "--documents",
        metavar="PATH",
        help="Evaluate a book made of these files or folders alone, not the one in --home.",
        show_default=False,
    ),
]
Distractors = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Add passages that answer nothing (JSON Lines of meeting, n, text) to --documents.",
        show_default=False,
    ),
]
Work = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        help="Keep the book made of --documents here, to use it again (default: a temporary one).",
        show_default=False,
    ),
]
Part = Annotated[PartChoice, typer.Option(help="Which part of the questions to ask.")]
AcceptedFile = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Accepted figures: exit 1 where one fell by more than its interval.",
        show_default=False,
    ),
]
Accept = Annotated[
    bool, typer.Option("--accept", help="Write this run's figures to the --accepted file.")
]
Seed = Annotated[int, typer.Option(min=0, metavar="N", help="Seed of intervals and tests.")]


@dataclass(frozen=True, slots=True)
class BookChoice:
    """Which book to evaluate: the one at home, or one made of documents and distractors."""

    documents: tuple[Path, ...] = ()
    distractors: Path | None = None
    work: Path | None = None

    def check(self) -> None:
        """Raise ``EvaluationError`` for what only goes together with documents."""
        if self.documents:
            return
        if self.distractors is not None:
            raise EvaluationError(
                "--distractors would be added to the book in --home; name the minutes with "
                "--documents too, and a book of their own is made"
            )
        if self.work is not None:
            raise EvaluationError("--work keeps a book made of --documents; name these too")

    def options(self) -> dict[str, JsonValue]:
        """The choice as a run keeps it."""
        options: dict[str, JsonValue] = {}
        if self.documents:
            options["documents"] = [str(path) for path in self.documents]
        if self.distractors is not None:
            options["distractors"] = self.distractors.name
            options["distractors_sha256"] = file_sha256(self.distractors)
        return options


@dataclass(frozen=True, slots=True)
class Acceptance:
    """A file of accepted figures, if there is one, and whether this run's are written there.

    Raises ``typer.BadParameter`` where they are to be written and no file is named.
    """

    file: Path | None
    is_written: bool

    def __post_init__(self) -> None:
        """Check that there is a file to write."""
        if self.is_written and self.file is None:
            raise typer.BadParameter("name the file to write with --accepted FILE")

    def figures(self) -> dict[str, Accepted]:
        """What must not fall. Raises ``AcceptedError`` where the file cannot be used."""
        return read_accepted(self.file) if self.file and not self.is_written else {}

    def write(
        self,
        figures: Mapping[str, Accepted],
        measured_on: date,
        *,
        questions: int,
        documents: int,
        model: str,
    ) -> None:
        """Write this run's figures and how they were measured, if that is wanted."""
        self.write_figures(figures)
        if self.file and self.is_written:
            write_conditions(
                self.file, measured_on, questions=questions, documents=documents, model=model
            )

    def write_figures(self, figures: Mapping[str, Accepted]) -> None:
        """Write this run's figures, if that is wanted."""
        if self.file and self.is_written:
            write_accepted(self.file, figures)


def chosen_plan(
    questions: list[Path] | None, part: PartChoice, seed: int, choice: BookChoice
) -> Plan:
    """What to ask: the files named, else that of the sample book.

    Raises an ``EvaluationError`` for a fault in the choice or the questions, which should not wait
    for a book to be made.
    """
    choice.check()
    plan = Plan(tuple(questions or [DEFAULT_QUESTIONS]), part, seed)
    plan.questions()
    return replace(plan, options=choice.options())


@contextmanager
def chosen_book(
    settings: Settings, models: Models, choice: BookChoice, progress: Progress
) -> Iterator[OpenBook]:
    """Open the book that was chosen, making it first where it is to be made."""
    choice.check()
    if not choice.documents:
        tell_of_other_rules(settings)
        with open_book(settings, models.encoder(settings)) as book:
            yield book
        return
    distractors = load_distractors(choice.distractors) if choice.distractors else ()
    with evaluation_home(choice.work) as home:
        updater = models.updater(settings.with_home(home), progress)
        print_warnings(fill_home(updater, choice.documents, distractors))
        with open_book(updater.settings, updater.encoder) as book:
            yield book
