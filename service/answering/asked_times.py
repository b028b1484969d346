"""Whether words are of the time that a question asks for.

A meeting's date tells, or the words themselves: what was said in 2023 of the year 2021 is on 2021.
A financial year ("2021/22") is no date of meetings; it must be named, or the meeting lie in it.
"""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from index.passages.passage import Passage
from index.questions.date_words import read_dates
from index.questions.hints import Hints
from index.words.phrase import Phrase
from index.words.terms import STOP_WORDS
from ingest.language.dates import MONTH_WORDS, spans_of_years

# "Policing Plan 2023" is called so whenever it is spoken of, and so are "dues for 2025".
_CALLED_BY_YEAR = re.compile(r"\b([^\W\d_]++) (?:for )?(20[0-3][0-9])(?![\w/–-])")
# A year that begins or ends no stretch of years.
_YEAR_ALONE = re.compile(
    r"(?<![\w/–-])(?<![0-9] [–-] )(?<![0-9] to )(20[0-3][0-9])(?![\w/–-]| (?:to|[–-]) [0-9])"
)
# "council-2023-11.docx", "20231104.pdf".
_YEAR_OF_SOURCE = re.compile(r"(?<![0-9])(20[0-3][0-9])(?:[01][0-9](?:[0-3][0-9])?)?(?![0-9])")
# Panels close their year with the annual meeting in May; a financial year ends with March.
_YEAR_BEGINS, _YEAR_ENDS = (4, 1), (5, 31)


@dataclass(frozen=True, slots=True)
class AskedTimes:
    """The times that a question asks for; empty where any will do.

    ``dates`` are its hints on dates alone, ``stretches`` the financial years it names, as
    "2021/22", ``things`` what goes by a year ("plan 2023"). With ``told_from_today`` the dates are
    told from the day of asking ("last year"), which whoever reads old minutes may not mean.
    """

    dates: Hints = field(default_factory=Hints)
    stretches: tuple[str, ...] = ()
    things: tuple[Phrase, ...] = ()
    told_from_today: bool = False

    @classmethod
    def of(cls, question: str, hints: Hints) -> Self:
        """Read them from a question and the hints that were read from it."""
        named = (
            f"{word} {year}"
            for word, year in _CALLED_BY_YEAR.findall(question)
            if word.lower() not in STOP_WORDS and word.lower() not in MONTH_WORDS
        )
        return cls(
            dates=Hints(dates=hints.dates, not_dates=hints.not_dates),
            stretches=tuple(span.name for span in spans_of_years(question)),
            things=tuple(map(Phrase, named)),
            told_from_today=bool(hints.dates) and not _names_dates(question),
        )

    @property
    def narrows_meetings(self) -> bool:
        """Whether meetings of some days only are asked for."""
        return bool(self.dates.dates or self.dates.not_dates)

    def meets_stretches(self, passage: Passage) -> bool:
        """Whether a passage is of a stretch of years that is asked for.

        It is of the financial years that its headings name; a plan of several years ("2021-25") is
        spoken of in any of them. Where they name none, its words may, or its meeting lie in one:
        then they must not name a later one, for which a budget and a precept are set while the one
        before still runs. What is not said to be of any time is of none that is asked for.
        """
        if not self.stretches:
            return True
        asked = set(self.stretches)
        headed = {s.name for s in spans_of_years(f"{passage.citation.label}\n{passage.heading}")}
        if not asked.isdisjoint(headed):
            return True
        if any(map(_is_one_year, headed)):
            return False
        named = {span.name for span in spans_of_years(passage.text)}
        if not asked.isdisjoint(named):
            return True
        met = passage.citation.meeting_date
        if met is None or max(filter(_is_one_year, named), default="") > max(asked):
            return False
        return any(_holds(stretch, date.fromisoformat(met)) for stretch in asked)

    def fits(self, passage: Passage, sentence: str) -> bool:
        """Whether a sentence's meeting lies in the range asked for, or words name its year.

        Those of the sentence or of the item's heading ("Harbour dues 2025", but not "Plan
        2021-25"), or those of the passage that name a thing by its year. Where the meeting's date
        is not stated, the name of the source may tell the year.
        """
        if not self.narrows_meetings:
            return True
        ends = (day for one in self.dates.dates for day in (one.first, one.last))
        years = {day.year for day in ends if day}
        met = passage.citation.meeting_date
        if self.dates.fits_date(met):
            return True
        said = f"{passage.heading}\n{passage.text}"
        source = passage.document if met is None else ""
        return (
            any(str(year) in sentence for year in years)
            or any(int(year) in years for year in _YEAR_ALONE.findall(passage.heading))
            or any(int(year) in years for year in _YEAR_OF_SOURCE.findall(source))
            or any(thing.stands_in(said) for thing in self.things)
        )


def _names_dates(question: str) -> bool:
    """Whether a question's dates can be read without knowing what day it is."""
    return bool(read_dates(question, last_meeting=lambda: date.min).ranges)


def _is_one_year(stretch: str) -> bool:
    first, last = _years(stretch)
    return last == first + 1


def _years(stretch: str) -> tuple[int, int]:
    first = int(stretch[:4])
    return first, first - first % 100 + int(stretch[-2:])


def _holds(stretch: str, day: date) -> bool:
    first, last = _years(stretch)
    return date(first, *_YEAR_BEGINS) <= day <= date(last, *_YEAR_ENDS)
