"""What commands that take something out have in common: the reason given, and what was reached."""

from collections.abc import Sequence

from index.index_errors import FilterError
from service.commands.output import print_text, print_warnings
from service.contract.ingest_report import ReachModel
from service.wording.days import counted

NOT_REACHED = (
    "Not reached: copies that Minutebook did not make, such as the file itself, copies of the home "
    "or of a backup, and answers that were taken away."
)
_MAX_REASON_CHARACTERS = 500


def reason_given(reason: str) -> str:
    """A reason on one line. Raises ``FilterError`` for one that is too long to be one."""
    words = " ".join(reason.encode(errors="replace").decode().split())
    if len(words) > _MAX_REASON_CHARACTERS or not words.isprintable():
        raise FilterError(f"--reason takes one line of up to {_MAX_REASON_CHARACTERS} characters")
    return words


def print_reach(backups: Sequence[ReachModel]) -> None:
    """Say of the backups that were made which it left, and which could not be reached."""
    reached = [one for one in backups if one.reached]
    if reached:
        print_text(f"It left {counted(len(reached), 'backup')} too.")
    print_warnings(
        [
            f"{one.file} was not reached ({one.reason}): delete it, or put it back and "
            "run `minutebook doctor`."
            for one in backups
            if not one.reached
        ]
    )
    print_warnings([NOT_REACHED])
