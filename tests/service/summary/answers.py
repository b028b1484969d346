"""Answers from invented minutes, to be summarised in tests."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.book.filters import Filters
from index.passages.passage import PassageKind
from ingest.record import SpeakerRole
from service.contract.answers import AskModel
from service.contract.citations import CitationModel
from service.contract.conversion import filters_model
from service.contract.quotes import PassageModel, QuoteModel, SignalsModel
from service.contract.searched import CoverageModel, HintsModel
from service.summary.evidence import Source, sources_of

PANEL = "Exampleshire Police and Crime Panel"


@dataclass(frozen=True)
class Said:
    """A passage of invented minutes, what of it is quoted, and who says that."""

    passage: str
    quote: str
    speaker: SpeakerRole | None
    kind: PassageKind = "exchange"
    item: str | None = "Road safety report"
    question: str | None = "3"
    date: str | None = "2022-03-04"
    panel: str | None = PANEL


CAMERAS = Said(
    "(3) How was speeding near schools being tackled?\n\n[The PCC reported that twelve mobile "
    "cameras had been bought for £3.4m. They would visit each school twice a year from September. "
    "The Chief Constable added that officers would warn drivers first, and that 70% of drivers had "
    "heeded the warning. No cameras had been bought for Northton.]",
    "The PCC reported that twelve mobile cameras had been bought for £3.4m.",
    "PCC",
)
FRAUD = Said(
    "(5) The PCC was asked about reports to Action Fraud.\n\n[The Chief Constable replied that "
    "reports had doubled since January 2021 and that victims were 'not always told' what became "
    "of them. The PCC stated that she did not support the merger of the Fraud Hub with the City "
    "of London Police. A new team of eight detectives would be based in Westbury.]",
    "The Chief Constable replied that reports had doubled since January 2021 and that victims "
    "were 'not always told' what became of them.",
    "Chief Constable",
    item="Fraud strategy",
    question="5",
    date="2021-06-18",
)
MERGER = Said(
    FRAUD.passage,
    "The PCC stated that she did not support the merger of the Fraud Hub with the City of London "
    "Police.",
    "PCC",
    item="Fraud strategy",
    question="5",
    date="2021-06-18",
)
VOLUNTEERS = Said(
    "Members praised the volunteers of the Speedwatch scheme. It was noted that the scheme had "
    "been refused a grant, and that forty-one villages had joined it.",
    "It was noted that the scheme had been refused a grant, and that forty-one villages had "
    "joined it.",
    None,
    kind="narrative",
    question=None,
    date=None,
)
BOOK = (CAMERAS, FRAUD, MERGER, VOLUNTEERS)


def answer(*said: Said, status: str = "answered") -> AskModel:
    """An answer that quotes these."""
    return AskModel(
        question="what has been said",
        status="answered" if status == "answered" else "not_found",
        quotes=[_quote(s, i) for i, s in enumerate(said)],
        related=[],
        passages=[_passage(s, i) for i, s in enumerate(said)],
        filters=filters_model(Filters(), "relevance", None),
        hints=HintsModel(),
        confidence=0.9,
        coverage=CoverageModel(
            panels=[PANEL],
            meetings=1,
            documents=1,
            from_date=None,
            to_date=None,
            without_minutes=0,
            undated=0,
        ),
        warnings=[],
        took_ms=1.0,
        searched_at="2024-05-06T07:08:09+00:00",
    )


def sources(*said: Said) -> Sequence[Source]:
    return sources_of(answer(*said))


def _quote(said: Said, number: int) -> QuoteModel:
    start = said.passage.index(said.quote)
    return QuoteModel(
        text=said.quote,
        speaker=said.speaker,
        document=f"{number}.txt",
        start=start,
        end=start + len(said.quote),
        citation=_citation(said),
    )


def _passage(said: Said, number: int) -> PassageModel:
    return PassageModel(
        id=str(number),
        rank=number + 1,
        score=0.9,
        kind=said.kind,
        heading=said.item or "",
        text=said.passage,
        document=f"{number}.txt",
        start=0,
        end=len(said.passage),
        citation=_citation(said),
        tokens=len(said.passage.split()),
        signals=SignalsModel(
            late_interaction=0.5, passage_cosine=0.5, sentence_cosine=0.5, bm25=1.0
        ),
    )


def _citation(said: Said) -> CitationModel:
    return CitationModel(
        label="",
        panel=said.panel,
        meeting_date=said.date,
        item_title=said.item,
        item_number=None,
        question_number=said.question,
        speakers=[said.speaker] if said.speaker else [],
        minutes_status="not_stated",
        url=None,
        inferred={},
    )
