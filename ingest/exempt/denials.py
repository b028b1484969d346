"""The lines that say that nobody was excluded, or that a motion to exclude the public was lost."""

import re
from collections.abc import Sequence

from ingest.exempt.exclusion import excludes, sentences_of, tells_of_defeat
from ingest.exempt.wordings.denied import (
    DENIAL,
    EXCEPTION,
    MET_BEFORE,
    MINUTES_PASSED,
    NOTHING,
    OF_EXEMPTION,
    TAKEN_BACK,
    TOLD_OF_DENIAL,
)
from ingest.exempt.wordings.ended import KEPT_APART, MEETING_ENDED
from ingest.exempt.wordings.kept_open import OPEN, OPEN_AFTER_ALL
from ingest.exempt.wordings.supposed import CONDITION

_MAX_WORDS_OF_DENIAL = 40
_PARTED = re.compile(r":\s|\s[-–—]\s")
_SO = re.compile(r",\s+(?:and\s+)?(?:so|therefore|thus|hence|accordingly)\s+", re.IGNORECASE)
# What is denied for a part of the meeting alone.
_AT_FIRST = re.compile(
    r"\b(?:in\s+(?:public|open)|at\s+(?:the\s+)?(?:start|first|outset|beginning)|until|before|yet|but|save)\b",
    re.IGNORECASE,
)


def denies(text: str) -> bool:
    """Whether every sentence of a line says that there was nothing to exclude the public for.

    What names an exception ("no exempt items other than item 3") denies nothing.
    """
    if EXCEPTION.are_in(text) or len(text.split()) > _MAX_WORDS_OF_DENIAL:
        return False
    if NOTHING.are_in(text):
        return True
    sentences = list(sentences_of(text))
    return bool(sentences) and all(DENIAL.are_in(s) or NOTHING.are_in(s) for s in sentences)


def opens_by_denying(lines: Sequence[str]) -> bool:
    """Whether what is said under a heading begins with a sentence that there was nothing under it.

    What follows it there was then said in public, where nothing speaks of what is private. Behind
    a mere "none" all of it must be on the exemption itself or on the meeting's end, for it may be
    business; not so where it is exempt business that there was none of.
    """
    said = [sentence for text in lines for sentence in sentences_of(text)]
    if not said or not denies(said[0]):
        return False
    reason, denial = _reason_and_denial(said[0])
    if _AT_FIRST.search(DENIAL.taken_out_of(denial)[0]) or _is_taken_back([reason]):
        return False
    behind = said[1:]
    is_plain = _denies_plainly(denial) or not any(map(_tells_of_business, behind))
    return is_plain and not _is_taken_back(behind)


def _reason_and_denial(sentence: str) -> tuple[str, str]:
    """A sentence parted where it comes to what it denies: "It was deferred, and so nobody …"."""
    places = [match for match in _SO.finditer(sentence) if DENIAL.are_in(sentence[match.end() :])]
    at = places[-1] if places else None
    return (sentence[: at.start()], sentence[at.end() :]) if at else ("", sentence)


def excluded_nobody(lines: Sequence[str]) -> bool:
    """Whether lines say, wherever they do, that nobody was excluded, and nothing that was private.

    That there was no *other* exempt business denies nothing of what stands before.
    """
    said = [sentence for text in lines for sentence in sentences_of(text)]
    at = next((i for i, sentence in enumerate(said) if _says_open(sentence)), None)
    if at is None:
        return False
    told = [sentence for sentence in said[:at] if not CONDITION.are_in(sentence)]
    return not any(map(excludes, said[:at])) and not _is_taken_back([*told, *said[at + 1 :]])


def was_opened(lines: Sequence[str]) -> bool:
    """Whether business that the agenda marks as exempt was taken in public after all."""
    said = [sentence for text in lines for sentence in sentences_of(text)]
    return excluded_nobody(lines) and any(OPEN_AFTER_ALL.are_in(s) for s in said if OPEN.are_in(s))


def _says_open(sentence: str) -> bool:
    """Whether a sentence says that the public was not excluded, or something was taken openly."""
    return OPEN.are_in(sentence) or ("exclu" in sentence and _denies_plainly(sentence))


def _is_taken_back(sentences: Sequence[str]) -> bool:
    """Whether sentences beside a denial leave it in doubt whether all was said in public."""
    return any(EXCEPTION.are_in(s) or (TAKEN_BACK.are_in(s) and not denies(s)) for s in sentences)


def _denies_plainly(sentence: str) -> bool:
    """Whether a sentence says that there was no exempt business, of this meeting and all of it."""
    words, denials = DENIAL.taken_out_of(sentence)
    return bool(denials) and TOLD_OF_DENIAL.are_in(words)


def _tells_of_business(sentence: str) -> bool:
    """Whether words behind a denial may tell what was discussed."""
    is_of_exemption = OF_EXEMPTION.are_in(sentence) or MEETING_ENDED.are_in(sentence)
    return not (is_of_exemption or denies(sentence))


def names_what_it_denies(text: str) -> bool:
    """Whether a denial speaks of exempt business, not merely of "none"."""
    return denies(text) and DENIAL.are_in(text)


def denies_itself(text: str) -> bool:
    """Whether a line heads an exclusion and says behind the heading that there was none."""
    parted = _PARTED.search(text)
    return parted is not None and denies(text[parted.end() :])


def denied_by(text: str) -> bool:
    """Whether a line says that there was no need of an exclusion, or that its motion was lost."""
    return denies(text) or tells_of_defeat(text)


def loses_motion(text: str) -> bool:
    """Whether a sentence of a line says that a motion was lost."""
    return any(map(tells_of_defeat, sentences_of(text)))


def was_lost(text: str) -> bool:
    """Whether a line moves an exclusion and says that the motion was lost."""
    sentences = sentences_of(text)
    return any(map(excludes, sentences)) and any(map(tells_of_defeat, sentences))


def lost_its_motion(lines: Sequence[str]) -> bool:
    """Whether lines begin by losing the motion to exclude the public, and tell nothing private.

    What follows was then said in public.
    """
    return bool(lines) and was_lost(lines[0]) and not _is_taken_back(lines[1:])


def passes_minutes(lines: Sequence[str]) -> bool:
    """Whether lines say only that the minutes of a private part were passed."""
    said = [sentence for text in lines for sentence in sentences_of(text)]
    return bool(said) and all(MINUTES_PASSED.are_in(s) or NOTHING.are_in(s) for s in said)


def met_before(lines: Sequence[str]) -> bool:
    """Whether lines say only that members met in private before the meeting began."""
    parts = (part for text in lines for part in text.split(";"))
    sentences = [sentence for part in parts for sentence in sentences_of(part)]
    return bool(sentences) and all(MET_BEFORE.are_in(s) or KEPT_APART.are_in(s) for s in sentences)
