"""Minutes as a report: an agenda item, or a meeting item by item, in the recorded words."""

from collections.abc import Iterator

from ingest.record.block_kinds import traits_of
from service.contract.read_minutes import ReadItemModel, ReadMinutesModel
from service.contract.shown_document import BlockModel
from service.export.corrections import corrections
from service.export.file_names import file_stem
from service.export.report import (
    Heading,
    Paragraph,
    Part,
    Report,
    Standing,
    Verbatim,
    lines_of,
)
from service.export.search_section import source_of
from service.wording.days import counted, written_date

_NOTE = (
    "Recorded words, as the document has them; headings and labels such as “Question” are added."
)


def minutes_report(found: ReadMinutesModel) -> Report:
    """How the minutes stand, then each item with its citation, corrections and recorded words."""
    notices = [*found.notices]
    if found.withheld:
        notices.append(f"Withheld as exempt: {counted(found.withheld, 'part')} of the minutes.")
    parts: list[Part] = [Paragraph(f"Note: {warning}") for warning in found.warnings]
    parts.append(Paragraph(_NOTE))
    for item in found.items:
        parts += _item(item, has_title=len(found.items) > 1)
    day = f"taken from the book on {written_date(found.read_at[:10])}"
    standing = Standing(found.panel or "Panel not stated", day, tuple(notices))
    return Report(found.title, found.read_at, tuple(parts), standing)


def minutes_name(found: ReadMinutesModel) -> str:
    """The name of their file without its ending: panel, day and, of one item, its title."""
    item = found.title if len(found.items) == 1 else ""
    words = f"{found.panel or 'minutes'} {found.meeting_date or 'undated'} {item}"
    return file_stem(words.replace("Police and Crime Panel", ""), "minutes")


def _item(item: ReadItemModel, *, has_title: bool) -> Iterator[Part]:
    if has_title:
        yield Heading(" ".join((item.title or "Title not stated").split()), 1)
    yield source_of(item.citation)
    yield from corrections(item.corrected_by)
    if not item.has_minutes:
        yield Paragraph("No minutes of this item are held.", is_strong=True)
    for block in item.blocks:
        words = item.text[block.start - item.start : block.end - item.start]
        if block.kind == "heading" and words.split() == (item.title or "").split():
            continue
        if label := _label(block):
            yield Paragraph(label, is_strong=True)
        yield Verbatim(lines_of(words))


def _label(block: BlockModel) -> str:
    """What a block is where its words alone do not show it, and who is recorded as speaking."""
    label = traits_of(block.kind).label
    number = f" {block.question_number}" if block.question_number else ""
    said = f" ({block.speaker})" if block.speaker else ""
    return f"{label}{number}{said}:" if label else ""
