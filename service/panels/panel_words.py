"""What the minutes of a panel record, by office, the newest meeting first.

An office's words are those of the stretches in which the minutes record it as speaking. What they
attribute to nobody is none of its words, and is counted so that it can be told.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.book.book import Book
from index.book.filters import Filters
from index.passages.passage import Passage
from index.words.phrase import Phrase
from ingest.language.list_marks import BULLET, QUESTION_NUMBER
from ingest.language.sentences import Span, sentence_spans
from ingest.record import SpeakerRole
from service.answering.corrected import with_corrections
from service.answering.limits import MAX_QUOTE_CHARACTERS
from service.answering.recorded_asking import AskedWords, RecordedAsking, asked_words
from service.contract.conversion import quote_model
from service.contract.quotes import QuoteModel
from service.panels.book_panels import BookPanel
from service.panels.offices import Office

# What SQLite takes as bound values at once, by its default build, with room to spare.
_MANY = 500
_OPENING = re.compile(rf"(?:\[|\s|{BULLET.pattern}|{QUESTION_NUMBER.pattern})*")
_WORDS = re.compile(r"(?:\w++\W++){2}\w")


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a passage, the stored text from ``start`` to ``end``, and the role that speaks.

    They are the beginning of a stretch that goes on to ``until``.
    """

    passage: Passage
    start: int
    end: int
    until: int
    speaker: SpeakerRole | None
    asked: AskedWords | None = None
    decisive: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The words."""
        return self.passage.words(self.start, self.end)


@dataclass(frozen=True, slots=True)
class PanelWords:
    """A quotation, and where the stretch that it begins ends in its document."""

    quote: QuoteModel
    until: int

    @property
    def is_cut(self) -> bool:
        """Whether the stretch goes on."""
        return self.until > self.quote.end


def passages_of(book: Book, panel: BookPanel, office: Office | None = None) -> list[int]:
    """Ids of the panel's passages in which an office is recorded as speaking; of all, for none.

    The newest meeting first, those without a date last, each meeting's in order of the book.
    """
    roles: Sequence[SpeakerRole | None] = office.roles if office else (None,)
    wanted = (Filters(panel=name, speaker=role) for name in panel.names for role in roles)
    ids = sorted({i for filters in wanted for i in book.allowed(filters) or ()})
    dates: dict[int, str] = {}
    for at in range(0, len(ids), _MANY):
        outlines = book.outlines(ids[at : at + _MANY])
        # A filter takes any name that holds the panel's; the sentence before an action's mark
        # stands in another passage too.
        kept = (i for i, o in outlines.items() if o.panel in panel.names and o.kind != "action")
        dates |= {i: outlines[i].date or "" for i in kept}
    return sorted(sorted(dates), key=lambda i: dates[i], reverse=True)


def words_of(
    book: Book, ids: Sequence[int], office: Office | None, naming: Sequence[Phrase] = ()
) -> list[PanelWords]:
    """The words of some passages, in their order: an office's, or all with who speaks.

    Of all words of a passage only those that name one of some phrases, where any do.
    """
    passages = book.passages(ids)
    recorded = book.exchanges(passages=ids)
    said = [
        _with_question(one, RecordedAsking.of(passages[i], recorded))
        for i in ids
        for one in _said_in(passages[i], office, naming)
    ]
    quotes = with_corrections(book, [quote_model(one) for one in said])
    return [PanelWords(quote, one.until) for quote, one in zip(quotes, said, strict=True)]


def _with_question(said: Said, asking: RecordedAsking) -> Said:
    """The same words with what they reply to, where that is recorded."""
    exchange = asking.replied_to(said.start, said.end)
    return replace(said, asked=asked_words(exchange)) if exchange else said


def _said_in(passage: Passage, office: Office | None, naming: Sequence[Phrase]) -> list[Said]:
    stretches = [s for s in stretches_of(passage) if office is None or s.speaker in office.roles]
    if office is None:
        stretches = [s for s in stretches if _names(s, naming)] or stretches[:1]
    return stretches


def _names(said: Said, naming: Sequence[Phrase]) -> bool:
    whole = said.passage.words(said.start, said.until)
    return not naming or any(phrase.stands_in(whole) for phrase in naming)


def stretches_of(passage: Passage) -> Iterator[Said]:
    """A passage by who is recorded as speaking, in order; what nobody is recorded with apart."""
    at = passage.start
    for speech in sorted(passage.speeches, key=lambda speech: speech.start):
        start, end = max(speech.start, at), min(speech.end, passage.end)
        yield from _said(passage, at, start, None)
        yield from _said(passage, start, end, speech.role)
        at = max(at, end)
    yield from _said(passage, at, passage.end, None)


def _said(passage: Passage, start: int, end: int, speaker: SpeakerRole | None) -> Iterator[Said]:
    """The words of a stretch without brackets and marks, cut to what may be quoted, if any are."""
    opening = _OPENING.match(passage.text, start - passage.start, max(end - passage.start, 0))
    start = passage.start + opening.end() if opening else start
    words = passage.words(start, end).rstrip()
    if words.endswith("]") and words.count("]") > words.count("["):
        words = words[:-1].rstrip()
    if not _WORDS.match(words):
        return
    until = start + len(words)
    yield Said(passage, start, start + _quotable(words), until, speaker)


def _quotable(words: str) -> int:
    """How much of some words may be quoted: whole sentences, else whole words."""
    if len(words) <= MAX_QUOTE_CHARACTERS:
        return len(words)
    ends = [end for _, end in sentence_spans(words) if end <= MAX_QUOTE_CHARACTERS]
    return ends[-1] if ends else max(words.rfind(" ", 0, MAX_QUOTE_CHARACTERS), 1)
