"""Passages and chunks put together by hand, without a store or a page."""

from index.passages.chunking import Chunk
from index.passages.citations import Citation
from index.passages.passage import Passage, PassageKind

NOT_STATED = Citation(
    label="panel not stated, date not stated, item (title not stated)",
    panel=None,
    meeting_date=None,
    item_title=None,
    item_number=None,
    question_number=None,
    speakers=(),
    minutes_status="not_stated",
    url=None,
    inferred={},
)


def narrative(number: int, text: str, *, heading: str = "", start: int = 0) -> Passage:
    """A passage that holds no question."""
    return _passage(number, "narrative", heading, text, start, start)


def exchange(number: int, heading: str, question: str, reply: str) -> Passage:
    """A question with its reply, from which on it may be quoted."""
    return _passage(number, "exchange", heading, f"{question} {reply}", 0, len(question))


def chunk(text: str, *, heading: str = "", start: int = 0, number: int = 0) -> Chunk:
    """A passage with the text that is encoded for it."""
    passage = narrative(number, text, heading=heading, start=start)
    return Chunk(passage, "\n".join([*filter(None, [heading]), text]))


def _passage(
    number: int, kind: PassageKind, heading: str, text: str, start: int, quotable_from: int
) -> Passage:
    return Passage(
        id=number,
        group=number,
        kind=kind,
        heading=heading,
        text=text,
        document="page.txt",
        version_id=1,
        start=start,
        end=start + len(text),
        quotable_from=quotable_from,
        tokens=len(text.split()),
        speeches=(),
        citation=NOT_STATED,
    )
