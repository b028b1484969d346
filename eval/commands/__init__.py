"""``minutebook eval``: the commands of the evaluation, as one group."""

import typer

from eval.commands.ablating import ablate
from eval.commands.comparing import compare
from eval.commands.reporting import report
from eval.commands.running import run

app = typer.Typer(
    name="eval",
    help="Measure how well questions are answered, and whether a change made it better or worse.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
for _command in (run, compare, report, ablate):
    app.command()(_command)
