"""How a question was read, in words."""

from collections.abc import Sequence
from typing import assert_never

from index.passages.passage import PassageKind
from service.contract.searched import DateRangeModel, HintsModel
from service.wording.days import written_date


def hints_in_words(hints: HintsModel) -> list[str]:
    """The hints on panels, people, places, role, dates and kind, each in a few words."""
    panels = hints.panels or ([hints.panel] if hints.panel else [])
    read = [" and ".join(panels)] if panels else []
    if hints.people:
        read.append(f"words by or about {' or '.join(hints.people)}")
    if hints.places:
        read.append(f"words that name {' or '.join(hints.places)}")
    if hints.speaker:
        read.append(f"{' or '.join(hints.speaker)} speaking")
    if hints.dates:
        read.append(f"meetings {_spans(hints.dates)}")
    if hints.not_dates:
        read.append(f"no meetings {_spans(hints.not_dates)}")
    return [*read, *map(_passages, hints.kind)]


def _passages(kind: PassageKind) -> str:
    match kind:
        case "exchange" | "narrative" | "bullets":
            return kind
        case "resolution":
            return "what was resolved"
        case "action":
            return "actions"
        case _:
            assert_never(kind)


def follow_up_words(hints: HintsModel) -> str:
    """How a question was understood with the one before; empty where it took nothing over."""
    if hints.read_as is None:
        return ""
    taken = ", ".join(f"“{words}”" for words in hints.taken_over)
    return f"Read as “{hints.read_as}”, with {taken} from the question before"


def hint_sentences(hints: HintsModel) -> list[str]:
    """What was read from the question's own words, and what was looked for besides."""
    read = hints_in_words(hints)
    verb = "Required" if hints.mode == "require" else "Preferred"
    words = [f"{verb}, as read from the question: {'; '.join(read)}."] if read else []
    words += spelling_sentences(hints)
    if hints.read_as:
        words.insert(0, f"{follow_up_words(hints)}.")
    return words + [
        f"Also looked for: {', '.join(others)}, for “{name}”."
        for name, others in hints.glossary.items()
    ]


def spelling_sentences(hints: HintsModel) -> list[str]:
    """What was searched for in the place of words as they were typed, or beside them."""
    return [
        *(f"Searched for “{as_}” instead of “{typed}”." for typed, as_ in hints.spelling.items()),
        *(f"Also looked for: {as_}, for “{typed}”." for typed, as_ in hints.also_spelt.items()),
    ]


def _spans(ranges: Sequence[DateRangeModel]) -> str:
    return " or ".join(
        " ".join(
            f"{preposition} {written_date(day)}"
            for preposition, day in (("from", days.from_date), ("to", days.to_date))
            if day
        )
        for days in ranges
    )
