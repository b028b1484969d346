"""The signs that a meeting settles something: at a verb, and by where its sentence stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.findings.decided import settling_classes as classes
from ingest.findings.decided.settling_clauses import Clause, Word

# How many words behind a verb bear on it: those that finish it, and those that name its object.
_NEAR, _REACH = 3, 10


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a sentence stands in the minutes, as far as it is known.

    ``body`` is the last word of the name of whoever meets. ``is_last`` says that nothing of the
    item follows, ``is_said`` that somebody speaks who does not decide, ``is_resolved`` that the
    item has a resolution of its own, ``is_heading`` that it is a heading.
    """

    body: str | None = None
    is_last: bool = False
    is_said: bool = False
    is_resolved: bool = False
    is_heading: bool = False


def signs_of_sentence(words: Sequence[Word], standing: Standing) -> Iterator[str]:
    """What a sentence shows as a whole, and by where it stands."""
    if words[-1].folded == "?":
        yield "asked"
    folded = [word.folded for word in words]
    moved = next((at for at, word in enumerate(folded) if word in classes.MOVES), None)
    if moved is not None and classes.OUTSIDERS.isdisjoint(folded[:moved]):
        yield "moved"
    if standing.is_last:
        yield "last"
    if standing.is_said:
        yield "said by another"
    if standing.is_resolved:
        yield "item resolves"


def signs_of(clause: Clause) -> Iterator[str]:
    """What is seen at the verb."""
    is_passive = not {"was", "is", "be"}.isdisjoint(clause.auxiliaries)
    is_passive = is_passive or clause.verb.folded in classes.IMPERSONAL
    yield clause.verb_class
    yield f"{clause.subject} {'is' if is_passive else 'does'}"
    yield from (f"aux {word}" for word in clause.auxiliaries if word != "was")
    if clause.verb.printed.isupper():
        yield "capitals"
    yield from _signs_of_both(clause, is_passive=is_passive)
    yield from _signs_before(clause)
    yield from _signs_behind(clause)


def _signs_of_both(clause: Clause, *, is_passive: bool) -> Iterator[str]:
    """What the subject and the verb show together."""
    is_other = clause.subject in classes.OTHERS
    if is_passive and is_other and clause.verb.folded in classes.SOLVES:
        yield "is solved"
    if clause.verb_class == "agrees" and is_other and not is_passive:
        yield "another agrees"
    if clause.verb_class == "recommends" and clause.subject == "body" and not is_passive:
        yield "the body recommends"
    named = clause.folded(clause.begins, clause.subject_end)
    if (
        clause.verb_class == "loses"
        and clause.subject == "matter"
        and not classes.PUT.isdisjoint(named)
    ):
        yield "a motion is lost"
    if clause.verb_class == "notes" and clause.subject == "left out" and not is_passive:
        yield "opens with noting"


def _signs_before(clause: Clause) -> Iterator[str]:
    joint, before = clause.joint, clause.folded(clause.reads_from, clause.begins)
    if not classes.DECLARES.isdisjoint(before[-2:-1]):
        yield "declared"
    elif joint in classes.HANGS_ON:
        yield "hangs"
    elif not classes.HANGS_ON.isdisjoint(before):
        yield "hangs far"
    is_pointing = joint in ("and", ",", "but") and clause.subject in ("it", "this", "matter")
    is_pointing = is_pointing and clause.folded(clause.at + 1, clause.at + 2) != ["that"]
    if (
        is_pointing
        and clause.first_subject in classes.OTHERS
        and classes.MOTIONS.isdisjoint(before)
    ):
        yield "behind another's clause"
    if not classes.OUTSIDERS.isdisjoint(before):
        yield "outsiders ahead"


def _signs_behind(clause: Clause) -> Iterator[str]:
    behind = clause.folded(clause.at + 1, clause.at + 1 + _REACH)
    first = behind[0] if behind else ""
    if not any(word[0].isalnum() for word in behind[:_NEAR]):
        yield "ends"
    elif first in ("that", "to") or (first == "with" and clause.subject != "left out"):
        yield f"{clause.verb_class} {first}"
    elif first in classes.DETERMINERS:
        yield "of something"
    elif first == "by" and not classes.VOTES.isdisjoint(behind[:5]):
        yield "by votes"
    elif first in classes.PREPOSITIONS:
        yield f"then {first}"
    elif not first[0].isalnum() or first == "and":
        yield "ends its clause"
    if clause.verb_class == "appoints" and first == "to" and classes.OFFICES.isdisjoint(behind):
        yield "to no office"
    if clause.verb_class in classes.RECEIVE and not classes.MATTERS.isdisjoint(behind):
        yield "receives a matter"
    # What is to be done may be done to anybody; whoever settles it stands behind "by".
    is_agent = "by" in behind or {"that", "to"}.isdisjoint(behind[:_NEAR])
    if is_agent and not classes.OUTSIDERS.isdisjoint(behind):
        yield "outsiders behind"
