"""What a Word file's styles say of a paragraph: heading level, bold, and the list it belongs to."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from ingest.readers.word.package import Element, attribute, child, local

_MAX_DEPTH = 20
_OFF = ("0", "false", "off", "none")
_BODY_LEVEL = 9
_PLAIN_SIZE = 20  # half points
_LARGE = 1.15  # of the size of the body's type


@dataclass(frozen=True, slots=True)
class WordStyles:
    """The styles of a file by their identifiers; ``default`` is that of plain paragraphs.

    ``plain_size`` is the size of type where nothing states one, and ``body_size`` that of most of
    the text, in half points.
    """

    styles: Mapping[str, Element]
    default: str | None = None
    plain_size: int = _PLAIN_SIZE
    body_size: int | None = None

    def chain(self, properties: Element, reference: str) -> Iterator[Element]:
        """The styles behind a paragraph's or run's properties, the nearest first."""
        named = child(properties, reference)
        style_id = attribute(named, "val") if named is not None else None
        if style_id is None and reference == "pStyle":
            style_id = self.default
        for _ in range(_MAX_DEPTH):
            style = self.styles.get(style_id or "")
            if style is None:
                return
            yield style
            based_on = child(style, "basedOn")
            style_id = attribute(based_on, "val") if based_on is not None else None

    def heading_level(self, properties: Element) -> int | None:
        """A heading's level from its style or outline, 1 the highest; ``None`` for body text."""
        own = child(properties, "outlineLvl")
        if own is not None:
            return _outline_level(own)
        for style in self.chain(properties, "pStyle"):
            name = (attribute(child(style, "name"), "val") or "").lower()
            if name == "title":
                return 1
            if name.startswith("heading ") and name[8:].isdigit():
                return int(name[8:])
            outline = child(style, "pPr", "outlineLvl")
            if outline is not None:
                return _outline_level(outline)
        return None

    def is_set(self, mark: str, run: Element, paragraph: Element) -> bool:
        """Whether a toggle such as bold ("b") holds for a run: its own word, else its styles'."""
        own = child(run, mark)
        if own is not None:
            return _is_on(own)
        for properties, reference in ((run, "rStyle"), (paragraph, "pStyle")):
            for style in self.chain(properties, reference):
                of_style = child(style, "rPr", mark)
                if of_style is not None:
                    return _is_on(of_style)
        return False

    def size(self, run: Element, paragraph: Element) -> int:
        """The size of a run's type, in half points: its own word, else its styles'."""
        found = [child(run, "sz")]
        for properties, reference in ((run, "rStyle"), (paragraph, "pStyle")):
            found += [child(style, "rPr", "sz") for style in self.chain(properties, reference)]
        return next((n for e in found if (n := _number(e)) is not None), self.plain_size)

    def is_large(self, run: Element, paragraph: Element) -> bool:
        """Whether a run is set larger than most of the text."""
        return self.body_size is not None and self.size(run, paragraph) >= _LARGE * self.body_size

    def list_properties(self, properties: Element) -> Element:
        """The nearest statement of the list a paragraph belongs to."""
        own = child(properties, "numPr")
        if own is not None:
            return own
        found = (child(s, "pPr", "numPr") for s in self.chain(properties, "pStyle"))
        return next((numbering for numbering in found if numbering is not None), None)


def read_styles(root: Element) -> WordStyles:
    """Read the part that holds a file's styles."""
    styles: dict[str, Element] = {}
    default = None
    for element in root if root is not None else ():
        style_id = attribute(element, "styleId")
        if local(element) != "style" or style_id is None:
            continue
        styles[style_id] = element
        is_default = attribute(element, "default") not in (None, *_OFF)
        if is_default and attribute(element, "type") == "paragraph":
            default = style_id
    plain = _number(child(root, "docDefaults", "rPrDefault", "rPr", "sz"))
    return WordStyles(styles, default, _PLAIN_SIZE if plain is None else plain)


def with_body_size(styles: WordStyles, body: Element) -> WordStyles:
    """The styles, with the size that most of a body's text is set in."""
    letters: Counter[int] = Counter()
    for paragraph in body.iter() if body is not None else ():
        if local(paragraph) != "p":
            continue
        properties = child(paragraph, "pPr")
        for run in paragraph:
            if local(run) == "r":
                size = styles.size(child(run, "rPr"), properties)
                letters[size] += sum(len(e.text or "") for e in run if local(e) == "t")
    most = letters.most_common(1)
    return replace(styles, body_size=most[0][0] if most else None)


def _number(element: Element) -> int | None:
    value = attribute(element, "val") or ""
    return int(value) if value.isdecimal() and len(value) < 5 else None


def _is_on(mark: Element) -> bool:
    return (attribute(mark, "val") or "1").lower() not in _OFF


def _outline_level(outline: Element) -> int | None:
    value = attribute(outline, "val") or ""
    return int(value) + 1 if value.isdigit() and int(value) < _BODY_LEVEL else None
