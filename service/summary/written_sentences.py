"""What a language model wrote, parted into sentences with the numbers of the quotes they cite."""

import re
import unicodedata
from dataclasses import dataclass

from ingest.language.list_marks import BULLET
from ingest.language.sentences import sentence_spans

_CITATION = r"\[\s*(?:quotes?\s*)?[0-9]{1,3}(?:\s*(?:,|;|&|and)\s*[0-9]{1,3})*\s*\]"
_CITATIONS = re.compile(rf"\s*{_CITATION}", re.IGNORECASE)
# A citation behind the full stop belongs to the sentence before it.
_BEHIND_STOP = re.compile(
    rf"([.!?]+[”’\"')]*)((?:\s*{_CITATION})+)(?:\s*[.](?=\s|$))?", re.IGNORECASE
)
_NUMBER = re.compile(r"[0-9]+")
_THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL | re.IGNORECASE)
_MARKER = re.compile(rf"\A\s*(?:{BULLET.pattern})(?<=\s)")
_SPACE = re.compile(r"\s+")
_CLOSED = re.compile(r"[.!?:][”’\"')]*$")
_LEAD_IN_MAX_WORDS = 15
_NOT_PROSE = re.compile(
    r"https?:|www\.|\S@\S|\b[\w-]+\.(?:com|org|net|io|co|gov|uk|eu|info|ai|dev)\b"
    r"|[<>{}\[\]`|\\~^=#_]|\*|&\w+;|\b(?:javascript|data|file):",
    re.IGNORECASE,
)
_MAX_SENTENCE_CHARACTERS = 600


@dataclass(frozen=True, slots=True)
class WrittenSentence:
    """A sentence without its citations, and the numbers it cites, ascending, each once."""

    text: str
    numbers: tuple[int, ...]


def written_sentences(text: str) -> list[WrittenSentence]:
    """The sentences of what was written, in order.

    Citations may stand before or behind the full stop. A model's thoughts before its answer, list
    markers and lead-ins ("Here is the summary:") are no sentences.
    """
    found = []
    for paragraph in _paragraphs(_THOUGHT.sub("", text)):
        line = _BEHIND_STOP.sub(r"\2\1 ", _MARKER.sub("", paragraph, count=1))
        for start, end in sentence_spans(line):
            sentence = _sentence(line[start:end])
            if sentence.text and not _is_lead_in(sentence):
                found.append(sentence)
    return found


def is_plain(sentence: str) -> bool:
    """Whether a sentence is prose that is fit to be shown, and not endless.

    It must hold a word, end as a sentence does and hold no characters that cannot be seen.
    """
    return (
        len(sentence) <= _MAX_SENTENCE_CHARACTERS
        and _NOT_PROSE.search(sentence) is None
        and all(c.isprintable() and unicodedata.category(c) != "Cf" for c in sentence)
        and re.search(r"[^\W\d_]{2}", sentence) is not None
        and re.search(r"[.!?][”’\"')]*$", sentence) is not None
    )


def _paragraphs(text: str) -> list[str]:
    """Lines, each put together with the next where it stops in the middle of a sentence."""
    joined: list[str] = []
    for line in text.splitlines():
        if not line.strip():
            joined.append("")
        elif joined and joined[-1] and not _is_closed(joined[-1]) and not _MARKER.match(line):
            joined[-1] += f" {line.strip()}"
        else:
            joined.append(line.strip())
    return [line for line in joined if line]


def _is_closed(line: str) -> bool:
    return _CLOSED.search(line) is not None or line.endswith("]")


def _sentence(words: str) -> WrittenSentence:
    numbers = {
        int(number)
        for citation in _CITATIONS.findall(words)
        for number in _NUMBER.findall(citation)
    }
    text = _SPACE.sub(" ", _CITATIONS.sub("", words)).strip()
    return WrittenSentence(text, tuple(sorted(numbers)))


def _is_lead_in(sentence: WrittenSentence) -> bool:
    is_short = len(sentence.text.split()) <= _LEAD_IN_MAX_WORDS
    return not sentence.numbers and sentence.text.endswith(":") and is_short
