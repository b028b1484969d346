"""Following a question: what mentions it in the minutes, the newest meeting first.

What belongs to it is what `service/answering/topic.py` calls a mention: a passage from which alone
the question would be answered, by the calibrated model and the threshold that `ask` answers by. A
feed of the nearest passages, however far, would tell its readers of minutes that have nothing to do
with what they follow; an empty feed is right until something is minuted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from index.book.filters import Filters
from index.passages.passage import Passage
from index.searching.searcher import MAX_HITS, Searcher
from ingest.clock import Clock
from ingest.errors import UnknownDocumentError
from ingest.record.view import RecordView
from service.answering.confidence import AnswerCalibration
from service.answering.corrected import Corrections
from service.answering.limits import MAX_FOLLOWED
from service.answering.queries import HintOptions, checked_query, read_question
from service.answering.quote_candidates import find_quote_candidates
from service.answering.subjects import Subjects
from service.answering.topic import PREFERRED, Mention, find_mentions
from service.clock import utc_now
from service.contract.quotes import CorrectionModel


@dataclass(frozen=True, slots=True)
class Followed:
    """A passage that mentions what is followed, and when its minutes were read into the book.

    ``corrected_by`` is what later meetings put right in it.
    """

    passage: Passage
    read_at: datetime
    corrected_by: tuple[CorrectionModel, ...] = ()


@dataclass(frozen=True, slots=True)
class Following:
    """What is followed, and what mentions it.

    ``changed_at`` is when the book was last brought up to date: what mentions it was not otherwise
    before the next time.
    """

    question: str
    mentions: tuple[Followed, ...]
    changed_at: datetime


def run_follow(
    searcher: Searcher,
    home: Path,
    question: str,
    filters: Filters,
    hints: HintOptions,
    clock: Clock = utc_now,
) -> Following:
    """The newest mentions of a question, at most ``MAX_FOLLOWED``.

    Undated ones stand last, and what was taken out of the record since the index was made is left
    out. Raises ``FilterError`` for an empty or an overlong question.
    """
    mentions = newest_mentions(searcher, question, filters, hints, clock)
    passages = [mention.quote.passage for mention in mentions[:MAX_FOLLOWED]]
    corrections = Corrections(
        searcher.generation.book.corrections_of(sorted({p.document for p in passages}))
    )
    with RecordView(home) as store:
        followed = tuple(_followed(store, passages, corrections))
    changed_at = searcher.generation.manifest.created_at.astimezone(UTC)
    return Following(question.strip(), followed, changed_at)


def newest_mentions(
    searcher: Searcher,
    question: str,
    filters: Filters,
    hints: HintOptions = PREFERRED,
    clock: Clock = utc_now,
) -> list[Mention]:
    """All mentions of a question, those of the newest meetings first, the undated last.

    Those of one meeting come in order of the book. Raises ``FilterError`` as ``run_follow`` does.
    """
    read = read_question(searcher, checked_query(question), hints, clock)
    found = find_quote_candidates(searcher, read, filters, Subjects.load(), hints.mode, MAX_HITS)
    mentions = find_mentions(found, AnswerCalibration.load())
    mentions.sort(key=lambda mention: mention.quote.passage.id)
    mentions.sort(
        key=lambda mention: mention.quote.passage.citation.meeting_date or "", reverse=True
    )
    return mentions


def _followed(
    store: RecordView, passages: Iterable[Passage], corrections: Corrections
) -> Iterator[Followed]:
    read_at: dict[int, datetime | None] = {}
    for passage in passages:
        version = passage.version_id
        if version not in read_at:
            read_at[version] = _read_at(store, version)
        moment = read_at[version]
        if moment is not None:
            own = corrections.within(passage.document, passage.start, passage.end)
            yield Followed(passage, moment, tuple(own))


def _read_at(store: RecordView, version_id: int) -> datetime | None:
    try:
        return store.version(version_id).read_at.astimezone(UTC)
    except UnknownDocumentError:
        return None
