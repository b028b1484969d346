"""Saying of each fact that was read from words which words these were."""

from collections.abc import Mapping


def inferred_from(where: str, **words: str | None) -> Mapping[str, str]:
    """For each fact, by its field's name, from what words it was read; not found, no entry."""
    found = {name: " ".join(read.split()) for name, read in words.items() if read}
    return {name: f"read from the words “{read}” {where}" for name, read in found.items()}
