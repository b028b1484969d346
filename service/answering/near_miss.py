"""Words on the very subject that lack the fact asked for: neither an answer nor a mere refusal."""

import re
from dataclasses import dataclass, replace

from index.questions.asked_sorts import FactKind
from service.answering.confidence import AnswerCalibration, fitting, signals
from service.answering.limits import MAX_RELATED_QUOTES
from service.answering.quote_candidates import Quote, QuoteCandidates
from service.answering.selection import select

_LACKS: dict[FactKind, str] = {
    "share": "what share",
    "money": "how much money",
    "time": "at what time",
    "number": "how many",
    "frequency": "how often",
    "date": "when",
    "name": "who or which",
}
_HOW = re.compile(r"\bhow (?:many|much|long|old|often|soon|frequently|regularly)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The words that come near, strongest first, and what they lack ("how many")."""

    quotes: tuple[Quote, ...]
    lacks: str


def near_miss(
    question: str, found: QuoteCandidates, calibration: AnswerCalibration
) -> NearMiss | None:
    """What the minutes say of a question that they would answer, were no fact asked for.

    ``None`` where no fact is asked for, or even the subject is not told of; and where one of the
    words that come near states such a fact, as it may be the one: that it is not said is never
    told of minutes that may say it.
    """
    fact = found.requirements.fact
    if fact is None or found.absent:
        return None
    quotes = [
        replace(quote, missed=quote.missed - {"fact"}) if "fact" in quote.missed else quote
        for quote in found.quotes
    ]
    lacking = [q for q in fitting(quotes) if not q.is_question]
    values = signals(found.hits, lacking, replace(found.requirements, fact=None))
    if values is None or calibration.probability(values) < calibration.threshold:
        return None
    how = _HOW.search(question)
    chosen = select(lacking, MAX_RELATED_QUOTES)
    stating = {quote.place for quote in found.quotes if "fact" not in quote.missed}
    if not stating.isdisjoint(quote.place for quote in chosen):
        return None
    return NearMiss(tuple(chosen), how.group().lower() if how else _LACKS[fact.kind])
