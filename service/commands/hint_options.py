"""The options that say what is done with what a question's words hint at."""

from typing import Annotated

import typer

from index.questions.hint_names import HINT_NAMES, HintMode, parse_hint_name
from service.answering.queries import HintOptions

HintsMode = Annotated[
    HintMode,
    typer.Option(
        "--hints",
        help="What to do with panel, role, date and kind read from the question's words: move up "
        "what fits, require it, or nothing.",
    ),
]
IgnoredHints = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore-hint",
        metavar="HINT",
        help=f"Do not read this from the question's words: {', '.join(HINT_NAMES)}. May be given "
        "several times.",
    ),
]


def hints_for(mode: HintMode, ignored: list[str] | None) -> HintOptions:
    """What a command does with hints. Raises ``FilterError`` for a hint that does not exist."""
    return HintOptions(mode, frozenset(map(parse_hint_name, ignored or ())))
