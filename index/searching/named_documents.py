"""Whose minutes a document holds, by the words of the body's name and of the source's own.

"The swings in Ashby" are those of the minutes of Ashby, of which no sentence says where they are.
"""

from collections.abc import Mapping
from typing import Self

from index.words.terms import Stemmer, words

_LEAST_LETTERS = 3
# What sort of body or of paper it is, and no name of its own: minutes tell of these everywhere.
_SORTS = frozenset(
    (
        "academy action advisory agenda annual area assembly association audit authority board "
        "borough business cabinet care city civic club college combined commission commissioner "
        "committee community constabulary control cooperation corporate council county court "
        "crime cultural data development disorder district draft economic education emergency "
        "environment executive extra extraordinary final finance fire forum foundation friends "
        "full fund garden general governance governors group hall health heritage highways "
        "hospital housing improvement inclusive information integrated joint leisure liaison "
        "library licensing local management market meeting meetings members memorial metropolitan "
        "minutes municipal museum national neighbourhood network notes open ordinary oversight "
        "panel parent parents parish park partnership people performance planning police policing "
        "policy primary private professional project public quality question recreation region "
        "regional report rescue residents resources road rural safe safer safety school schools "
        "scrutiny secondary service services signed social societies society special sport sports "
        "staff standards standing steering strategic street strong stronger student students sub "
        "support tenants town transport trust trustees union university urban users village "
        "virtual waste water welfare working young youth html htm docx doc pdf txt www http https "
        "gov org aspx january february march april may june july august september october "
        "november december jan feb mar apr jun jul aug sep sept oct nov dec"
    ).split()
)


class NamedDocuments:
    """The documents of a book by the terms of their names."""

    def __init__(self, by_term: Mapping[str, frozenset[str]]) -> None:
        self._by_term = by_term

    @classmethod
    def of(cls, panels: Mapping[str, str | None], stemmer: Stemmer) -> Self:
        """Read the names of documents, each with the panel that it is of, where that is known.

        A word of more than half of the names tells none from another.
        """
        found: dict[str, set[str]] = {}
        for document, panel in panels.items():
            for word in {*words(document.replace("_", " ")), *words(panel or "")}:
                if len(word) >= _LEAST_LETTERS and word.isalpha() and word not in _SORTS:
                    found.setdefault(stemmer.term(word), set()).add(document)
        most = len(panels) / 2
        return cls({term: frozenset(named) for term, named in found.items() if len(named) <= most})

    def called(self, term: str) -> frozenset[str]:
        """The documents that have a term in their names."""
        return self._by_term.get(term, frozenset())
