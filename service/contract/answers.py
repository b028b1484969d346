"""The JSON shapes of commands and API. Other programs rely on them: add fields, rename none."""

from typing import Annotated, Literal
from urllib.parse import urlencode

from pydantic import BaseModel, ConfigDict, Field, computed_field

from index.passages.passage import PassageKind
from index.questions.hint_names import HintMode
from ingest.record import MinutesStatus, SpeakerRole

NOT_THE_RECORD = (
    "This is not the official record. Check the council’s own minutes before you rely on a "
    "quotation."
)
ALL_RESTATED = "Sample text, which restates public minutes in other words: it quotes no council."
SOME_RESTATED = (
    "Sample text: some documents restate public minutes in other words; where they are quoted, no "
    "council is."
)
Sort = Literal["relevance", "date"]
# In ISO 8601.
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Moment = Annotated[str, Field(json_schema_extra={"format": "date-time"})]


def record_notices(restated: int, documents: int) -> list[str]:
    """What a reader must know of recorded words, of so many documents of which some restate."""
    if not restated:
        return [NOT_THE_RECORD]
    return [NOT_THE_RECORD, SOME_RESTATED if restated < documents else ALL_RESTATED]


class Model(BaseModel):
    """The base of every shape: immutable, keys by their JSON names."""

    model_config = ConfigDict(
        frozen=True, populate_by_name=True, from_attributes=True, serialize_by_alias=True
    )


class OtherReadingModel(Model):
    """Another source of the same minutes, and its words in the place of those that are cited."""

    document: str
    start: int = Field(validation_alias="other_start")
    end: int = Field(validation_alias="other_end")
    text: str


class CitationModel(Model):
    """Where words stand. ``null`` is "not stated"; ``inferred`` says what was read from what."""

    label: str = Field(examples=["Thames Valley Police and Crime Panel, 26 March 2021, item …"])
    panel: str | None
    meeting_date: Day | None = Field(examples=["2021-03-26"])
    item_title: str | None
    item_number: str | None = Field(examples=["39/20"])
    question_number: str | None = Field(examples=["2"])
    speakers: list[SpeakerRole]
    minutes_status: MinutesStatus
    url: str | None
    inferred: dict[str, str]
    minute_number: str | None = None
    page: int | None = Field(
        default=None, description="The printed page the words begin on, where the source has pages."
    )
    other_readings: list[OtherReadingModel] = Field(
        default_factory=list,
        description="Where another source of the same minutes has another number, name, date or "
        '"not" in these words.',
    )
    speaker_title: str | None = Field(
        default=None,
        description="The title of the first who speaks, in the minutes' words, if an officer.",
        examples=["Head of Legal Services"],
    )

    @property
    def label_with_status(self) -> str:
        """The label, which names draft minutes as such."""
        return f"{self.label}, draft minutes" if self.minutes_status == "draft" else self.label

    @computed_field(  # type: ignore[prop-decorator] # the checker does not know it
        description="The citation to paste: label, draft minutes as such, address if there is one."
    )
    @property
    def text(self) -> str:
        """The citation on one line."""
        return f"{self.label_with_status}, {self.url}" if self.url else self.label_with_status


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


class CoverageModel(Model):
    """What was searched."""

    panels: list[str]
    meetings: int = Field(description="Those known as such, by date, address or several items.")
    documents: int
    from_date: Day | None = Field(alias="from")
    to_date: Day | None = Field(alias="to")
    without_minutes: int
    undated: int = Field(description="Items whose meeting is not known.")
    restated: int = Field(
        0, description="Documents that say in other words what a council published."
    )

    @computed_field(  # type: ignore[prop-decorator] # the checker does not know it
        description="What holds of everything quoted from what was searched."
    )
    @property
    def notices(self) -> list[str]:
        """That this is not the official record and, where it is so, that it holds sample text."""
        return record_notices(self.restated, self.documents)


class SpeechFiltersModel(Model):
    """The filters of panel, speaker and date that were in force."""

    panel: str | None = Field(description="The panels named, parted by semicolons.")
    speaker: str | None = Field(description="The roles named, parted by semicolons.")
    from_date: Day | None = Field(alias="from")
    to_date: Day | None = Field(alias="to")


class FiltersModel(SpeechFiltersModel):
    """The filters a search ran with."""

    kind: PassageKind | None
    sort: Sort
    budget_tokens: int | None


class DateRangeModel(Model):
    """Days in ISO 8601, both with them; an end that is ``null`` is open."""

    from_date: Day | None = Field(None, alias="from")
    to_date: Day | None = Field(None, alias="to")


class HintsModel(Model):
    """What was read from the question's own words.

    With ``mode`` "prefer" it moves up what fits and excludes nothing. ``spelling`` maps words as
    they were typed to what was searched for instead, ``also_spelt`` words to what was looked for
    too, and ``glossary`` names to the other names that were looked for too.
    """

    mode: HintMode = "prefer"
    speaker: list[SpeakerRole] = []
    panel: str | None = Field(None, description="The panel named, where it is one.")
    panels: list[str] = Field([], description="Every panel of the book that is named.")
    people: list[str] = Field([], description="People named: their words, or words about them.")
    places: list[str] = Field([], description="Places named that no panel of the book is of.")
    from_date: Day | None = Field(None, alias="from")
    to_date: Day | None = Field(None, alias="to")
    dates: list[DateRangeModel] = Field(
        [], description="Meetings in any of these are meant; `from` and `to` hold them all."
    )
    not_dates: list[DateRangeModel] = Field([], description="Meetings in these are not meant.")
    unread_dates: list[str] = Field(
        [], description="Words that tell of a time and could not be read as dates."
    )
    kind: list[PassageKind] = []
    spelling: dict[str, str] = {}
    also_spelt: dict[str, str] = {}
    glossary: dict[str, list[str]] = {}
    phrases: list[str] = Field([], description="Words in quotation marks, which must stand so.")
    excluded: list[str] = Field([], description="Words behind a minus, which must not stand.")
    previous: str | None = Field(
        None, description="The question before, where something was taken over from it."
    )
    read_as: str | None = Field(
        None, description="The question with what was taken over, as it was asked of the minutes."
    )
    taken_over: list[str] = Field([], description="What was taken over, in its words.")


class SearchModel(Model):
    """The answer to a search."""

    query: str
    filters: FiltersModel
    hints: HintsModel
    passages: list[PassageModel]
    coverage: CoverageModel
    warnings: list[str]
    took_ms: float


class SummarySentenceModel(Model):
    """A sentence of a summary, and the numbers (from 1) of the answer's quotes it rests on."""

    text: str
    quotes: list[int]


class SummaryModel(Model):
    """What a language model wrote from an answer's quotes, as far as it passed the check.

    ``sentences`` are empty where it was ``withheld``, which says why.
    """

    sentences: list[SummarySentenceModel]
    dropped: int = Field(description="How many sentences failed the check.")
    reasons: dict[str, int] = Field(description="For what, and how many for each.")
    model: str = Field(description="The name of the language model.")
    withheld: str | None


class StatementModel(Model):
    """One statement of a position: ``quote`` numbers the answer's quotes from 1."""

    meeting_date: Day
    speaker: SpeakerRole
    quote: int


RouteName = Literal["meeting", "actions", "decisions"]


class RouteModel(Model):
    """A place of the book that a question asks for besides its answer: a meeting, a register."""

    title: str
    to: RouteName
    arguments: dict[str, str] = Field(
        description="Of a register, the parameters of its route; of a meeting, panel, date and "
        "its first document.",
        examples=[{"panel": "Thames Valley Police and Crime Panel", "status": "outstanding"}],
    )
    commands: list[str] = Field(description="The commands that show it.")

    @computed_field(  # type: ignore[prop-decorator] # the checker does not know it
        description="The route of the API that has it."
    )
    @property
    def api(self) -> str:
        """The register's route, or that of the stored text of the meeting's first document."""
        if self.to == "meeting":
            return f"/api/v1/show?{urlencode({'document': self.arguments['document']})}"
        query = urlencode(self.arguments)
        return f"/api/v1/{self.to}{'?' if query else ''}{query}"


class PositionModel(Model):
    """What an office is quoted with at several meetings of a panel, oldest first."""

    panel: str
    office: SpeakerRole
    statements: list[StatementModel]


class AskModel(Model):
    """The answer to a question: quotes, or "not_found" and what was searched."""

    question: str
    status: Literal["answered", "not_found"]
    quotes: list[QuoteModel]
    related: list[QuoteModel]
    over_time: list[PositionModel] = Field(
        [], description="Offices that are quoted from several meetings of a panel."
    )
    passages: list[PassageModel]
    filters: FiltersModel
    hints: HintsModel
    confidence: float = Field(
        description="How likely it is, 0 to 1, that the minutes answer the question, as a model "
        "trained on labelled questions tells it."
    )
    coverage: CoverageModel
    warnings: list[str]
    took_ms: float
    searched_at: Moment = Field(examples=["2024-05-06T07:08:09+00:00"])
    near: bool = Field(
        False, description="Whether the minutes speak of it but do not say what was asked."
    )
    lacks: str | None = Field(
        None,
        description="What the minutes do not say, where they come near.",
        examples=["how many"],
    )
    routes: list[RouteModel] = Field(
        [], description="Places of the book that the question asks for besides, or better."
    )
    strongest: int | None = Field(
        None, description="The number, from 1, of the quote that answers best; of none, null."
    )
    summary: SummaryModel | None = Field(
        None, description="Written by a language model; only where one is set and was asked for."
    )


class StatusModel(Model):
    """What a home folder holds."""

    home: str
    documents: int
    document_names: list[str]
    generation: str | None
    index_is_current: bool
    index_condition: Literal["none", "current", "behind", "other", "damaged"] = Field(
        "none",
        description="How the index stands to the record, the settings and this Minutebook.",
    )
    model: str | None
    passages: int
    coverage: CoverageModel | None
    same_minutes: dict[str, str] = Field(
        {}, description="By document, which other source of its minutes is searched instead."
    )
    follows_rules: bool = Field(
        True, description="Whether all of it was read and indexed by this Minutebook's rules."
    )
    engine: Literal["embedded", "milvus"] = Field(
        "embedded", description="What is searched: the files of the home, or Milvus."
    )
    questions_encoded_by: Literal["onnxruntime", "torch"] | None = Field(
        None, description="What runs the model for questions; null where there is no index."
    )
    warnings: list[str] = Field([], description="What is not as it should be with the home folder.")


class HealthModel(Model):
    """Whether the service is alive, or ready.

    Of a service that is ready: the generation of the index that answers, and whether it is the
    newest, which is taken up within ``MINUTEBOOK_RELOAD_SECONDS``.
    """

    status: Literal["ok"]
    generation: str | None = None
    follows_rules: bool | None = Field(
        None,
        description="Whether all of the book was read and indexed by this Minutebook's rules; if "
        "not, run `minutebook index`.",
    )
    is_newest: bool | None = None


class ProblemModel(Model):
    """An error, as RFC 9457 has it (``application/problem+json``)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
