"""Sentences that record that the minutes of an earlier meeting were agreed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ingest.findings.arising import agreed_minutes_words as agreeing
from ingest.language.dates import find_dates


@dataclass(frozen=True, slots=True)
class Agreed:
    """Minutes that a sentence records as agreed.

    ``days`` are the meetings it names, empty where it names none. ``names_other`` is true where
    it is of minutes of another body, or of a meeting named in some other way than by its day.
    """

    days: tuple[date, ...]
    is_amended: bool
    names_other: bool


def agreed_in(sentence: str) -> list[Agreed]:
    """Every set of minutes that a sentence records as agreed; those of other bodies are left out.

    "The minutes of 4 September were agreed and those of 20 November deferred" agrees one.
    """
    return [agreed for piece in _pieces(sentence) if (agreed := _read(piece)) is not None]


def corrects(sentence: str) -> bool:
    """Whether a sentence of an item on minutes says that something in them is put right."""
    return agreeing.CORRECTION.search(agreeing.NO_AMENDMENT.sub("", sentence)) is not None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A mention of minutes with what is said of them.

    ``words`` go up to the next mention; ``before`` is what stands before them, as far as it may
    be the verb, and ``led_by`` what opens the sentence.
    """

    words: str
    before: str
    led_by: str


def _pieces(sentence: str) -> Iterator[_Piece]:
    starts = [m.start() for m in agreeing.MINUTES.finditer(sentence) if not _is_time(sentence, m)]
    for i, start in enumerate(starts):
        end = starts[i + 1] if i + 1 < len(starts) else len(sentence)
        led_by = sentence[:start] if i == 0 else ""
        yield _Piece(sentence[start:end], sentence[:start], led_by)


def _is_time(sentence: str, match: re.Match[str]) -> bool:
    return (
        agreeing.MINUTES_OF_TIME.search(sentence, max(0, match.start() - 10), match.start())
        is not None
    )


def _read(piece: _Piece) -> Agreed | None:
    words = piece.words
    passive = agreeing.MINUTES_BE_AGREED.search(words)
    if passive:
        subject, verdict = words[: passive.start()], words[: passive.end()]
        is_wish = agreeing.WISHED.search(piece.before + subject) and not agreeing.SETTLED.search(
            piece.before
        )
        if is_wish:
            return None
    elif agreeing.AGREES_MINUTES.search(piece.before):
        record = agreeing.AS_RECORD.search(words)
        subject = words[: record.start()] if record else words
        verdict = words
    else:
        return None
    if agreeing.NOT_SETTLED.search(verdict) or agreeing.OTHER_BODY.search(subject):
        return None
    days = tuple(day for day, _ in find_dates(subject)) or _day_before(piece.before)
    is_amended = (
        agreeing.AMENDMENT.search(agreeing.NO_AMENDMENT.sub("", piece.led_by + words)) is not None
    )
    _, is_of, what = subject.partition(" of ")
    return Agreed(
        days, is_amended, bool(not days and is_of and not agreeing.OF_A_MEETING.match(what))
    )


def _day_before(words: str) -> tuple[date, ...]:
    """The day in "the 4 September 2020 minutes", from the words before "minutes"."""
    dated = find_dates(words)
    return (dated[-1][0],) if dated and words.rstrip().endswith(dated[-1][1]) else ()
