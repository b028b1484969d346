"""Parts of an answer on its page: recorded words with links to check them by, and what was read."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol, Self

from index.questions.hints import HintName
from ingest.language.sentences import Span
from ingest.record import SpeakerRole
from service.answering.arrangement import in_order
from service.contract.answers import CitationModel, HintsModel, QuoteModel
from service.export.report import Line, lines_of
from service.export.safe_text import link_address
from service.pages.shared.page_addresses import minutes_address
from service.pages.shared.place_words import place_words
from service.wording import hints_in_words, remarks_on, spelling_sentences

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
class QuoteView:
    """One quotation on a page.

    ``key`` tells it from the others of its page (and is its anchor), ``runs`` are the words by
    paragraph, those that decide the question apart. ``who`` speaks and ``place`` (panel, day and so
    on) stand on the line under them. ``minutes`` is the address of our page that shows them in
    their minutes, ``council`` that of the council's, where one is known that may be linked.
    ``remarks`` say what was inferred, ``asked`` is what the words reply to. ``copied`` is what is
    taken away with one press: words and citation.
    """

    key: str
    runs: tuple[Line, ...]
    who: str
    place: tuple[str, ...]
    citation: CitationModel
    minutes: str
    council: str | None
    remarks: tuple[str, ...]
    copied: str
    asked: str = ""
    is_best: bool = False

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
    lines = tuple(
        tuple(replace(run, text=_SPACE.sub(" ", run.text)) for run in line)
        for line in lines_of(recorded.text, strong=decisive)
    )
    return QuoteView(
        key=key,
        runs=lines,
        who=_who(recorded),
        place=place_words(citation),
        citation=citation,
        minutes=minutes_address(recorded.document, recorded.start, recorded.end),
        council=link_address(citation.url),
        remarks=remarks_on(citation),
        copied=_copied(recorded, lines),
    )


def _who(recorded: Recorded) -> str:
    if recorded.speaker is None:
        return "Speaker not stated"
    is_inferred = "speaker" in recorded.citation.inferred
    return f"{recorded.speaker} (speaker inferred)" if is_inferred else recorded.speaker


def _copied(recorded: Recorded, lines: Sequence[Line]) -> str:
    by = f" ({recorded.speaker})" if recorded.speaker else ""
    words = "\n".join("".join(run.text for run in line) for line in lines)
    return f"The minutes record{by}: “{words}”\n{recorded.citation.text}"


def answering_view(quote: QuoteModel, key: str) -> QuoteView:
    """The view of a quotation that answers: with what was asked, and the words that decide it."""
    asked = " ".join(quote.asked.text.split()) if quote.asked else ""
    return replace(quote_view(quote, key, quote.decisive_spans), asked=asked)


def meeting_views(
    quotes: Sequence[QuoteModel], prefix: str, strongest: QuoteModel | None = None
) -> tuple[MeetingView, ...]:
    """Quotations in their order, each run of one meeting under its heading.

    Their keys are ``prefix`` and their number from 1, the quotation's place in ``quotes``. The
    ``strongest`` is told from the others where it does not come first.
    """
    views = {}
    for number, quote in enumerate(quotes, 1):
        view = answering_view(quote, f"{prefix}-{number}")
        views[id(quote)] = replace(view, is_best=quote is strongest and number > 1)
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
    """Something read from a question: in words, and where it is asked without it.

    ``corrects`` tells that other words were searched for than those that were typed.
    """

    words: str
    without: str
    corrects: bool = False


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
    return tuple(
        Reading(words, form.ignoring(name).address, corrects=name == "spelling")
        for name, words in found
    )
