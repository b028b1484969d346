"""From a source's lines to its reading: exempt text cut out, items and blocks found, facts read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.exempt import exempt_parts
from ingest.language import labels
from ingest.language.people import People, people_named
from ingest.language.question_labels import is_questions_heading, opens_exchange
from ingest.layout.source_text import Line, SourceText
from ingest.outline.title_forms import is_statement, is_usual_title
from ingest.reading.discussion import divide_discussion
from ingest.reading.front_matter import read_header
from ingest.reading.posted_page import is_posted_page
from ingest.reading.who_was_there import with_who_was_there
from ingest.record import Block, Division, Facts, ItemSpan, Reading, SetAside
from ingest.record.facts import merged

_HEADING_MAX_WORDS = 20
_HEADED_MIN_WORDS = 3
_TELLS_FIGURES = re.compile(
    r"^\W*\d\d/\d{4,5}/[A-Z]|£\s?\d|\d\s?%|(?:\||\t|\s{3})\s*+[+-]?\d[\d,.]*+\s*+(?:$|\||\t|\s{3})"
    r"|^\W*(?:for|against|abst\w+|in\s++favour)\b[^:]{0,20}:\s*+\w",
    re.IGNORECASE,
)
# What a few words record: "RS reported a fault", "Withdrawn by the applicant".
_RECORDS = re.compile(
    r"(?:^|[-–—:,]\s)(?:[A-Z]{2,4}|(?:The\s++)?[A-Z][a-z]+)\s++(?:reported|advised|noted|agreed|asked|stated|confirmed|thanked"
    r"|explained|proposed|suggested|said)\b"
    r"|^(?:[\d.]++\s++)?[A-Z]{2,4}\s++[a-z]{2,}ed\b|\b(?:[Tt]o|will)\s++be\s++[a-z]{3,}"
    r"|^(?:Withdrawn|Approved|Refused|Permitted|Granted|Agreed|Carried|Proposed|Seconded|Deferred|Noted)\s++(?:by|on|at|with|unanimously)\b"
)
# A title that says under itself what there is to say: "Next meeting: 4 May", "Apologies – none".
_LABELS_WORDS = re.compile(r"\w(?:\s?:|\s[–—-])\s+\w")
# A line of several sentences: "Printing. The folder is broken"; "Cllr. Hale" is none.
_SENTENCES = re.compile(r"(?<=[a-z)]{4})(?<!Cllr)(?<!Prof)(?<!Revd)[.!?]\s++(?=[A-Z])")
# A few words that end as a sentence does: "All keys handed back."
_ENDS_AS_SENTENCE = re.compile(r"\W*+(?:\S++\s++){2,}[a-z]{3,}\.")
_REASONS = {
    "furniture": "site furniture",
    "meeting": "heading of the meeting",
    "label": "section label",
    "supporting": "list of supporting documents",
}


@dataclass(slots=True)
class _Item:
    """The lines of one agenda item; ``title`` is ``None`` for what stands above the first."""

    title: Line | None
    lines: list[Line] = field(default_factory=list)

    def span(self) -> ItemSpan:
        """Where the item stands, and what its title line says of it."""
        first = self.title or self.lines[0]
        last = self.lines[-1] if self.lines else first
        return ItemSpan(
            first.start, last.end, first.title, first.number, first.minute_number, first.url
        )


def divide_source(source: SourceText, *, reader: str, stated: Facts | None = None) -> Reading:
    """Divide a source's text into blocks and what is set aside.

    Exempt stretches and lines that the source flags as restricted are cut out first, and nothing
    of them is in what is returned. ``stated`` holds what the reader itself learnt of the meeting
    and item; the rest is read from the lines.
    """
    exempt = exempt_parts(source)
    public = source.without(exempt.spans)
    lines = tuple(with_who_was_there(public))
    items = _items(lines)
    titled = [item for item in items if item.title]
    blocks: list[Block] = []
    warnings = [*public.warnings, *exempt.doubts]
    people = people_named(public.text)
    for item in items:
        found, item_warnings = _divide_item(public, item, people)
        blocks += found
        warnings += item_warnings
    if not any(block.is_minutes for block in blocks):
        warnings.append("there are no minutes in it")
    division = Division(
        blocks=tuple(blocks),
        set_aside=tuple(_set_aside(lines)),
        warnings=tuple(dict.fromkeys(warnings)),
        items=tuple(item.span() for item in titled) if len(titled) > 1 else (),
        page_starts=tuple(_page_starts(public.lines)),
    )
    return Reading(
        text=public.text,
        division=division,
        stated=merged(stated, _stated(public, titled)),
        withheld=len(exempt.spans),
        reader=reader,
        withheld_characters=_visible(source.text) - _visible(public.text),
        is_posted=is_posted_page(public),
    )


def _visible(text: str) -> int:
    """How many characters of a text are no white space."""
    return sum(map(len, text.split()))


def _items(lines: Sequence[Line]) -> list[_Item]:
    items: list[_Item] = []
    for line in lines:
        if line.part == "title":
            items.append(_Item(line))
        elif items:
            items[-1].lines.append(line)
        else:
            items.append(_Item(None, [line]))
    return items


def _divide_item(source: SourceText, item: _Item, people: People) -> tuple[list[Block], list[str]]:
    blocks: list[Block] = []
    warnings: list[str] = []
    if item.title:
        blocks.append(Block("heading", item.title.start, item.title.end))
    is_decision, above = False, None
    for lines in _stretches(source, item.lines):
        first = lines[0]
        if first.part == "label":
            label = source.paragraph(lines[-1])
            is_decision = labels.is_label(labels.DECISION, label)
        if first.part == "description":
            blocks += [Block("description", line.start, line.end) for line in lines]
        elif first.part == "minutes" and _is_laid_out_heading(source, first):
            blocks.append(Block("heading", first.start, first.end))
            above = source.paragraph(first).text
        elif first.part == "minutes":
            section = [source.paragraph(line) for line in lines]
            heading = item.title.title if item.title and len(blocks) == 1 else None
            found, notes = divide_discussion(
                source.text, section, people, heading, above=above, is_decision=is_decision
            )
            is_decision, above = False, None
            blocks += _with_headings_that_head(source.text, found)
            warnings += [_of_item(item, note) for note in notes]
    return list(_without_told_headings(source.text, blocks, item.title)), warnings


def _with_headings_that_head(text: str, blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a discussion, with each heading that heads nothing as narrative.

    Short lines that follow one another are a list or a table's cells; a sentence that tells what
    happened is no heading, wherever it stands.
    """
    found: list[Block] = []
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        is_above = (
            after is not None
            and after.kind != "heading"
            and len(text[after.start : after.end].split()) >= _HEADED_MIN_WORDS
        )
        heads = is_above and not _is_told(text[block.start : block.end])
        is_bare = block.kind == "heading" and not heads
        found.append(Block("narrative", block.start, block.end) if is_bare else block)
    return found


def _without_told_headings(
    text: str, blocks: Sequence[Block], title: Line | None
) -> Iterator[Block]:
    """The blocks of an item, with each heading that tells something itself as narrative.

    So does a label with what it labels where nothing stands below it. The title of an item is a
    heading unless it is all of the item.
    """
    for at, block in enumerate(blocks):
        words = text[block.start : block.end]
        is_title = title is not None and block.start == title.start
        is_last = at + 1 == len(blocks)
        is_empty = is_last or blocks[at + 1].kind == "heading"
        is_told = _is_told(words) if is_empty or is_title else _says_itself(words)
        is_told = is_told or (is_empty and _may_say(words))
        says = is_statement(words) or _is_long(words) or _RECORDS.search(words) is not None
        stands_by_itself = is_last or not is_title or says
        is_bare = block.kind == "heading" and is_told and stands_by_itself
        yield Block("narrative", block.start, block.end) if is_bare else block


def _is_told(words: str) -> bool:
    """Whether a short line tells something itself: a sentence, a sum, or who voted how."""
    if words.endswith(":") or is_questions_heading(words):
        return False
    return _says_itself(words) or ("|" not in words and is_statement(words))


def _says_itself(words: str) -> bool:
    """Whether a line says what there is to say, whatever stands below: "Apologies: none"."""
    is_said = _TELLS_FIGURES.search(words) or _RECORDS.search(words) or _is_long(words)
    return bool(is_said) or (": " in words and is_usual_title(words))


def _is_long(words: str) -> bool:
    """Whether a line is several sentences."""
    return "|" not in words and _SENTENCES.search(words) is not None


def _may_say(words: str) -> bool:
    """Whether a line under which nothing stands says what there is to say."""
    is_sentence = _ENDS_AS_SENTENCE.fullmatch(words) is not None and not is_usual_title(words)
    return is_sentence or _LABELS_WORDS.search(words) is not None


def _stretches(source: SourceText, lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Neighbouring lines of one part; a heading in the minutes stands by itself.

    What is furniture parts nothing: a reply goes on behind a page number, a table behind its rules.
    """
    stretch: list[Line] = []
    for line in (line for line in lines if line.part != "furniture"):
        is_alone = _is_laid_out_heading(source, line)
        if stretch and (
            is_alone or stretch[-1].part != line.part or _is_laid_out_heading(source, stretch[-1])
        ):
            yield stretch
            stretch = []
        stretch.append(line)
    if stretch:
        yield stretch


def _is_laid_out_heading(source: SourceText, line: Line) -> bool:
    """Whether a line of the minutes is a heading because the source lays it out as one.

    Clerks set resolutions, actions and questions in bold too; those are what their words say.
    """
    if line.part != "minutes" or not line.is_heading:
        return False
    paragraph = source.paragraph(line)
    words = paragraph.text
    return (
        len(words.split()) <= _HEADING_MAX_WORDS
        and words[0] not in "[("
        and words[-1] not in ".?!;,]"
        and not paragraph.question_number
        and not labels.is_resolution(paragraph)
        and not opens_exchange(words)
        and not labels.ACTION_LINE.fullmatch(words)
        and not labels.heads_actions(words)
        and not _TELLS_FIGURES.search(words)
    )


def _set_aside(lines: Sequence[Line]) -> Iterator[SetAside]:
    for line in lines:
        if line.part in _REASONS:
            yield SetAside(line.start, line.end, line.reason or _REASONS[line.part])


def _stated(source: SourceText, titled: Sequence[_Item]) -> Facts:
    """What the lines say of the meeting, and of the item where there is only one."""
    only = titled[0] if len(titled) == 1 else None
    facts = read_header(source)
    if only is None or only.title is None:
        return facts
    return replace(
        facts,
        item_title=only.title.title,
        item_number=only.title.number or facts.item_number,
        minute_number=only.title.minute_number,
        item_url=only.title.url,
    )


def _page_starts(lines: Sequence[Line]) -> Iterator[int]:
    """Where each printed page begins; a page on which no line begins starts with the next line."""
    paged = [line for line in lines if line.page is not None]
    last = max((line.page or 0 for line in paged), default=0)
    for page in range(1, last + 1):
        yield next(line.start for line in paged if (line.page or 0) >= page)


def _of_item(item: _Item, note: str) -> str:
    title = item.title.title if item.title else None
    return f"item “{title}”: {note}" if title else note
