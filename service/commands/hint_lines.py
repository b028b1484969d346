"""Saying what was read from a question's words."""

from service.commands.output import print_text
from service.contract.answers import HintsModel
from service.wording import hints_in_words


def print_hints(hints: HintsModel) -> None:
    """Print what was read from a question's words and how to switch it off; nothing if nothing."""
    read = hints_in_words(hints)
    if read:
        verb = "Required" if hints.mode == "require" else "Preferred"
        ways = "" if hints.mode == "require" else " (--hints off ignores this)"
        print_text(f"{verb}, as read from your words: {'; '.join(read)}{ways}", style="dim")
    for typed, read_as in hints.spelling.items():
        print_text(f"Also looked for: {read_as}, for “{typed}”", style="dim")
    for name, others in hints.glossary.items():
        print_text(f"Also looked for: {', '.join(others)}, for “{name}”", style="dim")
