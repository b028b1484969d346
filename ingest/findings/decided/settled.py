"""What a sentence says was settled, weighed: a sum of signs tells a decision from the rest.

"The Board approved the budget" is one; "the Home Office approved it", "the plan would be approved"
and "Members agreed that this was so" are none. No sign decides alone: who is the subject of the
verb, of what class it is, what stands before and behind it, and where its sentence stands each
count for or against. How much was fitted on labelled minutes, leaving out one writer's at a time
(docs/sentence-head-trial.md).
"""

from dataclasses import dataclass

from ingest.findings.decided.not_settled import comes_to_nothing
from ingest.findings.decided.opinions import TOLD
from ingest.findings.decided.sentence_words import words_of
from ingest.findings.decided.settling_classes import MOTIONS, PLEAS
from ingest.findings.decided.settling_clauses import Clause, clauses_in
from ingest.findings.decided.settling_signs import Standing, signs_of, signs_of_sentence
from ingest.findings.likely import DECIDED
from ingest.weighing.weights import Weights

_ALONE = Standing()
_FATES = frozenset({"agrees", "settles", "accepts"})


@dataclass(frozen=True, slots=True)
class Settled:
    """That a sentence settles a matter: by which verb, of which class, and where that stands.

    ``subject`` is the class of who or what is said to do it. One that ``points_back`` is of what
    was put before the meeting above: "it was carried", "Motion lost". One that ``is_lost`` says
    that what was put was not carried.
    """

    verb: str
    verb_class: str
    subject: str
    start: int
    end: int
    points_back: bool
    is_lost: bool


def settled_in(
    sentence: str, standing: Standing = _ALONE, odds: float | None = None
) -> Settled | None:
    """What a sentence records as settled at this meeting, ``None`` where it settles nothing.

    ``odds`` are the log odds that a model gives it for settling something, if one was asked.
    """
    places = places_in(sentence, standing)
    if not places:
        return None
    weights = Weights.load("decisions")
    sums = [weights.sum_of(signs) for _, signs in places]
    best = max(sums)
    if best + DECIDED.counts(odds) <= weights.threshold:
        return None
    place = places[sums.index(best)][0]
    verb = place.verb
    return Settled(
        *(verb.folded, place.verb_class, place.subject, verb.start, verb.end, _points_back(place)),
        is_lost=_is_lost(place),
    )


def places_in(sentence: str, standing: Standing = _ALONE) -> list[tuple[Clause, list[str]]]:
    """The clauses by which a sentence may settle something, each with its signs."""
    # Capitals throughout emphasise, and name nobody.
    plain = sentence.capitalize() if sentence.isupper() else sentence
    words = words_of(plain)
    places = [
        clause
        for clause in clauses_in(
            plain, words, standing.body, is_behind_body=standing.is_behind_body
        )
        if not (comes_to_nothing(clause) or (standing.is_heading and clause.is_attribute))
    ]
    if not places or TOLD.search(sentence):
        return []
    of_sentence = list(signs_of_sentence(words, standing))
    # Where a resolution stands beside it, that is what came of a motion that was lost.
    is_passed_over = [standing.is_resolved and _is_lost(place) for place in places]
    return [
        (place, [*of_sentence, *signs_of(place), *(["lost, item resolves"] if over else [])])
        for place, over in zip(places, is_passed_over, strict=True)
    ]


def _is_lost(place: Clause) -> bool:
    denied = place.verb_class in _FATES | {"carries"} and "not" in place.folded(
        place.subject_end, place.at
    )
    return denied or place.verb_class in ("loses", "falls")


def _points_back(place: Clause) -> bool:
    subject = place.subject.removeprefix("chained ")
    ahead = place.folded(place.reads_from, place.at)
    if place.verb_class in ("carries", "loses", "falls"):
        return subject in ("it", "this", "left out") or not MOTIONS.isdisjoint(ahead)
    # "He was elected", "they were approved": of whoever or whatever was named before.
    if subject == "he" and place.opens_with_subject:
        return "was" in place.auxiliaries
    if place.verb_class not in _FATES or subject not in ("it", "this", "matter", "left out"):
        return False
    if subject == "it":
        return place.verb_class != "agrees"
    return subject == "this" or not (MOTIONS | PLEAS).isdisjoint(ahead)
