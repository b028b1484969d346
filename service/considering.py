"""What an answer is chosen from: passages that a question finds, and their sentences."""

from dataclasses import dataclass, replace

from index.filters import Filters
from index.hints import HintMode
from index.hits import Hit
from index.lexical import LexicalIndex
from index.query import Query
from index.search import Searcher
from service.asked_names import asked_names
from service.candidates import Quote, candidate_quotes
from service.requirements import Requirements, read_requirements
from service.subjects import Subjects
from service.unknown_words import holds_no_word


@dataclass(frozen=True, slots=True)
class Considered:
    """Passages with all their sentences, strongest first, and what the question requires.

    ``field`` holds all sentences, ``candidates`` those that the filter of speaker leaves.
    ``absent`` names subjects of the question that the book never mentions, or all that it looks
    for where no word of it stands in the book.
    """

    hits: list[Hit]
    requirements: Requirements
    field: list[Quote]
    candidates: list[Quote]
    absent: list[str]


def consider(
    searcher: Searcher,
    query: Query,
    filters: Filters,
    subjects: Subjects,
    hint_mode: HintMode,
    limit: int,
) -> Considered:
    """Look at the ``limit`` passages that fit a question best, sentence by sentence."""
    hits = searcher.search(query, filters, hint_mode=hint_mode, limit=limit)
    lexical = searcher.generation.lexical
    requirements = replace(
        read_requirements(query, filters, hint_mode, lexical.stemmer),
        names=asked_names(query, hits),
    )
    field = candidate_quotes(hits, requirements, lexical.stemmer)
    return Considered(
        hits=hits,
        requirements=requirements,
        field=field,
        candidates=[q for q in field if filters.speaker in (None, q.speaker)],
        absent=_absent(query, subjects, lexical),
    )


def _absent(query: Query, subjects: Subjects, lexical: LexicalIndex) -> list[str]:
    if holds_no_word(query, lexical):
        return [query.subject]
    return subjects.absent(query.text, lexical)
