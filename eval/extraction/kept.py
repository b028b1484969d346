"""What a reading keeps and keeps out: faults that a document which was refused cannot have."""

from collections.abc import Iterator

from eval.extraction.compared_text import folded
from eval.extraction.gold import GoldDocument
from eval.extraction.points import Point
from eval.extraction.told import names_panel
from ingest.record import Reading


def kept_points(gold: GoldDocument, reading: Reading) -> Iterator[Point]:
    """Every point of what is kept: no wrong heading, no exempt text, all of the public one."""
    facts = reading.stated
    panel, day = facts.panel, facts.meeting_date
    is_named = any(names_panel(panel, right) for right in gold.panels)
    yield Point("body not wrong", panel is None or is_named, str(panel))
    yield Point("date not wrong", day is None or day in gold.dates, str(day))
    stored = folded(_all_that_is_stored(reading))
    for fragment in gold.absent:
        # The fragment is not printed: it is exempt.
        yield Point("exempt text kept out", folded(fragment) not in stored, "an exempt fragment")
    if not gold.absent:
        lost = reading.withheld_characters
        yield Point("public text kept", not lost, f"{lost:,} characters withheld")
    fault = fault_of_division(reading)
    yield Point("every character once", fault is None, fault or "")


def fault_of_division(reading: Reading) -> str | None:
    """What is wrong with a division, if a visible character is not in exactly one part of it."""
    division = reading.division
    changes = [0] * (len(reading.text) + 1)
    blocks = [(block.start, block.end) for block in division.blocks]
    for start, end in (*blocks, *((part.start, part.end) for part in division.set_aside)):
        changes[start] += 1
        changes[end] -= 1
    parts = 0
    for place, character in enumerate(reading.text):
        parts += changes[place]
        if parts != 1 and not character.isspace():
            near = " ".join(reading.text[place : place + 40].split())
            return f"in {parts} parts of the division: “{near}”"
    return None


def _all_that_is_stored(reading: Reading) -> str:
    """The text, and every word of the facts and warnings kept beside it."""
    facts, division = reading.stated, reading.division
    beside = (facts.panel, facts.item_title, facts.venue, *facts.inferred.values())
    titles = (item.title for item in division.items)
    return "\n".join(
        [reading.text, *filter(None, (*beside, *titles)), *division.warnings],
    )
