"""The gate: what a language model wrote is shown only as far as the cited passages bear it out.

Each sentence must pass every check on its own; one that fails is dropped and never shown.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.words.terms import Stemmer, words
from ingest.language.dates import PartialDate
from service.summary.attribution import Attribution
from service.summary.evidence import Claim, Source
from service.summary.figures import figures
from service.summary.negation import Negation
from service.summary.quotations import are_verbatim
from service.summary.written_names import are_recorded_names, are_recorded_roles
from service.summary.written_sentences import WrittenSentence, is_plain, written_sentences
from service.summary.written_terms import Terms

MAX_WRITTEN = 30
_GOES_ON = frozenset("he she they it this that these those such".split())
# The numbers of questions and list items are layout.
_LIST_NUMBER = re.compile(r"^[\s\[]*\(?\d{1,3}[.)](?=\s)", re.MULTILINE)
_UNCITED = "without a valid citation"
_REPEATED = "said before"
_HANGS = "hanging on a sentence that was left out"
Check = Callable[[Claim], bool]


@dataclass(frozen=True, slots=True)
class Passed:
    """What is left of a text: its sentences, and how many were dropped for which reason.

    ``withheld`` is one sentence that says why too little is left to be shown, else ``None``;
    ``sentences`` are empty then.
    """

    sentences: tuple[WrittenSentence, ...]
    dropped: dict[str, int]
    withheld: str | None


class Gate:
    """Checks what was written against the sources it cites. Holds no state between texts."""

    def __init__(self) -> None:
        terms = Terms(Stemmer())
        self._checks: tuple[tuple[str, Check], ...] = (
            ("with an address, markup or code, or unfinished", lambda c: is_plain(c.text)),
            ("with a quotation that is not verbatim", _quotes_verbatim),
            ("with a number or date that the cited passages lack", _has_recorded_figures),
            ("with a role that the cited passages lack", are_recorded_roles),
            ("with words credited to somebody else", Attribution(terms).is_recorded),
            ("with a name that the cited passages lack", are_recorded_names),
            ("in words that the cited passages lack", terms.are_recorded),
            ("denying or affirming what the cited passages do not", Negation(terms).agrees),
        )

    def passed(self, text: str, sources: Sequence[Source]) -> Passed:
        """What of a text may be shown beside its sources.

        Withheld is a text of which nothing, or fewer than half of its distinct sentences, passes.
        """
        written = written_sentences(text)
        if len(written) > MAX_WRITTEN:
            return Passed((), {}, f"it has more than {MAX_WRITTEN} sentences")
        kept: list[WrittenSentence] = []
        dropped: Counter[str] = Counter()
        seen: set[str] = set()
        is_last_kept = True
        for sentence in written:
            reason = self._reason_against(sentence, sources, seen, hangs=not is_last_kept)
            seen.add(_folded(sentence.text))
            is_last_kept = reason is None
            if reason is None:
                kept.append(sentence)
            else:
                dropped[reason] += 1
        withheld = _why_withheld(len(kept), dropped)
        return Passed(() if withheld else tuple(kept), dict(dropped), withheld)

    def _reason_against(
        self, sentence: WrittenSentence, sources: Sequence[Source], seen: set[str], *, hangs: bool
    ) -> str | None:
        """Why a sentence must be dropped; ``None`` where it may be shown."""
        if _folded(sentence.text) in seen:
            return _REPEATED
        by_number = {source.number: source for source in sources}
        if not sentence.numbers or not set(sentence.numbers) <= by_number.keys():
            return _UNCITED
        claim = Claim(sentence.text, tuple(by_number[n] for n in sentence.numbers))
        for reason, is_passed in self._checks:
            if not is_passed(claim):
                return reason
        return _HANGS if hangs and words(sentence.text)[0] in _GOES_ON else None


def _quotes_verbatim(claim: Claim) -> bool:
    return are_verbatim(claim.text, (source.passage for source in claim.sources))


def _has_recorded_figures(claim: Claim) -> bool:
    """Whether every figure stands in the cited passages, every date there or as their meeting's.

    The number of a cited item or question may be named as such: it counts nothing else.
    """
    text = claim.text
    recorded = figures(_LIST_NUMBER.sub(" ", claim.evidence))
    for source in claim.sources:
        day = source.meeting_date
        if day:
            recorded = recorded.with_date(PartialDate(day.year, day.month, day.day))
        for number in source.numbers:
            for name in ("item", "question", "minute", "minute no.", "minute number"):
                for form in (f"{name} {number}", f"{name.capitalize()} {number}"):
                    text = _without_words(text, form)
    return recorded.hold(figures(text))


def _without_words(text: str, words_: str) -> str:
    """The text without these words, where a number does not go on behind them."""
    before, found, behind = text.partition(words_)
    return before + behind if found and not behind[:1].isalnum() else text


def _folded(text: str) -> str:
    return " ".join(words(text))


def _why_withheld(kept: int, dropped: Counter[str]) -> str | None:
    """Repetitions are dropped but not held against a text."""
    failed = dropped.total() - dropped[_REPEATED]
    if kept and 2 * kept >= kept + failed:
        return None
    if not failed:
        return "nothing was written that could be checked"
    reasons = "; ".join(f"{n} {reason}" for reason, n in dropped.items() if reason != _REPEATED)
    return f"{failed} of its {kept + failed} sentences failed the check ({reasons})"
