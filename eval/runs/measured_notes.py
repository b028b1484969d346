"""Noting beside accepted figures when and how they were measured, for the pages to say."""

import hashlib
from datetime import date
from pathlib import Path

from eval.runs.replacing import replace_file
from service.measured_figures import CONDITIONS_FILE, AllConditions, Conditions, read_conditions


def note_measurement(
    accepted: Path, measured_on: date, *, questions: int, documents: int, model: str
) -> None:
    """Note how a file of accepted figures that was just written was measured.

    What is noted of other files beside it stays. Raises ``AcceptedError`` where the note cannot be
    written, ``MeasuredError`` where the earlier one cannot be read.
    """
    path = accepted.with_name(CONDITIONS_FILE)
    noted = read_conditions(path)

    def text() -> str:
        noted[accepted.name] = Conditions(
            sha256=hashlib.sha256(accepted.read_bytes()).hexdigest(),
            measured_on=measured_on,
            questions=questions,
            documents=documents,
            model=model,
        )
        return AllConditions(dict(sorted(noted.items()))).model_dump_json(indent=2)

    replace_file(path, text)
