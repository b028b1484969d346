"""Abbreviations written out, so that "TVP" and "Thames Valley Police" are compared as the same."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.questions.glossary import Glossary, Mention
from index.vectors.encoder import Spans
from ingest.language.roles import names_role


@dataclass(frozen=True, slots=True)
class Written:
    """A name in the text written out, and the stretch of the original it stands for."""

    start: int
    end: int
    original_start: int
    original_end: int


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """A text with its abbreviations written out.

    ``written`` are its names, also those that stood there in full, in order and without overlap.
    """

    original: str
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
        shift = 0
        for name in self.written:
            if name.start >= end:
                break
            if start < name.end and start < end:
                return name.original_start, name.original_end
            if name.end <= start:
                shift = name.original_end - name.end
        return start + shift, end + shift


def write_out(text: str, glossary: Glossary) -> WrittenOut:
    """Write every name of the glossary in its longest form; names of roles are left alone."""
    parts: list[str] = []
    written: list[Written] = []
    at = length = 0
    for mention in glossary.mentions(text):
        form = _longest(mention)
        if form is None:
            continue
        before = text[at : mention.start]
        parts += [before, form]
        start = length + len(before)
        length = start + len(form)
        written.append(Written(start, length, mention.start, mention.end))
        at = mention.end
    parts.append(text[at:])
    return WrittenOut(text, "".join(parts), tuple(written))


def _longest(mention: Mention) -> str | None:
    """The longest form of a name; ``None`` for that of a role."""
    forms: Sequence[str] = (mention.form, *mention.others)
    if any(map(names_role, forms)):
        return None
    longest = max(forms, key=lambda form: (len(form), form))
    return longest if len(longest) > len(mention.form) else mention.form
