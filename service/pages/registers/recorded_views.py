"""Recorded words of a register as its page shows them: verbatim, cited, with what corrects them."""

from dataclasses import dataclass

from service.contract.citations import CitationModel
from service.contract.registers import RecordedModel
from service.export.safe_text import link_address
from service.pages.shared.answer_parts import CorrectionView, correction_view
from service.pages.shared.page_addresses import minutes_address
from service.wording.answers import remarks_on

# Fifty entries of this length keep a page light; the minutes have the rest a link away.
_SHOWN_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class RecordedView:
    """Recorded words by paragraph, under a heading where they need one, and where they stand.

    ``minutes`` is our page of them, ``council`` the council's. ``remarks`` say what was inferred
    and what another source reads, ``corrections`` what a later meeting put right: where there is
    either it ``is_printed``, though it is folded away on the screen.
    """

    heading: str
    lines: tuple[str, ...]
    label: str
    minutes: str
    council: str | None
    remarks: tuple[str, ...]
    corrections: tuple[CorrectionView, ...]
    is_printed: bool


def recorded_view(recorded: RecordedModel, heading: str = "") -> RecordedView:
    """The view of recorded words."""
    citation = recorded.citation
    return RecordedView(
        heading=heading,
        lines=_lines(recorded.text),
        label=citation.label_with_status,
        minutes=minutes_address(recorded.document, recorded.start, recorded.end),
        council=link_address(citation.url),
        remarks=_remarks(citation),
        corrections=tuple(map(correction_view, recorded.corrected_by)),
        is_printed=bool(recorded.corrected_by or citation.other_readings),
    )


def _remarks(citation: CitationModel) -> tuple[str, ...]:
    """What was inferred; of the status only where the label names it, that of draft minutes."""
    told = dict(citation.inferred)
    if citation.minutes_status != "draft":
        told.pop("minutes_status", None)
    return remarks_on(citation.model_copy(update={"inferred": told}))


def _lines(text: str) -> tuple[str, ...]:
    """The words by paragraph; those too long for a table are cut between words."""
    if len(text) > _SHOWN_CHARACTERS:
        text = f"{text[:_SHOWN_CHARACTERS].rsplit(None, 1)[0]} …"
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
