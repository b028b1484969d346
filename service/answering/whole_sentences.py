"""The sentences of a passage found, where its source breaks lines inside them.

A page whose every printed line is a paragraph gives pieces of sentences ("days a week, as they
would"); none of them can be quoted, nor judged, alone.
"""

import re
from collections.abc import Sequence

from index.passages.passage import Passage
from index.searching.hits import Hit, SentenceScore, SentenceScores
from ingest.language.list_marks import BULLET, QUESTION_NUMBER
from ingest.language.sentences import Span
from service.answering.limits import MAX_QUOTE_CHARACTERS

_ENDS = re.compile(r"[.!?:;][)\]”’\"'*]{0,4}$")
_GOES_ON = re.compile(r"[a-z£€$\d(]")
# No sentence ends with one of these, whatever the next line begins with.
_LEADS_ON = re.compile(
    r"(?:[,–&-]|\b(?:a|an|and|as|at|between|by|for|from|her|his|in|into|its|of|on|or|our|such|than"
    r"|that|the|their|these|this|those|to|under|was|were|which|who|whose|will|with|would))$"
)


def whole_sentences(hit: Hit) -> list[SentenceScore]:
    """The sentences of a hit, the pieces of one put together, up to what can be quoted.

    What is put together matches each token as well as its best piece, and is as near as that.
    """
    whole = whole_spans(hit.passage, hit.sentences.spans)
    return [_together(hit.sentences, first, last + 1) for first, last in whole]


def whole_spans(passage: Passage, pieces: Sequence[Span]) -> list[tuple[int, int]]:
    """The first and the last piece of each whole sentence of a passage, in order.

    ``pieces`` are spans of the stored text.
    """
    whole: list[tuple[int, int]] = []
    for at, piece in enumerate(pieces):
        first, last = whole[-1] if whole else (at, at)
        before = pieces[first][0], pieces[last][1]
        if whole and _is_one(passage.text, passage.start, before, piece):
            whole[-1] = first, at
        else:
            whole.append((at, at))
    return whole


def leads_on(words: str) -> bool:
    """Whether words break off where more must follow: "…, seconded by the Vice-Chair, and"."""
    return _LEADS_ON.search(words.rstrip()) is not None


def _is_one(text: str, offset: int, first: Span, second: Span) -> bool:
    """Whether the second piece goes on with the sentence of the first, on another line."""
    if second[1] - first[0] > MAX_QUOTE_CHARACTERS or first[1] > second[0]:
        return False
    between = text[first[1] - offset : second[0] - offset]
    if "\n" not in between or between.strip():
        return False
    before = text[first[0] - offset : first[1] - offset]
    after = text[second[0] - offset : second[1] - offset]
    if _ENDS.search(before) or BULLET.match(after) or QUESTION_NUMBER.match(after):
        return False
    return leads_on(before) or _GOES_ON.match(after) is not None


def _together(pieces: SentenceScores, first: int, until: int) -> SentenceScore:
    return SentenceScore(
        pieces.spans[first][0],
        pieces.spans[until - 1][1],
        float(pieces.cosines[first:until].max()),
        pieces.matches[first:until].max(axis=0),
    )
