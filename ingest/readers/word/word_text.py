"""The words of a Word paragraph as they print, with tracked changes accepted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.language.folding import without_invisible
from ingest.readers.word.package import Element, attribute, child, local
from ingest.readers.word.styles import WordStyles

_DROPPED = frozenset({"del", "moveFrom", "pPr", "rPr", "sectPr", "delText", "instrText", "rt"})
_SYMBOLS = {"\uf0b7": "·", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "\uf02d": "–"}
_LINE_END = "\n"
_PLAIN_TEXT = {
    "tab": "\t",
    "ptab": "\t",
    "cr": _LINE_END,
    "noBreakHyphen": "-",
    "softHyphen": "",
}


@dataclass(slots=True)
class WordText:
    """The words of one paragraph, and what hangs on it.

    ``is_bold`` says that every printed word is bold, underlined or larger than most of the text,
    whatever its numbers and marks are; ``bold_to`` is how far into the words they are so from the
    first.
    ``boxes`` are the text boxes anchored in the paragraph, ``notes`` the identifiers of its foot-
    and endnotes.
    """

    words: str = ""
    is_bold: bool = False
    bold_to: int = 0
    has_hidden: bool = False
    has_comment: bool = False
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    """Collects the words of one paragraph run by run."""

    styles: WordStyles
    properties: Element
    text: WordText = field(default_factory=WordText)
    parts: list[str] = field(default_factory=list)
    emphasis: list[tuple[bool, bool]] = field(default_factory=list)  # and whether words are set so

    def walk(self, element: Element) -> None:
        """Take what an element prints; its children are at most as deep as the parser allows."""
        for inner in element:
            name = local(inner)
            if name == "r":
                self._run(inner)
            elif name == "AlternateContent":
                self.walk(_alternative(inner))
            elif name == "txbxContent":
                self.text.boxes.append(inner)
            elif name in ("commentReference", "commentRangeStart"):
                self.text.has_comment = True
            elif name and name not in _DROPPED:
                self.walk(inner)

    def _run(self, run: Element) -> None:
        properties = child(run, "rPr")
        if self.styles.is_set("vanish", properties, self.properties):
            self.text.has_hidden = self.text.has_hidden or bool("".join(run.itertext()).strip())
            return
        before = len(self.parts)
        for inner in run:
            self._piece(inner)
        printed = "".join(self.parts[before:])
        if any(map(str.isalnum, printed)):
            is_set = self.styles.is_set
            is_emphasised = (
                is_set("b", properties, self.properties)
                or _is_underlined(properties)
                or self.styles.is_large(properties, self.properties)
            )
            if is_emphasised and all(is_set for is_set, _ in self.emphasis):
                self.text.bold_to = sum(map(len, self.parts))
            self.emphasis.append((is_emphasised, any(map(str.isalpha, printed))))

    def _piece(self, piece: Element) -> None:
        name = local(piece)
        if name == "t":
            self.parts.append(piece.text or "")
        elif name == "br":
            is_line_end = attribute(piece, "type") in (None, "textWrapping")
            self.parts.append(_LINE_END if is_line_end else "")
        elif name in _PLAIN_TEXT:
            self.parts.append(_PLAIN_TEXT[name])
        elif name == "sym":
            self.parts.append(_symbol(attribute(piece, "char") or ""))
        elif name in ("footnoteReference", "endnoteReference"):
            self.text.notes.append((name[:-9], attribute(piece, "id") or ""))
        elif name == "commentReference":
            self.text.has_comment = True
        elif name == "AlternateContent":
            self.walk(_alternative(piece))
        elif name and name not in _DROPPED:
            self.walk(piece)


def read_text(paragraphs: Sequence[Element], styles: WordStyles) -> WordText:
    """The words of paragraphs that print as one: the marks between them were deleted."""
    walk = _Walk(styles, child(paragraphs[-1], "pPr"))
    for paragraph in paragraphs:
        walk.walk(paragraph)
    walk.text.words = without_invisible("".join(walk.parts))
    of_words = [is_set for is_set, has_letters in walk.emphasis if has_letters]
    emphasis = of_words or [is_set for is_set, _ in walk.emphasis]
    walk.text.is_bold = bool(emphasis) and all(emphasis)
    return walk.text


def is_mark_deleted(paragraph: Element) -> bool:
    """Whether a tracked change deleted the end of a paragraph, so that the next joins it."""
    marks = child(paragraph, "pPr", "rPr")
    return any(local(mark) in ("del", "moveFrom") for mark in (marks if marks is not None else ()))


def blocks_in(container: Element) -> Iterator[Element]:
    """The paragraphs and tables of a body, cell, note or box, through what wraps them."""
    for inner in container:
        name = local(inner)
        if name in ("p", "tbl"):
            yield inner
        elif name == "AlternateContent":
            yield from blocks_in(_alternative(inner))
        elif name and name not in _DROPPED:
            yield from blocks_in(inner)


def _alternative(element: Element) -> Element:
    """The newer of two forms of the same content."""
    forms = (child(element, name) for name in ("Choice", "Fallback"))
    return next((form for form in forms if form is not None), ())


def _is_underlined(properties: Element) -> bool:
    return (attribute(child(properties, "u"), "val") or "none") != "none"


def _symbol(code: str) -> str:
    """A character of a symbol font; one that has no name of its own prints as a bullet."""
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return _SYMBOLS.get(character, "·" if "\ue000" <= character <= "\uf8ff" else character)
