"""What became of a draft question, in words."""

from collections.abc import Callable

from service.contract.checks import (
    DraftCheckModel,
    MatchModel,
    ReplyStatus,
    TrailEvent,
    Verdict,
)
from service.wording.days import counted, written_date

VERDICT_WORDS: dict[Verdict, str] = {
    "already_asked": "Already asked",
    "similar": "Similar",
    "not_found": "Not found",
}
REPLY_STATUS_WORDS: dict[ReplyStatus, str] = {
    "answered": "answered",
    "partly_answered": "answered in part",
    "written_reply_promised": "a written reply was promised",
    "not_answered": "not answered",
}
EVENT_WORDS: dict[TrailEvent, str] = {
    "asked": "asked",
    "replied": "replied",
    "written_reply_promised": "written reply promised",
    "written_reply_supplied": "written reply supplied",
    "asked_again": "asked again",
}


def verdict_words(checked: DraftCheckModel, searched: str) -> str:
    """A draft's verdict as a sentence; ``searched`` says how much was."""
    verdict = VERDICT_WORDS[checked.verdict]
    if checked.verdict == "already_asked":
        same = sum(match.is_same for match in checked.matches)
        return f"{verdict}: {counted(same, 'recorded question')} taken to ask the same."
    if checked.verdict == "similar":
        return f"{verdict}: the topic was asked about, but not the same thing."
    return f"{verdict}: no recorded question of the {searched} searched is about this."


def _whole_name(panel: str | None) -> str:
    return panel or "panel not stated"


def verdict_line(
    checked: DraftCheckModel, panel_words: Callable[[str | None], str] = _whole_name
) -> str:
    """A draft's verdict in a few words, with where and when the nearest question was asked.

    ``panel_words`` is how a panel is named.
    """
    verdict = VERDICT_WORDS[checked.verdict]
    if not checked.matches:
        return verdict
    nearest, *others = checked.matches
    citation = nearest.citation
    where = panel_words(citation.panel)
    more = sum(match.is_same for match in others)
    besides = f", and {more} more" if more else ""
    return f"{verdict}: {where}, {written_date(citation.meeting_date)}{besides}"


def match_words(match: MatchModel) -> str:
    """What a match is to the draft and, where it is taken to ask the same, how likely it does."""
    if not match.is_same:
        return "On the same topic"
    return f"Taken to be the same question ({match.similarity:.0%} likely to ask the same)"
