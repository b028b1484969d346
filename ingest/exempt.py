"""Keeping exempt text out: what was minuted after the public was excluded is never stored.

The resolution to exclude is itself public; what follows is not, until the public is readmitted in
so many words. An agenda that only proposes to exclude excludes nobody where the minutes say that
there was no need. In doubt text is withheld, and a warning says so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest import exempt_wording as wording
from ingest.labels import without_number
from ingest.sentences import sentence_spans, trim
from ingest.source_text import Line, Part, SourceText

_SAID_AT_MEETING: frozenset[Part] = frozenset({"minutes", "meeting", "title"})
_HEADING_MAX_WORDS = 14
_PROPOSAL_OPENS = (
    "to consider",
    "to resolve",
    "to pass",
    "to agree",
    "to determine",
    "to identify",
)


def exempt_line_spans(source: SourceText) -> list[tuple[int, int]]:
    """The stretches of a source that must not be stored, in order and without overlap.

    Each is one exempt item, or one exempt part of an item, from its first word to its last.
    """
    return _walked(source).spans


def exempt_warnings(source: SourceText) -> list[str]:
    """What was withheld in doubt, and why; nothing of the withheld text is in the answer."""
    return _walked(source).doubts


def withheld_warnings(withheld: int) -> list[str]:
    """How a document's report says that parts of it were withheld; empty where none were."""
    if not withheld:
        return []
    parts = "1 exempt part" if withheld == 1 else f"{withheld} exempt parts"
    return [f"{parts} withheld; none of that text was kept"]


@dataclass(slots=True)
class _Item:
    """The lines of one agenda item, its title first if it has one."""

    title: Line | None
    lines: list[Line] = field(default_factory=list)

    def number(self) -> str | None:
        """The item's number, to be compared with the numbers that a resolution names."""
        return self.title.number.strip(". ").lower() if self.title and self.title.number else None

    def name(self) -> str:
        """How a warning calls the item: by its number alone, for its title may be exempt."""
        return f"item {self.number()}" if self.number() else "an item"


def _walked(source: SourceText) -> "_Walk":
    walk = _Walk(source)
    items = [_Item(None)]
    for line in source.lines:
        if line.part == "title":
            items.append(_Item(line))
        items[-1].lines.append(line)
    for i, item in enumerate(items):
        walk.take(item, items[i + 1 :])
    walk.spans = _in_order(walk.spans)
    return walk


def _in_order(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans sorted, with those that overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


@dataclass(slots=True)
class _Walk:
    """Walks a source's items, public or private, and collects what is withheld."""

    source: SourceText
    is_private: bool = False
    announced: set[str] = field(default_factory=set)  # items a resolution named in advance
    spans: list[tuple[int, int]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    last_withheld: Line | None = None  # the line the last span ends with, while it may grow
    resolution_of: tuple[list[Line], int] | None = None  # an item's last resolution, once looked up
    heads_a_part: bool = False  # whether the last span is but the heading of a private part

    def take(self, item: _Item, later: Sequence[_Item]) -> None:
        """Walk one item, given those after it."""
        if not item.lines:
            return
        if not self.heads_a_part:
            self.last_withheld = None
        self.heads_a_part = False
        title = self._title(item)
        self.is_private |= item.number() in self.announced
        if title and wording.opens_public_part(title):
            self.is_private = False
        was_private = self.is_private
        if any(wording.taken_in_public(self._text(line)) for line in item.lines[1:]):
            self.is_private = False
            self._take_lines(item, later)
            self.is_private |= was_private
        elif not was_private and self._is_marked(item):
            self._take_marked(item, later)
        else:
            self._take_lines(item, later)
            is_heading = item.title is None and not self._texts(item, "minutes")
            is_bare = was_private and len(item.lines) == 1
            self.heads_a_part = self.is_private and (is_heading or is_bare)

    def _take_marked(self, item: _Item, later: Sequence[_Item]) -> None:
        """Withhold an item marked as exempt, but for a resolution in it to exclude the public.

        Such a resolution holds for what follows too, until the public is back.
        """
        at = next((i for i in range(len(item.lines)) if self._resolves(item.lines, i)), None)
        if at is None:
            self._withhold(item.lines)
            self.is_private = self.heads_a_part = len(item.lines) == 1
            return
        self._withhold(item.lines[:at])
        resolution = item.lines[at]
        self.is_private = not self._announces(self._text(resolution), later)
        self._add(resolution, self._exclusion(item.lines, at) or resolution.start)
        is_readmitted = False
        for line in item.lines[at + 1 :]:
            is_readmitted |= wording.readmits(self._text(line))
            if not is_readmitted:
                self._withhold([line])
        self.is_private &= not is_readmitted

    def _resolves(self, lines: list[Line], i: int) -> bool:
        return not lines[i].is_restricted and self._exclusion(lines, i) is not None

    def _is_marked(self, item: _Item) -> bool:
        """Whether title, description or the source itself mark the whole item as exempt."""
        if item.title is None:
            return False
        if item.title.is_restricted:
            return True
        by_title = wording.title_marks_exempt(self._title(item) or "")
        described = self._texts(item, "description")
        if not by_title and not any(wording.marks_exempt(words) for words in described):
            return False
        if any(wording.says_nothing_was_exempt(w) for w in self._texts(item, "minutes")):
            return False
        if not by_title:
            self.doubts.append(
                f"the agenda says that something of {item.name()} is not for publication: all of "
                "the item was withheld; check the source"
            )
        return True

    def _take_lines(self, item: _Item, later: Sequence[_Item]) -> None:
        """Walk the lines of an item, whose words may close the meeting to the public or open it."""
        is_private_here = has_resolved = gives_reasons = False
        begins_public = not self.is_private
        for i, line in enumerate(item.lines):
            text = self._text(line)
            gives_reasons = gives_reasons and wording.gives_reasons(text)
            if line.is_restricted or _is_exempt_paper(line, text):
                self._withhold([line])
            elif self.is_private or is_private_here:
                if line.part in _SAID_AT_MEETING and wording.readmits(text):
                    self.is_private = is_private_here = False
                elif not gives_reasons:
                    self._withhold([line])
            elif (end := self._exclusion(item.lines, i)) is not None:
                has_resolved = True
                if not self._announces(text, later):
                    self.is_private = True
                    gives_reasons = end == line.end
                    self._add(line, end)
            elif self._is_marking(line):
                is_private_here = text.lower().startswith("this ")
                self.is_private = not is_private_here
                self._withhold([line])
        if begins_public and not has_resolved and not self.is_private:
            self._weigh_proposal(item, later)

    def _exclusion(self, lines: list[Line], i: int) -> int | None:
        """Where, in a line, the resolution to exclude ends; ``None`` where none was passed.

        A heading or a proposal excludes nobody where the line behind it denies the need.
        """
        if lines[i].part not in ("minutes", "meeting"):
            return None
        text = self._text(lines[i])
        end = wording.exclusion_in(text)
        if end is None or (lines[i].part == "meeting" and wording.only_proposes(text)):
            return None
        if wording.leads_up_to_exclusion(text) and i < self._last_resolution(lines):
            return None
        is_heading = len(text.split()) <= _HEADING_MAX_WORDS and text[-1] not in ".;:"
        behind = [self._text(line) for line in lines[i + 1 : i + 3] if line.part == "minutes"]
        is_denied = any(wording.says_nothing_was_exempt(words) for words in behind)
        if is_denied and (is_heading or _is_proposal(text)):
            return None
        return lines[i].start + end

    def _last_resolution(self, lines: list[Line]) -> int:
        """Where an item minutes the last resolution to exclude itself; -1 if it minutes none."""
        if self.resolution_of is None or self.resolution_of[0] is not lines:
            self.resolution_of = (lines, self._find_last_resolution(lines))
        return self.resolution_of[1]

    def _find_last_resolution(self, lines: list[Line]) -> int:
        for i in range(len(lines) - 1, -1, -1):
            text = self._text(lines[i])
            is_minuted = lines[i].part == "minutes" and wording.exclusion_in(text) is not None
            if is_minuted and not wording.leads_up_to_exclusion(text):
                return i
        return -1

    def _announces(self, text: str, later: Sequence[_Item]) -> bool:
        """Whether an exclusion is for items further down, which are noted, and not the next."""
        titled = [item for item in later if item.title]
        named = [number.lower() for number in wording.items_named(text)]
        found = [i for i, item in enumerate(titled) if item.number() in named]
        if not found or found[0] == 0:
            return False
        self.announced.update(named)
        return True

    def _weigh_proposal(self, item: _Item, later: Sequence[_Item]) -> None:
        """What an agenda's proposal to exclude comes to where no resolution is minuted."""
        title = self._title(item)
        is_titled = title is not None and wording.excludes(title)
        described, said = self._texts(item, "description"), self._texts(item, "minutes")
        proposals = [words for words in described if wording.exclusion_in(words) is not None]
        minutes = [line for line in item.lines if line.part == "minutes"]
        if not (is_titled or proposals):
            return
        if any(wording.says_nothing_was_exempt(words) for words in (*described, *said)):
            return
        if not is_titled and minutes and all(wording.only_proposes(p) for p in proposals):
            self._withhold(minutes)
            self.doubts.append(
                f"the agenda says that the public might be excluded for {item.name()}, and the "
                "minutes do not say whether it was: they were withheld; check the source"
            )
            return
        carried = minutes and said[0].lower().startswith(("agreed", "resolved", "that "))
        if carried:
            self._add(minutes[0], minutes[0].start + sentence_spans(said[0])[0][1])
        self._withhold(minutes[1:] if carried else minutes)
        if not any(self._announces(words, later) for words in proposals):
            self.is_private = True
        if not carried:
            self.doubts.append(
                f"{item.name()} proposes to exclude the public, and no minutes say whether it "
                "was: what follows was withheld; check the source"
            )

    def _is_marking(self, line: Line) -> bool:
        """Whether a heading or a note marks what follows it as exempt."""
        text = self._text(line)
        if line.part == "furniture":
            # A site's menu may name "Exempt items"; a stamp on the page says it in capitals.
            return text.isupper() and wording.marks_exempt(text)
        if line.part not in ("minutes", "meeting"):
            return False
        if wording.marks_exempt(text):
            return True
        heading = without_number(text)
        is_short = len(heading.split()) <= _HEADING_MAX_WORDS and heading[-1] not in ".?!;:"
        is_heading = line.is_heading or text.isupper() or (is_short and heading[0].isupper())
        return is_heading and wording.title_marks_exempt(heading)

    def _title(self, item: _Item) -> str | None:
        if item.title is None:
            return None
        return item.title.title or without_number(self._text(item.title))

    def _texts(self, item: _Item, part: Part) -> list[str]:
        return [self._text(line) for line in item.lines if line.part == part]

    def _text(self, line: Line) -> str:
        return self.source.text[line.start : line.end]

    def _withhold(self, lines: Sequence[Line]) -> None:
        for line in lines:
            self._add(line, line.start)

    def _add(self, line: Line, start: int) -> None:
        """Withhold a line from a place on; it goes on the last stretch if right behind it."""
        span = trim(self.source.text, start, line.end)
        before = self.last_withheld
        if span is None:
            return
        if before and not self._parted(before, line):
            self.spans[-1] = (self.spans[-1][0], span[1])
        else:
            self.spans.append(span)
        self.last_withheld = line

    def _parted(self, before: Line, line: Line) -> bool:
        between = self.source.text[before.end : line.start]
        return before.end > line.start or bool(between.strip())


def _is_exempt_paper(line: Line, text: str) -> bool:
    return line.part == "supporting" and wording.marks_exempt(text)


def _is_proposal(text: str) -> bool:
    return text.lower().startswith(_PROPOSAL_OPENS) or wording.only_proposes(text)
