"""Words made comparable: the same minutes differ between sources in case, punctuation and layout.

A word is compared by a hash of 64 bits; a run is the hash of neighbouring words. Hashes are the
same in every process, so that what is found alike does not change from one day to the next.
"""

import re
import unicodedata
import zlib
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

# Neighbouring words that are compared as one: fewer are shared by chance, more break at each edit.
RUN_WORDS = 4
# Of this many neighbouring runs one is a fingerprint: any stretch of 15 words that two texts share
# gives them a fingerprint in common, and about one run in seven is kept.
_WINDOW = 12

_WORD = re.compile(r"[^\W_]+")
_BROKEN = re.compile(r"(?<=\w)[-\u00ad\u2010\u2011][^\S\n]*+\n\s*+(?=\w)")
_DROPPED = re.compile(r"['\u2018\u2019\u201b`\u00b4\u02bc\u00ad\u2010\u2011-]")
_SPREAD = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1
_NONE: Hashes = np.empty(0, dtype=np.uint64)

# A fingerprint that many texts share (a standing form of words) pairs each with so many before it.
_NEIGHBOURS = 16
# Of the fingerprints of the text that has fewer, a pair shares at least this part.
_SHARED = 0.15


def words_in(text: str) -> list[str]:
    """The words of a text, without case, punctuation, quotation marks, bullets and hyphens.

    A word broken over the end of a line is one word; ligatures are taken apart.
    """
    plain = unicodedata.normalize("NFKC", _BROKEN.sub("", text)).casefold()
    return _WORD.findall(_DROPPED.sub("", plain))


class _KnownHashes(dict[str, int]):
    """The hash of each word seen so far."""

    def __missing__(self, word: str) -> int:
        value = self[word] = (zlib.crc32(word.encode()) + 1) * _SPREAD & _MASK
        return value


class WordHasher:
    """Hashes words, and remembers each."""

    def __init__(self) -> None:
        self._known = _KnownHashes()

    def hashes(self, text: str) -> Hashes:
        """The hashes of a text's words, in order."""
        known, words = self._known, words_in(text)
        return np.fromiter((known[word] for word in words), dtype=np.uint64, count=len(words))


def runs_of(words: Hashes, length: int = RUN_WORDS) -> Hashes:
    """The runs of a text's words, one for each word that begins one; none where it is shorter."""
    count = len(words) - length + 1
    if count < 1:
        return _NONE
    runs = np.zeros(count, dtype=np.uint64)
    for i in range(length):
        runs = runs * np.uint64(0xD6E8FEB86659FD93) + words[i : i + count]
    runs ^= runs >> np.uint64(32)
    return runs * np.uint64(_SPREAD)


def fingerprints_of(words: Hashes) -> Hashes:
    """The runs that stand for a text where many are compared: the least of each window, sorted."""
    runs = runs_of(words)
    if len(runs) <= _WINDOW:
        return runs[runs == runs.min()][:1] if len(runs) else _NONE
    windows = np.lib.stride_tricks.sliding_window_view(runs, _WINDOW)
    return np.unique(windows.min(axis=1))


def covered_words(words: Hashes, runs: Hashes) -> NDArray[np.bool_]:
    """Which words of a text stand in a run that is among the given ones, which are sorted.

    Where the text is shorter than a run no word does.
    """
    covered = np.zeros(len(words), dtype=np.bool_)
    own = runs_of(words)
    if not len(own) or not len(runs):
        return covered
    at = np.searchsorted(runs, own)
    shared = runs[np.minimum(at, len(runs) - 1)] == own
    for i in range(RUN_WORDS):
        covered[i : i + len(shared)] |= shared
    return covered


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
