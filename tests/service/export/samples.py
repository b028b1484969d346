"""Answers, checks, searches and registers made by hand, to be written in tests."""

from index.book.filters import Filters
from ingest.record import MinutesStatus, SpeakerRole
from service.contract.answers import AskModel, SearchModel, SummaryModel, SummarySentenceModel
from service.contract.checks import (
    CheckModel,
    DraftCheckModel,
    MatchModel,
    TrailEvent,
    TrailEventModel,
    WordSpanModel,
)
from service.contract.citations import CitationModel
from service.contract.conversion import filters_model
from service.contract.quotes import PassageModel, QuoteModel, SignalsModel
from service.contract.registers import (
    ActionFiltersModel,
    ActionModel,
    ActionsModel,
    RecordedModel,
)
from service.contract.searched import CoverageModel, HintsModel

PANEL = "Exampleshire Police and Crime Panel"
ADDRESS = "https://minutes.example/item?ID=1&Ver=4"
SEARCHED_AT = "2024-05-06T07:08:09+00:00"
COVERAGE = CoverageModel(
    panels=[PANEL],
    meetings=12,
    documents=14,
    from_date="2021-06-18",
    to_date="2022-03-04",
    without_minutes=2,
    undated=1,
)


def citation(
    *,
    title: str = "Road safety",
    date: str | None = "2022-03-04",
    url: str | None = ADDRESS,
    status: MinutesStatus = "not_stated",
    inferred: dict[str, str] | None = None,
) -> CitationModel:
    return CitationModel(
        label=f"{PANEL}, {date or 'date not stated'}, item “{title}”, question 2",
        panel=PANEL,
        meeting_date=date,
        item_title=title,
        item_number=None,
        question_number="2",
        speakers=[],
        minutes_status=status,
        url=url,
        inferred=inferred or {},
    )


def quote(
    text: str,
    speaker: SpeakerRole | None = "PCC",
    cited: CitationModel | None = None,
    document: str = "roads.txt",
) -> QuoteModel:
    return QuoteModel(
        text=text,
        speaker=speaker,
        document=document,
        start=0,
        end=len(text),
        citation=cited or citation(),
    )


def answer(
    *quotes: QuoteModel,
    question: str = "what about cameras",
    related: tuple[QuoteModel, ...] = (),
    summary: SummaryModel | None = None,
    warnings: tuple[str, ...] = (),
    hints: HintsModel | None = None,
) -> AskModel:
    return AskModel(
        question=question,
        status="answered" if quotes else "not_found",
        quotes=list(quotes),
        related=list(related),
        passages=[],
        filters=filters_model(Filters(panel="Example"), "relevance", None),
        hints=hints or HintsModel(),
        confidence=0.9,
        coverage=COVERAGE,
        warnings=list(warnings),
        took_ms=1.0,
        searched_at=SEARCHED_AT,
        summary=summary,
    )


def summary(text: str, *numbers: int, withheld: str | None = None) -> SummaryModel:
    sentences = [] if withheld else [SummarySentenceModel(text=text, quotes=list(numbers))]
    return SummaryModel(
        sentences=sentences, dropped=0, reasons={}, model="small-model", withheld=withheld
    )


def event(kind: TrailEvent, date: str | None, text: str) -> TrailEventModel:
    return TrailEventModel(
        event=kind,
        date=date,
        text=text,
        citation=citation(date=date),
        document="roads.txt",
        start=0,
        end=len(text),
        note=None if date else "date of the meeting not stated; shown last",
    )


def match(
    question: str,
    reply: str | None,
    *,
    differs: tuple[tuple[int, int], ...] = (),
    trail: tuple[TrailEventModel, ...] = (),
) -> MatchModel:
    return MatchModel(
        question=question,
        reply=reply,
        similarity=0.93,
        topic=0.99,
        is_same=True,
        status="written_reply_promised" if reply else "not_answered",
        citation=citation(),
        trail=list(trail),
        document="roads.txt",
        question_start=0,
        question_end=len(question),
        reply_start=0 if reply else None,
        reply_end=len(reply) if reply else None,
        form="numbered",
        shared=[],
        differs=[WordSpanModel(text="question", start=a, end=b) for a, b in differs],
    )


def check(draft: str, *matches: MatchModel, nearest: tuple[MatchModel, ...] = ()) -> CheckModel:
    return CheckModel(
        checks=[
            DraftCheckModel(
                draft=draft,
                verdict="already_asked" if matches else "not_found",
                matches=list(matches),
                nearest=list(nearest),
            )
        ],
        filters=filters_model(Filters(), "relevance", None),
        coverage=COVERAGE,
        warnings=[],
        took_ms=1.0,
        searched_at=SEARCHED_AT,
    )


def search() -> SearchModel:
    passage = PassageModel(
        id="a",
        rank=1,
        score=0.9,
        kind="narrative",
        heading="Road safety",
        text="Cameras help.",
        document="roads.txt",
        start=0,
        end=13,
        citation=citation(),
        tokens=3,
        signals=SignalsModel(late_interaction=1, passage_cosine=1, sentence_cosine=1, bm25=1),
    )
    return SearchModel(
        query="cameras",
        filters=filters_model(Filters(), "relevance", None),
        hints=HintsModel(),
        passages=[passage],
        coverage=COVERAGE,
        warnings=[],
        took_ms=1.0,
    )


def actions(*, is_empty: bool = False) -> ActionsModel:
    later = RecordedModel(text="It was sent.", document="b", start=0, end=12, citation=citation())
    action = ActionModel(
        text="He would find out.",
        document="a",
        start=0,
        end=18,
        citation=citation(),
        owner="PCC",
        recipient="Panel",
        due=None,
        is_marked=False,
        status="done",
        settled_by=later,
    )
    return ActionsModel(
        filters=ActionFiltersModel(
            panel=None, speaker=None, from_date=None, to_date=None, status=None, owner="PCC"
        ),
        actions=[] if is_empty else [action],
        coverage=COVERAGE,
        warnings=[],
        took_ms=1.0,
    )
