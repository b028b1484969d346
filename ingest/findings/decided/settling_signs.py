"""The signs that a meeting settles something: at a verb, and by where its sentence stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.findings.decided import settling_classes as classes
from ingest.findings.decided.sentence_words import Word
from ingest.findings.decided.settling_clauses import Clause

# How many words behind a verb bear on it: those that finish it, and those that name its object.
_NEAR, _REACH = 3, 10


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a sentence stands in the minutes, as far as it is known.

    ``body`` is the name of whoever meets. ``is_last`` says that nothing of the
    item follows, ``is_said`` that somebody speaks who does not decide, ``is_resolved`` that the
    item has a resolution of its own, ``is_heading`` that it is a heading, ``is_behind_body`` that
    the sentence before is of those who meet.
    """

    body: str | None = None
    is_last: bool = False
    is_said: bool = False
    is_resolved: bool = False
    is_heading: bool = False
    is_behind_body: bool = False


def signs_of_sentence(words: Sequence[Word], standing: Standing) -> Iterator[str]:
    """What a sentence shows as a whole, and by where it stands."""
    if words[-1].folded == "?":
        yield "asked"
    folded = [word.folded for word in words]
    moved = next((at for at, word in enumerate(folded) if word in classes.MOVES), None)
    if moved is not None and classes.OUTSIDERS.isdisjoint(folded[:moved]):
        yield "moved"
    if _goes_on(words):
        yield "goes on"
    if standing.is_last:
        yield "last"
    if standing.is_said:
        yield "said by another"
    if standing.is_resolved:
        yield "item resolves"


def _goes_on(words: Sequence[Word]) -> bool:
    """Whether a sentence begins without a capital, as what goes on from a line before."""
    # A single small letter is a list's mark.
    letters = (word.printed for word in words[:_NEAR] if word.folded.isalpha())
    first = next((word for word in letters if len(word) > 1 or word.isupper()), "")
    return first.islower()


def signs_of(clause: Clause) -> Iterator[str]:
    """What is seen at the verb."""
    is_passive = not {"was", "is", "be"}.isdisjoint(clause.auxiliaries)
    is_passive = is_passive or clause.verb.folded in classes.IMPERSONAL or _is_appointed(clause)
    yield clause.verb_class
    yield f"{clause.subject} {'is' if is_passive else 'does'}"
    yield from (f"aux {word}" for word in clause.auxiliaries if word != "was")
    if clause.verb.folded == "nominated" and "seconded" in clause.folded(
        clause.reads_from, clause.at + 1 + 2 * _REACH
    ):
        yield "nominated and seconded"
    if clause.verb.printed.isupper():
        yield "capitals"
    yield from _signs_of_both(clause, is_passive=is_passive)
    yield from _signs_before(clause)
    yield from _signs_behind(clause)


def _is_appointed(clause: Clause) -> bool:
    """Whether somebody is said to be given an office, though without "was"."""
    behind = clause.folded(clause.at + 1, clause.at + 1 + _NEAR)
    is_office = clause.verb_class == "appoints" and not classes.OFFICES.isdisjoint(behind)
    return is_office and clause.subject in ("person", "name") and not clause.auxiliaries


def _signs_of_both(clause: Clause, *, is_passive: bool) -> Iterator[str]:
    """What the subject and the verb show together."""
    is_other, is_body = clause.subject in classes.OTHERS, clause.subject == "body"
    if is_passive and is_other and clause.verb.folded in classes.SOLVES:
        yield "is solved"
    is_done = clause.verb_class == "agrees" or (clause.verb_class == "notes" and not clause.ends)
    if is_done and is_other and not is_passive:
        yield f"another {clause.verb_class}"
    if clause.verb_class == "recommends" and is_body and not is_passive:
        yield "the body recommends"
    behind = clause.folded(clause.at + 1, clause.at + 2)
    if clause.subject == "thing" and not is_passive and not classes.DETERMINERS.isdisjoint(behind):
        yield "a thing does something"
    if clause.verb.printed == "agreed" and is_other and not is_passive and behind == ["to"]:
        yield "another agrees to"
    named = clause.folded(clause.begins, clause.subject_end)
    is_lost = clause.verb_class == "loses" or (clause.verb_class == "falls" and clause.ends)
    if is_lost and clause.subject == "matter" and not classes.PUT.isdisjoint(named):
        yield "a motion is lost"
    is_whole = not _goes_on(clause.words)
    if clause.verb_class == "notes" and clause.opens and is_whole and not is_passive:
        yield "opens with noting"
    if clause.is_attribute:
        yield "before a noun"
    # Whoever plans an area settles the applications there; those who meet are only asked.
    is_verdict = clause.verb_class in ("settles", "accepts", "agrees") and clause.ends
    ahead = clause.folded(clause.reads_from, clause.at)
    is_appeal = "appeal" in ahead[-1:] and not clause.auxiliaries
    is_planning = "planning" in ahead and not classes.PLANNING.isdisjoint(ahead)
    if is_verdict and (is_appeal or is_planning or any(map(classes.REFERENCE.fullmatch, ahead))):
        yield "an application is settled"


def _signs_before(clause: Clause) -> Iterator[str]:
    joint, before = clause.joint, clause.folded(clause.reads_from, clause.begins)
    subject = clause.folded(clause.begins, clause.subject_end)
    asks = not classes.ASKED.isdisjoint(subject)
    if not classes.DECLARES.isdisjoint(before[-2:-1]):
        yield "declared"
    elif joint in classes.HANGS_ON or not classes.HANGS_ON.isdisjoint(subject[:-1]) or asks:
        yield "hangs"
    elif not classes.HANGS_ON.isdisjoint(before):
        yield "hangs far"
    if joint in classes.IN_DOUBT:
        yield "in doubt"
    is_pointing = joint in ("and", ",", "but") and clause.subject in ("it", "this")
    is_pointing = is_pointing and not _resolves_to(clause)
    if (
        is_pointing
        and clause.first_subject in classes.OTHERS
        and classes.MOTIONS.isdisjoint(before)
    ):
        yield "behind another's clause"
    if not classes.OUTSIDERS.isdisjoint(before):
        yield "outsiders ahead"


def _is_as_record(clause: Clause, behind: Sequence[str]) -> bool:
    """Whether it is said of minutes that they are as they should be."""
    is_read = behind[1:2] == ["read"] and not classes.MINUTES.isdisjoint(
        clause.folded(clause.reads_from, clause.at)
    )
    return is_read or not classes.RIGHT.isdisjoint(behind[:5])


def _resolves_to(clause: Clause) -> bool:
    """Whether it goes on in what is to be done, and so is of no clause before it."""
    first = clause.folded(clause.at + 1, clause.at + 2)
    is_impersonal = clause.verb_class == "agrees" and clause.subject == "it"
    return first == ["that"] or (is_impersonal and not classes.OBJECT.isdisjoint(first))


def _sign_of_first(clause: Clause, behind: Sequence[str]) -> str | None:
    """What the first of the words behind the verb shows."""
    first = behind[0]
    if first in ("that", "to") or (first == "with" and clause.subject != "left out"):
        is_put = first == "with" and not classes.MOTIONS.isdisjoint(behind)
        return None if is_put else f"{clause.verb_class} {first}"
    if first in classes.DETERMINERS:
        return "of something"
    if first in classes.PREPOSITIONS:
        return _sign_of_preposition(clause, behind)
    return "ends its clause" if not first[0].isalnum() or first == "and" else None


def _sign_of_preposition(clause: Clause, behind: Sequence[str]) -> str:
    first = behind[0]
    if first == "by" and not classes.VOTES.isdisjoint(behind[:5]):
        return "by votes"
    if first == "as" and _is_as_record(clause, behind):
        return "as a record"
    if first == "as" and clause.verb_class in ("confirms", "notes"):
        return f"{clause.verb_class} as"
    is_ours = first == "from" and clause.class_behind == "body"
    return "from the body" if is_ours else f"then {first}"


def _signs_behind(clause: Clause) -> Iterator[str]:
    behind = clause.folded(clause.at + 1, clause.at + 1 + _REACH)
    first = behind[0] if behind else ""
    sign = "ends" if clause.ends else _sign_of_first(clause, behind)
    if sign:
        yield sign
    if clause.verb_class == "appoints" and first == "to" and classes.OFFICES.isdisjoint(behind):
        yield "to no office"
    if clause.verb_class == "gives" and not classes.THANKS.isdisjoint(behind):
        yield "gives thanks"
    if clause.verb_class in classes.RECEIVE and not classes.MATTERS.isdisjoint(behind):
        yield "receives a matter"
    # What is to be done may be done to anybody; whoever settles it stands behind "by".
    is_agent = "by" in behind or {"that", "to"}.isdisjoint(behind[:_NEAR])
    if is_agent and not classes.OUTSIDERS.isdisjoint(behind):
        yield "outsiders behind"
