"""Documents put together without a store, for what is read out of a division."""

from datetime import date
from itertools import pairwise

from hypothesis import strategies as st

from ingest.readers.text.plain_text import read_plain_text
from ingest.record import AgendaItem, Block, Division, Document, Meeting, Speech
from ingest.record.block_kinds import BLOCK_KINDS
from tests.conftest import NOW


def minutes(
    discussion: str,
    *,
    title: str = "Road safety",
    number: str | None = "7",
    panel: str | None = "Exampleshire Police and Crime Panel",
    day: date | None = date(2022, 3, 4),
    name: str = "page.txt",
) -> Document:
    """A document whose minutes are this discussion, divided as a page's are."""
    reading = read_plain_text(f"Agenda item\n\n{title}\n\nMinutes:\n\n{discussion}\n")
    return document(
        reading.text,
        reading.division,
        AgendaItem(Meeting(name, panel, day, None), number, title, None),
        name,
    )


def document(
    text: str, division: Division, item: AgendaItem | None = None, name: str = "page.txt"
) -> Document:
    """A document of this text and division."""
    return Document(
        version_id=1,
        name=name,
        text=text,
        sha256="0" * 64,
        item=item or AgendaItem(Meeting("m", None, None, None), None, None, None),
        publisher=None,
        minutes_status="not_stated",
        inferred={},
        division=division,
        withheld=0,
        reader="test",
        rules="of the tests",
        read_at=NOW,
    )


_PHRASES = st.sampled_from(
    (
        *("The PCC agreed to provide a report", " to the Panel by the next meeting", ". ", "]"),
        *("[The Deputy PCC said he would find out", "\n\n", "[Action: PCC]", "RESOLVED – That:"),
        *("· it was agreed that the report be noted", "It was agreed that", " this be discussed"),
        *("In relation to Minute No. 22", ", the answer had been circulated", "Matters arising"),
        *("UNANIMOUSLY RESOLVED that", "(1) ", " ", "[", " it was still awaited", "?", "Action: "),
    )
)


@st.composite
def any_documents(draw: st.DrawFn) -> Document:
    """Any division of any text: nothing is taken for granted of either."""
    text = "".join(draw(st.lists(_PHRASES | st.text(max_size=8), max_size=14)))
    cuts = draw(st.lists(st.integers(0, len(text)), max_size=10).map(sorted))
    blocks = []
    for start, end in pairwise(cuts):
        if start < end and text[start:end].strip():
            kind = draw(st.sampled_from(BLOCK_KINDS))
            speech = Speech(start, draw(st.integers(start + 1, end)), "PCC")
            said = draw(st.sampled_from(((), (speech,))))
            blocks.append(Block(kind, start, end, draw(st.sampled_from((None, "2"))), said))
    return document(text, Division(tuple(blocks)))


def assert_divided_whole(text: str, division: Division) -> None:
    """Every non-space character stands in one block or is set aside, once, and no part is empty."""
    blocks = [(block.start, block.end) for block in division.blocks]
    parts = sorted(blocks + [(part.start, part.end) for part in division.set_aside])
    for start, end in parts:
        assert text[start:end].strip()
    for (_, end), (start, _) in pairwise(parts):
        assert end <= start
    outside = text
    for start, end in reversed(parts):
        outside = outside[:start] + outside[end:]
    assert not outside.strip()
