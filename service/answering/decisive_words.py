"""The words of a quotation that decide a plain question: its figure, date, name, yes or no.

They are a span of the quotation and never new words. Where they cannot be told, none are marked.
"""

import re
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from index.questions.asked_fact import AskedFact
from index.words.terms import STOP_WORDS, Stemmer, words
from index.words.token_weights import ROLE_WORDS
from ingest.language.sentences import Span, sentence_spans
from service.answering.asked_terms import ordered_terms, term_of, terms_of
from service.answering.decisive_figures import AskedMatter
from service.answering.decisive_names import decisive_names

# More of them in one sentence decide nothing.
_MOST = 3
# What is denied stands no more words behind the denial.
_CLOSE_WORDS = 6
# The share of what is asked about that a sentence speaks of; a fact of the sort asked for tells
# besides that it is the one.
_SHARE, _SHARE_WITH_FACT = 1 / 2, 1 / 3
_NAMED = re.compile(r"(?<=[\w,;:’'] )[A-Z][a-z]{2,}(?!\w)")
# Words of a question that ask for the fact, and are not what it is about.
_ASKING = "long soon old often many much day date time year month number"
_PUTS_RIGHT = re.compile(
    r"\bshould\s+(?:have\s+)?(?:read|say|said|stated?|shown?)\b"
    r"|\b(?:answer|repl|said|stat|report|record|minut|show|given|read|was|were|is|are)\w*\s+(?:as\s+)?"
    r"(?:incorrect(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|in\s+error|not\s+(?:true|correct|right))\b"
    r"|\b(?:incorrectly|wrongly|mistakenly)\s+(?:answer|said|stat|report|record|minut|show|given)",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"^\W*(?:(?:and|so|but|please)\W+)?(?:(?:can you |please )?(?:tell me|say) (?:if|whether)"
    r"|whether|is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|may|must"
    r"|(?:is|are|was|were|has|have|had|does|do|did|wo|would|ca|could|should)n['’]t)\b",
    re.IGNORECASE,
)
_WHICH_PANEL = re.compile(r"\b(?:which|what|whose)\s+(?:panels?|committees?)\b", re.IGNORECASE)
_THE_PANEL = re.compile(
    r"\b(?:[A-Z][\w’'-]+\s+(?:(?:and|&|of)\s+)?){0,5}(?:Panel|Committee)\b(?!['’]s|\s+[Mm]embers?\b)"
)
_PLAIN_ANSWER = re.compile(
    r"(?:^\W*|\b(?:replied|answered|said|responded|advised)\s+(?:that\s+)?[“\"‘']?)(yes|no)\b(?=\W)",
    re.IGNORECASE,
)
_AUXILIARY = (
    r"(?:is|are|was|were|be|been|being|has|have|had|does|do|did|will|would|can|could|should|may"
    r"|might|must)"
)
_DENIAL = re.compile(
    rf"\b{_AUXILIARY}\s+(?:not\b(?!\s+(?:only|just|merely)\b)|never\b|no longer\b)"
    rf"(?:\s+(?:yet|been|be)\b)*|\b{_AUXILIARY}n['’]t\b|\bcannot\b|\bthere\s+(?:had\s+been|would\s+be"
    r"|were|was|are|is)\s+(?:currently\s+|as\s+yet\s+)?no(?:ne)?\b"
    r"|\b(?:declined|refused|unable|rejected|ruled\s+out|denied|disagreed)\b",
    re.IGNORECASE,
)
# Behind these nothing is said to be so.
_LEAVES_OPEN = re.compile(r"\b(?:when|whether|if|how|not|never|nobody|unless)\b", re.IGNORECASE)
_ASSENT = re.compile(
    r"\b(?:confirmed|agreed|assured|accepted|approved|acknowledged|undertook)\b", re.IGNORECASE
)
_VERB = re.compile(rf"\b(?:{_AUXILIARY}\s+){{1,3}}(?:(?:now|also|already|all|\w+ly)\s+)?(\w+)\b")


@dataclass(frozen=True, slots=True)
class PlainQuestion:
    """A question, what it is about, and the sort of fact that it asks for."""

    text: str
    subject: str
    fact: AskedFact | None

    @property
    def names(self) -> frozenset[str]:
        """The names in its subject, in lower case: what it writes with a capital inside."""
        named = (word.casefold() for word in _NAMED.findall(self.text))
        return frozenset(named) & frozenset(words(self.subject)) - ROLE_WORDS


def decisive_words(
    question: PlainQuestion,
    quoted: str,
    stemmer: Stemmer,
    *,
    panel: str | None,
    beside: str = "",
    within: str | None = None,
) -> tuple[Span, ...]:
    """Where the words that decide a question stand in words quoted for it, in their order.

    ``panel`` is whose minutes are quoted, ``beside`` what the words reply to, ``within`` what they
    stand among: where that lacks a name asked about, none decide. None are marked in a sentence
    that, read with what it replies to, speaks of too little of what is asked about, nor in words
    that put others right ("it should say four"), where the wrong ones stand too.
    """
    if _PUTS_RIGHT.search(quoted):
        return ()
    names = question.names if within is not None else frozenset()
    if names and not names <= {*words(f"{within} {panel} {beside}")}:
        return ()
    terms = ordered_terms(question.subject, stemmer)
    own = terms_of(f"{panel} {_ASKING}", stemmer) | ROLE_WORDS
    asked = [term for term in terms if term not in own] or terms
    find = _finder(question, asked, stemmer, panel, beside)
    if find is None:
        return ()
    # A quote is one passage of speech, wherever its source breaks lines.
    quoted = quoted.replace("\n", " ")
    share = _SHARE if question.fact is None else _SHARE_WITH_FACT
    found: list[tuple[int, tuple[Span, ...]]] = []
    for start, end in sentence_spans(quoted):
        sentence = quoted[start:end]
        spans = find(sentence)
        if not spans or len(spans) > _MOST:
            continue
        told = terms_of(f"{beside} {sentence}", stemmer)
        if len(told.intersection(asked)) >= share * len(asked):
            shared = len(terms_of(sentence, stemmer).intersection(asked))
            found.append((shared, tuple((start + a, start + b) for a, b in spans)))
    # The sentence that speaks most of what is asked about; of several, the first.
    return max(found, key=lambda one: one[0], default=(0, ()))[1]


_Find = Callable[[str], Sequence[Span]]


def _finder(
    question: PlainQuestion, asked: Sequence[str], stemmer: Stemmer, panel: str | None, beside: str
) -> _Find | None:
    """What finds the decisive words of one sentence; ``None`` where no words decide."""
    fact = question.fact
    if fact is not None and fact.kind == "name":
        return lambda sentence: decisive_names(
            fact, question.text, asked, sentence, lambda word: term_of(word, stemmer)
        )
    if fact is not None:
        matter = AskedMatter(fact, frozenset(asked), beside, stemmer)
        return lambda sentence: matter.told_in(sentence, question.text)
    if _WHICH_PANEL.search(question.text):
        return lambda sentence: _naming_panel(sentence, panel)
    if _YES_OR_NO.match(question.text):
        return lambda sentence: _yes_or_no(frozenset(asked), sentence, stemmer)
    return None


def _naming_panel(sentence: str, panel: str | None) -> list[Span]:
    """Where a sentence names the panel whose minutes it stands in, or calls it "the Panel"."""
    own = {*words(panel or ""), "the", "panel", "committee"}
    named = (match.span() for match in _THE_PANEL.finditer(sentence))
    return [span for span in named if own.issuperset(words(sentence[slice(*span)]))][:1]


def _yes_or_no(asked: Set[str], sentence: str, stemmer: Stemmer) -> list[Span]:
    """A plain yes or no, else what is denied, what is assented to, or that what is asked is so.

    What is denied begins close behind with a word of the question, and where there is none of a
    thing, it is no other thing; what is assented to stands close behind, or the words end there.
    """
    plain = _PLAIN_ANSWER.search(sentence)
    if plain:
        return [plain.span(1)]
    for found in _DENIAL.finditer(sentence):
        behind = words(sentence[found.end() :])[:_CLOSE_WORDS]
        is_none = found.group().endswith(("no", "none"))
        thing = list(takewhile(lambda word: word not in STOP_WORDS, behind))
        telling = thing if is_none else [word for word in behind if word not in STOP_WORDS][:1]
        if asked >= {term_of(word, stemmer) for word in telling} and (telling or not behind):
            return [found.span()]
    is_of_it = 2 * len(asked & terms_of(sentence, stemmer)) > len(asked)
    for found in _ASSENT.finditer(sentence) if is_of_it else ():
        behind = words(sentence[found.end() :])[:_CLOSE_WORDS]
        if not behind or not asked.isdisjoint(term_of(word, stemmer) for word in behind):
            return [found.span()]
    leaves_open = _LEAVES_OPEN.search(sentence)
    told = sentence[: leaves_open.start()] if leaves_open else sentence
    verbs = (m for m in _VERB.finditer(told) if term_of(m[1].lower(), stemmer) in asked)
    return [match.span() for match in verbs][:1]
