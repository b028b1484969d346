"""Grouping a document's blocks into what belongs together in one passage or a row of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import assert_never

from index.passages.passage import PassageKind
from ingest.findings.promised.marked_actions import with_lead_sentence
from ingest.language.question_labels import is_questions_heading
from ingest.language.sentences import sentence_spans
from ingest.record import Block, BlockKind

# How a point of discussion opens that names no speaker; the items of a list do not open so.
_POINT = re.compile(r"\W*(?:It|There|This|Concerns?|Reference|Discussion)\s+(?:was|were|is|had)\b")


@dataclass(slots=True)
class Group:
    """Neighbouring blocks of one kind under one section heading (empty where there is none)."""

    kind: PassageKind
    section: str
    blocks: list[Block]
    reach: int = field(default=0)

    @property
    def question(self) -> Block | None:
        """The question that opens an exchange, if it has one."""
        return self.blocks[0] if self.blocks[0].kind == "question" else None


def passage_kind_of(kind: BlockKind) -> PassageKind | None:
    """The kind of passage that blocks of a kind are found in; ``None`` for one that is in none."""
    match kind:
        case "heading":
            return None
        case "description" | "narrative":
            return "narrative"
        case "bullet":
            return "bullets"
        case "question" | "reply":
            return "exchange"
        case "resolution" | "action":
            return kind
        case _:
            assert_never(kind)


def group_blocks(text: str, title: str | None, blocks: Sequence[Block]) -> list[Group]:
    """Group the blocks of a document in order of the text; headings lend their words only.

    An action is a group of its own, led by the sentence that says what is to be done, and does
    not part the exchange or narrative it stands in.
    """
    groups: list[Group] = []
    section = ""
    current: Group | None = None
    before: Block | None = None
    for block in sorted(blocks, key=lambda b: b.start):
        kind = passage_kind_of(block.kind)
        if kind is None:
            words = " ".join(text[block.start : block.end].split())
            section = "" if _is_title(words, title) or is_questions_heading(words) else words
            current = None
        elif kind == "action":
            groups.append(Group(kind, section, [with_lead_sentence(text, before, block)]))
            if current:
                current.reach = block.end
        elif current and _joins(text, current, block):
            current.blocks.append(block)
            current.reach = block.end
        else:
            current = _opened(text, groups, Group(kind, section, [block], block.end))
        before = block
    return [group for group in groups if group.blocks]


def _is_title(words: str, title: str | None) -> bool:
    """Whether a heading is the item's own title, with its number as printed or without."""
    return title is not None and words.endswith(title) and len(words[: -len(title)].split()) <= 2


def _opened(text: str, groups: list[Group], group: Group) -> Group:
    """Open a group; a list takes the paragraph that introduces it from the group before."""
    block = group.blocks[0]
    last = groups[-1] if groups else None
    if _is_list_item(text, block) and last and _introduces(text, last, block):
        group.blocks.insert(0, last.blocks.pop())
    groups.append(group)
    return group


def _joins(text: str, group: Group, block: Block) -> bool:
    if text[group.reach : block.start].strip():
        return False  # a label that was set aside stands between
    last = group.blocks[-1]
    match group.kind:
        case "exchange":
            return block.kind == "reply" and block.question_number == last.question_number
        case "bullets":
            is_list = len(group.blocks) > 1 or _is_list_item(text, last)
            return is_list and _is_list_item(text, block)
        case "narrative":
            return block.kind == last.kind
        case "resolution" | "action":
            return False
        case _:
            assert_never(group.kind)


def _introduces(text: str, group: Group, block: Block) -> bool:
    is_adjacent = not text[group.reach : block.start].strip()
    return group.kind == "narrative" and is_adjacent and text[group.blocks[-1].end - 1] == ":"


def _is_list_item(text: str, block: Block) -> bool:
    """A bullet that is part of a list, not a point of discussion that stands by itself."""
    if block.kind != "bullet" or block.speeches or _POINT.match(text, block.start, block.end):
        return False
    return len(sentence_spans(text, block.start, block.end)) == 1
