"""What sort of fact a question asks for, and whether words state one.

A near miss is about the right subject and lacks the fact: asked what a campaign cost, minutes that
tell of the campaign and name no sum do not answer. So a sentence answers only if it states a fact
of the sort that was asked for; which fact it is, similarity has to tell.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from index.questions.asked_sorts import ASKS, FactKind, asks_why
from index.questions.stated_facts import Statement, without_dates
from index.words.terms import STOP_WORDS, Stemmer, words

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
_ASKS_WHO = re.compile(r"\bwhom?\b|^\W*whose\b", re.IGNORECASE)
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
# "How many patients wait" is answered by "214 people".
_PEOPLE = frozenset(
    "applicants callers children complainants drivers households motorists passengers patients "
    "prisoners pupils residents survivors tenants victims visitors volunteers".split()
)
# "How many people were arrested" is answered by "98 arrests": these name nothing to be counted.
_ANYTHING = frozenset("people person persons cases times individuals others offenders".split())
# A number counts what is named up to so many words behind it, or before it, in one clause.
_BEHIND, _BEFORE = 6, 8


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
    asking = without_dates(_asking_words(question))
    # "Who will send the figures" asks for no figure.
    kinds: Iterable[FactKind] = ("name", *ASKS) if _ASKS_WHO.match(asking.lstrip()) else ASKS
    asked = ((kind, ASKS[kind].search(asking)) for kind in kinds)
    kind, at = next(((kind, found.start()) for kind, found in asked if found), (None, 0))
    # "Why did it cost so much" asks for no sum, "how many left, and for what reasons" for a number.
    is_of_reason = asks_why(asking[:at]) and not _ASKS_BESIDES.search(question)
    if kind is None or is_of_reason:
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


def _asking_words(question: str) -> str:
    """A question without "what was said about", empty where only a topic stands behind it."""
    frame = _TOPIC_FRAME.match(question)
    if frame is None:
        return question
    rest = question[frame.end() :]
    return rest if _QUESTION_WORD.search(rest) else ""


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
