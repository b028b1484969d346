"""The JSON shapes of recorded words: passages found, and quotations."""

from pydantic import Field

from index.passages.passage import PassageKind
from ingest.record import SpeakerRole
from service.contract.citations import CitationModel
from service.contract.shape import Model


class SignalsModel(Model):
    """Raw scores behind a passage's rank, before they were weighted and added."""

    late_interaction: float
    passage_cosine: float
    sentence_cosine: float
    bm25: float
    reranker: float | None = Field(
        None, description="How likely the reranker that is set finds it, 0 to 1, that it answers."
    )


class PassageModel(Model):
    """A passage found; ``text`` is the stored text from ``start`` to ``end``."""

    id: str
    rank: int
    score: float
    kind: PassageKind
    heading: str
    text: str
    document: str
    start: int
    end: int
    citation: CitationModel
    tokens: int = Field(description="Length of the text in cl100k_base tokens.")
    signals: SignalsModel


class AskedModel(Model):
    """What was asked, in the minutes' words: the stored text from ``start`` to ``end``."""

    text: str
    start: int
    end: int


class SpanModel(Model):
    """Characters of the stored text, from ``start`` to ``end``."""

    start: int
    end: int


class CorrectionModel(Model):
    """Words of a later meeting that put right what is quoted, verbatim and cited."""

    text: str
    document: str
    start: int
    end: int
    citation: CitationModel


class QuoteModel(Model):
    """Recorded words, verbatim: the stored text from ``start`` to ``end``."""

    text: str
    speaker: SpeakerRole | None
    document: str
    start: int
    end: int
    citation: CitationModel
    asked: AskedModel | None = Field(
        None, description="What the words reply to, in the same document, where that is recorded."
    )
    decisive: list[SpanModel] = Field(
        [],
        description="The words, within the quote, that decide a question for yes or no, who, when, "
        "how many or which panel; in the same document.",
    )

    corrected_by: list[CorrectionModel] = Field(
        [], description="What a later meeting recorded as the right words; read these first."
    )

    @property
    def decisive_spans(self) -> list[tuple[int, int]]:
        """The decisive words as positions in the quote's own text."""
        return [(span.start - self.start, span.end - self.start) for span in self.decisive]
