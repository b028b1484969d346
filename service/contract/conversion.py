"""From the index's types to the JSON shapes that commands and API answer with."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Protocol

from index.book.book import Book
from index.book.coverage import Coverage
from index.book.filters import Filters, parted
from index.passages.citations import Citation, readings_within
from index.passages.passage import Passage
from index.questions.date_words import DateRange
from index.questions.follow_up import FollowUp
from index.questions.hint_names import HintMode
from index.questions.hints import Hints
from index.questions.operators import unread_signs
from index.questions.query import Query
from index.searching.hits import Hit
from ingest.language.sentences import Span
from ingest.language.speakers import speeches
from ingest.record import SpeakerRole
from service.contract.citations import CitationModel
from service.contract.quotes import AskedModel, PassageModel, QuoteModel, SignalsModel, SpanModel
from service.contract.searched import CoverageModel, DateRangeModel, FiltersModel, HintsModel, Sort


class AskedWords(Protocol):
    """What was asked: the stored text from ``start`` to ``end``."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def start(self) -> int:
        """Where they begin in the document."""

    @property
    def end(self) -> int:
        """Where they end."""


class QuotedWords(Protocol):
    """Words of a passage, the stored text from ``start`` to ``end``, and the role that speaks."""

    @property
    def passage(self) -> Passage:
        """The passage that the words are of."""

    @property
    def start(self) -> int:
        """Where they begin in the document."""

    @property
    def end(self) -> int:
        """Where they end."""

    @property
    def speaker(self) -> SpeakerRole | None:
        """Who speaks; ``None`` where that is not recorded."""

    @property
    def text(self) -> str:
        """The words."""

    @property
    def asked(self) -> AskedWords | None:
        """What they reply to, where that is recorded."""

    @property
    def decisive(self) -> Sequence[Span]:
        """Which of them decide the question."""


def citation_model(citation: Citation) -> CitationModel:
    """A citation's shape."""
    return CitationModel.model_validate(citation)


def passage_models(hits: Sequence[Hit]) -> list[PassageModel]:
    """Hits in the order given, ranked from 1."""
    return [_passage_model(hit, rank) for rank, hit in enumerate(hits, start=1)]


def quote_model(quote: QuotedWords) -> QuoteModel:
    """A quote's shape."""
    return QuoteModel(
        text=quote.text,
        speaker=quote.speaker,
        document=quote.passage.document,
        start=quote.start,
        end=quote.end,
        citation=citation_model(
            replace(
                quote.passage.citation,
                speakers=(quote.speaker,) if quote.speaker else (),
                speaker_title=_speaker_title(quote),
                inferred=quote.passage.citation.inferred | _inferred_speaker(quote),
                other_readings=readings_within(
                    quote.passage.citation.other_readings, quote.start, quote.end
                ),
            )
        ),
        asked=AskedModel.model_validate(quote.asked) if quote.asked else None,
        decisive=[SpanModel(start=start, end=end) for start, end in quote.decisive],
    )


def _speaker_title(quote: QuotedWords) -> str | None:
    """The title of whoever speaks first of the role that the words are quoted of."""
    said = (s for s in quote.passage.speeches if s.start < quote.end and s.end > quote.start)
    return next((speech.title for speech in said if speech.role == quote.speaker), None)


def _inferred_speaker(quote: QuotedWords) -> dict[str, str]:
    """Where the quoted words do not say themselves who speaks, what the speaker was read from."""

    if quote.speaker is None or _opening_speaker(quote.text) == quote.speaker:
        return {}
    return {"speaker": "carried on from a reporting phrase before the quoted words"}


# The same words are quoted again and again.
@lru_cache(maxsize=500)
def _opening_speaker(words: str) -> SpeakerRole | None:
    """The role that words themselves say speaks from their beginning."""
    said = speeches(words, 0, len(words), is_reply=True)
    return said[0].role if said and said[0].start <= 1 else None


def coverage_model(coverage: Coverage) -> CoverageModel:
    """A coverage's shape."""
    return CoverageModel.model_validate(coverage)


def filters_model(filters: Filters, sort: Sort, budget_tokens: int | None) -> FiltersModel:
    """The filters that were in force, as they were understood."""
    return FiltersModel.model_validate(
        {**filters.stated(), "sort": sort, "budget_tokens": budget_tokens}
    )


def hints_model(
    query: Query,
    filters: Filters,
    mode: HintMode,
    asked_on: FollowUp | None = None,
    previous: str = "",
) -> HintsModel:
    """What was read from a question's words and was not set by a filter.

    ``asked_on`` is what came of the question with the ``previous`` one.
    """
    hints = Hints() if mode == "off" else query.hints.beside(filters)
    return HintsModel(
        mode=mode,
        speaker=list(hints.speakers),
        panel=hints.panel,
        panels=list(hints.panels),
        people=[person.words for person in hints.people],
        places=[place.name for place in hints.places],
        from_date=hints.from_date.isoformat() if hints.from_date else None,
        to_date=hints.to_date.isoformat() if hints.to_date else None,
        dates=[_range_model(one) for one in hints.dates],
        not_dates=[_range_model(one) for one in hints.not_dates],
        unread_dates=list(hints.unread),
        kind=list(hints.kinds),
        spelling=query.corrections,
        also_spelt=query.also_spelt,
        glossary={name: list(others) for name, others in query.expansions.items()},
        phrases=list(query.phrases),
        excluded=list(query.excluded),
        previous=previous if asked_on else None,
        read_as=asked_on.text if asked_on else None,
        taken_over=list(asked_on.taken_over) if asked_on else [],
    )


def _range_model(days: DateRange) -> DateRangeModel:
    return DateRangeModel(
        from_date=days.first.isoformat() if days.first else None,
        to_date=days.last.isoformat() if days.last else None,
    )


def filter_warnings(book: Book, filters: Filters) -> list[str]:
    """What a person should know about what their filters left out."""
    unknown = [
        panel
        for panel in parted(filters.panel or "")
        if not book.coverage(Filters(panel=panel)).documents
    ]
    known = ("; ".join(book.panels()) or "none with a stated name") if unknown else ""
    warnings = [f"No panel in this book is called “{panel}”; it has: {known}." for panel in unknown]
    undated = book.undated_meetings(filters) if filters.has_dates else 0
    if undated:
        warnings.append(f"Left out by the dates: {undated} whose date is not stated.")
    return warnings


def reading_warnings(query: Query, asked: str) -> list[str]:
    """What a person should know of what they asked that was not understood, or not as a sign."""
    warnings = []
    if query.hints.unread:
        quoted = " or ".join(f"“{words}”" for words in query.hints.unread)
        warnings.append(f"{quoted} was not read as a date; name years or days instead.")
    signs = [f"“{sign}”" for sign in unread_signs(asked)]
    if signs:
        are = "is read as a word" if len(signs) == 1 else "are read as words"
        warnings.append(
            f"{' and '.join(signs)} {are}; only a phrase in quotation marks and a minus before a "
            "word are signs of a search."
        )
    return warnings


def _passage_model(hit: Hit, rank: int) -> PassageModel:
    passage: Passage = hit.passage
    return PassageModel(
        id=f"{passage.document}#{passage.start}-{passage.end}",
        rank=rank,
        score=round(hit.score, 6),
        kind=passage.kind,
        heading=passage.heading,
        text=passage.text,
        document=passage.document,
        start=passage.start,
        end=passage.end,
        citation=citation_model(passage.citation),
        tokens=passage.tokens,
        signals=SignalsModel.model_validate(hit.signals),
    )
