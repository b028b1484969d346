"""Which of many texts may be alike: pairs worth comparing, found without comparing each to each.

Work and memory grow with the length of the texts, not with the number of their pairs.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from ingest.same_minutes.compared_words import Hashes

# A fingerprint that many texts share (a standing form of words) pairs each with so many before it.
_NEIGHBOURS = 16
# Of the fingerprints of the text that has fewer, a pair shares at least this part.
_SHARED = 0.15


def alike_pairs(fingerprints: Sequence[Hashes]) -> set[tuple[int, int]]:
    """Pairs of texts, by position and the earlier first, that share many fingerprints.

    Any of more than 16 texts with the same words is paired with some of the others.
    """
    counts = np.array([len(one) for one in fingerprints], dtype=np.int64)
    if len(counts) == 0 or not counts.sum():
        return set()
    owners = np.repeat(np.arange(len(counts), dtype=np.int64), counts)
    hashes = np.concatenate(fingerprints)
    order = np.lexsort((owners, hashes))
    owners, hashes = owners[order], hashes[order]
    codes = [np.empty(0, dtype=np.int64)]
    for apart in range(1, min(_NEIGHBOURS, len(hashes) - 1) + 1):
        shared = hashes[apart:] == hashes[:-apart]
        codes.append(owners[:-apart][shared] * len(counts) + owners[apart:][shared])
    pairs, times = np.unique(np.concatenate(codes), return_counts=True)
    one, other = pairs // len(counts), pairs % len(counts)
    enough = times >= _SHARED * np.minimum(counts[one], counts[other])
    return set(zip(one[enough].tolist(), other[enough].tolist(), strict=True))


def pairs_by_key(keys: Iterable[tuple[int, object]]) -> set[tuple[int, int]]:
    """Pairs of positions, the earlier first, that share a key; each with at most 16 before it.

    Positions are given in rising order; one may be given several keys.
    """
    seen: dict[object, list[int]] = {}
    pairs: set[tuple[int, int]] = set()
    for position, key in keys:
        before = seen.setdefault(key, [])
        pairs.update((other, position) for other in before[-_NEIGHBOURS:] if other != position)
        before.append(position)
    return pairs
