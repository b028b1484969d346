"""What can be quoted of a passage, whatever is asked: read once, and kept for the next question."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.passages.passage import Passage
from index.questions.asked_office import lists_holder
from index.questions.stated_facts import Statement
from index.words.terms import Stemmer
from ingest.language.labels import ACTION_MARK
from ingest.language.list_marks import BULLET, QUESTION_NUMBER
from ingest.language.reporting_words import REPORTING
from ingest.language.sentences import Span
from ingest.record import SpeakerRole
from service.answering.handing_over import tells_nothing
from service.answering.limits import MAX_QUOTE_CHARACTERS
from service.answering.recorded_asking import (
    MAX_ASKED_CHARACTERS,
    AskedWords,
    RecordedAsking,
    asked_words,
    asks_only,
    puts_question,
)
from service.answering.title_lines import is_title
from service.answering.turns import Said, Turn, turns_of
from service.answering.whole_sentences import leads_on, whole_spans

# What is left of a sentence that breaks off is quoted where it has so many characters.
_LEAST_CLAUSE = 40
_CLAUSE_END = re.compile(r"[;,:](?=\s)|\s[–-](?=\s)")
# A question with the reply to it in one line, parted as in a table or marked as "Q." and "A.".
_REPLY_BEHIND = re.compile(
    r"\?[^\w(|]{0,6}(?:\([^()]{1,40}\)[^\w|]{0,4})?"
    r"(?:\|\s{0,3}|\b(?:A|Answer|Reply|Response)\b\s?[.:]\s{0,3})(?=\w)"
)
# What was said or resolved, in what is otherwise the agenda's own description of an item.
_RECORDS = re.compile(rf"\s{REPORTING}|\bRESOLVED\b")
# A list of who was there.
_HEADS_ROLL = re.compile(r"\W*(?:\w+\s+){0,2}(?:present|attendance)\b", re.IGNORECASE)
_OPENING = re.compile(rf"(?:\[|{BULLET.pattern}|{QUESTION_NUMBER.pattern})\s*")


@dataclass(frozen=True, slots=True)
class Quotable:
    """A sentence that could be quoted: the stored text from ``start`` to ``end``.

    ``at`` counts the passage's whole sentences, and so do those ``beside`` it, its neighbours, and
    those ``replied_to``, of the question whose words are ``question`` and in short ``asked``; the
    first that does ``opens_reply``. One that ``is_question`` only asks; one that ``introduces``
    tells that there was a report, or calls an item or a speaker, no more; one that ``is_roll`` but
    lists who was there or in office. ``turn`` is what its speaker says in one go, ``before`` the
    sentence before it of that.
    """

    at: int
    start: int
    end: int
    statement: Statement
    speaker: SpeakerRole | None
    beside: tuple[int, ...]
    replied_to: tuple[int, ...]
    is_question: bool
    introduces: bool
    question: Statement | None
    asked: AskedWords | None
    opens_reply: bool
    turn: Turn
    before: Statement | None = None
    is_roll: bool = False


@dataclass(frozen=True, slots=True)
class SentencePlaces:
    """Where a passage's quotable sentences stand among its whole sentences.

    ``firsts`` says with which piece each whole sentence begins. ``own`` is the whole sentence that
    each quotable one is; ``beside`` are those beside the quotable ones, one after the other, so
    many of each as ``counts`` says, itself where there are none; ``is_replied_to`` tells those that
    are of the question which it replies to.
    """

    firsts: NDArray[np.int64]
    own: NDArray[np.int64]
    beside: NDArray[np.int64]
    counts: NDArray[np.int64]
    is_replied_to: NDArray[np.bool_]

    @classmethod
    def of(cls, firsts: Sequence[int], sentences: Sequence[Quotable]) -> "SentencePlaces":
        """Read them from the quotable sentences of a passage."""
        near = [one.beside or (one.at,) for one in sentences]
        pairs = zip(sentences, near, strict=True)
        return cls(
            np.array(firsts, dtype=np.int64),
            np.array([one.at for one in sentences], dtype=np.int64),
            np.array([at for ats in near for at in ats], dtype=np.int64),
            np.array(list(map(len, near)), dtype=np.int64),
            np.array([at in one.replied_to for one, ats in pairs for at in ats], dtype=np.bool_),
        )


@dataclass(frozen=True, slots=True)
class QuotablePassage:
    """A passage's sentences that could be quoted, in order.

    ``places`` says where they stand; ``terms`` are those of each whole sentence, ``heading_terms``
    those of the passage's heading and of where it is cited from.
    """

    places: SentencePlaces
    sentences: tuple[Quotable, ...]
    terms: tuple[frozenset[str], ...]
    heading_terms: frozenset[str]

    @classmethod
    def of(
        cls, passage: Passage, pieces: Sequence[Span], asking: RecordedAsking, stemmer: Stemmer
    ) -> "QuotablePassage":
        """Read a passage, whose sentences stand in these pieces of the stored text.

        Titles, lead-ins ("It was moved by the Chair, and") and bare action marks are left out, and
        so is what records nothing that was said in the agenda's own description.
        """
        whole = whole_spans(passage, pieces)
        spans = [(pieces[first][0], pieces[last][1]) for first, last in whole]
        sentences = tuple(_sentences(passage, spans, asking))
        places = SentencePlaces.of([first for first, _ in whole], sentences)
        terms = tuple(frozenset(stemmer.terms(passage.words(*span))) for span in spans)
        heading = frozenset(stemmer.terms(f"{passage.citation.label}\n{passage.heading}"))
        return cls(places, sentences, terms, heading)


def _sentences(
    passage: Passage, spans: Sequence[Span], asking: RecordedAsking
) -> Iterator[Quotable]:
    is_description = passage.quotable_from >= passage.end
    is_of_roll = _HEADS_ROLL.match(passage.text) is not None
    replied_to_before: AskedWords | None = None
    are_replied_to = _are_replied_to(passage, spans)
    turns = turns_of(
        passage,
        [
            _said(passage, span, asking, is_replied_to=is_replied_to)
            for span, is_replied_to in zip(spans, are_replied_to, strict=True)
        ],
    )
    before = [
        Statement(passage.words(*spans[at - 1])) if at and turns[at - 1] is turns[at] else None
        for at in range(len(spans))
    ]
    for at, whole in enumerate(spans):
        window = _before_it_leads_on(passage, *whole)
        said = passage.words(*window)
        heads = is_title(said, passage.citation.item_title)
        is_roll = (heads and lists_holder(said)) or (is_description and is_of_roll)
        if not _is_quotable(said) or (heads and not is_roll):
            continue
        start, end = _within_limit(passage, *_without_brackets(passage, *window))
        quoted = passage.words(start, end)
        exchange = asking.replied_to(*window)
        asked = asked_words(exchange) if exchange else None
        if not exchange and at and are_replied_to[at - 1]:
            asked = _asked_in(passage, spans[at - 1])
        question = exchange.question if exchange else asked.text if asked else None
        is_question = (
            (window[0] < passage.quotable_from and not is_description)
            or (puts_question(quoted) and (is_description or asking.only_asks(*window)))
            or are_replied_to[at]
        )
        replies = _REPLY_BEHIND.search(quoted)
        # Of two questions with their replies in one line neither is what all the rest replies to.
        if replies and _REPLY_BEHIND.search(quoted, replies.end()):
            replies = None
        if replies:
            asked = _asked_in_line(passage, start, start + replies.start() + 1)
            question = quoted[: replies.start() + 1]
            start += replies.end()
            quoted = passage.words(start, end)
            is_question = False
        if is_description and (is_question or not (is_roll or _RECORDS.search(quoted))):
            continue
        beside = [i for i in (at - 1, at + 1) if 0 <= i < len(spans)]
        replied_to = [at] if replies else [at - 1] if asked else []
        if exchange:
            first, last = exchange.question_start, exchange.question_end
            replied_to = [i for i, s in enumerate(spans) if s[0] < last and first < s[1]]
        yield Quotable(
            at=at,
            start=start,
            end=end,
            statement=Statement(quoted),
            # Who began to speak before the reply put the question that it is cut from.
            speaker=_speaker(passage, start, end, begun_from=start if replies else 0),
            beside=tuple(dict.fromkeys((*beside, *replied_to))),
            replied_to=tuple(replied_to),
            is_question=is_question,
            introduces=tells_nothing(quoted),
            question=Statement(question) if question is not None else None,
            asked=asked,
            opens_reply=asked is not None and asked != replied_to_before,
            turn=turns[at],
            before=before[at],
            is_roll=is_roll,
        )
        replied_to_before = asked


def _said(passage: Passage, span: Span, asking: RecordedAsking, *, is_replied_to: bool) -> Said:
    """Whose words a sentence is, and whether it asks or replies."""
    words = passage.words(*span)
    start, end = _without_brackets(passage, *span)
    exchange = asking.replied_to(*span)
    return Said(
        span=(start, end),
        speaker=_speaker(passage, start, end, begun_from=0),
        asks=start < passage.quotable_from or asking.only_asks(*span) or is_replied_to,
        replies_to=exchange.question_start if exchange else None,
        apart=(
            is_title(words, passage.citation.item_title)
            or ACTION_MARK.fullmatch(words.strip()) is not None
            or _REPLY_BEHIND.search(words) is not None
        ),
    )


def _are_replied_to(passage: Passage, spans: Sequence[Span]) -> list[bool]:
    """Which sentences only ask, where the next one, which does not, is there to reply."""
    asks = [asks_only(passage.words(*span)) for span in spans]
    return [asked and not following for asked, following in pairwise([*asks, True])]


def _asked_in(passage: Passage, span: Span) -> AskedWords | None:
    """The words of a question that no exchange records; ``None`` where too long to show."""
    start, end = span
    if end - start > MAX_ASKED_CHARACTERS:
        return None
    return AskedWords(passage.words(start, end), start, end)


def _asked_in_line(passage: Passage, start: int, end: int) -> AskedWords | None:
    """A question that stands in one line with its reply, without what a row has before it."""
    words = passage.words(start, end)
    start += words.rfind("| ") + 2 if "| " in words else 0
    return _asked_in(passage, (start, end))


def _is_quotable(words: str) -> bool:
    has_sentence = len(words.split()) >= 3 and not words.rstrip().endswith(":")
    return has_sentence and not leads_on(words) and not ACTION_MARK.fullmatch(words.strip())


def _before_it_leads_on(passage: Passage, start: int, end: int) -> Span:
    """A sentence that breaks off ends with its last whole clause, if that is long enough."""
    words = passage.words(start, end)
    if not leads_on(words):
        return start, end
    clause = max((match.start() for match in _CLAUSE_END.finditer(words)), default=0)
    return start, start + clause if clause >= _LEAST_CLAUSE else end


def _without_brackets(passage: Passage, start: int, end: int) -> Span:
    """Leave out the brackets of a reply and the mark or number of a point, which are layout."""
    opening = _OPENING.match(passage.text, start - passage.start, end - passage.start)
    start += opening.end() - opening.start() if opening else 0
    words = passage.words(start, end)
    if words.endswith("]") and words.count("]") > words.count("["):
        end -= 1
    return start, end


def _within_limit(passage: Passage, start: int, end: int) -> Span:
    """A sentence too long to quote ends with its last whole clause, or word, within the limit."""
    if end - start <= MAX_QUOTE_CHARACTERS:
        return start, end
    words = passage.words(start, start + MAX_QUOTE_CHARACTERS)
    ends = (match.start() for match in _CLAUSE_END.finditer(words, MAX_QUOTE_CHARACTERS // 2))
    clause = max(ends, default=0)
    length = clause or words.rfind(" ") + 1 or MAX_QUOTE_CHARACTERS
    return start, start + len(words[:length].rstrip())


def _speaker(passage: Passage, start: int, end: int, *, begun_from: int) -> SpeakerRole | None:
    """The role that speaks most of the span; ``None`` where none is recorded.

    Of those who began to speak at a place of the stored text or behind it.
    """
    spoken: dict[SpeakerRole, int] = {}
    for speech in passage.speeches:
        if speech.start < begun_from:
            continue
        overlap = min(end, speech.end) - max(start, speech.start)
        if overlap > 0:
            spoken[speech.role] = spoken.get(speech.role, 0) + overlap
    return max(spoken, key=lambda role: spoken[role], default=None)
