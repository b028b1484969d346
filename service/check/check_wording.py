"""What a check found, in words for people."""

from service.contract.checks import DraftCheckModel, MatchModel, ReplyStatus, TrailEvent
from service.wording import counted

STATUS_WORDS: dict[ReplyStatus, str] = {
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

_LIKELY = 0.5


def verdict_words(checked: DraftCheckModel, meetings: int) -> str:
    """A draft's verdict as a sentence; ``meetings`` is how many were searched."""
    if checked.verdict == "already_asked":
        same = [match for match in checked.matches if match.is_same]
        is_likely = any(match.similarity >= _LIKELY for match in same)
        found = counted(len(same), "recorded question")
        if is_likely:
            return f"Already asked: {found} taken to ask the same."
        return f"Perhaps already asked: {found} may ask the same."
    if checked.verdict == "similar":
        return "Similar: the topic was asked about, but not the same thing."
    searched = counted(meetings, "meeting")
    return f"Not found: no recorded question of the {searched} searched is about this."


def match_words(match: MatchModel) -> str:
    """What a match is to the draft and, where it may ask the same, how likely it does."""
    if not match.is_same:
        return "On the same topic"
    is_likely = match.similarity >= _LIKELY
    kind = "The same question" if is_likely else "Perhaps the same question"
    return f"{kind} ({match.similarity:.0%} likely to ask the same)"
