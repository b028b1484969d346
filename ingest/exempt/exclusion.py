"""The sentences that exclude the public or deny it, and where the public words of one end.

What is *strong* closes the meeting until the public is back; what is *weak* ("the item was
considered in private") closes its item alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.exempt.public_words import gives_reasons, public_end
from ingest.exempt.reported_speech import ReportedSpeech, is_supposed
from ingest.exempt.wordings.denied import (
    DEFEAT,
    DENIAL,
    EXCEPTION,
    MET_BEFORE,
    NOTHING,
    OF_EXEMPTION,
    TAKEN_BACK,
    TOLD_OF_DENIAL,
)
from ingest.exempt.wordings.ended import KEPT_APART, MEETING_ENDED
from ingest.exempt.wordings.excluded import (
    APPENDED,
    CLOSES_ITEM,
    CLOSES_MEETING,
    CLOSES_MEETING_WITHOUT_LAW,
    DISTURBANCE,
    OF_PRIVACY,
    OF_RETIRING,
    ONE_OF_THE_PUBLIC,
    RECORDING_STOPPED,
    RETIRED,
)
from ingest.exempt.wordings.readmitted import PUBLIC_PART, READMISSION, TO_BE_BACK
from ingest.exempt.wordings.resolved import CARRIED
from ingest.exempt.wordings.shut_out import LAW
from ingest.exempt.wordings.stock_words import TO_BE_EXCLUDED, VOTE
from ingest.exempt.wordings.supposed import (
    DECIDED,
)
from ingest.exempt.wordings.wording_table import Wordings
from ingest.language.list_marks import without_number
from ingest.language.sentences import Span, sentence_spans, trim

Strength = Literal["strong", "weak"]

_MAX_WORDS_OF_DEFEAT = 24
_MAX_WORDS_OF_DENIAL = 40
_PARTED = re.compile(r":\s|\s[-–—]\s")
_CLAUSES = re.compile(
    r":\s|\s[-–—]\s|;\s|\s/\s|(?:,\s+|\s+)(?=(?:it\s+was|(?:the\s+)?(?:chair|clerk|panel|committee)\w*)\s+(?:then\s+)?"
    r"(?:announced|reported|declared|stated|confirmed|resolved|agreed)\b)",
    re.IGNORECASE,
)
_MAX_WORDS_OF_READMISSION = 25
# What is denied for a part of the meeting alone.
_AT_FIRST = re.compile(
    r"\b(?:in\s+(?:public|open)|at\s+(?:the\s+)?(?:start|first|outset|beginning)|until|before|yet|but|save)\b",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\b(?:will|would|shall|to\s+be|then|after\w*|later|subsequently|there(?:after|upon)|next)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:and|[-–—])\s+")
_IN_BRACKETS_AT_END = re.compile(r"\((?P<words>[^()]{4,120})\)\W*\Z")


@dataclass(frozen=True, slots=True)
class Exclusion:
    """That a line excludes the public: ``end`` is where its public words end, counted in the line.

    At 0 nothing of the line is certain to be public.
    """

    end: int
    strength: Strength


def exclusion_in(text: str) -> Exclusion | None:
    """The first sentence of a line that excludes the public, or proposes to; else ``None``.

    Sentences right behind it that only give the legal reasons belong to it. A motion that the
    same line says was lost excludes nobody.
    """
    if not OF_PRIVACY.are_in(text):
        return None
    spans = list(_pieces(text))
    for i, (start, end) in enumerate(spans):
        sentence = text[start:end]
        strength = excludes(sentence)
        behind = spans[i + 1 :] if strength else []
        if strength is None or any(_tells_of_defeat(text[a:b]) for a, b in behind[:2]):
            continue
        return Exclusion(_public_end_of(text, (start, end), behind), strength)
    return None


def _public_end_of(text: str, sentence: Span, behind: list[Span]) -> int:
    """Where the public words end of a sentence that excludes, and of those right behind it."""
    last = sentence[0]
    for i, (start, end) in enumerate((sentence, *behind)):
        words = text[start:end]
        if i == 0 or excludes(words) == "strong":
            public = public_end(words, _matches(words))
            last = last if public is None else start + public
        elif gives_reasons(words) or VOTE.are_in(words) or KEPT_APART.are_in(words):
            last = end
        if last != end:
            break
    return last


def speaks_of_exclusion(text: str) -> bool:
    """Whether words speak of excluding the public at all, be it done or only supposed."""
    return CLOSES_MEETING.are_in(DENIAL.taken_out_of(text)[0])


def excludes(sentence: str) -> Strength | None:
    """How a sentence excludes the public, or proposes to, where it does.

    What somebody asked, said or was told about an exclusion is none, nor is a denial.
    """
    if not OF_PRIVACY.are_in(sentence) or RETIRED.are_in(sentence):
        return None
    words, denials = DENIAL.taken_out_of(ONE_OF_THE_PUBLIC.taken_out_of(sentence)[0])
    closes = _is_done(words, CLOSES_MEETING_WITHOUT_LAW) or (not denials and _closes_by_law(words))
    if closes:
        return "weak" if DISTURBANCE.are_in(words) and not CARRIED.are_in(words) else "strong"
    return "weak" if not denials and _is_done(words, CLOSES_ITEM) else None


def _closes_by_law(words: str) -> bool:
    """Whether a sentence names the law alone, and not of an appendix that it only mentions."""
    if not _is_done(words, LAW) or CLOSES_MEETING_WITHOUT_LAW.are_in(words):
        return False
    return DECIDED.are_in(words) or not APPENDED.are_in(words)


def tells_of_private_talk(text: str) -> bool:
    """Whether a line only tells that members retired to deliberate, or that recording stopped.

    What follows is as a rule public; a reader should look.
    """
    return OF_RETIRING.are_in(text) and any(
        RETIRED.are_in(s) or RECORDING_STOPPED.are_in(s) for s in _sentences(text)
    )


def denies(text: str) -> bool:
    """Whether every sentence of a line says that there was nothing to exclude the public for.

    What names an exception ("no exempt items other than item 3") denies nothing.
    """
    if EXCEPTION.are_in(text) or len(text.split()) > _MAX_WORDS_OF_DENIAL:
        return False
    if NOTHING.are_in(text):
        return True
    sentences = list(_sentences(text))
    return bool(sentences) and all(DENIAL.are_in(s) or NOTHING.are_in(s) for s in sentences)


def opens_by_denying(lines: Sequence[str]) -> bool:
    """Whether what is said under a heading begins with a sentence that there was nothing under it.

    What follows it there was then said in public, where nothing speaks of what is private. Behind
    a mere "none" all of it must be on the exemption itself or on the meeting's end, for it may be
    business; not so where it is exempt business that there was none of.
    """
    said = [sentence for text in lines for sentence in _sentences(text)]
    if not said or not denies(said[0]) or _AT_FIRST.search(DENIAL.taken_out_of(said[0])[0]):
        return False
    behind = said[1:]
    is_plain = _denies_plainly(said[0]) or not any(map(_tells_of_business, behind))
    return is_plain and not _is_taken_back(behind)


def excluded_nobody(lines: Sequence[str]) -> bool:
    """Whether lines say, wherever they do, that nobody was excluded, and nothing that was private.

    That there was no *other* exempt business denies nothing of what stands before.
    """
    said = [sentence for text in lines for sentence in _sentences(text)]
    others = [s for s in said if not ("exclu" in s and _denies_plainly(s))]
    return len(others) < len(said) and not _is_taken_back(others)


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
    return denies(text) or _tells_of_defeat(text)


def was_lost(text: str) -> bool:
    """Whether a line moves an exclusion and says that the motion was lost."""
    sentences = _sentences(text)
    return any(map(excludes, sentences)) and any(map(_tells_of_defeat, sentences))


def lost_its_motion(lines: Sequence[str]) -> bool:
    """Whether lines begin by losing the motion to exclude the public, and tell nothing private.

    What follows was then said in public.
    """
    return bool(lines) and was_lost(lines[0]) and not _is_taken_back(lines[1:])


def met_before(lines: Sequence[str]) -> bool:
    """Whether lines say only that members met in private before the meeting began."""
    parts = (part for text in lines for part in text.split(";"))
    sentences = [sentence for part in parts for sentence in _sentences(part)]
    return bool(sentences) and all(MET_BEFORE.are_in(s) or KEPT_APART.are_in(s) for s in sentences)


def readmits(text: str) -> bool:
    """Whether a line opens by saying that the meeting was public again, and closes it no more."""
    text = without_number(text)
    spans = sentence_spans(text)
    first_end = spans[0][1] if spans else 0
    if len(text[:first_end].split()) > _MAX_WORDS_OF_READMISSION:
        return False
    said = _first_that_tells(text[:first_end])
    if READMISSION.are_in(text[:first_end]) or READMISSION.are_in(said):
        return exclusion_in(text[first_end:]) is None
    return len(spans) == 1 and _leaves_and_returns(text)


def ends_by_readmitting(text: str) -> bool:
    """Whether the last sentence of a line says that the meeting was public again.

    Before it the line tells what was said in private. What is only to be so, as the resolution to
    exclude may have it, leaves the meeting closed.
    """
    *before, (start, end) = sentence_spans(text) or [(0, 0)]
    last = text[start:end]
    return bool(before) and READMISSION.are_in(last) and not TO_BE_BACK.are_in(last)


def _first_that_tells(sentence: str) -> str:
    """The first clause of a sentence, behind the heading of a public part: "Part I - …"."""
    clauses = _CLAUSES.split(sentence)
    return next((words for words in clauses if not PUBLIC_PART.are_in(words)), "")


def heads_public_part(text: str) -> bool:
    """Whether a title or line heads a public part of the agenda, in one language or in two."""
    return PUBLIC_PART.are_in_each_language(text)


def _leaves_and_returns(line: str) -> bool:
    """Whether a line says no more than that the meeting closed to the public, and opened again.

    "The Panel went into closed session at 11.10 and came back into open session at 11.45." What is
    only to be so, as a resolution has it, leaves the meeting closed.
    """
    left, _, back = line.rpartition(" and ")
    if TO_BE_EXCLUDED.are_in(left) or TO_BE_BACK.are_in(back) or not READMISSION.are_in(back):
        return False
    return exclusion_in(left) == Exclusion(len(left), "strong")


def title_readmits(title: str) -> bool:
    """Whether a title says so, or in brackets behind it: "Outcome (public session resumed)".

    What is to come, or came when the item was over, is no sign that it was public.
    """
    aside = _IN_BRACKETS_AT_END.search(title)
    if aside is None:
        return readmits(title) or READMISSION.are_in(_AND.split(title, 1)[0])
    return READMISSION.are_in(aside["words"]) and _LATER.search(aside["words"]) is None


def _is_done(words: str, wordings: Wordings) -> bool:
    """Whether a sentence says in one of these wordings what the meeting did."""
    found = [match.span() for match in wordings.find_all(words)]
    if not found:
        return False
    reported = ReportedSpeech(words)
    return not all(reported.covers(start) or is_supposed(words, start, end) for start, end in found)


def _tells_of_defeat(sentence: str) -> bool:
    return len(sentence.split()) <= _MAX_WORDS_OF_DEFEAT and DEFEAT.are_in(sentence)


def _matches(sentence: str) -> list[Span]:
    """Where words of a sentence exclude the public; the plainest words first."""
    tables = (CLOSES_MEETING_WITHOUT_LAW, LAW, CLOSES_ITEM)
    return [match.span() for table in tables for match in table.find_all(sentence)]


def _pieces(text: str) -> Iterator[Span]:
    """The sentences of a line; each cell of a row is one by itself."""
    for start, end in sentence_spans(text):
        at = start
        for cell in text[start:end].split("|"):
            if (span := trim(text, at, at + len(cell))) is not None:
                yield span
            at += len(cell) + 1


def _sentences(text: str) -> Iterator[str]:
    return (text[start:end] for start, end in sentence_spans(text))
