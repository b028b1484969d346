"""Recorded words on a page, with who, where, and links to check them by."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from ingest.language.sentences import Span
from ingest.record import SpeakerRole
from service.answering.arrangement import in_order
from service.contract.citations import CitationModel
from service.contract.quotes import CorrectionModel, QuoteModel
from service.export.report import Line, Run, quoted_lines
from service.export.safe_text import link_address
from service.pages.shared.page_addresses import minutes_address, office_address, report_address
from service.pages.shared.place_words import place_words
from service.panels.book_panels import panel_slug
from service.panels.offices import office_slug
from service.wording.answers import corrected_words, remarks_on

# Lines that a source breaks by their length are no shorter.
_BROKEN_FROM = 40
_SPACE = re.compile(r"\s+")
# Panel and day, with which the words of a place begin.
_MEETING_WORDS = 2


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
    paragraph, those that decide the question apart. ``who`` speaks and ``place`` (panel, day and so
    on) stand on the line under them. ``minutes`` is the address of our page that shows them in
    their minutes, ``wrong`` that where they are reported, ``council`` that of the council's, where
    one is known that may be linked.
    ``remarks`` say what was inferred, ``asked`` is what the words reply to; it ``is_asked_above``
    where the quotation above replies to the same, so that paper need not say it again. ``copied``
    is what is taken away with one press: words and citation.
    ``corrections`` are what later meetings put right in it, to be read first. ``office`` is where
    all is read that whoever speaks is recorded as saying at that panel.
    """

    key: str
    runs: tuple[Line, ...]
    who: str
    place: tuple[str, ...]
    citation: CitationModel
    minutes: str
    wrong: str
    council: str | None
    remarks: tuple[str, ...]
    copied: str
    asked: str = ""
    is_asked_above: bool = False
    is_best: bool = False
    corrections: tuple[CorrectionView, ...] = ()
    office: str | None = None

    @property
    def lines(self) -> tuple[str, ...]:
        """The words by paragraph."""
        return tuple("".join(run.text for run in line) for line in self.runs)


@dataclass(frozen=True, slots=True)
class MeetingView:
    """The quotations from one meeting that follow one another; ``heading`` names panel and date."""

    heading: str
    quotes: tuple[QuoteView, ...]

    @property
    def shared(self) -> tuple[str, ...]:
        """Panel and day where the lines of several say the same, to be seen once above them.

        Empty for a quotation alone, and where not all are as sure of the meeting.
        """
        meetings = {quote.place[:_MEETING_WORDS] for quote in self.quotes}
        return meetings.pop() if len(meetings) == 1 < len(self.quotes) else ()


def quote_view(
    recorded: Recorded, key: str, decisive: Iterable[Span] = (), back: str = ""
) -> QuoteView:
    """A quotation's view; ``key`` must be one of its page only, and fit an anchor.

    ``decisive`` are positions in its own text. ``back`` is the address of the page, which the
    minutes lead back to.
    """
    citation = recorded.citation
    lines = tuple(
        tuple(replace(run, text=_SPACE.sub(" ", run.text)) for run in line)
        for line in _unbroken(quoted_lines(recorded.text, strong=decisive))
    )
    back = f"{back}#{key}" if back else ""
    place = (recorded.document, recorded.start, recorded.end)
    return QuoteView(
        key=key,
        runs=lines,
        who=_who(recorded),
        place=place_words(citation),
        citation=citation,
        minutes=minutes_address(*place, back),
        wrong=report_address(*place, back),
        council=link_address(citation.url),
        remarks=remarks_on(citation),
        copied=_copied(recorded, lines),
        office=_office(recorded),
    )


def _office(recorded: Recorded) -> str | None:
    panel = recorded.citation.panel
    if not (panel and recorded.speaker):
        return None
    return office_address(panel_slug(panel), office_slug(recorded.speaker))


def _unbroken(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines of recorded words, those joined that a source broke in the middle of a sentence."""
    whole: Line = ()
    before = ""
    for line in lines:
        words = "".join(run.text for run in line)
        goes_on = len(before) >= _BROKEN_FROM and before[-1].isalpha() and words[0].islower()
        if whole and not goes_on:
            yield whole
        whole = (*whole, Run(" "), *line) if goes_on else line
        before = words
    if whole:
        yield whole


def _who(recorded: Recorded) -> str:
    if recorded.speaker is None:
        return "Speaker not stated"
    is_inferred = "speaker" in recorded.citation.inferred
    return f"{recorded.speaker} (speaker inferred)" if is_inferred else recorded.speaker


def _copied(recorded: Recorded, lines: Sequence[Line]) -> str:
    by = f" ({recorded.speaker})" if recorded.speaker else ""
    words = "\n".join("".join(run.text for run in line) for line in lines)
    return f"The minutes record{by}: “{words}”\n{recorded.citation.text}"


def anchor_of(quote: QuoteModel, prefix: str) -> str:
    """A quotation's key by its place in the book: a link to it holds whatever is found beside it.

    ``prefix`` says what it is to the question.
    """
    place = f"{quote.document}\n{quote.start}\n{quote.end}".encode(errors="replace")
    return f"{prefix}-{hashlib.sha256(place).hexdigest()[:8]}"


def answering_view(quote: QuoteModel, key: str, back: str = "") -> QuoteView:
    """The view of a quotation that answers: with what was asked, and the words that decide it."""
    asked = " ".join(quote.asked.text.split()) if quote.asked else ""
    return replace(quote_of(quote, key, back), asked=asked)


def quote_of(quote: QuoteModel, key: str, back: str = "") -> QuoteView:
    """The view of a quotation with the words that decide the question, and what corrects it."""
    return put_right(quote_view(quote, key, quote.decisive_spans, back), quote.corrected_by)


def put_right(view: QuoteView, corrected_by: Sequence[CorrectionModel]) -> QuoteView:
    """The view of a quotation with what later meetings put right in it."""
    corrections = tuple(map(correction_view, corrected_by))
    # Words that were put right are never taken away without what put them right.
    right = "".join(f"\n{one.when} “{one.words}”\n{one.label}" for one in corrections)
    return replace(view, corrections=corrections, copied=f"{view.copied}{right}")


def correction_view(one: CorrectionModel) -> CorrectionView:
    """The view of what a later meeting put right."""
    return CorrectionView(
        when=corrected_words(one),
        words=" ".join(one.text.split()),
        minutes=minutes_address(one.document, one.start, one.end),
        label=one.citation.label_with_status,
    )


def meeting_views(
    quotes: Sequence[QuoteModel], prefix: str, back: str, strongest: QuoteModel | None = None
) -> tuple[MeetingView, ...]:
    """Quotations in their order, each run of one meeting under its heading.

    Their keys begin with ``prefix``, ``back`` is the address of their page. The ``strongest`` is
    told from the others where it does not come first.
    """
    views = {}
    for number, quote in enumerate(quotes, 1):
        view = answering_view(quote, anchor_of(quote, prefix), back)
        views[id(quote)] = replace(view, is_best=quote is strongest and number > 1)
    return tuple(
        MeetingView(heading, _asked_once([views[id(quote)] for quote in members]))
        for heading, members in in_order(quotes)
    )


def _asked_once(quotes: Sequence[QuoteView]) -> tuple[QuoteView, ...]:
    """Quotations that follow one another, each with whether what was asked stands with the last."""
    above = ["", *(quote.asked for quote in quotes)]
    return tuple(
        replace(quote, is_asked_above=bool(quote.asked) and quote.asked == asked)
        for quote, asked in zip(quotes, above, strict=False)
    )
