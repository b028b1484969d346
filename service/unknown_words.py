"""Questions of which the minutes hold no word: whatever lies nearest does not answer them."""

from index.lexical import LexicalIndex
from index.query import Query


def holds_no_word(query: Query, lexical: LexicalIndex) -> bool:
    """Whether no word that a question looks for, nor another name of it, stands in the book.

    Meaning alone finds something near "bananas" too. A question without words to look for, such
    as one that only names a panel, is not such a question.
    """
    asked = [terms for clause in query.clauses for terms in (clause.terms, *clause.others)]
    terms = {term for group in asked for term in group}
    return bool(terms) and not any(len(lexical.holding(term)) for term in terms)
