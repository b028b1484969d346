"""What was decided, or what somebody undertook to do, where a question asks for that.

A report on a subject is no answer to what was resolved or promised about it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Self

from index.book.book import Book
from index.book.register_entries import RecordedAction, RecordedDecision
from index.questions.query import Query
from index.searching.hits import Hit
from ingest.language.sentences import Span
from service.answering.quote_candidates import Quote
from service.answering.selection import strength_as_reply

# "What did the PCC agree to" asks for a role's words, which is told by whoever must speak.
_ASKS_DECISION = re.compile(
    r"^\W*(?:(?:please|tell me|show me|list)\s+)?(?:(?:what|which|how|whether)\b.{0,60}?"
    r"|(?:the|all|any)\s+)?\b(?:resolve[ds]?|resolutions?\s+(?:on|about|of)|decide[ds]?"
    r"|decisions?\s+(?:on|about|was|were)|agree[ds]?(?!\s+with)|recommend(?:ed|s)?)\b"
    r"|^\W*(?:did|has|have)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}?(?:panel|committee|board|authority|cabinet"
    r"|members)\s+(?:(?:\w+ly|ever|then|also|not|(?:agree|decide|vote)\s+to)\s+){0,2}?"
    r"(?:support|veto|approve|reject|back(?!\s+(?:to|in|from|on)\b)|endorse|adopt|accept)(?:e?d)?\b",
    re.IGNORECASE,
)
# What became of a promise is told by other words than the promise.
_ASKS_UNDERTAKING = re.compile(
    r"^\W*(?:(?:please|tell me|show me|list)\s+)?"
    r"(?!.{0,80}\b(?:happened|bec[ao]me|came|kept|broken|outstanding)\b)"
    r"(?:(?:what|which|who|any|all|the|has|have|was|were|is|are)\b.{0,60}?"
    r"\b(?:promised|pledged|undert(?:ook|aken?)\s+to|committed\s+to"
    r"|(?:promises?|pledges?|undertakings?|commitments?)\s+(?:\w+\s+){0,4}?(?:made|given|give|make))\b"
    r"|(?:what\s+|which\s+)?(?:did|does)\b.{1,60}?\b(?:promise|pledge|undertake\s+to)\b)",
    re.IGNORECASE,
)
_UNDERTAKES = re.compile(
    r"\b(?:promis(?:e[ds]?|ing)|pledge[ds]?|undert(?:ook|akings?|ak(?:e|en|es)\s+to)|commit(?:ted|ments?)"
    r"|(?:agree[ds]?|offer(?:ed|s)?)\s+to)\b",
    re.IGNORECASE,
)
_DECIDES = re.compile(
    r"\b(?:resolved|decided|recommended|agreed|approved|voted|endorsed|supported|vetoed)\b",
    re.IGNORECASE,
)
# Less than what tells any two quotes apart.
_AHEAD = 0.0001


@dataclass(frozen=True, slots=True)
class _Sort:
    """How a sort of deed is told: the words that tell one, and what a question lacks without.

    ``closes`` says, of a quote, what a deed that is recorded there belongs to.
    """

    lacks: str
    words: re.Pattern[str]
    closes: Callable[[Quote], object]


def _item(quote: Quote) -> tuple[str, str | None]:
    """A decision closes an item and seldom says again what that was about."""
    return quote.passage.document, quote.passage.citation.item_title


def _exchange(quote: Quote) -> int:
    """An undertaking is given in a reply, or noted behind what it is about."""
    return quote.passage.group


_DECISION = _Sort("what was decided", _DECIDES, _item)
_UNDERTAKING = _Sort("what was promised", _UNDERTAKES, _exchange)


@dataclass(frozen=True, slots=True)
class AskedDeeds:
    """Where the documents of the passages found record what a question asks for, by document."""

    sort: _Sort
    spans: dict[str, list[Span]]

    @classmethod
    def of(cls, query: Query, book: Book, hits: Sequence[Hit]) -> Self | None:
        """The decisions or undertakings, whichever a question asks for; ``None`` for neither."""
        documents = sorted({hit.passage.document for hit in hits})
        if _ASKS_UNDERTAKING.search(query.text):
            return cls(_UNDERTAKING, _by_document(book.actions_of(documents)))
        if query.asked.must_speak or not _ASKS_DECISION.search(query.text):
            return None
        return cls(_DECISION, _by_document(book.decisions_of(documents)))

    @property
    def lacks(self) -> str:
        """What words on the subject that record no such deed do not say."""
        return self.sort.lacks

    def records(self, quote: Quote) -> bool:
        """Whether a quote shares words with a deed that is recorded."""
        spans = self.spans.get(quote.passage.document, ())
        return any(start < quote.end and quote.start < end for start, end in spans)

    def tells(self, quote: Quote) -> bool:
        """Whether a quote records a deed, or tells of one in words."""
        return self.records(quote) or self.sort.words.search(quote.text) is not None

    def first(self, quotes: Sequence[Quote]) -> list[Quote]:
        """The quotes, strongest first, each deed just before the best words of what it closes."""
        best: dict[object, float] = {}
        for quote in quotes:
            closed, strength = self.sort.closes(quote), strength_as_reply(quote)
            best[closed] = max(best.get(closed, strength), strength)
        lifted = [
            replace(quote, strength=best[self.sort.closes(quote)] + _AHEAD * (1 + quote.strength))
            if self.records(quote) and quote.strength > 0
            else quote
            for quote in quotes
        ]
        return sorted(lifted, key=lambda quote: -quote.strength)


def _by_document(
    entries: Sequence[RecordedAction | RecordedDecision],
) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = {}
    for one in entries:
        spans.setdefault(one.document, []).append((one.start, one.end))
    return spans
