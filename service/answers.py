"""Answering a question with recorded words, or saying that nothing was found."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.filters import Filters
from index.hints import HintMode
from index.hits import Hit
from index.query import Query
from index.roles import AskedRoles
from index.search import Searcher
from ingest.paragraphs import BULLET
from service.quotes import Quote, candidate_quotes, select
from service.support import RELATED_THRESHOLD, support, supporting

# Passages whose sentences are considered, and how many of them are listed beside the quotes.
_CONSIDERED = 20
_LISTED = 10
_MAX_RELATED = 4
_ASKS_FOR_NUMBER = re.compile(
    r"\bhow (?:many|often)\b|\b(?:number|percentage|proportion) of\b", re.IGNORECASE
)
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|half|none"
    r"|quarterly|weekly|monthly|annual(?:ly)?|most|majority)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Quotes that answer, strongest first, and what is only related; both empty of invention.

    ``passages`` holds the passage of every quote. ``support`` is that of the passage which bears
    most on the question, ``None`` where there is none. ``notes`` say what a reader must know to
    trust the answer.
    """

    is_answered: bool
    quotes: tuple[Quote, ...]
    related: tuple[Quote, ...]
    passages: tuple[Hit, ...]
    support: float | None
    notes: tuple[str, ...] = ()


def answer(
    searcher: Searcher, query: Query, filters: Filters, hint_mode: HintMode = "prefer"
) -> Answer:
    """Answer a question from one generation of the index.

    Only passages that support an answer are quoted as one; what others hold is related at most.
    """
    asked = query.asked
    hits = searcher.search(query, filters, hint_mode=hint_mode, limit=_CONSIDERED)
    bearing = support(searcher.generation.lexical, query, hits)
    best = max(bearing.values(), default=None)
    candidates = _candidates(query.subject, supporting(hits, bearing), filters)
    if not candidates:
        near = [hit for hit in hits if bearing[hit.passage.id] >= RELATED_THRESHOLD]
        related = select(_candidates("", near, filters), _MAX_RELATED)
        return Answer(False, (), tuple(related), _listed(hits, related), best)
    panel = query.hints.beside(filters).panel if hint_mode == "prefer" else None
    candidates, elsewhere, panel_notes = _by_panel(candidates, panel)
    own, others, notes = _by_role(candidates, asked, filters)
    quotes = select(own)
    related = select([*others, *elsewhere], _MAX_RELATED)
    listed = _listed(hits, [*quotes, *related])
    notes = (*panel_notes, *notes)
    return Answer(bool(quotes), tuple(quotes), tuple(related), listed, best, notes)


def _candidates(question: str, hits: Sequence[Hit], filters: Filters) -> list[Quote]:
    """Sentences that may answer: of the filtered role, and with a number where one is asked for."""
    candidates = candidate_quotes(hits)
    if _ASKS_FOR_NUMBER.search(question):
        candidates = [q for q in candidates if _NUMBER.search(q.text, _marker_end(q.text))]
    if filters.speaker:
        candidates = [q for q in candidates if q.speaker == filters.speaker]
    return candidates


def _marker_end(words: str) -> int:
    """Where a list item's own words begin: its number counts nothing."""
    marker = BULLET.match(words)
    return marker.end() if marker else 0


def _by_panel(
    candidates: Sequence[Quote], panel: str | None
) -> tuple[list[Quote], list[Quote], tuple[str, ...]]:
    """Part the words of the panel that the question names from those of others, which are related.

    One panel's words never answer for another's.
    """
    if panel is None:
        return list(candidates), [], ()
    own = [q for q in candidates if q.passage.citation.panel == panel]
    others = [q for q in candidates if q.passage.citation.panel != panel]
    note = () if own else (f"Nothing of the {panel} answers this; words of others are related.",)
    return own, others, note


def _by_role(
    candidates: Sequence[Quote], asked: AskedRoles, filters: Filters
) -> tuple[list[Quote], list[Quote], tuple[str, ...]]:
    """Part the words of the role that was asked about from those of others.

    Where that role is not recorded on the subject, a reply without a stated speaker may answer,
    labelled so; where only others spoke, nothing answers and they are related.
    """
    if filters.speaker or not asked.must_speak:
        return list(candidates), [], ()
    own = [q for q in candidates if q.speaker in asked.speaking]
    if own:
        return own, [q for q in candidates if q.speaker not in asked.speaking], ()
    if not candidates:
        return [], [], ()
    names = " or ".join(asked.named)
    unstated = [q for q in candidates if q.speaker is None and q.passage.kind == "exchange"]
    others = [q for q in candidates if q not in unstated]
    if unstated:
        note = f"The {names} is not recorded as saying this; the minutes do not state who did."
        return unstated, others, (note,)
    return [], others, (f"The {names} is not recorded as speaking about this; others are.",)


def _listed(hits: Sequence[Hit], quotes: Sequence[Quote]) -> tuple[Hit, ...]:
    """The best passages, and in any case those that are quoted."""
    wanted = {quote.passage.id for quote in quotes}
    return tuple(hit for i, hit in enumerate(hits) if i < _LISTED or hit.passage.id in wanted)
