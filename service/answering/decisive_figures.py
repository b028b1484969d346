"""The figure or date that decides a question: the one beside what is asked about, in its clause."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.questions.asked_fact import AskedFact
from index.words.terms import Stemmer, word_spans, words
from ingest.language.dates import spans_of_years, stated_dates
from ingest.language.sentences import Span, overlaps
from service.answering.asked_terms import PASTS, term_of, terms_of
from service.answering.fact_words import FACT_WORDS, LENGTH_OF_TIME, MEASURE, names_nothing

# In characters, how far before a figure what denies it stands at most.
_DENIED_REACH = 40
# Words of what is asked about that stand in the clause of a figure or date, if there are so many.
_IN_CLAUSE = 2
_HOW_LONG = re.compile(r"\bhow (?:long|soon|old)\b", re.IGNORECASE)
_MEETINGS = frozenset("the next last this previous following meeting".split())
# "14 Mill Lane".
_OF_ADDRESS = re.compile(r"\s[A-Z][a-z]")
_PEOPLE = frozenset("people person persons".split())
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


@dataclass(frozen=True, slots=True)
class AskedMatter:
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
        return (self.fact.counted - PASTS.keys()) | self.fact.also_counted

    def told_in(self, sentence: str, question: str) -> list[Span]:
        """The figures or dates of a sentence that a question asks for.

        Those in the clauses that share most with what is asked about, if they share enough.
        """
        spans = _of_fact(self.fact, sentence, is_long=_HOW_LONG.search(question) is not None)
        ends = [*(match.start() for match in _CLAUSE_ENDS.finditer(sentence)), len(sentence)]
        besides = self.beside if len(spans) == 1 else ""
        shares: list[tuple[int, Span]] = []
        for span in spans:
            start = max((end for end in ends if end <= span[0]), default=0)
            end = min(end for end in ends if end >= span[1])
            clause = sentence[start:end]
            if self._is_told_by(f"{besides} {clause}"):
                shares.append((len(self.asked & terms_of(clause, self.stemmer)), span))
        most = max((shared for shared, _ in shares), default=0)
        found = [span for shared, span in shares if shared == most]
        if self.counted:
            return self._nearest_to_counted(sentence, found)
        return found if self.fact.kind == "date" else self._most_spoken_of(sentence, found)

    def _is_told_by(self, clause: str) -> bool:
        """Whether a clause names what is counted, or else enough of what is asked about."""
        told = terms_of(clause, self.stemmer)
        if self.counted:
            is_of_people = self.fact.may_be_people and not _PEOPLE.isdisjoint(words(clause))
            return is_of_people or not told.isdisjoint(self.counted)
        return len(told & self.asked) >= min(_IN_CLAUSE, len(self.asked))

    def _most_spoken_of(self, sentence: str, spans: Sequence[Span]) -> list[Span]:
        """Of several figures the one with most of what is asked about beside it, if it is one."""
        if len(spans) < 2:
            return list(spans)
        edges = [0, *(at for span in spans for at in span), len(sentence)]
        gaps = [sentence[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
        gaps = [_CLAUSE_ENDS.split(gaps[0])[-1], *gaps[1:-1], _CLAUSE_ENDS.split(gaps[-1])[0]]
        shares = [len(self.asked & terms_of(gap, self.stemmer)) for gap in gaps]
        beside = list(map(max, pairwise(shares)))
        best = [span for span, shared in zip(spans, beside, strict=True) if shared == max(beside)]
        return best if len(best) == 1 else []

    def _nearest_to_counted(self, sentence: str, spans: Sequence[Span]) -> list[Span]:
        """Of several numbers the one beside what is counted, and none that only calls one of them.

        A number stands before what it counts more often than behind it.
        """
        spoken = word_spans(sentence)
        named = [(a, b) for word, a, b in spoken if term_of(word, self.stemmer) in self.counted]
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
        if not overlaps(span, dated)
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


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that overlap or touch as one."""
    apart: list[Span] = []
    for start, end in sorted(spans):
        if apart and start <= apart[-1][1]:
            apart[-1] = apart[-1][0], max(end, apart[-1][1])
        else:
            apart.append((start, end))
    return apart
