"""What was asked where a reply is quoted, and which words only ask.

A reply is read with its question: "there were 290" answers "how many special constables are there"
only beside the words it replies to. Where the recorded questions of a book stand is told by
`index/book/recorded_questions.py`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from index.book.recorded_questions import RecordedExchange
from index.passages.passage import Passage
from ingest.language.list_marks import marker_end
from ingest.language.sentences import sentence_spans, trim

# What was asked stands beside the reply, which is what is read for: no longer than this.
MAX_ASKED_CHARACTERS = 300
# "What did members ask about drones": the question itself is what is asked for.
_ASKS_WHAT_WAS_ASKED = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|questions?|questioned|queried|quer(?:y|ies)|enquir(?:y|ies|ed)"
    r"|concerns?|want(?:ed|s)? to know|rais(?:e|ed|es|ing)|challenged?|suggest(?:s|ed|ions?)?"
    r"|request(?:s|ed)?)\b",
    re.IGNORECASE,
)
# A member's "suggested that …" is a statement on record, whoever replied to it.
_PUTS_QUESTION = re.compile(
    r"\?\W*$|\b(?:asked|asks|enquired|inquired|queried|questioned|wondered|whether"
    r"|(?:wished|wanted|sought) (?:to (?:know|learn|hear)|clarif\w+|assurance|information))\b",
    re.IGNORECASE,
)
# A sentence that asks, in minutes that record no question of their own: "A Member asked how …", in
# Welsh "Gofynnodd …".
_ASKS = re.compile(
    # Up to the verb of asking, with the stops of "Cllr. J. Ash" and of no sentence.
    r"\?\W*$|^(?:[^.]|(?<=\b[A-Z])\.|(?<=\b[DMS][rst])\.|(?<=Mrs)\.|(?<=Cllr)\.){0,120}?"
    r"(?<!been )(?<!was )(?<!were )(?<!be )(?<!is )(?<!are )\b"
    r"(?:(?:asked|asks)(?! (?:that|to|for)\b)"
    r"|enquired|inquired|queried|questioned|wondered|g?ofynnodd|g?ofynnwyd|holodd|holwyd"
    r"|(?:wished|wanted|would like) to (?:know|learn|hear|be told)"
    r"|sought (?:clarification|clarity|assurance|confirmation|information))\b",
    re.IGNORECASE,
)
_ANSWERS_TOO = re.compile(
    r"\b(?:repl(?:y|ied)|answered|responded|confirmed|explained|atebodd|ymatebodd"
    r"|(?:was|were) (?:told|advised|informed|assured|referred))\b"
    r"|,[^,]{0,80}\b(?:said|stated|advised|reported)\b",
    re.IGNORECASE,
)
_LAYOUT = " []()\n\t"


@dataclass(frozen=True, slots=True)
class AskedWords:
    """The words of a recorded question: the stored text from ``start`` to ``end``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class RecordedAsking:
    """The recorded questions that share words with one passage, in order of the text."""

    exchanges: tuple[RecordedExchange, ...] = ()

    @classmethod
    def of(cls, passage: Passage, recorded: Iterable[RecordedExchange]) -> Self:
        """Those of a book's recorded questions that a passage holds some of."""
        return cls(
            tuple(
                e
                for e in recorded
                if e.document == passage.document
                and e.question_start < passage.end
                and max(e.reply_end or 0, e.question_end) > passage.start
            )
        )

    def only_asks(self, start: int, end: int) -> bool:
        """Whether a sentence stands in a question that has a reply, and replies to none itself."""
        return self.replied_to(start, end) is None and any(
            e.reply_start is not None
            and e.question_start < end
            and start < e.question_end
            and not (e.reply_start < end and start < (e.reply_end or 0))
            for e in self.exchanges
        )

    def replied_to(self, start: int, end: int) -> RecordedExchange | None:
        """The question that a sentence replies to and does not hold itself; the nearest above."""
        found = [
            e
            for e in self.exchanges
            if e.reply_start is not None
            and e.reply_start < end
            and start < (e.reply_end or 0)
            and e.question_end <= start
        ]
        return max(found, key=lambda e: e.question_start, default=None)


def asks_what_was_asked(question: str) -> bool:
    """Whether a question asks for what others asked or raised, so that a question answers it."""
    return _ASKS_WHAT_WAS_ASKED.search(question) is not None


def puts_question(words: str) -> bool:
    """Whether words put a question, and do not merely make a point that somebody replied to."""
    return _PUTS_QUESTION.search(words) is not None


def asks_only(words: str) -> bool:
    """Whether a sentence asks and does not go on to tell what was replied."""
    words = words[marker_end(words) :]
    return _ASKS.search(words) is not None and _ANSWERS_TOO.search(words) is None


def asked_words(exchange: RecordedExchange) -> AskedWords | None:
    """What was asked, in short: the question, or its last sentences that fit the limit.

    Minutes lead up to a question and put it last. ``None`` where a single sentence is too long to
    stand beside the reply.
    """
    text = exchange.question
    kept: tuple[int, int] | None = None
    for start, end in reversed(sentence_spans(text)):
        until = kept[1] if kept else end
        if until - start > MAX_ASKED_CHARACTERS:
            break
        kept = start, until
    span = trim(text, *kept) if kept else None
    if span is None:
        return None
    start = span[0] + len(text[slice(*span)]) - len(text[slice(*span)].lstrip(_LAYOUT))
    at = exchange.question_start
    return AskedWords(text[start : span[1]], at + start, at + span[1])
