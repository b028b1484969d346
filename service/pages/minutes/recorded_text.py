"""A stretch of a document's stored text as a page shows it: word for word, with what is known.

Paragraphs are told apart by kind; inside them, where a role begins to be recorded as speaking,
where a printed page begins, and which words are quoted. Every character that is not white space is
shown once.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from ingest.language.list_marks import marker_end
from ingest.record import BlockKind, SpeakerRole
from ingest.record.block_kinds import traits_of
from service.contract.shown_document import BlockModel, SetAsideModel, ShowModel
from service.pages.minutes.reading_place import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand together, with what is told at their beginning.

    ``speaker`` is the role that begins to be recorded as speaking, ``page`` the printed page that
    begins; ``None`` where nothing changes.
    """

    text: str
    is_quoted: bool
    begins_quote: bool
    ends_quote: bool
    speaker: SpeakerRole | None
    page: int | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the minutes by its lines; ``label`` is our word for it, empty where it has none.

    ``has_mark`` says whether its own text begins with the mark of a list.
    """

    kind: BlockKind
    label: str
    lines: tuple[tuple[Piece, ...], ...]
    has_mark: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A paragraph, or the neighbouring items of one list."""

    kind: BlockKind
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Aside:
    """What was set aside, and why."""

    reason: str
    lines: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class RecordedText:
    """A stretch of the stored text: what the agenda says, the minutes, and what was set aside."""

    description: tuple[Group, ...]
    minutes: tuple[Group, ...]
    set_aside: tuple[Aside, ...]

    @property
    def is_description_quoted(self) -> bool:
        """Whether quoted words stand in what the agenda says."""
        return any(_is_quoted(p.lines) for group in self.description for p in group.paragraphs)

    @property
    def is_set_aside_quoted(self) -> bool:
        """Whether quoted words stand in what was set aside."""
        return any(_is_quoted(aside.lines) for aside in self.set_aside)


def recorded_text(shown: ShowModel, window: Span, quote: Span | None) -> RecordedText:
    """What stands in a window of a document, with the quoted stretch marked."""
    teller = _Teller(shown, window, quote)
    parts: list[BlockModel | SetAsideModel] = [*shown.blocks, *shown.set_aside]
    paragraphs: list[Paragraph] = []
    asides: list[Aside] = []
    for part in sorted(parts, key=lambda p: p.start):
        if part.end <= window[0] or part.start >= window[1]:
            continue
        if isinstance(part, BlockModel):
            paragraphs.append(teller.paragraph(part))
        else:
            asides.append(Aside(part.reason, teller.lines(part.start, part.end)))
    described = [p for p in paragraphs if p.kind == "description"]
    minuted = [p for p in paragraphs if p.kind != "description"]
    return RecordedText(_grouped(described), _grouped(minuted), tuple(asides))


class _Teller:
    """Tells the paragraphs of one window, in order, and where pages and labels begin."""

    def __init__(self, shown: ShowModel, window: Span, quote: Span | None) -> None:
        self._shown = shown
        self._window = window
        self._edges = _edges(shown.text, window, quote)
        self._page: int | None = None
        self._label = ""

    def paragraph(self, block: BlockModel) -> Paragraph:
        label = traits_of(block.kind).label or ""
        if label and block.question_number:
            label += f" {block.question_number}"
        if label and block.start < self._window[0]:
            label += " (continued)"
        # A reply in several blocks is labelled once.
        shown = "" if block.kind == "reply" and label == self._label else label
        self._label = label
        text = self._shown.text[block.start : block.end]
        has_mark = block.start < self._window[0] or marker_end(text) > 0
        return Paragraph(block.kind, shown, self.lines(block.start, block.end, block), has_mark)

    def lines(
        self, start: int, end: int, block: BlockModel | None = None
    ) -> tuple[tuple[Piece, ...], ...]:
        """The lines that are not empty, each in pieces."""
        start, end = max(start, self._window[0]), min(end, self._window[1])
        speeches = block.speeches if block else []
        told: SpeakerRole | None = None
        found: list[tuple[Piece, ...]] = []
        for line in _lines(self._shown.text, start, end):
            pieces: list[Piece] = []
            for piece in pairwise(self._cuts(line, block)):
                if self._shown.text[slice(*piece)].isspace():
                    pieces.append(self._piece(piece, None))
                    continue
                said = next((s.role for s in speeches if s.start <= piece[0] < s.end), None)
                pieces.append(self._piece(piece, said if said != told else None))
                told = said
            found.append(tuple(pieces))
        return tuple(found)

    def _cuts(self, line: Span, block: BlockModel | None) -> list[int]:
        cuts = {*line, *self._shown.page_starts}
        cuts |= {at for s in block.speeches for at in (s.start, s.end)} if block else set()
        cuts |= set(self._edges or ())
        return sorted(at for at in cuts if line[0] <= at <= line[1])

    def _piece(self, span: Span, speaker: SpeakerRole | None) -> Piece:
        start, end = span
        page = bisect_right(self._shown.page_starts, start) or None
        is_new, self._page = page != self._page, page
        first, last = self._edges or (0, 0)
        return Piece(
            text=self._shown.text[start:end],
            is_quoted=first <= start and end <= last,
            begins_quote=bool(last) and start == first,
            ends_quote=bool(last) and end == last,
            speaker=speaker,
            page=page if is_new else None,
        )


def _edges(text: str, window: Span, quote: Span | None) -> Span | None:
    """The quoted stretch inside the window, from its first to behind its last word."""
    if quote is None:
        return None
    start, end = max(quote[0], window[0]), min(quote[1], window[1])
    words = text[start:end]
    if not words.strip():
        return None
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            lead = len(line) - len(line.lstrip())
            yield at + lead, at + len(line.rstrip())
        at += len(line)


def _grouped(paragraphs: Sequence[Paragraph]) -> tuple[Group, ...]:
    numbered = enumerate(paragraphs)
    runs = groupby(numbered, key=lambda pair: -1 if pair[1].kind == "bullet" else pair[0])
    groups = (tuple(paragraph for _, paragraph in run) for _, run in runs)
    return tuple(Group(group[0].kind, group) for group in groups)


def _is_quoted(lines: Sequence[Sequence[Piece]]) -> bool:
    return any(piece.is_quoted for line in lines for piece in line)
