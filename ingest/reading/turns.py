"""The turns of a transcript: a label says who speaks, and whoever speaks next replies.

"MS EXAMPLE: Where is the list?" and, below it, "THE CLERK: In my outbox." What is said there is
direct speech, so that no verb of reporting tells who asks; the order of the labels does.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from ingest.findings.asked.answer_shape_words import UNANSWERED
from ingest.findings.asked.putting import is_only_name
from ingest.language import question_labels as marks
from ingest.language.names import COURTESY_NAME, FULL_NAME, is_name
from ingest.language.paragraphs import Paragraph
from ingest.language.people import People, Person, person_of
from ingest.language.roles import ASKING_ROLES, role_mentions
from ingest.language.sentences import Span, sentence_spans
from ingest.language.speech_openings import labelled_speaker

# What opens a turn: a few words that begin with capitals, with who that is in brackets; the words
# of the turn stand behind them or, where they are all of a line, below.
_LABEL = re.compile(
    r"\W{0,4}(?P<who>[A-Z][\w.’'/-]{0,30}(?:\s++[\w.’'&-]{1,30}){0,6}?)(?:\s?\((?P<aside>[^)\n]{2,60})\))?"
    r"[*_]{0,3}(?:\s{0,4}(?::|\s[–—-]|\.\s?[–—])[*_]{0,3}\s++(?=\S)|(?P<alone>[:*_]{0,4}$))"
)
_NAMED = re.compile(rf"{COURTESY_NAME}|{FULL_NAME}")
_MORE_THAN_A_NAME = 5  # words: "Mr Example?" from the Chair asks nothing

Part = Literal["question", "reply"]


@dataclass(frozen=True, slots=True)
class TurnSpan:
    """Words of a turn, within a paragraph: what they are part of, and who speaks.

    ``part`` is ``None`` where they neither ask nor reply. One that ``opens`` the turn begins it.
    """

    start: int
    end: int
    part: Part | None
    opens: bool
    person: Person | None


@dataclass(slots=True)
class _Turn:
    who: str
    person: Person | None
    spans: list[Span]
    is_label_alone: bool = False
    part: Part | None = None


def turns_among(
    text: str, paragraphs: Sequence[Paragraph], people: People
) -> dict[int, list[TurnSpan]]:
    """The paragraphs that hold turns which ask or reply, by where they start, with their turns.

    A turn goes on over the lines right below its label, up to a blank one.
    """
    found: dict[int, list[TurnSpan]] = {}
    for stretch in _stretches(text, paragraphs, people):
        _mark_exchanges(text, [turn for turn, _ in stretch])
        for turn, starts in stretch:
            for span, start in zip(turn.spans, starts, strict=True):
                opens = span is turn.spans[0]
                found.setdefault(start, []).append(TurnSpan(*span, turn.part, opens, turn.person))
    return {at: spans for at, spans in found.items() if any(span.part for span in spans)}


def _stretches(
    text: str, paragraphs: Sequence[Paragraph], people: People
) -> Iterator[list[tuple[_Turn, list[int]]]]:
    """Turns that follow each other with nothing between them, and where their paragraphs start."""
    turns: list[tuple[_Turn, list[int]]] = []
    before: Paragraph | None = None
    for paragraph in paragraphs:
        opened = list(_opened(text, paragraph, people))
        if opened:
            turns += [(turn, [paragraph.start]) for turn in opened]
        elif turns and before and _goes_on(text, turns[-1][0], before, paragraph):
            turns[-1][0].spans.append((paragraph.start, paragraph.end))
            turns[-1][1].append(paragraph.start)
        else:
            yield turns
            turns = []
        before = paragraph
    yield turns


def _goes_on(text: str, turn: _Turn, before: Paragraph, paragraph: Paragraph) -> bool:
    """Whether a paragraph is of the turn above it: right below, or the first below its label."""
    is_right_below = "\n\n" not in text[before.end : paragraph.start]
    return is_right_below or (turn.is_label_alone and before.start == turn.spans[0][0])


def _opened(text: str, paragraph: Paragraph, people: People) -> Iterator[_Turn]:
    """The turns of a paragraph that opens with a label; several may speak in it.

    One that holds the reply to itself behind a label of its own is no turn.
    """
    if paragraph.row or marks.reply_label_within(text, paragraph.start, paragraph.end):
        return
    turns: list[_Turn] = []
    for first, last in sentence_spans(paragraph.text):
        start, end = paragraph.start + first, paragraph.start + last
        is_answer = bool(turns) and paragraph.text[:first].rstrip()[-1:] == "?"
        turn = _labelled_turn(text, start, paragraph.text[first:], people, is_answer=is_answer)
        is_known = turn is None or turn.person or _NAMED.fullmatch(turn.who)
        if turns and not is_known and not is_answer:
            turn = None
        if turn:
            turns.append(turn)
        elif not turns:
            return
        of = turns[-1]
        of.spans = [(of.spans[0][0] if of.spans else start, end)]
    yield from turns


def _labelled_turn(
    text: str, start: int, words: str, people: People, *, is_answer: bool
) -> _Turn | None:
    """The turn that a label opens at a place of a text, with no words yet.

    ``words`` are what stands there, without marks of emphasis. Right behind a question whoever
    answers needs no more than a word for a label: "Sgt: not yet."
    """
    label = _LABEL.match(words)
    if label is None or _labels_exchange(words):
        return None
    who, is_alone = label["who"].rstrip("."), label["alone"] is not None
    speaker = labelled_speaker(text, start, start + len(words), people)
    if speaker and speaker.role:
        return _Turn(who, Person(speaker.role, speaker.title), [])
    is_somebody, person = _labelled(who, label["aside"] or "", people, is_alone=is_alone)
    may_answer = is_answer and " " not in who and is_name(who)
    return _Turn(who, person, [], is_alone) if is_somebody or may_answer else None


def _labels_exchange(words: str) -> bool:
    """Whether a label is a question's or a reply's, and nobody's name."""
    return marks.question_label(words) is not None or marks.labels_reply(words)


def _labelled(
    who: str, aside: str, people: People, *, is_alone: bool
) -> tuple[bool, Person | None]:
    """Whether a label is somebody's, and who that is as far as the document tells.

    Whoever has a title of courtesy and no seat is of the public.
    """
    name = who.title() if who.isupper() else who
    known = people.named(name)
    if known:
        return True, known
    beside = people.named(aside) if aside else None
    if beside:
        return True, beside
    for words in (f"the {name.removeprefix('The ')}", f"the {aside}"):
        mention = next(iter(role_mentions(words)), None)
        if mention and mention.start <= len("the ") and (not is_alone or mention.end == len(words)):
            return True, person_of(words, mention)
    if not _NAMED.fullmatch(name) or not is_name(name):
        return False, None
    role = marks.asking_role(name, people) if people.by_name else None
    return True, Person(role) if role else None


def _mark_exchanges(text: str, turns: Sequence[_Turn]) -> None:
    """Say of each turn whether it asks or replies."""
    for asked, replied in pairwise(turns):
        is_left = UNANSWERED.search(text, asked.spans[0][0], asked.spans[-1][1]) is not None
        if is_left or (_is_answered(text, asked) and _asks(text, replied)):
            continue
        if asked.part != "reply" and asked.who != replied.who and _asks(text, asked):
            asked.part, replied.part = "question", "reply"
        elif asked.part == "reply" and _goes_on_replying(text, replied):
            replied.part = "reply"


def _asks(text: str, turn: _Turn) -> bool:
    """Whether a turn asks something; who is no member does with the last words of a turn only.

    "Councillor Example?" passes the word on.
    """
    sentences = sentence_spans(text, turn.spans[0][0], turn.spans[-1][1])
    asked = [
        (start, end)
        for start, end in sentences
        if text[end - 3 : end].rstrip("”\"’')").endswith("?")
        and not is_only_name(text[start:end].rstrip("?"))
    ]
    if turn.person and turn.person.role not in ("Member", "Public"):
        last = [span for span in asked if span == sentences[-1]]
        return any(len(text[start:end].split()) >= _MORE_THAN_A_NAME for start, end in last)
    return bool(asked)


def _is_answered(text: str, turn: _Turn) -> bool:
    """Whether a turn asks something, and more stands behind it, as where it tells the answer."""
    return _asks(text, turn) and not text[: turn.spans[-1][1]].rstrip("”\"’'*_) ").endswith("?")


def _goes_on_replying(text: str, turn: _Turn) -> bool:
    role = turn.person.role if turn.person else None
    return role is not None and role not in ASKING_ROLES and not _asks(text, turn)
