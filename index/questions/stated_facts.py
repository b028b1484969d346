"""What facts a sentence states: its figures and what they count, its dates, its names."""

import re
from functools import cached_property

from index.questions.asked_sorts import ASKS, FactKind, any_of
from index.words.terms import words
from ingest.language.dates import spans_of_years, stated_dates, without
from ingest.language.list_marks import BULLET, QUESTION_NUMBER

# Numbers that name something and count nothing: telephone numbers, a disease.
_NAMING_NUMBER = re.compile(r"\b(?:101|111|999)\b|(?<=-)19\b")
# Nor do "Councillor Example asked" and "on Sundays".
_NO_BODY = re.compile(
    r"\b(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Sir|Dame)\.? [A-Z][\w’'-]*"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
)
_NUMBER_WORDS = "|".join(
    (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
        "hundred hundreds thousand thousands million billion dozen dozens half single both couple "
        "none zero nil"
    ).split()
)
_SPANS = r"(?:day|week|month|year|quarter)s?"
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
    "number": any_of(rf"(?<![\w-])\d|\b(?:{_NUMBER_WORDS})\b"),
    "frequency": any_of(
        r"\b(?:quarterly|monthly|weekly|daily|annual\w*|yearly|once|twice|regular\w*|often|rarely",
        rf"|\w+ times|(?:every|each|per|an?) (?:\w+ )?(?:{_SPANS}|meetings?))\b",
    ),
    # Beside days, months and years themselves.
    "date": any_of(
        r"\b(?:soon|shortly|end of|mid|since|until|spring",
        r"|summer|autumn|winter|christmas|easter|new year|bank holiday|half[ -]term",
        rf"|(?:\d+|{_NUMBER_WORDS}|next|last|this|few|coming",
        rf"|following|previous)[ -](?:\w+ )?(?:{_SPANS}|meeting))\b",
    ),
    # A capital that does not merely open a sentence.
    "name": any_of(r"(?<=[\w,;’'”] )(?-i:[A-Z])[\w’'-]*"),
}
_CLAUSE_END = re.compile(r"[;?!]|\.\s")


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
    def names_of_bodies(self) -> tuple[frozenset[str], ...]:
        """The words of each of its names but for people called by a title, and days of the week."""
        return _names(_NO_BODY.sub(" ", self.without_dates))

    @cached_property
    def counting(self) -> str:
        """What it states without dates and numbers that only name."""
        return _NAMING_NUMBER.sub(" ", self.without_dates)

    @cached_property
    def counting_clauses(self) -> tuple[tuple[tuple[str, ...], tuple[int, ...]], ...]:
        """The words of each clause that holds a number, and which of them are numbers."""
        clauses = []
        for clause in _CLAUSE_END.split(self.counting):
            spoken = tuple(words(clause))
            numbers = tuple(i for i, word in enumerate(spoken) if _STATES["number"].search(word))
            if numbers:
                clauses.append((spoken, numbers))
        return tuple(clauses)

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


def without_dates(text: str) -> str:
    """A text with a space for each date and stretch of years."""
    return without(text, [*spans_of_years(text), *stated_dates(text)], " ")


def _names(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words(match.group())) for match in _STATES["name"].finditer(text))
