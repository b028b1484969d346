"""Which words of a sentence may settle something, and of what class they are."""

from collections.abc import Sequence

from ingest.findings.decided import settling_classes as classes
from ingest.findings.decided.sentence_words import Word, is_adverb

# Words behind a verb that finish it, and those before it that bear on it.
_NEAR, _AHEAD = 3, 20


def class_at(words: Sequence[Word], at: int) -> str | None:
    """The class of a word that may settle: not "the agreed plan", nor "put it there"."""
    folded = words[at].folded
    if folded in classes.NOUN_CLASSES:
        return _class_of_noun(words, at)
    verb_class = classes.VERBS.get(folded)
    if verb_class is None or (at and words[at - 1].folded in classes.BEFORE_ATTRIBUTE):
        return None
    wanted = classes.CONSENT if verb_class == "gives" else classes.BEHIND_VERB.get(folded)
    if wanted is None:
        return verb_class
    beside = [
        word.folded
        for word in (
            words[max(0, at - _AHEAD) : at] if folded == "given" else words[at + 1 : at + 2 + _NEAR]
        )
    ]
    # "offered to help support the plan"
    if beside[:1] == ["to"]:
        return None
    # Whoever has a view or a note settles nothing; who has none lets a matter pass.
    if folded in ("had", "has") and "no" not in beside:
        return None
    return None if wanted.isdisjoint(beside) else verb_class


def _class_of_noun(words: Sequence[Word], at: int) -> str | None:
    """The class of a noun by the word before it: "no objection", "general agreement"."""
    noun, before = words[at].folded, words[at - 1].folded if at else ""
    behind = words[at + 1].folded if at + 1 < len(words) else "."
    behind = "." if [word.folded for word in words[at + 1 : at + 3]] == ["to", "be"] else behind
    if noun == "action" and behind not in ("required", "needed", "necessary", ".", ";", ")"):
        return None
    if noun == "favour" and {"all", "everyone"} & {
        word.folded for word in words[max(0, at - _AHEAD) : at]
    }:
        return "concord"
    # Votes that are counted settle by their number: "5 in favour".
    if at > 1 and words[at - 2].folded.isdigit():
        return None
    if before == "further":
        before = " ".join(word.folded for word in words[max(0, at - 2) : at])
    found = (name for name in classes.NOUN_CLASSES[noun] if before in classes.BEFORE_NOUN[name])
    return next(found, "concord" if noun == "consensus" or _is_reached(words, at) else None)


def _is_reached(words: Sequence[Word], at: int) -> bool:
    """Whether an agreement is said to be come to: "Decision made that", "Agreement to"."""
    if words[at].folded not in ("agreement", "decision"):
        return False
    before = words[at - 1] if at else None
    opens = before is None or before.is_mark or before.folded in ("was", "and")
    behind = [word.folded for word in words[at + 1 : at + 2 + _NEAR]]
    behind = [word for word in behind if word not in classes.AUXILIARIES or word == "to"]
    first = next((word for word in behind if not is_adverb(word)), "")
    return opens and first in classes.REACHED
