"""The words of a quotation that decide a plain question: its figure, date, name, yes or no.

They are a span of the quotation and never new words. Where they cannot be told, none are marked.
"""

import re
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass

from index.questions.asked_fact import AskedFact
from index.words.terms import STOP_WORDS, Stemmer, word_spans, words
from index.words.token_weights import ROLE_WORDS
from ingest.language.dates import spans_of_years, stated_dates
from ingest.language.reporting_words import REPORTING
from ingest.language.sentences import Span, sentence_spans
from service.answering.fact_words import FACT_WORDS, LENGTH_OF_TIME, MEASURE, NAME, names_nothing

# More of them in one sentence decide nothing.
_MOST = 3
# What is denied stands no more words behind the denial.
_CLOSE_WORDS = 6
# In characters, how far before a figure what denies it stands at most.
_DENIED_REACH = 40
# The share of what is asked about that a sentence speaks of; a fact of the sort asked for tells
# besides that it is the one.
_SHARE, _SHARE_WITH_FACT = 1 / 2, 1 / 3
_HOW_LONG = re.compile(r"\bhow (?:long|soon|old)\b", re.IGNORECASE)
_WHO = frozenset({"who", "whom", "whose"})
# Those who speak in all minutes.
_OFFICES = ROLE_WORDS | frozenset("police and crime victims committee chair vice".split())
_PUTS_RIGHT = re.compile(
    r"\bshould\s+(?:have\s+)?(?:read|say|said|stated?|shown?)\b", re.IGNORECASE
)
# What is said not to be so, with a word or two before it.
_DENIED = re.compile(
    r"\b(?:not(?!\s+(?:less|more|fewer|later|earlier|over|until|before|only)\b)|rather than"
    r"|instead of)(?:\s+[a-z]+){0,2}\s+[‘“'\"£]?$",
    re.IGNORECASE,
)
_CLAUSE_ENDS = re.compile(r"[,;:](?=\s)")
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
_REPORTS = re.compile(rf"\s*+{REPORTING}")
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
_ASSENT = re.compile(
    r"\b(?:confirmed|agreed|assured|accepted|approved|acknowledged|undertook|yes)\b", re.IGNORECASE
)
_VERB = re.compile(rf"\b(?:{_AUXILIARY}\s+){{1,3}}(?:(?:now|also|already|all|\w+ly)\s+)?(\w+)\b")


@dataclass(frozen=True, slots=True)
class PlainQuestion:
    """A question, what it is about, and the sort of fact that it asks for."""

    text: str
    subject: str
    fact: AskedFact | None


def decisive_words(
    question: PlainQuestion, quoted: str, stemmer: Stemmer, *, panel: str | None, beside: str = ""
) -> tuple[Span, ...]:
    """Where the words that decide a question stand in words quoted for it, in their order.

    ``panel`` is whose minutes are quoted, ``beside`` what the words reply to. None are marked in a
    sentence that, read with what it replies to, speaks of too little of what is asked about, nor
    in words that put others right ("it should say four"), where the wrong ones stand too.
    """
    if _PUTS_RIGHT.search(quoted):
        return ()
    asked = _terms(question.subject, stemmer) - ROLE_WORDS
    find = _finder(question, asked, stemmer, panel)
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
        if len(asked & told) >= share * len(asked):
            shared = len(asked & _terms(sentence, stemmer))
            found.append((shared, tuple((start + a, start + b) for a, b in spans)))
    # The sentence that speaks most of what is asked about; of several, the first.
    return max(found, key=lambda one: one[0], default=(0, ()))[1]


_Find = Callable[[str], Sequence[Span]]


def _finder(
    question: PlainQuestion, asked: Set[str], stemmer: Stemmer, panel: str | None
) -> _Find | None:
    """What finds the decisive words of one sentence; ``None`` where no words decide."""
    fact = question.fact
    if fact is not None:
        is_long = _HOW_LONG.search(question.text) is not None
        return lambda sentence: _in_nearest_clause(
            sentence, _of_fact(fact, sentence, stemmer, is_long=is_long), asked, stemmer
        )
    if _WHICH_PANEL.search(question.text):
        return lambda sentence: _naming_panel(sentence, panel)
    if _YES_OR_NO.match(question.text):
        return lambda sentence: _yes_or_no(asked, sentence, stemmer)
    return None


def _in_nearest_clause(
    sentence: str, spans: Sequence[Span], asked: Set[str], stemmer: Stemmer
) -> list[Span]:
    """Of several spans those in the clauses that share most with what is asked about."""
    if len(spans) < 2:
        return list(spans)
    ends = [*(match.start() for match in _CLAUSE_ENDS.finditer(sentence)), len(sentence)]

    def shared(span: Span) -> int:
        start = max((end for end in ends if end <= span[0]), default=0)
        end = min(end for end in ends if end >= span[1])
        return len(asked & _terms(sentence[start:end], stemmer))

    most = max(map(shared, spans))
    return [span for span in spans if shared(span) == most]


def _of_fact(fact: AskedFact, sentence: str, stemmer: Stemmer, *, is_long: bool) -> list[Span]:
    """Where a sentence states such a fact; with ``is_long`` a number only as a length of time."""
    if fact.kind == "name":
        return _names(fact, sentence)
    dated = [(d.start, d.end) for d in stated_dates(sentence)]
    dated += [(years.start, years.end) for years in spans_of_years(sentence)]
    spans = [m.span() for m in FACT_WORDS[fact.kind].finditer(sentence)]
    if fact.kind == "date":
        return _apart([*dated, *spans])
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
    nearest = _nearest_to_counted(fact, sentence, spans, stemmer) if len(spans) > 1 else None
    return [nearest] if nearest else spans


def _nearest_to_counted(
    fact: AskedFact, sentence: str, spans: Sequence[Span], stemmer: Stemmer
) -> Span | None:
    """Of several numbers the one beside what is counted; ``None`` where nothing tells them apart.

    A number stands before what it counts more often than behind it.
    """
    counted = fact.counted | fact.also_counted
    named = [a for word, a, _ in word_spans(sentence) if stemmer.term(word) in counted]
    before = [(at - end, (start, end)) for start, end in spans for at in named if at >= end]
    behind = [(start - at, (start, end)) for start, end in spans for at in named if at < start]
    return min(before or behind, default=(0, None))[1]


def _names(fact: AskedFact, sentence: str) -> list[Span]:
    """The names that are not the question's own.

    Whoever only reports it where none else is; an office without a name only where who is asked.
    """
    is_who = not fact.own_words.isdisjoint(_WHO)
    dated = [(d.start, d.end) for d in stated_dates(sentence)]
    found = [
        span
        for span in (match.span() for match in NAME.finditer(sentence))
        if not _overlaps(span, dated)
        and not fact.own_words.issuperset(words(sentence[slice(*span)]))
    ]
    named = [span for span in found if not _OFFICES.issuperset(words(sentence[slice(*span)]))]
    told = [span for span in named if not _REPORTS.match(sentence, span[1])]
    return told or named or (found if is_who else [])


def _naming_panel(sentence: str, panel: str | None) -> list[Span]:
    """Where a sentence names the panel whose minutes it stands in, or calls it "the Panel"."""
    own = {*words(panel or ""), "the", "panel", "committee"}
    named = (match.span() for match in _THE_PANEL.finditer(sentence))
    return [span for span in named if own.issuperset(words(sentence[slice(*span)]))][:1]


def _yes_or_no(asked: Set[str], sentence: str, stemmer: Stemmer) -> list[Span]:
    """A plain yes or no, else what is denied, what is assented to, or that what is asked is so.

    What is denied or assented to stands close behind, or the words end there.
    """
    plain = _PLAIN_ANSWER.search(sentence)
    if plain:
        return [plain.span(1)]
    for pattern in (_DENIAL, _ASSENT):
        for found in pattern.finditer(sentence):
            behind = words(sentence[found.end() :])[:_CLOSE_WORDS]
            if not behind or asked & {stemmer.term(word) for word in behind}:
                return [found.span()]
    verbs = (m for m in _VERB.finditer(sentence) if stemmer.term(m[1].lower()) in asked)
    return [match.span() for match in verbs][:1]


def _terms(text: str, stemmer: Stemmer) -> set[str]:
    return {stemmer.term(word) for word in words(text) if word not in STOP_WORDS}


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
