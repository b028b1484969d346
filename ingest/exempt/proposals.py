"""What an agenda's proposal to exclude the public comes to."""

from collections.abc import Callable
from itertools import pairwise

from ingest.exempt.denial import denies, names_what_it_denies
from ingest.exempt.exclusion import excludes, exclusion_in, only_proposes, was_lost
from ingest.exempt.items import ItemText
from ingest.exempt.stock_words import public_end
from ingest.exempt.withheld import Withheld
from ingest.language.sentences import sentence_spans

_CARRIED = ("agreed", "resolved", "that ", "carried", "approved")


def weigh_proposal(item: ItemText, withheld: Withheld, *, announces: Callable[[str], bool]) -> bool:
    """Withhold what an item proposes to discuss in private where no resolution is minuted.

    ``announces`` tells whether words are for items further down. Returns whether the meeting is
    private from here on.
    """
    by_title = excludes(item.title) if item.title else None
    described, said = item.texts("description"), item.texts("minutes")
    proposals = [words for words in described if exclusion_in(words) is not None]
    if not (by_title or proposals) or _is_denied(described, said):
        return False
    minutes = item.of("minutes")
    if not by_title and minutes and all(only_proposes(words) for words in proposals):
        withheld.lines(minutes)
        withheld.doubts.append(
            f"the agenda says that the public might be excluded for {item.name}, and the "
            "minutes do not say whether it was: they were withheld; check the source"
        )
        return False
    is_carried = bool(minutes) and said[0].lower().startswith(_CARRIED)
    if is_carried:
        withheld.from_place(minutes[0], minutes[0].start + _public_words(said[0]))
    else:
        withheld.doubts.append(
            f"{item.name} proposes to exclude the public, and no minutes say whether it "
            "was: what follows was withheld; check the source"
        )
    withheld.lines(minutes[1:] if is_carried else minutes)
    return not any(announces(words) for words in proposals) and by_title != "weak"


def _is_denied(described: list[str], said: list[str]) -> bool:
    """Whether the words say that there was no need: those below the agenda's own, or any plain."""
    if any(names_what_it_denies(words) for words in (*described, *said)):
        return True
    if any(was_lost(f"{words}\n\n{behind}") for words, behind in pairwise([*said, ""])):
        return True
    return bool(said) and denies(said[0])


def _public_words(text: str) -> int:
    """Where the words that only carry the proposal end: "Resolved accordingly."."""
    start, end = sentence_spans(text)[0]
    kept = public_end(text[start:end], [1])
    return start + kept if kept is not None else 0
