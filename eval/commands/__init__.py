"""``minutebook eval``: the commands of the evaluation, as one group."""

import typer

from eval.commands.ablate import ablate
from eval.commands.calibrate import calibrate_answers
from eval.commands.check_drafts import check
from eval.commands.compare import compare
from eval.commands.report import report
from eval.commands.run import run

app = typer.Typer(
    name="eval",
    help="Measure how well questions are answered, and whether a change made it better or worse.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
for _command in (run, check, compare, report, ablate):
    app.command()(_command)
app.command("calibrate")(calibrate_answers)
