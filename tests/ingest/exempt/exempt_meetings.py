"""Meetings written down line by line, to ask what of them is public."""

from ingest.exempt import exempt_parts
from ingest.layout.source_text import SourceText, SourceTextBuilder

Item = tuple[str, str, str]

TOLD_IN_PRIVATE = "A secret was told."
ROADS: Item = ("8", "Roads", "The PCC spoke of cameras.")


def meeting(*items: Item, described: str = "") -> SourceText:
    """A meeting of items, each a number, a title and the minutes, their lines parted by bars.

    ``described`` is the agenda's description of every item.
    """
    built = SourceTextBuilder()
    built.add("Exampleshire Police and Crime Panel", "meeting")
    for number, title, minutes in items:
        built.add(f"{number}. {title}", "title", title=title, number=number or None)
        built.add(described, "description")
        for words in minutes.split("|"):
            built.add(words, "minutes")
    return built.build()


def public(source: SourceText) -> str:
    """What is left of a source."""
    return source.without(exempt_parts(source).spans).text


def said(*lines: str) -> str:
    """What is left of a meeting whose first item holds these lines, and whose second is public."""
    return public(meeting(("7", "Estates", "|".join(lines)), ROADS))
