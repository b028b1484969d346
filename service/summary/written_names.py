"""Names of organisations, places and people, acronyms and roles in a written sentence."""

import re
from collections.abc import Iterable, Sequence

from index.words.terms import STOP_WORDS, normalised, words
from ingest.language.dates import MONTH_WORDS
from ingest.language.roles import TITLE_WORDS, roles_mentioned
from service.summary.evidence import Claim

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_GAP_IN_NAME = re.compile(r"[\s-]+|\s*&\s*|\s+(?:of|and|for|the|of\s+the|for\s+the|in|on)\s+")
# Titles are compared as roles, months as dates; "Police" and "Panel" alone name nobody.
_COMMON = frozenset("police fire crime panel panels meeting minutes minute item question".split())
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
_Name = tuple[str, ...]


def are_recorded_names(claim: Claim) -> bool:
    """Whether every name and acronym stands in the cited sources, capitalised and in one piece.

    A capitalised word that merely opens the sentence is no name; one that opens it and stands
    nowhere in the sources is taken for one.
    """
    evidence = claim.evidence
    sentence = _with_plain_opening(claim.text, _lower_case_words(evidence))
    recorded = _capitalised_words(evidence)
    return all(_stands_in(name, recorded) for name in _names(sentence))


def are_recorded_roles(claim: Claim) -> bool:
    """Whether every role that is named stands in the cited sources, or is a quote's speaker."""
    evidence = claim.evidence
    sentence = _with_plain_opening(claim.text, _lower_case_words(evidence))
    recorded = {*roles_mentioned(evidence), *(source.speaker for source in claim.sources)}
    return all(role in recorded for role in roles_mentioned(sentence))


def _with_plain_opening(sentence: str, recorded: Iterable[str]) -> str:
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


def _lower_case_words(text: str) -> frozenset[str]:
    """The words that a text writes in lower case."""
    return frozenset(word for token in text.split() for word in words(token) if _is_lower(token))


def _is_lower(token: str) -> bool:
    return token == token.lower()


def _names(text: str) -> list[_Name]:
    """Runs of capitalised words, without titles of roles, months and words that name nothing."""
    names: list[list[str]] = [[]]
    end = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if not _is_capitalised(word):
            continue
        key = _key(word)
        if key in TITLE_WORDS or key in MONTH_WORDS or _is_stop_word(word):
            names.append([])
            continue
        if not _GAP_IN_NAME.fullmatch(text, end, match.start()):
            names.append([])
        names[-1].append(key)
        end = match.end()
    return [tuple(name) for name in names if name and not set(name) <= _COMMON]


def _stands_in(name: _Name, recorded: Sequence[str | None]) -> bool:
    length = len(name)
    return any(tuple(recorded[i : i + length]) == name for i in range(len(recorded)))


def _capitalised_words(text: str) -> list[str | None]:
    """The capitalised words in order, ``None`` where a name cannot go on from one to the next."""
    found: list[str | None] = []
    end = 0
    for match in _WORD.finditer(text):
        if _is_capitalised(match.group()):
            if not _GAP_IN_NAME.fullmatch(text, end, match.start()):
                found.append(None)
            found.append(_key(match.group()))
            end = match.end()
    return found


def _is_capitalised(word: str) -> bool:
    return word != word.lower()


def _is_stop_word(word: str) -> bool:
    """Whether a word names nothing wherever it stands; "IT", "US" and "WHO" name something."""
    return normalised(word) in STOP_WORDS and (len(word) == 1 or word != word.upper())


def _key(word: str) -> str:
    """A word to compare by, without possessive and without the s of an acronym's plural."""
    bare = re.sub(r"['’][sS]?$", "", word)
    if len(bare) > 2 and bare.endswith("s") and bare[:-1] == bare[:-1].upper():
        bare = bare[:-1]
    return normalised(bare)
