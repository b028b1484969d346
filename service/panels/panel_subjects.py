"""The subjects of the field that the minutes of a panel name, by how many passages."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.searching.open_generation import OpenGeneration
from index.searching.phrases import holding_phrase
from index.words.phrase import Phrase
from service.answering.subjects import Subjects
from service.panels.book_panels import slug_of


@dataclass(frozen=True, slots=True)
class PanelSubject:
    """A subject by its ``names``, the first of which it goes by, and the passages that name it."""

    names: tuple[str, ...]
    ids: frozenset[int]

    @property
    def name(self) -> str:
        """What it goes by."""
        return self.names[0]

    @property
    def slug(self) -> str:
        """Its name in an address."""
        return slug_of(self.name)

    @property
    def phrases(self) -> list[Phrase]:
        """Its names as they may stand in minutes, plurals too."""
        return [Phrase(name, may_go_on=True) for name in self.names]


def subjects_named(generation: OpenGeneration, ids: Sequence[int]) -> tuple[PanelSubject, ...]:
    """The subjects that some passages name, or the titles they stand under; most named first."""
    within = np.array(sorted(ids), dtype=np.int64)
    found = []
    for names in Subjects.load().subjects:
        named = frozenset(
            i for name in names for i in holding_phrase(generation, name, within, may_go_on=True)
        )
        if named:
            found.append(PanelSubject(tuple(names), named))
    return tuple(sorted(found, key=lambda subject: (-len(subject.ids), subject.name)))
