"""How likely each sentence of a document is to ask, to reply, to decide or to undertake."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal, get_args

Deed = Literal["undertaken", "decided", "asked", "replied"]
DEEDS: tuple[Deed, ...] = get_args(Deed)
_UNDERTAKEN, _DECIDED, _ASKED, _REPLIED = range(len(DEEDS))


@dataclass(frozen=True, slots=True)
class Likelihoods:
    """The log odds (natural logarithm) of each deed, sentence by sentence, as a model tells them.

    ``starts`` and ``ends`` hold where the sentences stand, in order and without overlap; ``odds``
    has a row for each sentence, with a number for each of ``DEEDS``. Empty where no model was
    asked.
    """

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    odds: tuple[tuple[float, ...], ...] = ()

    def undertaken(self, start: int, end: int) -> float | None:
        """The highest log odds that something is undertaken in a sentence which a span touches.

        ``None`` where there is no such sentence.
        """
        return self._of(_UNDERTAKEN, start, end)

    def decided(self, start: int, end: int) -> float | None:
        """The same that something is decided."""
        return self._of(_DECIDED, start, end)

    def asked(self, start: int, end: int) -> float | None:
        """The same that something is asked, or a point put."""
        return self._of(_ASKED, start, end)

    def replied(self, start: int, end: int) -> float | None:
        """The same that something is replied."""
        return self._of(_REPLIED, start, end)

    def _of(self, deed: int, start: int, end: int) -> float | None:
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return max((row[deed] for row in self.odds[first:last]), default=None)


UNTOLD = Likelihoods()
