"""Whether a meeting is open to the public, as its minutes go on."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from ingest.exempt.items import ItemText
from ingest.exempt.named_items import is_named, items_named
from ingest.exempt.withheld import Withheld


@dataclass(slots=True)
class Openness:
    """Whether the meeting is private, and what of its source is withheld so far.

    ``announced`` are the numbers of items that a resolution named in advance; ``is_unplaced`` says
    that it named one that no later title has, so that no readmission is the last word.
    """

    withheld: Withheld
    is_private: bool = False
    announced: set[str] = field(default_factory=set)
    is_unplaced: bool = False

    def begin(self, item: ItemText) -> None:
        """An item begins: it is private if a resolution named it."""
        self.is_private |= _is_one_of(item, self.announced)

    def announces(self, text: str, item: ItemText, later: Sequence[ItemText]) -> bool:
        """Whether an exclusion is for items further down, which are noted, and not the next."""
        named = items_named(text)
        titled = [other for other in later if other.heading]
        if not named or not titled:
            return False
        found = [i for i, other in enumerate(titled) if _is_one_of(other, named)]
        self.announced.update(named)
        if not all(
            any(is_named(other.number, number) for other in (item, *titled)) for number in named
        ):
            self.is_unplaced = True
        return bool(found) and found[0] != 0 and not _is_one_of(item, named)

    def readmit(self) -> None:
        """The public is back, unless a resolution named an item that may yet come."""
        if self.is_unplaced and self.is_private:
            self.withheld.doubts.append(
                "a resolution to exclude the public names an item that was not found: what follows "
                "the readmission of the public was withheld too; check the source"
            )
        else:
            self.is_private = False


def _is_one_of(item: ItemText, named: Collection[str]) -> bool:
    return any(is_named(item.number, number) for number in named)
