"""The same promise once: what an item promises in its discussion and says again as agreed."""

import re
from collections.abc import Sequence

from index.book.register_entries import RecordedAction

# Two promises of one item to the same people are one where the shorter shares this much with the
# longer, and at least so many longer words. What is said again is seldom said in the same words.
_SHARE_OF_WORDS = 0.5
_LEAST_SHARED = 4
_WORD = re.compile(r"(?!(?:would|will|could|should|that|this|with|them|they)\b)\b[^\W\d_]{4,}")


def once(actions: Sequence[RecordedAction]) -> list[tuple[RecordedAction, list[RecordedAction]]]:
    """Each promise once, in the order given, with where the same item says it again.

    A marked action is never taken for one that is said again.
    """
    kept: list[tuple[RecordedAction, list[RecordedAction]]] = []
    by_item: dict[object, list[int]] = {}
    for action in actions:
        item = (action.document, action.citation.item_title, action.owner, action.recipient)
        before = by_item.setdefault(item, [])
        same = next((i for i in before if _is_same(kept[i][0], action)), None)
        if same is None or action.is_marked:
            before.append(len(kept))
            kept.append((action, []))
        else:
            kept[same][1].append(action)
    return kept


def _is_same(one: RecordedAction, other: RecordedAction) -> bool:
    if not (one.owner and one.recipient):
        return False
    its, words = (set(_WORD.findall(a.text.casefold())) for a in (one, other))
    shared = len(its & words)
    return shared >= max(_LEAST_SHARED, _SHARE_OF_WORDS * min(len(its), len(words)))
