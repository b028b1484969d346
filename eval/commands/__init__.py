"""``minutebook eval``: the commands of the evaluation, as one group."""

from importlib.util import find_spec

import typer

from eval.commands.ablate import ablate
from eval.commands.calibrate import calibrate_answers
from eval.commands.check_drafts import check
from eval.commands.compare import compare
from eval.commands.read_pages import reading
from eval.commands.report_page import report
from eval.commands.run import run
from eval.eval_errors import MissingExtraError

# What the extra `eval` of pyproject.toml brings, by the names they are imported by.
EXTRA_PACKAGES = ("ir_measures", "matplotlib", "sklearn")

app = typer.Typer(
    name="eval",
    help="Measure how well questions are answered, and whether a change made it better or worse.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.callback()
def _require_extra() -> None:
    missing = [name for name in EXTRA_PACKAGES if find_spec(name) is None]
    if missing:
        raise MissingExtraError(
            f"the evaluation needs packages that are not installed ({', '.join(missing)}); "
            "install them with `pip install 'minutebook[eval]'`, or `make setup` in a checkout"
        )


for _command in (run, check, reading, compare, report, ablate):
    app.command()(_command)
app.command("calibrate")(calibrate_answers)
