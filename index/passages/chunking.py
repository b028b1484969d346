"""Cutting a document into passages that the encoder can read whole.

One passage a question with its reply (a long one in parts), one a stretch of narrative, one a
group of bullets that belongs together, one a resolution or action.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from textwrap import shorten

from index.passages.citations import cite
from index.passages.grouping import Group, group_blocks
from index.passages.packing import CountTokens, Limit, pack
from index.passages.passage import Passage, TokenCounter
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block, Document, Speech

# Raised whenever the same document would be cut another way.
# Short paragraphs are joined up to this many of the encoder's tokens: long enough to be
# understood, short enough that one subject is not lost among others.
NARRATIVE_TOKENS = 120
# Returned passages stay under 1,700 characters.
MAX_PASSAGE_CHARACTERS = 1_600
# What each heading (title, section, question) may take of what the encoder reads: together they
# leave at least a quarter for the passage's own words.
HEADING_SHARE = 0.25
# A passage of fewer tokens is read together with the last sentence before it under the same
# heading, which often names what it is about.
SHORT_TOKENS = 40
# A heading as it is returned; a longer question is cut, since it is a passage of its own.
HEADING_CHARACTERS = 400
_HEADINGS = 100


@dataclass(frozen=True, slots=True)
class Chunk:
    """A passage and the text the encoder reads for it: its headings, then its own words."""

    passage: Passage
    encoded_text: str

    @property
    def text_starts_at(self) -> int:
        """Where the passage's own words begin in the encoded text."""
        return len(self.encoded_text) - len(self.passage.text)


class Chunker:
    """Cuts documents into passages for one encoder.

    ``count`` counts the encoder's own tokens, of which it reads ``max_tokens`` of a text;
    ``count_output`` counts those of the programs that passages are returned to.
    """

    def __init__(self, count: CountTokens, max_tokens: int, count_output: TokenCounter) -> None:
        self._count = count
        self._max_tokens = max_tokens
        self._count_output = count_output
        # Passages of one item stand under the same headings.
        self._shortened = lru_cache(maxsize=_HEADINGS)(self._cut_short)
        self._tokens = lru_cache(maxsize=_HEADINGS)(lambda words: count([words])[0])

    def chunks(self, document: Document, first_id: int) -> list[Chunk]:
        """Cut one document, item by item.

        Passages are numbered from ``first_id``, in order of their groups.
        """
        found: list[Chunk] = []
        for part in document.parts():
            found += self._chunks_of_item(part, first_id + len(found))
        return found

    def _chunks_of_item(self, document: Document, first_id: int) -> list[Chunk]:
        found: list[Chunk] = []
        section = ""
        for group in group_blocks(document.text, document.item.title, document.division.blocks):
            first_of_group = first_id + len(found)
            for span in self._spans(document, group):
                passage_id = first_id + len(found)
                chunk = self._chunk(document, group, span, passage_id, first_of_group)
                if found and group.section == section:
                    chunk = self._with_neighbour(chunk, found[-1].passage)
                section = group.section
                found.append(chunk)
        return found

    def _spans(self, document: Document, group: Group) -> list[Span]:
        """Where the passages of a group begin and end."""
        text, blocks = document.text, group.blocks
        room = self._room(*self._context(document, group))
        if group.question is None:
            tokens = min(room, NARRATIVE_TOKENS) if group.kind == "narrative" else room
            spans = [(block.start, block.end) for block in blocks]
            return pack(text, spans, Limit(tokens, MAX_PASSAGE_CHARACTERS), self._count)
        whole = (blocks[0].start, blocks[-1].end)
        if len(pack(text, [whole], Limit(room, MAX_PASSAGE_CHARACTERS), self._count)) == 1:
            return [whole]
        question = text[group.question.start : group.question.end]
        room = self._room(*self._context(document, group), question)
        sentences = [s for b in blocks for s in sentence_spans(text, b.start, b.end)]
        return pack(text, sentences, Limit(room, MAX_PASSAGE_CHARACTERS), self._count)

    def _chunk(
        self, document: Document, group: Group, span: Span, passage_id: int, group_id: int
    ) -> Chunk:
        start, end = span
        text = document.text[start:end]
        context = self._context(document, group)
        question = group.question
        if question and start >= question.end:
            context = [*context, document.text[question.start : question.end]]
        speeches = tuple(_speeches_within(group.blocks, start, end))
        passage = Passage(
            id=passage_id,
            group=group_id,
            kind=group.kind,
            heading=shorten(" — ".join(context), HEADING_CHARACTERS, placeholder=" …"),
            text=text,
            document=document.name,
            version_id=document.version_id,
            start=start,
            end=end,
            quotable_from=_quotable_from(group, start, end),
            tokens=self._count_output(text),
            speeches=speeches,
            citation=cite(
                document,
                group.blocks[0].question_number,
                speeches,
                at=start,
                until=end,
            ),
        )
        return Chunk(passage, "\n".join([*map(self._shortened, context), text]))

    def _with_neighbour(self, chunk: Chunk, before: Passage) -> Chunk:
        """A short passage, read with the last sentence before it where there is room."""
        text = chunk.passage.text
        if chunk.passage.kind == "exchange" or self._count([text])[0] >= SHORT_TOKENS:
            return chunk
        sentences = [before.text[start:end] for start, end in sentence_spans(before.text)]
        headings = chunk.encoded_text[: chunk.text_starts_at]
        last = " ".join(" ".join(sentences[-1:]).split())
        encoded = f"{headings}{last}\n{text}"
        fits = self._count([encoded])[0] <= self._max_tokens
        return Chunk(chunk.passage, encoded) if last and fits else chunk

    def _context(self, document: Document, group: Group) -> list[str]:
        return [words for words in (document.item.title, group.section) if words]

    def _room(self, *headings: str) -> int:
        """How many tokens are left for a passage's own words below its headings."""
        used = sum(self._tokens(self._shortened(heading)) for heading in headings)
        return max(1, self._max_tokens - used)

    def _cut_short(self, heading: str) -> str:
        """A heading cut to what it may take; its words stand in full in a passage of their own."""
        words = heading.split()
        used = 0
        for i, tokens in enumerate(self._count(words)):
            used += tokens
            if used > HEADING_SHARE * self._max_tokens:
                return " ".join(words[:i])
        return " ".join(words)


def _quotable_from(group: Group, start: int, end: int) -> int:
    if group.blocks[0].kind == "description":
        return end
    return max(start, min(end, group.question.end)) if group.question else start


def _speeches_within(blocks: Sequence[Block], start: int, end: int) -> Iterator[Speech]:
    for block in blocks:
        for speech in block.speeches:
            if speech.start < end and speech.end > start:
                yield replace(speech, start=max(start, speech.start), end=min(end, speech.end))
