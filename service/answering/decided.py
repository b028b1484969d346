"""What was resolved, agreed or recommended, where a question asks for that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from index.book.book import Book
from index.questions.query import Query
from index.searching.hits import Hit
from ingest.language.sentences import Span
from service.answering.quote_candidates import Quote
from service.answering.selection import strength_as_reply

LACKS_DECISION = "what was decided"
# "What did the PCC agree to" asks for a role's words, which is told by whoever must speak.
_ASKS = re.compile(
    r"^\W*(?:(?:please|tell me|show me|list)\s+)?(?:(?:what|which|how|whether)\b.{0,60}?"
    r"|(?:the|all|any)\s+)?\b(?:resolve[ds]?|resolutions?\s+(?:on|about|of)|decide[ds]?"
    r"|decisions?\s+(?:on|about|was|were)|agree[ds]?(?!\s+with)|recommend(?:ed|s)?)\b"
    r"|^\W*(?:did|has|have)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}?(?:panel|committee|board|authority|cabinet"
    r"|members)\s+(?:(?:\w+ly|ever|then|also|not|(?:agree|decide|vote)\s+to)\s+){0,2}?"
    r"(?:support|veto|approve|reject|back(?!\s+(?:to|in|from|on)\b)|endorse|adopt|accept)(?:e?d)?\b",
    re.IGNORECASE,
)

_TELLS = re.compile(
    r"\b(?:resolved|decided|recommended|agreed|approved|voted|endorsed|supported|vetoed)\b",
    re.IGNORECASE,
)
# Less than what tells any two quotes apart.
_AHEAD = 0.0001


@dataclass(frozen=True, slots=True)
class Decided:
    """Where the documents of the passages found record decisions, by document."""

    spans: dict[str, list[Span]]

    @classmethod
    def asked_for(cls, query: Query, book: Book, hits: Sequence[Hit]) -> Self | None:
        """The decisions, where a question asks what was decided; ``None`` where it does not."""
        if query.asked.must_speak or not _ASKS.search(query.text):
            return None
        spans: dict[str, list[Span]] = {}
        for one in book.decisions_of(sorted({hit.passage.document for hit in hits})):
            spans.setdefault(one.document, []).append((one.start, one.end))
        return cls(spans)

    def records(self, quote: Quote) -> bool:
        """Whether a quote shares words with a decision."""
        spans = self.spans.get(quote.passage.document, ())
        return any(start < quote.end and quote.start < end for start, end in spans)

    def tells(self, quote: Quote) -> bool:
        """Whether a quote records a decision, or tells of one that was made before."""
        return self.records(quote) or _TELLS.search(quote.text) is not None

    def first(self, quotes: Sequence[Quote]) -> list[Quote]:
        """The quotes, strongest first, each decision just before the best words of its item.

        A decision closes an item and seldom says again what that was about.
        """
        best: dict[tuple[str, str | None], float] = {}
        for quote in quotes:
            item, strength = _item(quote), strength_as_reply(quote)
            best[item] = max(best.get(item, strength), strength)
        lifted = [
            replace(quote, strength=best[_item(quote)] + _AHEAD * (1 + quote.strength))
            if self.records(quote) and quote.strength > 0
            else quote
            for quote in quotes
        ]
        return sorted(lifted, key=lambda quote: -quote.strength)


def _item(quote: Quote) -> tuple[str, str | None]:
    return quote.passage.document, quote.passage.citation.item_title
