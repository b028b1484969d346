"""What sort of fact a question asks for, and whether words state one.

A near miss is about the right subject and lacks the fact: asked what a campaign cost, minutes that
tell of the campaign and name no sum do not answer. So a sentence answers only if it states a fact
of the sort that was asked for; which fact it is, similarity has to tell. Of a draft question, which
is longer and names figures in passing, only whether it plainly asks for one is read.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from index.words.terms import STOP_WORDS, Stemmer, words
from ingest.language.dates import spans_of_years, stated_dates, without
from ingest.language.list_marks import BULLET, QUESTION_NUMBER

FactKind = Literal["share", "money", "number", "frequency", "date", "name"]

# Numbers that name something and count nothing: telephone numbers, a disease.
_NAMING_NUMBER = re.compile(r"\b(?:101|111|999)\b|(?<=-)19\b")
# "What was said about crime rates" asks for no rate; "… about how many officers left" for a number.
_TOPIC_FRAME = re.compile(
    r"^\W*what\b.{0,60}?\b(?:sa(?:y|ys|id)|views?|opinions?|think|thought|position|stance"
    r"|discuss\w*|mention\w*|comment\w*)\s+(?:about|on|of|regarding|concerning)\b",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(r"\b(?:how|when|who|whom|what|which)\b", re.IGNORECASE)
_CLAUSE = r"(?:^|,|\b(?:and|or|at|about|for|by|of|to|know|say|tell|state|ask(?:ed)?)\b)\W*"
_BODIES = (
    r"(?:councils?|organisations?|providers?|officers?|agenc\w+|charit\w+|compan\w+|bod(?:y|ies)"
    r"|forces?|members?|authorit\w+|areas?|towns?|firms?|contractors?|suppliers?|schools?|shops?"
    r"|pharmac\w+|hospitals?|universit\w+|banks?|partners?|villages?|wards?|districts?|boroughs?"
    r"|parish(?:es)?|stations?)"
)
# "The Commissioner answered" names nobody where the name of a firm is asked for.
_TITLES = frozenset(
    (
        "chair chairman chairwoman chief cllr commissioner constable councillor councillors deputy "
        "director dpcc member members mr mrs ms officer panel pcc vice"
    ).split()
)
# Nor is a firm named by what any force has: "the PCC's Policy Teams", "the Police and Crime Plan".
_OF_ANY_FORCE = frozenset(
    (
        "acting assistant board commissioners committee crime executive force interim "
        "meeting member's officers opcc panels pcc's pcso pcsos plan police policies policy "
        "report scrutiny strategy team teams temporary"
    ).split()
)
# Who came to an office is told by a name, and not by the office alone.
_ASKS_WHO_CAME = re.compile(
    r"\bwho(?:m|se)?\b.{0,40}?\b(?:became|become|becomes|elected|appointed|chosen|nominated|succeed\w*"
    r"|took over)\b",
    re.IGNORECASE,
)
_OFFICES = _TITLES | frozenset(
    "chairmen chairperson convenor convener vice-chair vice-chairman vice-chairwoman".split()
)
# Nor do "Councillor Example asked" and "on Sundays".
_NO_BODY = re.compile(
    r"\b(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr|Sir|Dame)\.? [A-Z][\w’'-]*"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
)
# "Why did it cost so much" asks for a reason, whatever it names besides.
_ASKS_WHY = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?why\b|\bhow come\b|\b(?:what|which)\s+(?:was\s+the\s+)?reasons?\b",
    re.IGNORECASE,
)
_ASKS_BESIDES = re.compile(r"\band (?:who|when|how)\b", re.IGNORECASE)
# "The provider whose contract ended" asks for the provider.
_ASKS_WHO = re.compile(r"\bwhom?\b|^\W*whose\b", re.IGNORECASE)
_NUMBER_WORDS = "|".join(
    (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
        "hundred hundreds thousand thousands million billion dozen dozens half single both couple "
        "none zero nil"
    ).split()
)
_SPANS = r"(?:day|week|month|year|quarter)s?"


# "A two per cent rise" and "a greater number of reports" state or compare, and ask for nothing.
_STATED_BEFORE = r"(?<!\d )(?<!\d)" + "".join(
    rf"(?<!\b{word} )" for word in "one two three four five six seven eight nine ten half".split()
)
_COMPARED_BEFORE = "".join(
    rf"(?<!{word} )"
    for word in "greater larger higher lower smaller growing increasing rising large small".split()
)


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


# In this order: "what share of the costs" asks for a share.
_ASKS: dict[FactKind, re.Pattern[str]] = {
    "share": _pattern(
        rf"\b(?:percentage|{_STATED_BEFORE}per cent|{_STATED_BEFORE}percent|proportion)\b",
        r"|\bwhat share\b|(?<!fair )\bshare of\b",
        r"|(?<!business )(?<!interest )\brates?\b",
        r"(?=\W*$| (?:of|for|in|at|among|was|is|were|are)\b)",
    ),
    "money": _pattern(
        r"\b(?:costs?|prices?)\b(?! of living)|\bsalar(?:y|ies)\b|\bfees?\b|\bamount\W*$",
        r"|\bamounts? (?:(?:of )?(?:money|funding|cash|compensation)|paid|spent|raised|received)\b",
        r"|\bvalue of\b.{0,60}\b(?:assets|goods|property|cash|contracts?|drugs|seized|stolen)\b",
        r"|\bhow much (?:money|funding|cash)\b|\btotal (?:spen[dt]|paid|budget|income|funding)\b",
        r"|\bhow much\b(?! (?:time|progress)\b).{0,80}\b(?:spen[dt]|paid|pay|worth|fund\w*|income",
        r"|budget|precept|seized?)\b",
        r"|\b(?:what|how much)\b.{1,60}\b(?:paid|earns?|worth)\W*$|\b(?:income|takings)\W*$",
        r"|^\W*what (?:does|did|do|will|would|must)\b.{1,60}",
        r"\b(?:spend on|(?<!in )charge\b(?!.{0,40}? with\b)",
        r"|pay(?! (?:for|out for|tribute|attention|heed|regard|respects?)\b))\b",
    ),
    "frequency": _pattern(_CLAUSE, r"how (?:often|frequently|regularly)\b"),
    "number": _pattern(
        rf"\bhow many\b|{_COMPARED_BEFORE}",
        r"(?<!\ba )(?<!phone )(?<!\d )(?<!safety in )\bnumbers?\b(?! (?:plates?|one)\b)",
        r"|\b(?:the|in|what) total\b|\btotal (?:number|of|for)\b|\btotal\W*$|\bstatistics\b",
        r"|(?<!key )(?<!senior )(?<!public )\bfigures\b(?! of speech)",
        r"|\baverage\b(?! speed cameras?)",
        rf"|{_CLAUSE}how (?:much(?! (?:progress|confidence|trust|support)\b)|long|old)\b",
    ),
    "date": _pattern(
        rf"{_CLAUSE}(?:by )?when\s+(?:was|is|are|were|did|do|does|will|would|has|have|had|can",
        r"|could|should)\b|\b(?:what|which) (?:date|year|month|period|day)\b|\bhow soon\b",
        r"|\bby when\b",
        r"|(?<!\bto[ -])(?<!\bof[ -])\bdates?\b(?! back)",
    ),
    # Who may apply, is at risk, pays or keeps watch is told by a sort of people, not by a name.
    "name": _pattern(
        r"(?:^|\b(?:tell me|know|asked|and)\b)\W*who(?:m|se)?\s",
        r"(?!(?:can|could|may|should)\b|.*\b(?:at risk|vulnerable|targeted|affected|eligible)\b",
        r"|(?:(?:is|are)\s+(?:checking|paying|funding|watching|monitoring|overseeing)",
        r"|(?:checks?|pays?|funds?|watches|monitors?|oversees|scrutinises|inspects|decides)|foots)\b)",
        r"|\b(?:by|to) whom\b|\b(?:names?|naming) of\b",
        rf"|(?:^|,|\band\b)\W*(?:(?:in|to|by|from|with) )?which (?:\w+ )?{_BODIES}\b",
    ),
}
_STATES: dict[FactKind, re.Pattern[str]] = {
    "share": _pattern(
        r"\d\s?%|\bper ?cent\b|\b(?:half|most|majority|one in|\d+ in \d+|out of)\b",
        r"|\bper (?:head|1,?000)\b",
        r"|\b(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?)\b",
    ),
    "money": _pattern(
        r"[£€$]|\d\s?(?:m|million|bn|billion|k)\b",
        r"(?! (?:people|residents|households|offences|crimes|calls)\b)",
        r"|\bpounds?\b|\bfree of charge\b",
    ),
    "number": _pattern(rf"(?<![\w-])\d|\b(?:{_NUMBER_WORDS})\b"),
    "frequency": _pattern(
        r"\b(?:quarterly|monthly|weekly|daily|annual\w*|yearly|once|twice|regular\w*|often|rarely",
        rf"|\w+ times|(?:every|each|per|an?) (?:\w+ )?(?:{_SPANS}|meetings?))\b",
    ),
    # Beside days, months and years themselves.
    "date": _pattern(
        r"\b(?:soon|shortly|end of|mid|since|until|spring",
        r"|summer|autumn|winter|christmas|easter|new year|bank holiday|half[ -]term",
        rf"|(?:\d+|{_NUMBER_WORDS}|next|last|this|few|coming",
        rf"|following|previous)[ -](?:\w+ )?(?:{_SPANS}|meeting))\b",
    ),
    # A capital that does not merely open a sentence.
    "name": _pattern(r"(?<=[\w,;’'”] )(?-i:[A-Z])[\w’'-]*"),
}
# Of drafts, and narrower than `_ASKS`: one that names a cost in passing is not told from another by
# it. The weights of the check were trained on this.
_PLAINLY_ASKS_FIGURE = re.compile(
    r"\bhow\s+(?:many|much|long|often|far|soon)\b|\bwhat\s+(?:(?:is|was|were|are)\s+)?(?:the\s+)?"
    r"(?:[\w-]+\s+)?(?:number|proportion|percentage|share|cost|amount|average|total|rate)\b"
    r"|\bwhat\s+(?:does|did|has|would|will)\s+it\s+cost\b|\bat\s+what\s+cost\b"
    rf"|{_COMPARED_BEFORE}\b(?:number|proportion|percentage)\s+of\b|\baverage\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:how many|numbers? of|total(?: number)? of|figures? (?:for|on))\s+"
    r"(?:(?:of|the|extra|new)\s+)*((?:[\w’'-]+\s*){1,4})",
    re.IGNORECASE,
)
_NOUN_ENDS = frozenset(
    {
        *"did do does has have had was were is are will would can could".split(),
        *"should in on of for from to at by been be".split(),
        *"involve involves involved include includes included concern concerned".split(),
    }
)
# "How many patients wait" is answered by "214 people".
_PEOPLE = frozenset(
    "applicants callers children complainants drivers households motorists passengers patients "
    "prisoners pupils residents survivors tenants victims visitors volunteers".split()
)
# "How many people were arrested" is answered by "98 arrests": these name nothing to be counted.
_ANYTHING = frozenset("people person persons cases times individuals others offenders".split())
# A number counts what is named up to so many words behind it, or before it, in one clause.
_BEHIND, _BEFORE = 6, 8
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
        return _without_dates(self.stated)

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
        return is_question and self._holds("asks", kind, _ASKS[kind], self.sentence)

    def states(self, kind: FactKind) -> bool:
        """Whether words of it are a fact of this sort; a day, month or year is told otherwise."""
        text = self.counting if kind == "number" else self.stated
        return self._holds("states", kind, _STATES[kind], text)

    def _holds(self, what: str, kind: FactKind, pattern: re.Pattern[str], text: str) -> bool:
        found = self._found.get((what, kind))
        if found is None:
            found = self._found[what, kind] = pattern.search(text) is not None
        return found


@dataclass(frozen=True, slots=True)
class AskedFact:
    """A sort of fact that a question asks for.

    ``counted`` holds the terms of what is to be counted, empty where anything may be, and
    ``also_counted`` those of other words for it; ``own_words`` the question's words, in lower case,
    which are no names that answer it; where the name of a body is asked for (``is_of_body``), nor
    are titles of people.
    """

    kind: FactKind
    counted: frozenset[str]
    own_words: frozenset[str]
    is_of_body: bool = False
    also_counted: frozenset[str] = frozenset()

    def is_stated_in(self, sentence: Statement, stemmer: Stemmer) -> bool:
        """Whether a sentence states a fact of this sort.

        A list item's or question's own number is none; a date is neither a number nor a name. Nor
        does a question state what it asks for itself.
        """
        if sentence.asks(self.kind):
            return False
        if self.kind == "name":
            names = sentence.names_of_bodies if self.is_of_body else sentence.names
            return not all(map(self.own_words.issuperset, names))
        if self.kind == "number" and self.counted:
            return self._counts(sentence, stemmer)
        if self.kind == "date" and sentence.without_dates != sentence.stated:
            return True
        return sentence.states(self.kind)

    def _counts(self, sentence: Statement, stemmer: Stemmer) -> bool:
        """Whether a number stands beside what is to be counted."""
        counted = self.counted | self.also_counted
        for spoken, numbers in sentence.counting_clauses:
            named = [i for i, word in enumerate(spoken) if stemmer.term(word) in counted]
            if any(-_BEFORE <= at - number <= _BEHIND for at in named for number in numbers):
                return True
        return False


def asked_fact(
    question: str,
    stemmer: Stemmer,
    other_names: Mapping[str, Sequence[str]] | None = None,
    *,
    subject: str | None = None,
) -> AskedFact | None:
    """The sort of fact that a question asks for; ``None`` where any words may answer.

    ``other_names`` has the other wordings of its own: "posts" counts what "jobs" are. ``subject``
    is the question without its hints, if they were read: a panel that it names counts nothing.
    """
    if asks_why(question) and not _ASKS_BESIDES.search(question):
        return None
    asking = _without_dates(_asking_words(question))
    # "Who will send the figures" asks for no figure.
    kinds: Iterable[FactKind] = ("name", *_ASKS) if _ASKS_WHO.match(asking.lstrip()) else _ASKS
    kind = next((kind for kind in kinds if _ASKS[kind].search(asking)), None)
    if kind is None:
        return None
    counted = frozenset[str]()
    if kind == "number":
        counts_there = subject is not None and _COUNTED.search(subject)
        counted = _counted(subject if subject and counts_there else question, stemmer)
    also: frozenset[str] = frozenset()
    for form, others in (other_names or {}).items():
        if not counted.isdisjoint(map(stemmer.term, words(form))):
            also |= {stemmer.term(word) for other in others for word in _telling(other)}
    is_of_body = kind == "name" and not _ASKS_WHO.search(question)
    own_words = _own_words(question, kind, is_of_body=is_of_body)
    return AskedFact(kind, counted, own_words, is_of_body, also - counted)


def _own_words(question: str, kind: FactKind, *, is_of_body: bool) -> frozenset[str]:
    """The question's words, and besides those that name nobody who could answer it."""
    own = frozenset(words(question))
    if is_of_body:
        return own | _TITLES | _OF_ANY_FORCE
    if kind == "name" and _ASKS_WHO_CAME.search(question):
        return own | _OFFICES
    return own


def asks_why(question: str) -> bool:
    """Whether a question asks for a reason."""
    return _ASKS_WHY.search(question) is not None


def facts_asked(draft: str) -> frozenset[FactKind]:
    """Every sort of fact that a draft question, or a recorded one, asks for anywhere in it."""
    return frozenset(kind for kind, asks in _ASKS.items() if asks.search(draft))


def asks_figure(draft: str) -> bool:
    """Whether a draft question plainly asks for a number, a share, a cost or a length of time."""
    return _PLAINLY_ASKS_FIGURE.search(draft) is not None


def _asking_words(question: str) -> str:
    """A question without "what was said about", empty where only a topic stands behind it."""
    frame = _TOPIC_FRAME.match(question)
    if frame is None:
        return question
    rest = question[frame.end() :]
    return rest if _QUESTION_WORD.search(rest) else ""


def _without_dates(text: str) -> str:
    return without(text, [*spans_of_years(text), *stated_dates(text)], " ")


def _names(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(words(match.group())) for match in _STATES["name"].finditer(text))


def _telling(wording: str) -> list[str]:
    return [word for word in words(wording) if word not in STOP_WORDS]


def _counted(question: str, stemmer: Stemmer) -> frozenset[str]:
    match = _COUNTED.search(question)
    counted: set[str] = set()
    for word in words(match[1]) if match else []:
        if word in _NOUN_ENDS:
            break
        if word in _ANYTHING:
            return frozenset()
        if word not in STOP_WORDS:
            counted.add(stemmer.term(word))
        if word in _PEOPLE:
            counted |= {stemmer.term("people"), stemmer.term("persons")}
    return frozenset(counted)
