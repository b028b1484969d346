"""Questions that head what was replied to them: "3. How will the noise be dealt with?"."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.exchange import Exchange
from ingest.language.list_marks import marker_end
from ingest.record import Block

_FEWEST = 4  # words: "Questions?" and "Any other business?" ask nothing


def asked_in_headings(text: str, blocks: Sequence[Block]) -> Iterator[Exchange]:
    """Each heading that is a question, with all prose below it up to the next heading."""
    for at, block in enumerate(blocks):
        start = block.start + marker_end(text[block.start : block.end])
        words = text[start : block.end]
        if block.kind != "heading" or len(words.split()) < _FEWEST:
            continue
        below = list(takewhile(lambda one: one.is_prose, blocks[at + 1 :]))
        if below and asking.ENDS_BY_ASKING.search(words) and asking.OPENS_A_QUESTION.match(words):
            yield Exchange(*(start, block.end, below[0].start, below[-1].end), None, "statement")
