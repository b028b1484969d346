"""Saying what was read from a question's words."""

from service.commands.output import print_text, written_date
from service.models import HintsModel

_KINDS = {"resolution": "what was resolved", "action": "actions"}


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


def hints_in_words(hints: HintsModel) -> list[str]:
    """The hints on panel, role, dates and kind, each in a few words."""
    read = [hints.panel] if hints.panel else []
    if hints.speaker:
        read.append(f"{' or '.join(hints.speaker)} speaking")
    if hints.from_date or hints.to_date:
        since = f"from {written_date(hints.from_date)}" if hints.from_date else ""
        until = f"to {written_date(hints.to_date)}" if hints.to_date else ""
        read.append(f"meetings {' '.join(filter(None, [since, until]))}")
    return [*read, *(_KINDS.get(kind, kind) for kind in hints.kind)]
