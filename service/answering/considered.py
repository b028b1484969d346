"""What an answer is chosen from: passages that a question finds, and their sentences.

Questions of which the minutes hold no word: whatever lies nearest does not answer them.
"""

from dataclasses import dataclass, replace

from index.book.filters import Filters
from index.questions.hints import HintMode
from index.questions.query import Query
from index.searching.hits import Hit
from index.searching.searcher import Searcher
from index.words.lexical import LexicalIndex
from service.answering.asked_names import asked_names
from service.answering.quote_candidates import Quote, candidate_quotes
from service.answering.requirements import Requirements, read_requirements
from service.answering.subjects import Subjects


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


def holds_no_word(query: Query, lexical: LexicalIndex) -> bool:
    """Whether no word that a question looks for, nor another name of it, stands in the book.

    Meaning alone finds something near "bananas" too. A question without words to look for, such
    as one that only names a panel, is not such a question.
    """
    asked = [terms for clause in query.clauses for terms in (clause.terms, *clause.others)]
    terms = {term for group in asked for term in group}
    return bool(terms) and not any(len(lexical.holding(term)) for term in terms)
