"""``minutebook eval``: the commands of the evaluation, as one group."""

import typer

from eval.commands.ablating import ablate
from eval.commands.calibrating import calibrate_answers
from eval.commands.checking import check
from eval.commands.comparing import compare
from eval.commands.reporting import report
from eval.commands.running import run

app = typer.Typer(
    name="eval",
    help="Measure how well questions are answered, and whether a change made it better or worse.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
for _command in (run, check, compare, report, ablate):
    app.command()(_command)
app.command("calibrate")(calibrate_answers)
