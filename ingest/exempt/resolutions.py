"""The resolutions to exclude the public among the lines of one item."""

from ingest.exempt import exclusion as excluding
from ingest.exempt.exclusion import Exclusion
from ingest.exempt.items import ItemText


class Resolutions:
    """Finds, line by line, the exclusions of one item that took effect."""

    def __init__(self, item: ItemText) -> None:
        self._item = item
        self._last: int | None = None

    def at(self, i: int) -> Exclusion | None:
        """The exclusion that a line of the item passed; ``None`` where it passed none.

        A heading, a motion or a proposal excludes nobody where the line right behind it denies
        the need, nor where the resolution itself comes further down.
        """
        lines = self._item.lines
        if lines[i].part not in ("minutes", "meeting"):
            return None
        text = self._item.text(lines[i])
        found = excluding.exclusion_in(text)
        if found is None or (lines[i].part == "meeting" and excluding.only_proposes(text)):
            return None
        if excluding.leads_up_to_exclusion(text) and i < self._last_resolution():
            return None
        behind = next((line for line in lines[i + 1 :] if line.part == "minutes"), None)
        is_denied = behind is not None and excluding.denied_by(self._item.text(behind))
        return None if is_denied and excluding.may_be_denied(text) else found

    def _last_resolution(self) -> int:
        """Where the item minutes the last resolution to exclude itself; -1 if it minutes none."""
        if self._last is None:
            self._last = self._find_last()
        return self._last

    def _find_last(self) -> int:
        lines = self._item.lines
        for i in range(len(lines) - 1, -1, -1):
            text = self._item.text(lines[i])
            is_minuted = lines[i].part == "minutes" and excluding.exclusion_in(text) is not None
            if is_minuted and not excluding.leads_up_to_exclusion(text):
                return i
        return -1
