"""What people are shown of a draft and an earlier question: no marks of the clerk, few of ours.

Programs are given the stored text and every differing word.
"""

from collections.abc import Sequence

from ingest.language.list_marks import QUESTION_NUMBER
from ingest.language.sentences import Span
from service.contract.checks import MatchModel

# Where more words differ than these, on both sides together, marks would say no more than that.
MOST_MARKED = 6
_SPACE = " \t\r\n\u00a0*"


def own_words(recorded: str) -> Span:
    """Where a recorded question or reply begins and ends without its number and outer brackets.

    A bracket is an outer one where what it belongs to stands at the other end, or nowhere.
    """
    number = QUESTION_NUMBER.match(recorded)
    start, end = number.end() if number else 0, len(recorded)
    while start < end:
        within = recorded[start:end]
        if within[0] in _SPACE or (within[0] == "[" and _is_outer(within)):
            start += 1
        elif within[-1] in _SPACE or (within[-1] == "]" and _is_left_over(within)):
            end -= 1
        else:
            return start, end
    return 0, len(recorded)


def differing(draft: str, match: MatchModel) -> tuple[list[Span], list[Span]] | None:
    """The spans to mark in the draft and in the recorded question; ``None`` where many differ."""
    in_draft, in_question = (
        [(span.start, span.end) for span in match.differs if span.text == side]
        for side in ("draft", "question")
    )
    count = _words(draft, in_draft) + _words(match.question, in_question)
    return (in_draft, in_question) if count <= MOST_MARKED else None


def _words(text: str, spans: Sequence[Span]) -> int:
    return sum(len(text[start:end].split()) for start, end in spans)


def _is_outer(words: str) -> bool:
    """Whether the bracket that opens the words closes at their end, or not at all."""
    depth = 0
    for at, sign in enumerate(words):
        depth += {"[": 1, "]": -1}.get(sign, 0)
        if depth == 0:
            return not words[at + 1 :].strip(_SPACE)
    return True


def _is_left_over(words: str) -> bool:
    """Whether the bracket that closes the words was opened nowhere in them."""
    return words.count("]") > words.count("[")
