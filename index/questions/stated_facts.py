"""What facts a sentence states: its figures and what they count, its dates, its names."""

import re
from collections.abc import Sequence
from functools import cached_property

from index.questions.asked_sorts import ASKS, FactKind, any_of
from index.words.terms import words
from ingest.language.dates import spans_of_years, stated_dates, without
from ingest.language.list_marks import BULLET, QUESTION_NUMBER
from ingest.language.reporting_words import REPORTING

# Numbers that name something and count nothing: telephone numbers, a disease, a minute.
NUMBERED = (
    r"(?:covi?d|appendix|grade|item|level|minute|objective|option|page|paragraph|part|phase|plot"
    r"|priority|question|recommendation|section|site|stage|standard|strand|tier)"
)
NAMING_NUMBER = re.compile(
    rf"\b(?:101|111|999)\b|\b{NUMBERED}(?:\s+(?:no\.?|number))?[\s*-]{{1,5}}\d[\d.]*", re.IGNORECASE
)
# Nor do "Councillor Example asked" and "on Sundays".
_NO_BODY = re.compile(
    r"\b(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Sir|Dame)\.? [A-Z][\w’'-]*"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
)
_NUMBER_WORDS = "|".join(
    (
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
        "hundred hundreds thousand thousands million billion dozen dozens half single both couple "
        "none zero nil"
    ).split()
)
# "One that had gone" counts nothing.
_NUMBER = (
    rf"(?:{_NUMBER_WORDS}|(?<!\bno )(?<!\bany )(?<!\bthe )(?<!\bthis )(?<!\bthat )(?<!\beach )"
    r"one(?! (?:another|can|could|had|has|is|may|might|more|must|of|should|that|was|which|who"
    r"|would)\b))"
)
_SPANS = r"(?:day|week|month|year|quarter)s?"
_TIMES = r"(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade)s?"
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_STATES: dict[FactKind, re.Pattern[str]] = {
    "share": any_of(
        r"\d\s?%|\bper ?cent\b|\b(?:half|most|majority|one in|\d+ in \d+|out of)\b",
        r"|\bper (?:head|1,?000)\b",
        r"|\b(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?)\b",
    ),
    "money": any_of(
        r"[£€$]|\d\s?(?:m|million|bn|billion|k)\b",
        r"(?! (?:people|residents|households|offences|crimes|calls)\b)",
        r"|\bpounds?\b|\bfree of charge\b",
    ),
    "time": any_of(
        r"\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)",
        r"|\b(?:[01]?\d|2[0-3]):[0-5]\d\b",
        r"|\b\d{4} hours\b|\b(?:noon|midnight|midday|o['’]clock|around the clock|day and night)\b",
        rf"|\b(?:at|from|until|till|to|by|between|before) (?:half past )?(?:{_HOURS})\b",
        r"(?=\W*$|[,.;]| (?:and|in|on)\b)",
    ),
    "number": any_of(rf"(?<![\w-])\d|\b{_NUMBER}\b"),
    "frequency": any_of(
        r"\b(?:quarterly|termly|monthly|fortnightly|weekly|daily|nightly|hourly|annual\w*|yearly|once|twice|regular\w*|often|rarely",
        rf"|\w+ times|(?:every|each|per|an?) (?:\w+ )?(?:{_SPANS}|meetings?))\b",
    ),
    # Beside days, months and years themselves.
    "date": any_of(
        r"\b(?:soon|shortly|end of|mid|since|until|spring",
        r"|summer|autumn|winter|christmas|easter|new year|bank holiday|half[ -]term",
        rf"|(?:\d+|one|{_NUMBER_WORDS}|next|last|this|few|coming",
        rf"|following|previous)[ -](?:\w+ )?(?:{_SPANS}|meeting))\b",
    ),
    # A capital that does not merely open a sentence.
    "name": any_of(r"(?<=[\w,;’'”] )(?-i:[A-Z])[\w’'-]*"),
}
# "The Deputy PCC reported that": who tells it, and not whom it is about.
_SPEAKS = re.compile(
    r"^\W*(?:(?:[Tt]he|[Aa]n?|[Ii]n reply,?)\s)?"
    rf"(?:(?:[A-Z][\w’'().-]*|of|for|and|the|to),?\s){{1,9}}?{REPORTING}"
)
_CLAUSE_END = re.compile(r"[;?!]|\.\s")
_LENGTH_OF_TIME = re.compile(
    rf"(?:\d|\b(?:one|{_NUMBER_WORDS}|an?|few|several|another))(?:[\s-]+(?:to|or|and|a|an|half|more"
    rf"|working|calendar|full|{_NUMBER_WORDS}|[\d.,]+)){{0,3}}[\s-]+{_TIMES}\b"
    r"|\b(?:until|till|since|overnight|indefinitely|permanently|immediately)\b",
    re.IGNORECASE,
)
# What a sum, a share or a stretch of time or way goes by, which counts no things.
_MEASURED = re.compile(r"[£€$]|%$")
_UNITS = re.compile(
    rf"{_TIMES}|kms?|kilometres?|miles?|mph|metres?|acres?|pounds?|pence|per|percentage|am|pm|old"
)
_BETWEEN = re.compile(r"\d.*|to|or|and|more|last|few|a|half|working|calendar")


class Statement:
    """A sentence that may state a fact; what was read from it is kept for the next question."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        self._found: dict[tuple[str, FactKind], bool] = {}

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in order."""
        return tuple(words(self.sentence))

    @cached_property
    def stated(self) -> str:
        """The sentence without a list item's or a question's own number."""
        marker = BULLET.match(self.sentence) or QUESTION_NUMBER.match(self.sentence)
        return self.sentence[marker.end() :] if marker else self.sentence

    @cached_property
    def without_dates(self) -> str:
        """What it states but for dates."""
        return without_dates(self.stated)

    @cached_property
    def names(self) -> tuple[frozenset[str], ...]:
        """The words of each of its names."""
        return _names(self.without_dates)

    @cached_property
    def names_of_others(self) -> tuple[frozenset[str], ...]:
        """The words of each of its names but for that of whoever speaks."""
        return _names(_SPEAKS.sub(" ", self.without_dates))

    @cached_property
    def names_of_bodies(self) -> tuple[frozenset[str], ...]:
        """The words of each of its names but for people called by a title, and days of the week."""
        return _names(_NO_BODY.sub(" ", _SPEAKS.sub(" ", self.without_dates)))

    @cached_property
    def counting(self) -> str:
        """What it states without dates and numbers that only name."""
        return NAMING_NUMBER.sub(" ", self.without_dates)

    @cached_property
    def counting_clauses(self) -> tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]:
        """The words of each clause that holds a number, and which of them are numbers.

        Those of a sum or a share are none.
        """
        clauses = []
        for clause in _CLAUSE_END.split(self.counting):
            spoken = tuple(words(clause))
            numbers = tuple(
                i
                for i, word in enumerate(spoken)
                if _STATES["number"].search(word) and not _MEASURED.search(word)
            )
            if numbers:
                clauses.append((spoken, numbers))
        return tuple(clauses)

    @cached_property
    def counts_something(self) -> bool:
        """Whether it holds a number of things, whatever they are."""
        return any(
            unit_of(spoken, number) is None
            for spoken, numbers in self.counting_clauses
            for number in numbers
        )

    @cached_property
    def states_length_of_time(self) -> bool:
        """Whether it says how long something takes or lasts."""
        return _LENGTH_OF_TIME.search(self.without_dates) is not None

    def asks(self, kind: FactKind) -> bool:
        """Whether it asks for a fact of this sort itself."""
        is_question = self.sentence.rstrip(" ]").endswith("?")
        return is_question and self._holds("asks", kind, ASKS[kind], self.sentence)

    def states(self, kind: FactKind) -> bool:
        """Whether words of it are a fact of this sort; a day, month or year is told otherwise."""
        text = self.counting if kind == "number" else self.stated
        return self._holds("states", kind, _STATES[kind], text)

    def _holds(self, what: str, kind: FactKind, pattern: re.Pattern[str], text: str) -> bool:
        found = self._found.get((what, kind))
        if found is None:
            found = self._found[what, kind] = pattern.search(text) is not None
        return found


def unit_of(spoken: Sequence[str], number: int) -> str | None:
    """The unit that a number among words is a measure in ("three or four days"), if any."""
    following = (word for word in spoken[number + 1 : number + 5] if not _BETWEEN.fullmatch(word))
    unit = next(following, "")
    return unit if _UNITS.fullmatch(unit) else None


def without_dates(text: str) -> str:
    """A text with a space for each date and stretch of years."""
    return without(text, [*spans_of_years(text), *stated_dates(text)], " ")


def _names(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words(match.group())) for match in _STATES["name"].finditer(text))
