"""What a meeting only holds to be so, and what is told of somebody else's decision."""

from ingest.findings.decided.settling_classes import MATTERS
from ingest.findings.word_forms import Opening, WordForm

_OPINION = Opening(
    r"\s*+(?:\S+\s++){0,7}?(?:(?:is|are|was|were)(?!\s++(?:deferred|put|left|referred|(?:not\s++)?to)\b)|had|has|have|could|needed|remained|seemed|did)\b",
    " this was an issue",
)
# "that, if a licence could be had, it would open"
_CONDITION = Opening(
    r",?\s*+(?:if|when|once|where|should|unless)\b[^.;?!]{1,160}?(?:,|\bthen\b)",
    " if it rains, tea",
)
_TO_BE = WordForm(r"\b(?:would|will|should|shall|be|to|i|bod)\b", "the plan would")
# A view that settles: that something before the meeting be done, or that it do something itself.
_VIEW_SETTLES = Opening(
    rf"\s*+(?:(?:[^\s.;?!]++\s++){{0,8}}?(?i:{'|'.join(sorted(MATTERS))}|objections?|comments?|observations?)\b[^.;?!]{{0,80}}?"
    r"\b(?:(?:should|would|must|ought\s++to)\s++)?(?:not\s++)?be\s++(?:\w+ly\s++)?(?!\w*(?:interested|concerned)\b)(?:\w+(?:ed|en|wn)|sent|made|held|put|set|paid|brought|let)\b"
    r"|(?:the\s++|this\s++)?(?:[Pp]anel|[Cc]ommittee|[Bb]oard|Council|[Cc]hair|[Cc]lerk|[Mm]embers|[Ww]e|[Tt]hey|[Ii]t)\s++(?:should|would)\s++(?!be\b|have\b)[a-z])",
    " no objection should be raised",
)
# What was said is reported of what somebody else settled, unless it was the Chair who said it.
TOLD = WordForm(
    r",\s++(?!(?:the\s++)?Chair|(?:and|but|which|who|as|that|to|with|having|when|if)\b)(?:[^\s,;.?!]++\s++){1,8}?"
    r"(?:said|reported|explained|stated|advised|added|observed|felt|thought|claimed)\W*+$"
    r"|^\W*+According\s++to\b",
    ", the officer said.",
)


def is_opinion(matter: str) -> bool:
    """Whether what is agreed is that something is so, and not that it be done."""
    condition = _CONDITION.match(matter)
    matter = matter[condition.end() :] if condition else matter
    opinion = _OPINION.match(matter)
    modal = _TO_BE.search(matter)
    return opinion is not None and (modal is None or modal.start() > opinion.end())


def is_held(matter: str, *, of_mind: bool) -> bool:
    """Whether it is an opinion; a view ``of_mind`` is, but for one of the meeting's business."""
    return is_opinion(matter) or (of_mind and _VIEW_SETTLES.match(matter) is None)
