"""A stand-in for the classifier of sentences: a word of the sentence says what it does."""

from collections.abc import Sequence

from ingest.record.likelihoods import DEEDS

_WORDS = {"undertaken": "promise", "decided": "settle", "asked": "wonder", "replied": "answer"}
SURE, UNLIKELY = 4.04, -5.0


class WordClassifier:
    """Sure of what a word says, and that nothing else is done. It remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, bool]] = []

    def odds(self, words: Sequence[str], is_heading: Sequence[bool]) -> list[tuple[float, ...]]:
        self.asked += zip(words, is_heading, strict=True)
        return [
            tuple(SURE if _WORDS[deed] in line else UNLIKELY for deed in DEEDS) for line in words
        ]
