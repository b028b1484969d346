"""The reader for text copies of ModernGov agenda-item pages.

Such a copy holds site furniture, "Agenda item", the item's title, a description, "Minutes:", the
discussion, and "Supporting documents:". The stored text is the file itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ingest import labels
from ingest.discussion import divide_discussion
from ingest.errors import RefusedDocumentError
from ingest.exempt import cut, exempt_spans
from ingest.header import read_header
from ingest.paragraphs import Paragraph, paragraphs
from ingest.record import Block, BlockKind, Division, Facts, Reading, SetAside, SpeakerRole
from ingest.speakers import speeches

READER = "text copy"
READER_VERSION = 1

_ANSWERING: frozenset[SpeakerRole] = frozenset(
    {"PCC", "Deputy PCC", "Chief Constable", "Deputy Chief Constable", "Assistant Chief Constable"}
)


@dataclass(slots=True)
class _Page:
    """The paragraphs of a page, each in the part it stands in.

    ``sections`` holds the paragraphs behind each label ("Decision:", "Minutes:").
    """

    furniture: list[Paragraph] = field(default_factory=list)
    mistaken_title: list[Paragraph] = field(default_factory=list)
    title: list[Paragraph] = field(default_factory=list)
    description: list[Paragraph] = field(default_factory=list)
    labels: list[Paragraph] = field(default_factory=list)
    sections: list[list[Paragraph]] = field(default_factory=list)
    supporting: list[Paragraph] = field(default_factory=list)

    def set_aside(self) -> list[SetAside]:
        reasons = (
            (self.furniture, "site furniture"),
            (self.mistaken_title, "a time of day stands where the title should be"),
            (self.labels, "section label"),
            (self.supporting, "list of supporting documents"),
        )
        found = [SetAside(p.start, p.end, reason) for ps, reason in reasons for p in ps]
        return sorted(found, key=lambda s: s.start)


def read_text_copy(text: str) -> Reading:
    """Read the text of one agenda-item page.

    Raises ``RefusedDocumentError`` where the text does not read like minutes. Exempt parts are
    cut out first, and nothing of them is in what is returned.
    """
    lines = paragraphs(text)
    if not reads_like_minutes(lines):
        raise RefusedDocumentError(
            "it does not read like minutes: there is no “Agenda item” or “Minutes:” line, no "
            "numbered question with a reply and no resolution; check that it is the right file"
        )
    exempt = exempt_spans(lines)
    public = cut(text, exempt)
    page = _lay_out(paragraphs(public))
    return Reading(
        text=public,
        division=_divide(public, page),
        stated=_stated(page),
        withheld=len(exempt),
        reader=READER,
        reader_version=READER_VERSION,
    )


def reads_like_minutes(lines: Sequence[Paragraph]) -> bool:
    """Whether a text has the marks of minutes of a panel.

    One of: an "Agenda item" or "Minutes:" line of its own; a resolution in capitals; a numbered
    question followed by a bracketed reply; two paragraphs that report what office holders said.
    """
    if any(
        labels.is_label(p, line) for p in (labels.AGENDA_ITEM, labels.MINUTES) for line in lines
    ):
        return True
    if any(line.text.startswith("RESOLVED") for line in lines):
        return True
    if any(a.question_number and b.text.startswith("[") for a, b in pairwise(lines)):
        return True
    return sum(_reports_office_holder(line) for line in lines) >= 2


def _reports_office_holder(line: Paragraph) -> bool:
    return any(s.role in _ANSWERING for s in speeches(line.text, 0, len(line.text)))


def _lay_out(lines: Sequence[Paragraph]) -> _Page:
    page = _Page()
    item_at = _position(lines, labels.AGENDA_ITEM)
    title_at = 0 if item_at is None else item_at + 1
    minutes_at = _minutes_label(lines, title_at)
    if item_at is not None and minutes_at is not None and minutes_at < item_at:
        item_at, title_at = None, 0
    if minutes_at is None and item_at is None:
        page.sections = [list(lines)]
        return page
    page.furniture = list(lines[:title_at])
    above = list(lines[title_at:minutes_at])
    below = [] if minutes_at is None else list(lines[minutes_at:])
    if minutes_at is None:
        above = _split_off_supporting(page, above)
    if item_at is None:
        page.furniture, above = _furniture_above_title(above)
    _lay_out_title(page, above)
    for line in _split_off_supporting(page, below):
        if any(labels.is_label(p, line) for p in (labels.MINUTES, labels.DECISION)):
            page.labels.append(line)
            page.sections.append([])
        else:
            page.sections[-1].append(line)
    return page


def _minutes_label(lines: Sequence[Paragraph], title_at: int) -> int | None:
    """Where the minutes begin: at the first "Decision:" or "Minutes:".

    An item may itself be called "Minutes": the line in the title's place is taken for the label
    only where no other is left.
    """
    found = [
        i
        for i, line in enumerate(lines)
        if any(labels.is_label(label, line) for label in (labels.MINUTES, labels.DECISION))
    ]
    behind_title = [i for i in found if i != title_at]
    return min(behind_title or found, default=None)


def _position(lines: Sequence[Paragraph], label: re.Pattern[str]) -> int | None:
    return next((i for i, line in enumerate(lines) if labels.is_label(label, line)), None)


def _lay_out_title(page: _Page, above: Sequence[Paragraph]) -> None:
    """The title is the first line; a time of day in its place means that the page lost it."""
    if above and labels.is_label(labels.TIME_OF_DAY, above[0]):
        page.mistaken_title = [above[0]]
    else:
        page.title = list(above[:1])
    page.description = list(above[1:])


def _furniture_above_title(above: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """Without an "Agenda item" line, only a logo or breadcrumb line is taken for furniture."""
    end = 0
    while end < len(above) - 1 and above[end].text.lower().endswith((" logo", "home page", "menu")):
        end += 1
    return above[:end], above[end:]


def _split_off_supporting(page: _Page, lines: list[Paragraph]) -> list[Paragraph]:
    at = _position(lines, labels.SUPPORTING_DOCUMENTS)
    if at is None:
        return lines
    page.supporting = lines[at:]
    return lines[:at]


def _divide(text: str, page: _Page) -> Division:
    discussion: list[Block] = []
    warnings: list[str] = []
    for section in page.sections:
        blocks, section_warnings = divide_discussion(text, section)
        discussion += blocks
        warnings += section_warnings
    above = [_block("heading", p) for p in page.title]
    above += [_block("description", p) for p in page.description]
    set_aside = page.set_aside()
    if not discussion:
        warnings.append("the page holds no minutes of the item")
    if not (page.labels or page.furniture):
        warnings.append("the page has no “Minutes:” line; all of it was read as the discussion")
    return Division(tuple(above + discussion), tuple(set_aside), tuple(warnings))


def _block(kind: BlockKind, paragraph: Paragraph) -> Block:
    return Block(kind, paragraph.start, paragraph.end)


def _stated(page: _Page) -> Facts:
    title = " ".join(page.title[0].text.split()) if page.title else None
    return replace(read_header(page.furniture, page.description), item_title=title)
