"""Parts of an answer on its page: recorded words with links to check them by, and what was read."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, Self

from index.questions.hint_names import HintName
from ingest.language.sentences import Span
from ingest.record import SpeakerRole
from service.answering.arrangement import in_order
from service.contract.answers import CitationModel, CorrectionModel, HintsModel, QuoteModel
from service.export.report import Line, lines_of
from service.export.safe_text import link_address
from service.pages.shared.page_addresses import minutes_address
from service.wording import (
    best_words,
    corrected_words,
    hints_in_words,
    remarks_on,
    spelling_sentences,
)

_SPACE = re.compile(r"\s+")


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
class CorrectionView:
    """What a later meeting put right: when, its words, where they are read and what cites them."""

    when: str
    words: str
    minutes: str
    label: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """One quotation on a page.

    ``key`` tells it from the others of its page (and is its anchor), ``runs`` are the words by
    paragraph, those that decide the question apart, ``minutes`` the address of our page that shows
    them in their minutes, ``council`` that of the council's, where one is known that may be linked.
    ``remarks`` say what was inferred.
    ``asked`` is what the words reply to, ``best`` what is said of the quote that answers best.
    ``corrections`` are what later meetings put right in it, to be read first.
    """

    key: str
    runs: tuple[Line, ...]
    speaker: SpeakerRole | None
    citation: CitationModel
    minutes: str
    council: str | None
    remarks: tuple[str, ...]
    asked: str = ""
    best: str = ""
    corrections: tuple[CorrectionView, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The words by paragraph."""
        return tuple("".join(run.text for run in line) for line in self.runs)


@dataclass(frozen=True, slots=True)
class MeetingView:
    """The quotations from one meeting; ``heading`` names panel and date."""

    heading: str
    quotes: tuple[QuoteView, ...]


def quote_view(recorded: Recorded, key: str, decisive: Iterable[Span] = ()) -> QuoteView:
    """A quotation's view; ``key`` must be one of its page only, and fit an anchor.

    ``decisive`` are positions in its own text.
    """
    citation = recorded.citation
    lines = lines_of(recorded.text, strong=decisive)
    return QuoteView(
        key=key,
        runs=tuple(
            tuple(replace(run, text=_SPACE.sub(" ", run.text)) for run in line) for line in lines
        ),
        speaker=recorded.speaker,
        citation=citation,
        minutes=minutes_address(recorded.document, recorded.start, recorded.end),
        council=link_address(citation.url),
        remarks=remarks_on(citation),
    )


def answering_view(quote: QuoteModel, key: str, best: str = "") -> QuoteView:
    """The view of a quotation that answers: with what was asked, and the words that decide it.

    ``best`` is what is said of it, if it answers best.
    """
    asked = " ".join(quote.asked.text.split()) if quote.asked else ""
    return replace(quote_of(quote, key), asked=asked, best=best)


def quote_of(quote: QuoteModel, key: str) -> QuoteView:
    """The view of a quotation with the words that decide the question, and what corrects it."""
    view = quote_view(quote, key, quote.decisive_spans)
    return replace(view, corrections=tuple(map(_correction, quote.corrected_by)))


def _correction(one: CorrectionModel) -> CorrectionView:
    return CorrectionView(
        when=corrected_words(one),
        words=" ".join(one.text.split()),
        minutes=minutes_address(one.document, one.start, one.end),
        label=one.citation.label_with_status,
    )


def meeting_views(
    quotes: Sequence[QuoteModel], prefix: str, strongest: QuoteModel | None = None
) -> tuple[MeetingView, ...]:
    """Quotations in their order, each run of one meeting under its heading.

    Their keys are ``prefix`` and their number from 1, the quotation's place in ``quotes``.
    """
    views = {}
    for number, quote in enumerate(quotes, 1):
        best = best_words(quote) if quote is strongest else ""
        views[id(quote)] = answering_view(quote, f"{prefix}-{number}", best)
    return tuple(
        MeetingView(heading, tuple(views[id(quote)] for quote in members))
        for heading, members in in_order(quotes)
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
