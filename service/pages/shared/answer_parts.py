"""Parts of an answer on its page: recorded words with links to check them by, and what was read."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, Self

from index.questions.hint_names import HintName
from ingest.record import SpeakerRole
from service.answering.arrangement import by_meeting
from service.contract.answers import CitationModel, HintsModel
from service.export.safe_text import link_address
from service.pages.shared.page_addresses import minutes_address
from service.wording import hints_in_words, remarks_on, spelling_sentences


class Recorded(Protocol):
    """Recorded words of a document, with where they stand and who is recorded as speaking."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def speaker(self) -> SpeakerRole | None:
        """The role recorded as speaking."""

    @property
    def document(self) -> str:
        """The document's name."""

    @property
    def start(self) -> int:
        """Where the words begin in its stored text."""

    @property
    def end(self) -> int:
        """Where they end."""

    @property
    def citation(self) -> CitationModel:
        """Where the words stand."""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """One quotation on a page.

    ``key`` tells it from the others of its page (and is its anchor), ``lines`` are the words by
    paragraph, ``minutes`` the address of our page that shows them in their minutes, ``council``
    that of the council's, where one is known that may be linked. ``remarks`` say what was inferred.
    """

    key: str
    lines: tuple[str, ...]
    speaker: SpeakerRole | None
    citation: CitationModel
    minutes: str
    council: str | None
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeetingView:
    """The quotations from one meeting; ``heading`` names panel and date."""

    heading: str
    quotes: tuple[QuoteView, ...]


def quote_view(recorded: Recorded, key: str) -> QuoteView:
    """A quotation's view; ``key`` must be one of its page only, and fit an anchor."""
    citation = recorded.citation
    return QuoteView(
        key=key,
        lines=tuple(" ".join(line.split()) for line in recorded.text.splitlines() if line.strip()),
        speaker=recorded.speaker,
        citation=citation,
        minutes=minutes_address(recorded.document, recorded.start, recorded.end),
        council=link_address(citation.url),
        remarks=remarks_on(citation),
    )


def meeting_views(quotes: Sequence[Recorded], prefix: str) -> tuple[MeetingView, ...]:
    """Quotations by meeting, newest first; their keys are ``prefix`` and their number from 1.

    The number is the quotation's place in ``quotes``.
    """
    keys = {id(quote): f"{prefix}-{number}" for number, quote in enumerate(quotes, 1)}
    return tuple(
        MeetingView(heading, tuple(quote_view(quote, keys[id(quote)]) for quote in members))
        for heading, members in by_meeting(quotes)
    )


class AskedForm(Protocol):
    """A form with a question, of which something may be left unread."""

    @property
    def address(self) -> str:
        """Where it is answered."""

    def ignoring(self, *names: HintName) -> Self:
        """The same with something not read from its words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Something read from a question: in words, and where it is asked without it."""

    words: str
    without: str


def readings(hints: HintsModel, form: AskedForm) -> tuple[Reading, ...]:
    """All that was read, one by one."""
    found: list[tuple[HintName, str]] = []
    parts: tuple[tuple[HintName, HintsModel], ...] = (
        ("panel", HintsModel(panels=hints.panels)),
        ("names", HintsModel(people=hints.people, places=hints.places)),
        ("speaker", HintsModel(speaker=hints.speaker)),
        ("dates", HintsModel(dates=hints.dates, not_dates=hints.not_dates)),
        ("kind", HintsModel(kind=hints.kind)),
    )
    for name, part in parts:
        words = "; ".join(hints_in_words(part))
        found += [(name, words)] if words else []
    if spelling := spelling_sentences(hints):
        found.append(("spelling", " ".join(spelling).rstrip(".")))
    if hints.glossary:
        pairs = ", ".join(
            f"{', '.join(others)} for “{name}”" for name, others in hints.glossary.items()
        )
        found.append(("glossary", f"also {pairs}"))
    return tuple(Reading(words, form.ignoring(name).address) for name, words in found)
