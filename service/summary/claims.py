"""A written sentence with the sources it cites: what the gate's checks look at."""

from collections.abc import Iterable
from dataclasses import dataclass

from index.words.terms import STOP_WORDS, words
from service.summary.evidence import Source

# Words that open a sentence without naming anything.
_OPENERS = frozenset(
    (
        "according additionally although another as asked both concerning despite during each "
        "earlier even finally following further furthermore generally however instead last later "
        "many meanwhile moreover nevertheless next no nonetheless other others overall regarding "
        "several similarly since some still there therefore thus together under until upon we "
        "whereas whether while within without yet you"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, and the sources whose numbers it carries."""

    text: str
    sources: tuple[Source, ...]

    @property
    def evidence(self) -> str:
        """Everything that the cited sources tell in words."""
        return "\n".join(source.words for source in self.sources)


def with_plain_opening(sentence: str, recorded: Iterable[str]) -> str:
    """The sentence with its first word in lower case, where it merely opens the sentence.

    It does so where it is a common word, or stands in the recorded words (in lower case).
    """
    first = words(sentence)[:1]
    if not first:
        return sentence
    start = next(i for i, c in enumerate(sentence) if c.isalnum())
    opening = sentence[start : start + len(first[0])]
    is_common = first[0] in STOP_WORDS or first[0] in _OPENERS or first[0] in recorded
    if opening[1:].lower() != opening[1:] or not is_common:
        return sentence
    return sentence[:start] + opening.lower() + sentence[start + len(opening) :]


def lower_case_words(text: str) -> frozenset[str]:
    """The words that a text writes in lower case."""
    return frozenset(word for token in text.split() for word in words(token) if _is_lower(token))


def _is_lower(token: str) -> bool:
    return token == token.lower()
