"""What a search found, put together by hand: passages with speakers, and how sentences score."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from index.passages.passage import Passage
from index.searching.hits import Hit, SentenceScores, Signals
from ingest.language.sentences import sentence_spans
from ingest.language.speakers import speeches
from ingest.record import Speech
from service.answering.asked_times import AskedTimes
from service.answering.requirements import Requirements
from tests.index.handmade import narrative

REQUIRES_NOTHING = Requirements((), AskedTimes(), (), (), None)
# Not 0, so that a span of the passage is never taken for one of the stored text.
OFFSET = 100


def passage(
    text: str,
    *,
    number: int = 0,
    question: str = "",
    panel: str | None = "Example Panel",
    meeting_date: str | None = "2021-01-02",
    document: str | None = None,
) -> Passage:
    """A passage of minutes with who speaks in it; an exchange where its text opens with a question.

    Each stands in a document of its own unless one is named.
    """
    made = narrative(number, text, start=OFFSET)
    spoken = speeches(text, len(question), len(text), is_reply=bool(question))
    return replace(
        made,
        kind="exchange" if question else "narrative",
        document=document or f"{number}.txt",
        quotable_from=OFFSET + len(question),
        speeches=tuple(Speech(OFFSET + s.start, OFFSET + s.end, s.role) for s in spoken),
        citation=replace(made.citation, panel=panel, meeting_date=meeting_date),
    )


def found(passage: Passage, scores: Mapping[str, float], *, score: float = 0.5) -> Hit:
    """A hit whose sentences match and score as given by how they begin, else 0.1."""
    spans = sentence_spans(passage.text)
    values = [
        next((v for opening, v in scores.items() if passage.text[a:b].startswith(opening)), 0.1)
        for a, b in spans
    ]
    cosines = np.array(values, dtype=np.float32)
    sentences = SentenceScores(
        tuple((OFFSET + start, OFFSET + end) for start, end in spans), cosines, cosines[:, None]
    )
    signals = Signals(score, score, score, 1.0)
    return Hit(passage, score, signals, sentences, np.ones(1, dtype=np.float32))


def hit(
    text: str,
    scores: Mapping[str, float],
    *,
    number: int = 0,
    question: str = "",
    meeting_date: str | None = "2021-01-02",
) -> Hit:
    """A hit on a passage of the given text."""
    made = passage(text, number=number, question=question, meeting_date=meeting_date)
    return found(made, scores)
