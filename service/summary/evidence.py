"""What a summary may rest on: the answer's quotes, each with its passage and its citation.

What reads like an instruction to a language model is no evidence of what was said. Minutes are
written by others, and anybody may have slipped a sentence into them. Whoever obeys it writes its
words, so they would all be found in the passage: they must not count.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ingest.language.sentences import sentence_spans
from ingest.language.speakers import speeches
from ingest.record import SpeakerRole
from service.contract.answers import AskModel
from service.contract.quotes import PassageModel, QuoteModel

_TELL = r"(?:say|write|state|reply|respond|answer|output|print|repeat|pretend|conclude|summarise)"
_INSTRUCTION = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:rules?|instructions?|prompts?|above"
    r"|previous|earlier|everything|guidelines?|restrictions?)\b"
    rf"|(?:^|[,;:.!?“\"(—–-]\s*|\b(?:and|then|please|instead|now|only|must|should)\s+){_TELL}\s+"
    r"(?:that|with|only|exactly|instead|the\s+following|nothing|this)\b"
    rf"|\byou\s+(?:must|should|are|will|have\s+to|need\s+to)\b.{{0,60}}\b(?:{_TELL}|ignore|obey"
    r"|assistant|model|ai)\b"
    r"|\b(?:system|developer|new)\s+(?:prompt|message|instructions?)\b"
    r"|\b(?:language\s+model|ai\s+assistant|chat\s?bot|chatgpt|llm)s?\b"
    r"|<\|.{0,40}\|>|\[/?inst\]|<</?sys>>|^\W*(?:system|assistant|user)\s*:",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Source:
    """A quote by its number from 1, and what a sentence that cites it may hold.

    ``quote`` and ``passage`` are recorded words, without what reads like an instruction.
    ``context`` is what else the citation tells in words: heading, panel, item. ``spoken`` holds
    the words that each role is recorded as saying, and under ``None`` those of nobody in
    particular; ``speaker`` is the quote's, ``None`` for not stated. ``numbers`` are those of item
    and question.
    """

    number: int
    quote: str
    passage: str
    context: str
    speaker: SpeakerRole | None
    spoken: Mapping[SpeakerRole | None, str]
    panel: str | None
    meeting_date: date | None
    numbers: tuple[str, ...]

    @property
    def words(self) -> str:
        """Everything that the source tells in words."""
        return f"{self.passage}\n{self.context}"


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, and the sources whose numbers it carries."""

    text: str
    sources: tuple[Source, ...]

    @property
    def evidence(self) -> str:
        """Everything that the cited sources tell in words."""
        return "\n".join(source.words for source in self.sources)


def sources_of(answer: AskModel) -> list[Source]:
    """The answer's quotes as sources, in their order."""
    return [
        _source(number, quote, _passage_of(quote, answer.passages))
        for number, quote in enumerate(answer.quotes, start=1)
    ]


def _passage_of(quote: QuoteModel, passages: Sequence[PassageModel]) -> PassageModel | None:
    """The shortest of the listed passages that holds a quote."""
    around = [
        p
        for p in passages
        if p.document == quote.document and p.start <= quote.start and quote.end <= p.end
    ]
    return min(around, key=lambda p: p.end - p.start, default=None)


def _source(number: int, quote: QuoteModel, passage: PassageModel | None) -> Source:
    citation = quote.citation
    text = passage.text if passage else quote.text
    heading = passage.heading if passage else None
    numbers = (citation.item_number, citation.question_number)
    return Source(
        number=number,
        quote=recorded_words(quote.text),
        passage=recorded_words(text),
        context="\n".join(filter(None, (heading, citation.panel, citation.item_title))),
        speaker=quote.speaker,
        spoken=_spoken(quote, text, is_reply=passage is not None and passage.kind == "exchange"),
        panel=citation.panel,
        meeting_date=date.fromisoformat(citation.meeting_date) if citation.meeting_date else None,
        numbers=tuple(filter(None, numbers)),
    )


def _spoken(quote: QuoteModel, text: str, *, is_reply: bool) -> dict[SpeakerRole | None, str]:
    """What each role says: in the quote, and wherever a reporting phrase of the passage tells."""
    recorded = recorded_words(text)
    spoken: dict[SpeakerRole | None, list[str]] = {quote.speaker: [recorded_words(quote.text)]}
    at = 0
    for speech in speeches(recorded, 0, len(recorded), is_reply=is_reply):
        spoken.setdefault(None, []).append(recorded[at : speech.start])
        spoken.setdefault(speech.role, []).append(recorded[speech.start : speech.end])
        at = speech.end
    rest = recorded[at:].replace(quote.text, " ") if quote.speaker else recorded[at:]
    spoken.setdefault(None, []).append(rest)
    return {role: "\n\n".join(stretches) for role, stretches in spoken.items()}


def recorded_words(text: str) -> str:
    """The text up to the first sentence that reads like an instruction; all of it without one.

    Nothing behind it counts either, because what is to be written may stand in the next sentence.
    """
    for start, end in sentence_spans(text):
        if _INSTRUCTION.search(text[start:end]):
            return text[:start].rstrip()
    return text
