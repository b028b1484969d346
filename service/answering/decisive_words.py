"""The words of a quotation that decide a plain question: its figure, date, name, yes or no.

They are a span of the quotation and never new words. Where they cannot be told, none are marked.
"""

import re
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, takewhile

from index.questions.asked_fact import AskedFact
from index.words.terms import STOP_WORDS, Stemmer, word_spans, words
from index.words.token_weights import ROLE_WORDS
from ingest.language.dates import spans_of_years, stated_dates
from ingest.language.sentences import Span, sentence_spans
from service.answering.decisive_names import decisive_names
from service.answering.fact_words import FACT_WORDS, LENGTH_OF_TIME, MEASURE, names_nothing

# More of them in one sentence decide nothing.
_MOST = 3
# What is denied stands no more words behind the denial.
_CLOSE_WORDS = 6
# In characters, how far before a figure what denies it stands at most.
_DENIED_REACH = 40
# The share of what is asked about that a sentence speaks of; a fact of the sort asked for tells
# besides that it is the one.
_SHARE, _SHARE_WITH_FACT = 1 / 2, 1 / 3
# Words of what is asked about that stand in the clause of a figure or date, if there are so many.
_IN_CLAUSE = 2
_NAMED = re.compile(r"(?<=[\w,;:’'] )[A-Z][a-z]{2,}(?!\w)")
_HOW_LONG = re.compile(r"\bhow (?:long|soon|old)\b", re.IGNORECASE)
# Words of a question that ask for the fact, and are not what it is about.
_ASKING = "long soon old often many much day date time year month number"
_MEETINGS = frozenset("the next last this previous following meeting".split())
# "14 Mill Lane".
_OF_ADDRESS = re.compile(r"\s[A-Z][a-z]")
_PEOPLE = frozenset("people person persons".split())
_PASTS = {
    past: verb
    for verb, pasts in {
        "take": "took taken", "meet": "met", "hold": "held", "sell": "sold", "pay": "paid",
        "spend": "spent", "begin": "began begun", "leave": "left", "buy": "bought",
        "build": "built", "send": "sent", "win": "won", "lead": "led", "write": "wrote written",
        "come": "came",
    }.items()
    for past in pasts.split()
}  # fmt: skip
_PUTS_RIGHT = re.compile(
    r"\bshould\s+(?:have\s+)?(?:read|say|said|stated?|shown?)\b"
    r"|\b(?:answer|repl|said|stat|report|record|minut|show|given|read|was|were|is|are)\w*\s+(?:as\s+)?"
    r"(?:incorrect(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|in\s+error|not\s+(?:true|correct|right))\b"
    r"|\b(?:incorrectly|wrongly|mistakenly)\s+(?:answer|said|stat|report|record|minut|show|given)",
    re.IGNORECASE,
)
# What is said not to be so, with a word or two before it.
_DENIED = re.compile(
    r"\b(?:not(?!\s+(?:less|more|fewer|later|earlier|over|until|before|only)\b)|rather than"
    r"|instead of)(?:\s+[a-z]+){0,2}\s+[‘“'\"£]?$",
    re.IGNORECASE,
)
# Where another clause begins, or another point of a list in one line.
_CLAUSE_ENDS = re.compile(
    r"[,;](?=\s)(?!\s(?:wh|that\b))|\s(?=\(?(?:[ivx]{1,4}|[a-z])\)\s)|\sbut(?=\s)"
    # "Attendance – 98%" is one.
    r"|(?:\s[–—-]|:)(?=\s)(?!\s[£€]?\d|\s[A-Z][a-z]+day\b)"
)
# "Site 57" is called so, and is not 57 sites.
_CALLED = re.compile(r"[\s*_#]*+(?:no\.?\s*+)?", re.IGNORECASE)
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
    if within is not None and not question.names <= {*words(within), *words(f"{panel} {beside}")}:
        return ()
    terms = _ordered_terms(question.subject, stemmer)
    own = _terms(f"{panel} {_ASKING}", stemmer) | ROLE_WORDS
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
        told = _terms(f"{beside} {sentence}", stemmer)
        if len(told.intersection(asked)) >= share * len(asked):
            shared = len(_terms(sentence, stemmer).intersection(asked))
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
            fact, question.text, asked, sentence, lambda word: _term(word, stemmer)
        )
    if fact is not None:
        is_long = _HOW_LONG.search(question.text) is not None
        matter = _Matter(fact, frozenset(asked), beside, stemmer)
        return lambda sentence: matter.told_by(sentence, _of_fact(fact, sentence, is_long=is_long))
    if _WHICH_PANEL.search(question.text):
        return lambda sentence: _naming_panel(sentence, panel)
    if _YES_OR_NO.match(question.text):
        return lambda sentence: _yes_or_no(frozenset(asked), sentence, stemmer)
    return None


@dataclass(frozen=True, slots=True)
class _Matter:
    """What a figure or date must stand beside, in one clause: that which is ``asked`` about.

    What the words reply to (``beside``) tells what a figure is of that stands alone.
    """

    fact: AskedFact
    asked: frozenset[str]
    beside: str
    stemmer: Stemmer

    @property
    def counted(self) -> frozenset[str]:
        """The terms of what is to be counted."""
        return (self.fact.counted - _PASTS.keys()) | self.fact.also_counted

    def told_by(self, sentence: str, spans: Sequence[Span]) -> list[Span]:
        """Those in the clauses that share most with what is asked about, if they share enough."""
        ends = [*(match.start() for match in _CLAUSE_ENDS.finditer(sentence)), len(sentence)]
        besides = self.beside if len(spans) == 1 else ""
        shares: list[tuple[int, Span]] = []
        for span in spans:
            start = max((end for end in ends if end <= span[0]), default=0)
            end = min(end for end in ends if end >= span[1])
            clause = sentence[start:end]
            if self._is_told_by(f"{besides} {clause}"):
                shares.append((len(self.asked & _terms(clause, self.stemmer)), span))
        most = max((shared for shared, _ in shares), default=0)
        found = [span for shared, span in shares if shared == most]
        if self.counted:
            return self._nearest_to_counted(sentence, found)
        return found if self.fact.kind == "date" else self._most_spoken_of(sentence, found)

    def _is_told_by(self, clause: str) -> bool:
        """Whether a clause names what is counted, or else enough of what is asked about."""
        told = _terms(clause, self.stemmer)
        if self.counted:
            is_of_people = self.fact.may_be_people and not _PEOPLE.isdisjoint(words(clause))
            return is_of_people or not told.isdisjoint(self.counted)
        return len(told & self.asked) >= min(_IN_CLAUSE, len(self.asked))

    def _most_spoken_of(self, sentence: str, spans: Sequence[Span]) -> list[Span]:
        """Of several figures the one with most of what is asked about beside it, if it is one."""
        edges = [0, *(at for span in spans for at in span), len(sentence)]
        gaps = [
            len(self.asked & _terms(sentence[start:end], self.stemmer))
            for start, end in zip(edges[::2], edges[1::2], strict=True)
        ]
        beside = list(map(max, pairwise(gaps)))
        best = [span for span, shared in zip(spans, beside, strict=True) if shared == max(beside)]
        return best if len(best) == 1 else []

    def _nearest_to_counted(self, sentence: str, spans: Sequence[Span]) -> list[Span]:
        """Of several numbers the one beside what is counted, and none that only calls one of them.

        A number stands before what it counts more often than behind it.
        """
        spoken = word_spans(sentence)
        named = [(a, b) for word, a, b in spoken if _term(word, self.stemmer) in self.counted]
        spans = [
            (start, end)
            for start, end in spans
            if not any(b <= start and _CALLED.fullmatch(sentence, b, start) for _, b in named)
        ]
        before = [(at - end, (start, end)) for start, end in spans for at, _ in named if at >= end]
        behind = [(start - b, (start, end)) for start, end in spans for _, b in named if b <= start]
        return [min(before or behind)[1]] if before or behind else list(spans)


def _of_fact(fact: AskedFact, sentence: str, *, is_long: bool) -> list[Span]:
    """Where a sentence states such a fact; with ``is_long`` a number only as a length of time."""
    dated = [(d.start, d.end) for d in stated_dates(sentence)]
    dated += [(years.start, years.end) for years in spans_of_years(sentence)]
    spans = [m.span() for m in FACT_WORDS[fact.kind].finditer(sentence)]
    if fact.kind == "date":
        # "The next meeting" does not say when the next meeting is.
        no_dates = frozenset({*fact.own_words, *(_MEETINGS if dated else ())})
        told = [s for s in spans if not no_dates.issuperset(words(sentence[slice(*s)]))]
        return _apart([*dated, *told])
    if fact.kind == "number":
        dated += [found.span() for found in FACT_WORDS["time"].finditer(sentence)]
    spans = [
        span
        for span in spans
        if not _overlaps(span, dated)
        and not names_nothing(sentence, span)
        and not _DENIED.search(sentence, max(0, span[0] - _DENIED_REACH), span[0])
    ]
    if is_long:
        spans = [span for span in spans if LENGTH_OF_TIME.search(sentence, *span)]
    elif fact.counted:
        spans = [span for span in spans if not MEASURE.search(sentence, *span)]
    elif fact.kind == "number":
        spans = [span for span in spans if not _OF_ADDRESS.match(sentence, span[1])]
    return spans


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
        if asked >= {_term(word, stemmer) for word in telling} and (telling or not behind):
            return [found.span()]
    for found in _ASSENT.finditer(sentence):
        behind = words(sentence[found.end() :])[:_CLOSE_WORDS]
        if not behind or not asked.isdisjoint(_term(word, stemmer) for word in behind):
            return [found.span()]
    leaves_open = _LEAVES_OPEN.search(sentence)
    told = sentence[: leaves_open.start()] if leaves_open else sentence
    verbs = (m for m in _VERB.finditer(told) if _term(m[1].lower(), stemmer) in asked)
    return [match.span() for match in verbs][:1]


def _ordered_terms(text: str, stemmer: Stemmer) -> list[str]:
    return [_term(word, stemmer) for word in words(text) if word not in STOP_WORDS]


def _terms(text: str, stemmer: Stemmer) -> set[str]:
    return set(_ordered_terms(text, stemmer))


def _term(word: str, stemmer: Stemmer) -> str:
    """A word's term, that of its verb where it is an irregular past."""
    return stemmer.term(_PASTS.get(word, word))


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap or touch as one."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return apart
