"""``minutebook eval``: the commands of the evaluation, as one group."""

from importlib.util import find_spec
from typing import ClassVar

import typer

from eval.eval_errors import MissingExtraError
from service.commands.on_demand import OnDemand, OnDemandGroup

# What the extra `eval` of pyproject.toml brings, by the names they are imported by.
EXTRA_PACKAGES = ("ir_measures", "matplotlib", "sklearn")


class _Commands(OnDemandGroup):
    """The commands, in the order of their help."""

    entries: ClassVar = {
        "run": OnDemand(
            "eval.commands.run", "run", "Ask labelled questions, measure the rankings and answers."
        ),
        "check": OnDemand(
            "eval.commands.check_drafts",
            "check",
            "Check labelled draft questions, and measure whether earlier ones were recognised.",
        ),
        "reading": OnDemand(
            "eval.commands.read_pages",
            "reading",
            "Read documents of which it is known what is right, and measure what was read of them.",
        ),
        "compare": OnDemand(
            "eval.commands.compare", "compare", "Compare two runs over the same questions."
        ),
        "report": OnDemand(
            "eval.commands.report_page", "report", "Make a page of a run that stands by itself."
        ),
        "ablate": OnDemand(
            "eval.commands.ablate",
            "ablate",
            "Measure the ranking with each part switched off in turn, as a table in Markdown.",
        ),
        "calibrate": OnDemand(
            "eval.commands.calibrate",
            "calibrate_answers",
            'Train the model that tells "not found".',
        ),
        "fit-reading": OnDemand(
            "eval.commands.fit_reading",
            "fit_reading",
            "Fit the weights by which reading tells decisions, undertakings and questions.",
        ),
        "fit-privacy": OnDemand(
            "eval.commands.fit_privacy",
            "fit_privacy",
            "Fit the weights by which reading tells what was said in private.",
        ),
        "fit-sentences": OnDemand(
            "eval.commands.fit_sentences",
            "fit_sentences",
            "Train what tells whether a sentence asks, replies, decides or undertakes.",
        ),
    }


app = typer.Typer(
    name="eval",
    cls=_Commands,
    help="Measure how well questions are answered, and whether a change made it better or worse.",
    no_args_is_help=True,
    add_completion=False,
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
