"""What sort of fact a question asks for, and whether words state one.

A near miss is about the right subject and lacks the fact: asked what a campaign cost, minutes that
tell of the campaign and name no sum do not answer. So a sentence answers only if it states a fact
of the sort that was asked for; which fact it is, similarity has to tell.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from index.questions.asked_election import AskedElection
from index.questions.asked_office import AskedOffice
from index.questions.asked_sorts import ASKS, FactKind, asks_why
from index.questions.stated_facts import Statement, unit_of, without_dates
from index.words.terms import STOP_WORDS, Stemmer, words
from ingest.language.reporting_words import REPORTING

# "What was said about crime rates" asks for no rate; "… about how many officers left" for a number.
_TOPIC_FRAME = re.compile(
    r"^\W*what\b.{0,60}?\b(?:sa(?:y|ys|id)|views?|opinions?|think|thought|position|stance"
    r"|discuss\w*|mention\w*|comment\w*)\s+(?:about|on|of|regarding|concerning)\b",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(r"\b(?:how|when|who|whom|what|which)\b", re.IGNORECASE)
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
_ASKS_BESIDES = re.compile(r"\band (?:who|when|how)\b", re.IGNORECASE)
# "The provider whose contract ended" asks for the provider.
_ASKS_PERSON = re.compile(
    r"\bwhom?\b|^\W*whose\b|\b(?:which|what|names? of the) (?:\w+ )?(?:officer|member|councillor"
    r"|sergeant|inspector|superintendent|constable|candidate|person)s?\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:how many|numbers? of|total(?: number)? of|figures? (?:for|on)|average)\s+"
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
# "Who reported it" is told by whoever speaks.
_ASKS_WHO_SPOKE = re.compile(
    rf"\b(?:who|officers?|members?|councillors?)\b.{{0,20}}?\s{REPORTING}", re.IGNORECASE
)
# "How many patients wait" is answered by "214 people".
_PEOPLE = frozenset(
    "applicants callers children complainants drivers households motorists passengers patients "
    "prisoners pupils residents survivors tenants victims visitors volunteers".split()
)
# "How many people were arrested" is answered by "98 arrests": these name nothing to be counted.
_ANYTHING = frozenset("cases times".split())
# Nor do these, beside which it may stand what was done by them or to them.
_ANYBODY = frozenset("people person persons individuals others offenders".split())
_ANY_PEOPLE = ("people", "person", "persons")
_HAD_DONE = frozenset("are been being get got had has have is was were".split())
# "The figures were 8,150": of what, the words before say.
_COUNTS = frozenset("number numbers figure figures total totals".split())
_IS = frozenset("are is stands stood was were".split())
_HOW_LONG = re.compile(
    r"\bhow (?:long|old)\b|\bhow much (?:more |extra )?time\b"
    r"|\b(?:average|typical|mean|longest) (?:\w+ )?(?:wait|time|delay)s?\b|\bwaiting times?\b",
    re.IGNORECASE,
)
# A number counts what is named up to so many words behind it, or before it, in one clause.
_BEHIND, _BEFORE = 6, 8
# "Responded" and "responses" have no stem in common, but so many letters that they begin with.
_SAME_WORD = 6
_HOW_LONG_UNTIL = re.compile(r"\bhow long (?:is it )?(?:before|till|until)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AskedFact:
    """A sort of fact that a question asks for.

    ``counted`` holds the terms of what is to be counted, empty where anything may be, and
    ``also_counted`` those of other words for it; they ``may_be_people``. ``own_words`` are the
    question's words, in lower case, which are no names that answer it; where the name of a body is
    asked for (``is_of_body``), nor are titles of people, and only where that ``is_of_speaker`` is
    whoever tells it. A number that ``is_length`` says how long, or, where it ``may_be_dated``,
    until when. Words that speak of the ``office`` whose holder is asked for must not leave it open.
    The day of an ``election`` is told by that of the meeting which did it.
    """

    kind: FactKind
    counted: frozenset[str]
    own_words: frozenset[str]
    is_of_body: bool = False
    also_counted: frozenset[str] = frozenset()
    may_be_people: bool = False
    is_length: bool = False
    may_be_dated: bool = False
    is_of_speaker: bool = False
    office: AskedOffice | None = None
    election: AskedElection | None = None

    def is_done_in(self, sentence: Statement) -> bool:
        """Whether a sentence records the meeting as doing what is asked for the day of."""
        return self.election is not None and self.election.is_done_in(sentence.sentence)

    def is_stated_in(self, sentence: Statement, stemmer: Stemmer) -> bool:
        """Whether a sentence states a fact of this sort.

        A list item's or question's own number is none; a date is neither a number nor a name. Nor
        does a question state what it asks for itself.
        """
        if sentence.asks(self.kind):
            return False
        if self.kind == "name":
            if self.office and self.office.is_left_open_in(sentence.stated):
                return False
            names = sentence.names if self.is_of_speaker else sentence.names_of_others
            names = sentence.names_of_bodies if self.is_of_body else names
            return not all(map(self.own_words.issuperset, names))
        is_dated = self.may_be_dated and sentence.without_dates != sentence.stated
        if self.is_length:
            return is_dated or sentence.states_length_of_time
        if self.kind == "number" and self.counted:
            return self._counts(sentence, stemmer)
        return is_dated or sentence.states(self.kind)

    def counts_what_is_named_in(self, sentence: Statement, stemmer: Stemmer) -> bool:
        """Whether a sentence names what is to be counted, so that the next may tell the number."""
        named = set(map(stemmer.term, sentence.words))
        return self.counted <= named or not self.also_counted.isdisjoint(named)

    def _counts(self, sentence: Statement, stemmer: Stemmer) -> bool:
        """Whether a number stands beside what is to be counted."""
        counted = self.counted | self.also_counted
        if self.may_be_people:
            counted |= frozenset(map(stemmer.term, _ANY_PEOPLE))
        begins = {term[:_SAME_WORD] for term in counted if len(term) >= _SAME_WORD}
        for spoken, numbers in sentence.counting_clauses:
            named = [
                i
                for i, word in enumerate(spoken)
                if word[:_SAME_WORD] in begins
                or stemmer.term(word) in counted
                or (word in _COUNTS and _IS.intersection(spoken[i + 1 : i + 2]))
            ]
            counting = [
                number
                for number in numbers
                if (unit := unit_of(spoken, number)) is None or stemmer.term(unit) in counted
            ]
            if any(-_BEFORE <= at - number <= _BEHIND for at in named for number in counting):
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
    asking = without_dates(_asking_words(question))
    # "Who will send the figures" and "which officer looks into the costs" ask for no figure.
    kinds: Iterable[FactKind] = ("name", *ASKS) if ASKS["name"].match(asking.lstrip()) else ASKS
    asked = ((kind, ASKS[kind].search(asking)) for kind in kinds)
    kind, at = next(((kind, found.start()) for kind, found in asked if found), (None, 0))
    # "Why did it cost so much" asks for no sum, "how many left, and for what reasons" for a number.
    is_of_reason = asks_why(asking[:at]) and not _ASKS_BESIDES.search(question)
    if kind is None or is_of_reason:
        return None
    counted, may_be_people = frozenset[str](), False
    if kind == "number":
        counts_there = subject is not None and _COUNTED.search(subject)
        counted, may_be_people = _counted(
            subject if subject and counts_there else question, stemmer
        )
    also: frozenset[str] = frozenset()
    for form, others in (other_names or {}).items():
        if not counted.isdisjoint(map(stemmer.term, words(form))):
            also |= {stemmer.term(word) for other in others for word in _telling(other)}
    is_of_body = kind == "name" and not _ASKS_PERSON.search(question)
    own_words = _own_words(question, kind, is_of_body=is_of_body)
    is_length = kind == "number" and not counted and _HOW_LONG.search(asking) is not None
    may_be_dated = kind == "date" or _HOW_LONG_UNTIL.search(asking) is not None
    return AskedFact(
        *(kind, counted, own_words, is_of_body, also - counted),
        *(may_be_people, is_length, may_be_dated, _ASKS_WHO_SPOKE.search(question) is not None),
        office=AskedOffice.of(question) if kind == "name" else None,
        election=AskedElection.of(question) if kind == "date" else None,
    )


def _own_words(question: str, kind: FactKind, *, is_of_body: bool) -> frozenset[str]:
    """The question's words, and besides those that name nobody who could answer it."""
    own = frozenset(words(question))
    if is_of_body:
        return own | _TITLES | _OF_ANY_FORCE
    if kind == "name" and _ASKS_WHO_CAME.search(question):
        return own | _OFFICES
    return own


def _asking_words(question: str) -> str:
    """A question without "what was said about", empty where only a topic stands behind it."""
    frame = _TOPIC_FRAME.match(question)
    if frame is None:
        return question
    rest = question[frame.end() :]
    return rest if _QUESTION_WORD.search(rest) else ""


def _telling(wording: str) -> list[str]:
    return [word for word in words(wording) if word not in STOP_WORDS]


def _counted(question: str, stemmer: Stemmer) -> tuple[frozenset[str], bool]:
    """What is to be counted, by its terms, and whether these are people."""
    match = _COUNTED.search(question)
    spoken = words(match[1]) if match else []
    if not _ANYBODY.isdisjoint(spoken[:1]):
        done = next((word for word in spoken[1:] if word not in _HAD_DONE), "")
        is_told = done and done not in STOP_WORDS and done not in _NOUN_ENDS
        return frozenset([stemmer.term(done)] if is_told else ()), True
    named = list(takewhile(lambda word: word not in _NOUN_ENDS, spoken))
    if not _ANYTHING.isdisjoint(named):
        return frozenset(), False
    counted = frozenset(stemmer.term(word) for word in named if word not in STOP_WORDS)
    return counted, not _PEOPLE.isdisjoint(named)
