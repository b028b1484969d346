"""``minutebook eval compare``."""

from pathlib import Path
from typing import Annotated

import typer

from eval.commands.eval_options import Seed
from eval.commands.eval_printing import print_comparison
from eval.runs.comparison import compare_runs
from eval.runs.run_folder import read_run_folder
from service.commands.options import Json
from service.commands.output import print_json


def compare(
    a: Annotated[Path, typer.Argument(help="The folder of the run before.")],
    b: Annotated[Path, typer.Argument(help="The folder of the run after.")],
    seed: Seed = 1,
    json: Json = False,
) -> None:
    """Compare two runs over the same questions: wins, losses, and the questions that changed.

    p tells how often chance alone would make so great a difference (paired randomisation test).

    Example: minutebook eval compare runs/before runs/after
    """
    comparison = compare_runs(
        read_run_folder(a), read_run_folder(b), names=(str(a), str(b)), seed=seed
    )
    if json:
        print_json(comparison)
    else:
        print_comparison(comparison)
