"""Whether a sentence denies what the minutes affirm, or affirms what they deny."""

import re

from service.summary.evidence import Claim
from service.summary.written_terms import Terms

_NEGATION = re.compile(
    r"\b(?:not(?!\s+only\b)|cannot|never|none|nor|neither|nobody|nothing|nowhere|without|unable"
    r"|no(?!\.?\s*\d)(?!\s+later\b)|\w+n['’]t|refus\w+|den(?:y|ies|ied)|reject\w*|declin\w+"
    r"|oppos\w+|fail(?:s|ed|ing)?|lack(?:s|ed|ing)?|unlikely|against|rul(?:ed|ing)\s+out)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[.;:!?,–—]\s|\n|\b(?:but|although|though|while|whilst|however|whereas|which|that|and|or)\b",
    re.IGNORECASE,
)


class Negation:
    """Compares the clauses of a sentence with those of the cited passages that are most like it.

    Clauses are parted at stops, commas and conjunctions.
    """

    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def agrees(self, claim: Claim) -> bool:
        """Whether every clause negates only where a passage does, and affirms where one affirms.

        Compared are the clauses of the cited passages that share the most telling words with it;
        one among them that is like it in this is enough. A clause that negates needs one that
        shares a telling word; one that affirms and shares no two is not compared.
        """
        recorded = [
            (is_negated(clause), self._terms.telling(clause))
            for source in claim.sources
            for clause in clauses(source.passage)
        ]
        return all(self._agrees(clause, recorded) for clause in clauses(claim.text))

    def _agrees(self, clause: str, recorded: list[tuple[bool, frozenset[str]]]) -> bool:
        telling = self._terms.telling(clause)
        negated = is_negated(clause)
        shared = [(len(telling & words), is_no) for is_no, words in recorded]
        most = max((count for count, _ in shared), default=0)
        needed = 1 if negated and telling else 2
        if most < needed:
            return not negated or any(is_no for _, is_no in shared if not telling)
        return any(is_no == negated for count, is_no in shared if count == most)


def is_negated(clause: str) -> bool:
    """Whether a clause denies, refuses or rejects something."""
    return _NEGATION.search(clause) is not None


def clauses(text: str) -> list[str]:
    """The clauses of a text, roughly: what stands between stops, commas and conjunctions."""
    return [clause for clause in _CLAUSE_END.split(text) if clause.strip()]
