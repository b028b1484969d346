"""Answering a question with recorded words, or saying that nothing was found."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.filters import Filters
from index.search import Hit, Searcher
from ingest.record import SpeakerRole
from service.quotes import Quote, candidate_quotes, select
from service.roles import AskedRoles, asked_roles
from service.support import RELATED_THRESHOLD, support, supporting

# Passages whose sentences are considered, and how many of them are listed beside the quotes.
_CONSIDERED = 20
_LISTED = 10
_MAX_RELATED = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """Quotes that answer, strongest first, and what is only related; both empty of invention.

    ``passages`` holds the passage of every quote. ``notes`` say what a reader must know to trust
    the answer.
    """

    is_answered: bool
    quotes: tuple[Quote, ...]
    related: tuple[Quote, ...]
    passages: tuple[Hit, ...]
    asked: AskedRoles
    notes: tuple[str, ...] = ()


def answer(searcher: Searcher, question: str, filters: Filters) -> Answer:
    """Answer a question from one generation of the index.

    Only passages that support an answer are quoted as one; what others hold is related at most.
    """
    asked = asked_roles(question)
    preferred = preferred_roles(asked, filters)
    hits = searcher.search(asked.subject, filters, preferred=preferred, limit=_CONSIDERED)
    bearing = support(searcher.generation.book, asked.subject, hits)
    candidates = _candidates(supporting(hits, bearing), filters)
    if not candidates:
        near = [hit for hit in hits if bearing[hit.passage.id] >= RELATED_THRESHOLD]
        related = select(_candidates(near, filters), _MAX_RELATED)
        return Answer(False, (), tuple(related), _listed(hits, related), asked)
    own, others, notes = _by_role(candidates, asked, filters)
    quotes = select(own)
    related = select(others, _MAX_RELATED)
    listed = _listed(hits, [*quotes, *related])
    return Answer(bool(quotes), tuple(quotes), tuple(related), listed, asked, notes)


def _candidates(hits: Sequence[Hit], filters: Filters) -> list[Quote]:
    candidates = candidate_quotes(hits)
    if filters.speaker:
        candidates = [q for q in candidates if q.speaker == filters.speaker]
    return candidates


def _by_role(
    candidates: Sequence[Quote], asked: AskedRoles, filters: Filters
) -> tuple[list[Quote], list[Quote], tuple[str, ...]]:
    """Part the words of the role that was asked about from those of others.

    Where that role is not recorded on the subject, words without a stated speaker may answer,
    labelled so; where only others spoke, nothing answers and they are related.
    """
    if filters.speaker or not asked.must_speak:
        return list(candidates), [], ()
    own = [q for q in candidates if q.speaker in asked.speaking]
    if own:
        return own, [q for q in candidates if q.speaker not in asked.speaking], ()
    names = " or ".join(asked.named)
    unstated = [q for q in candidates if q.speaker is None]
    others = [q for q in candidates if q.speaker is not None]
    if unstated:
        note = f"The {names} is not recorded as saying this; the minutes do not state who did."
        return unstated, others, (note,)
    return [], others, (f"The {names} is not recorded as speaking about this; others are.",)


def _listed(hits: Sequence[Hit], quotes: Sequence[Quote]) -> tuple[Hit, ...]:
    """The best passages, and in any case those that are quoted."""
    wanted = {quote.passage.id for quote in quotes}
    return tuple(hit for i, hit in enumerate(hits) if i < _LISTED or hit.passage.id in wanted)


def preferred_roles(asked: AskedRoles, filters: Filters) -> tuple[SpeakerRole, ...]:
    """The roles whose passages are moved up; none where a filter says who."""
    return () if filters.speaker else asked.speaking


def roles_hint(asked: AskedRoles, filters: Filters) -> tuple[SpeakerRole, ...]:
    """The roles read from the question that were preferred; none where a filter says who."""
    return () if filters.speaker else asked.named
