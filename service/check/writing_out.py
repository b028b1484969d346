"""Abbreviations written out, so that "TVP" and "Thames Valley Police" are compared as the same."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.questions.glossary import Glossary, Mention
from index.vectors.encoder import Spans
from ingest.language.roles import names_role
from ingest.language.sentences import Span


@dataclass(frozen=True, slots=True)
class Written:
    """A name in the text written out, and the stretch of the original it stands for."""

    start: int
    end: int
    original_start: int
    original_end: int


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """What stands ``within`` an original, with its abbreviations written out.

    ``written`` are its names, also those that stood there in full, in order and without overlap.
    """

    original: str
    within: Span
    text: str
    written: tuple[Written, ...]

    def original_spans(self, spans: Spans) -> Spans:
        """Spans (n, 2) of the text written out, as spans of the original.

        What lies in a name stands for the whole of what stood there.
        """
        return np.array([self._original(int(a), int(b)) for a, b in spans], dtype=np.int32).reshape(
            -1, 2
        )

    def _original(self, start: int, end: int) -> tuple[int, int]:
        shift = self.within[0]
        for name in self.written:
            if name.start >= end:
                break
            if start < name.end and start < end:
                return name.original_start, name.original_end
            if name.end <= start:
                shift = name.original_end - name.end
        return start + shift, end + shift


def write_out(text: str, glossary: Glossary, within: Span | None = None) -> WrittenOut:
    """Write every name of the glossary in its longest form; names of roles are left alone.

    Only what stands ``within`` two places of the text is kept, if they are given.
    """
    begin, end = within or (0, len(text))
    parts: list[str] = []
    written: list[Written] = []
    at, length = begin, 0
    for mention in glossary.mentions(text[begin:end]):
        form = _longest(mention)
        if form is None:
            continue
        first, last = begin + mention.start, begin + mention.end
        before = text[at:first]
        parts += [before, form]
        start = length + len(before)
        length = start + len(form)
        written.append(Written(start, length, first, last))
        at = last
    parts.append(text[at:end])
    return WrittenOut(text, (begin, end), "".join(parts), tuple(written))


def _longest(mention: Mention) -> str | None:
    """The longest form of a name; ``None`` for that of a role."""
    forms: Sequence[str] = (mention.form, *mention.others)
    if any(map(names_role, forms)):
        return None
    longest = max(forms, key=lambda form: (len(form), form))
    return longest if len(longest) > len(mention.form) else mention.form
