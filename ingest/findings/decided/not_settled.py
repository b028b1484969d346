"""What only looks as if a meeting settled it: held to be so, of another time, or of many."""

from collections.abc import Sequence
from itertools import pairwise

from ingest.findings.decided import settling_classes as classes
from ingest.findings.decided.opinions import is_held
from ingest.findings.decided.settling_clauses import Clause
from ingest.findings.deed_words import DEEDS
from ingest.findings.speech_labels import speaker_labelled

# How many words behind a verb bear on it: those that finish it, and those that name its object.
_NEAR, _REACH = 3, 10
_AHEAD = 400  # characters


def comes_to_nothing(clause: Clause) -> bool:
    """Whether nothing was settled, or at another time, or it is only held to be so."""
    behind = clause.folded(clause.at + 1, clause.at + 1 + _NEAR)
    # A line that only leads up to a list or a name: "Signed:", "The following were agreed:".
    ending = clause.folded(max(clause.at + 1, len(clause.words) - _NEAR), len(clause.words))
    is_all = clause.at + 1 + len(ending) == len(clause.words)
    leads = is_all and ":" in ending and {":", "-", "–", "—"}.issuperset(ending)
    leads = leads or (ending[-1:] == [":"] and clause.is_attribute)
    if leads and clause.subject not in ("it", "body") and not clause.verb.printed.isupper():
        return True
    return (
        not classes.NONE.isdisjoint(clause.folded(clause.begins, clause.subject_end)[:1])
        or not classes.DIFFERS.isdisjoint(behind)
        or _is_counted(clause)
        or _is_of_none_there(clause)
        or clause.agent == "outsider"
        or _is_out_of_reach(clause)
        or _is_left_open(clause)
        or _is_spoken(clause)
        or _is_quoted(clause)
        or _is_of_another_thing(clause, behind)
        or _is_no_vote(clause, behind)
        or _is_beside_the_way(clause, behind)
        or _is_of_another_time(clause, behind)
        or _is_only_held(clause, behind)
        or _is_of_one_alone(clause, behind)
    )


def _is_left_open(clause: Clause) -> bool:
    """Whether it is said not to be settled: "not yet agreed", "had not been approved".

    That a thing was not agreed settles it; so does a verdict of two words, "Not agreed."
    """
    between = clause.folded(clause.subject_end, clause.at)
    if not classes.OPEN.isdisjoint(between) or between[:1] == ["being"]:
        return True
    if "not" not in between:
        return False
    is_verdict = clause.at == 1 and clause.folded(2, 3) in ([], ["."])
    return (
        clause.verb.folded in classes.LEAVES_OPEN
        or not {"be", "had", "has"}.isdisjoint(clause.auxiliaries)
        or not (clause.auxiliaries or is_verdict)
    )


def _is_spoken(clause: Clause) -> bool:
    """Whether it opens what a speaker says, by the label before it: "THE CHAIR: Noted"."""
    is_label = clause.joint == ":" and clause.verb_class != "appoints"
    label = clause.words[clause.begins - 1] if is_label else None
    return label is not None and speaker_labelled(clause.sentence, label.end) is not None


def _is_quoted(clause: Clause) -> bool:
    """Whether it stands within words that are quoted: "to read ‘It was agreed’"."""
    before = clause.folded(clause.reads_from, clause.at)
    opened = max((at for at, word in enumerate(before) if word in ("“", "‘")), default=None)
    return bool(opened) and {"”", "’"}.isdisjoint(before[opened:])


def _is_counted(clause: Clause) -> bool:
    """Whether it is said of a number of many: "3 refused", but not "£412.60 authorised"."""
    return clause.at > 0 and clause.words[clause.at - 1].folded.isdigit()


def _is_of_none_there(clause: Clause) -> bool:
    """Whether it is said of what there was none of: "there were no decisions noted"."""
    subject = clause.folded(clause.begins, clause.subject_end)
    return subject[:1] == ["there"] and "no" in subject and clause.verb_class != "nothing"


def _is_out_of_reach(clause: Clause) -> bool:
    """Whether the meeting did not come to one mind: "was unable to reach a consensus"."""
    if clause.verb_class != "concord":
        return False
    return not classes.UNREACHED.isdisjoint(clause.folded(clause.reads_from, clause.at))


def _is_of_another_thing(clause: Clause, behind: Sequence[str]) -> bool:
    """Whether a verb of many uses is said of what no meeting settles by it."""
    subject = clause.folded(clause.begins, clause.subject_end)
    before = clause.folded(clause.reads_from, clause.at)
    ahead = clause.folded(clause.at, clause.at + _REACH)
    # Who sent word that they could not come is told, and nothing decided.
    if clause.verb_class in ("notes", "receives"):
        return not classes.APOLOGIES.isdisjoint([*subject, *ahead[: 1 + _NEAR]])
    if clause.verb_class in ("forms", "fixes"):
        is_group = clause.verb_class == "forms" or behind[:1] == ["up"]
        words = [*subject, *ahead] if is_group else subject
        return (classes.GROUPS if is_group else classes.FIXED).isdisjoint(words)
    if clause.verb_class == "signs":
        cuts = (at for at, word in enumerate(subject) if at and word in classes.PREPOSITIONS)
        head = subject[: next(cuts, None)][-1:] or before
        return classes.SIGNED.isdisjoint([*head, *ahead[1:]])
    is_ours = classes.VIEWERS.isdisjoint([*before, *ahead])
    if clause.verb_class == "nothing" or (clause.verb_class == "gives" and "no" in behind):
        # Who had nothing to say of earlier minutes lets no matter pass by it.
        return not is_ours or not classes.MINUTES.isdisjoint(ahead)
    is_by = not classes.ON.isdisjoint(behind[:1])
    is_test = clause.subject == "thing" and not clause.auxiliaries
    return clause.verb.folded == "passed" and (is_by or is_test)


def _is_no_vote(clause: Clause, behind: Sequence[str]) -> bool:
    """Whether what was carried or lost is no motion, or it was an amendment, or withdrawn."""
    subject = clause.folded(clause.begins, clause.subject_end)
    if clause.verb.folded == "withdrawn":
        return not classes.MOTIONS.isdisjoint(subject)
    if clause.verb_class not in ("carries", "loses"):
        return False
    if clause.verb_class == "carries" and "not" in clause.folded(clause.subject_end, clause.at):
        return classes.PUT.isdisjoint(subject)
    is_lost = clause.verb_class == "loses" and not clause.verb.printed.isupper()
    if is_lost and ("amendment" in subject or (subject and classes.LOST.isdisjoint(subject))):
        return True
    return bool(behind) and behind[0][0].isalpha() and behind[0] not in classes.BY_VOTE


def _is_beside_the_way(clause: Clause, behind: Sequence[str]) -> bool:
    """Whether it is told beside the way: "felled as agreed", "Dr East, co-opted, asked".

    So is what the planners decided in a list of theirs: "Applications decided".
    """
    if clause.auxiliaries:
        return False
    if clause.verb.folded in ("decided", "determined") and clause.ends:
        return clause.subject in ("matter", "thing", "name")
    is_aside = clause.joint == "," and clause.begins == clause.subject_end
    if clause.verb_class == "appoints" and is_aside:
        return behind[:1] == [","] or not behind
    return clause.folded(max(0, clause.at - 1), clause.at) == ["as"]


def _is_of_another_time(clause: Clause, behind: Sequence[str]) -> bool:
    """Whether words say when else it was settled; a time said of minutes is their meeting's."""
    before = clause.folded(clause.reads_from, clause.at)
    pairs = set(pairwise(before))
    if ("note", ":") in pairs or "previously" in before:
        return True
    is_earlier = any(one in classes.PAST and two == "meeting" for one, two in pairs)
    is_dated = len(behind) > 1 and behind[0] in ("in", "(") and _is_time(behind[1])
    is_dated = is_dated or behind[:1] == ["last"]
    return (is_earlier or is_dated) and {"minutes", "minute"}.isdisjoint(before)


def _is_only_held(clause: Clause, behind: Sequence[str]) -> bool:
    """Whether the meeting only holds that something is so."""
    is_view = clause.verb_class in ("agrees", "minds", "gives", "concord")
    if "that" not in behind or not is_view or clause.verb.folded in classes.DECIDES:
        return False
    that = clause.words[clause.at + 1 + behind.index("that")]
    of_mind = clause.verb_class in ("minds", "gives")
    return is_held(clause.sentence[that.end :][:_AHEAD], of_mind=of_mind)


def _is_of_one_alone(clause: Clause, behind: Sequence[str]) -> bool:
    """Whether somebody named, not those who meet, agrees to do a thing: "JB agreed to write"."""
    is_one = clause.verb_class == "agrees" and clause.subject == "name" and behind[:1] == ["to"]
    return is_one and behind[1:2] != [] and behind[1] in DEEDS


def _is_time(word: str) -> bool:
    return word in classes.MONTHS or (len(word) == len("2024") and word.isdigit())
