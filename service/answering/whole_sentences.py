"""The sentences of a passage found, where its source breaks lines inside them.

A page whose every printed line is a paragraph gives pieces of sentences ("days a week, as they
would"); none of them can be quoted, nor judged, alone.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from index.searching.hits import Hit, SentenceScore
from ingest.language.list_marks import BULLET, QUESTION_NUMBER
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
    passage = hit.passage
    whole: list[SentenceScore] = []
    for piece in hit.sentences:
        if whole and _is_one(passage.text, passage.start, whole[-1], piece):
            whole[-1] = _together(whole[-1], piece)
        else:
            whole.append(piece)
    return whole


def sentence_at(sentences: Sequence[SentenceScore], place: int) -> SentenceScore:
    """The sentence that holds a place of the stored text. Raises ``StopIteration`` for none."""
    return next(s for s in sentences if s.start <= place < s.end)


def _is_one(text: str, offset: int, first: SentenceScore, second: SentenceScore) -> bool:
    """Whether the second piece goes on with the sentence of the first, on another line."""
    if second.end - first.start > MAX_QUOTE_CHARACTERS or first.end > second.start:
        return False
    between = text[first.end - offset : second.start - offset]
    if "\n" not in between or between.strip():
        return False
    before = text[first.start - offset : first.end - offset]
    after = text[second.start - offset : second.end - offset]
    if _ENDS.search(before) or BULLET.match(after) or QUESTION_NUMBER.match(after):
        return False
    return bool(_LEADS_ON.search(before) or _GOES_ON.match(after))


def _together(first: SentenceScore, second: SentenceScore) -> SentenceScore:
    return replace(
        first,
        end=second.end,
        cosine=max(first.cosine, second.cosine),
        matches=np.maximum(first.matches, second.matches),
    )
