"""A part of a document that is short enough for an assistant to read at once."""

from index.passages.passage import TokenCounter
from service.contract.assistants import ShownPartModel
from service.contract.shown_document import ShowModel
from service.export.report import Paragraph, Quotation, Report, lines_of
from service.export.search_section import source_of

# The rest of a budget is for how the part was divided.
_TEXT_SHARE = 0.5
# No token of a text is longer by its average than this many characters; keeps counting short.
_MAX_CHARACTERS_A_TOKEN = 8


def part_of(
    shown: ShowModel, start: int, budget_tokens: int, count: TokenCounter
) -> ShownPartModel:
    """The part from ``start`` on whose text has half of a budget's tokens, or what is left of it.

    It ends between words where it can.
    """
    whole = shown.text
    start = min(start, len(whole))
    end = _end_of_part(whole, start, int(budget_tokens * _TEXT_SHARE), count)
    fields = shown.model_dump(by_alias=True) | {
        "text": whole[start:end],
        "start": start,
        "end": end,
        "characters": len(whole),
        "blocks": [b.model_dump() for b in shown.blocks if b.start < end and b.end > start],
        "items": [i.model_dump() for i in shown.items if i.start < end and i.end > start],
        "set_aside": [s.model_dump() for s in shown.set_aside if s.start < end and s.end > start],
        "exchanges": [
            e.model_dump()
            for e in shown.exchanges
            if e.question_start < end and (e.reply_end or e.question_end) > start
        ],
    }
    return ShownPartModel.model_validate(fields)


def part_report(part: ShownPartModel) -> Report:
    """The words of a part as one quotation with its citation, and how to read on."""
    place = f"Characters {part.start:,} to {part.end:,} of {part.characters:,}."
    if part.end < part.characters:
        place += f" There is more: go on with start {part.end}."
    return Report(
        part.document,
        None,
        (
            Paragraph(place),
            Quotation(lines_of(part.text), source_of(part.citation)),
            *map(Paragraph, part.warnings),
        ),
    )


def _end_of_part(text: str, start: int, tokens: int, count: TokenCounter) -> int:
    fits, beyond = start, min(len(text), start + tokens * _MAX_CHARACTERS_A_TOKEN) + 1
    while beyond - fits > 1:
        middle = (fits + beyond) // 2
        if count(text[start:middle]) <= tokens:
            fits = middle
        else:
            beyond = middle
    if fits == len(text):
        return fits
    between = max(text.rfind(mark, start + (fits - start) // 2, fits) for mark in ("\n", " "))
    # Always some of it, so that reading on comes to an end.
    return max(between + 1 if between >= 0 else fits, min(start + 1, len(text)))
