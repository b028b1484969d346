"""A sentence of the minutes, with who is recorded as speaking in it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.findings.asked import answering_words as answering
from ingest.language.list_marks import marker_end
from ingest.language.names import is_name
from ingest.language.roles import ASKING_ROLES, parse_role, role_mentions
from ingest.language.sentences import Span, sentence_spans
from ingest.language.speakers import speeches
from ingest.record import Block, SpeakerRole, Speech

_LONGEST_INITIALS = 3  # letters
_CLOSES = ".?!:;)]|”\"’'*_"
_LONGEST_MARK, _WORD, _FULL_LINE = 12, 8, 55  # characters
_NO_INITIALS = frozenset("NB AOB AGM PS FOR Q A TBC".split())


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands in ``text``.

    ``said`` are the speeches that its own words open; ``speaker`` is the role that is recorded as
    speaking at its beginning, because of its own words or those before it.
    """

    text: str
    start: int
    end: int
    said: tuple[Speech, ...]
    speaker: SpeakerRole | None = None

    @property
    def words(self) -> str:
        """Its words."""
        return self.text[self.start : self.end]

    @property
    def by_askers(self) -> list[Speech]:
        """What those say in it who put questions."""
        return [speech for speech in self.said if speech.role in ASKING_ROLES]

    @property
    def by_answerers(self) -> list[Speech]:
        """What those say in it who answer questions."""
        return [speech for speech in self.said if speech.role not in ASKING_ROLES]

    @property
    def opener(self) -> SpeakerRole | None:
        """Who speaks in it from its first word, by its own words."""
        return self.said[0].role if self.said and self.said[0].start == self.start else None

    @property
    def opens_with_name(self) -> bool:
        """Whether it opens with somebody named who speaks, whoever that is."""
        return self.name is not None

    @property
    def name(self) -> str | None:
        """The name that it opens with as speaking, or as the label of a transcript."""
        match = answering.NAME_SPEAKS.match(self.words)
        return match["name"] if match and is_name(match["name"]) else None

    @property
    def label(self) -> str | None:
        """Whose label it opens with, as in a transcript: by name, initials or title."""
        return label_at(self.text, self.start, self.end)


def label_at(text: str, at: int, end: int) -> str | None:
    """Whose label opens words, by name, initials or title; ``None`` where none does."""
    match = answering.LABELS.match(text, at, end)
    return match["who"] if match and _is_somebody(match["who"]) else None


def _is_somebody(label: str) -> bool:
    """Whether a label is a person's: initials, a name, or words that end in a title."""
    if label.isupper() and len(label) <= _LONGEST_INITIALS:
        return label not in _NO_INITIALS
    if parse_role(label):
        return True
    label = label.title() if label.isupper() else label
    words = f"the {label.removeprefix('The ')}"
    is_titled = any(m.end == len(words) for m in role_mentions(words))
    return is_titled or (answering.A_NAME.fullmatch(label) is not None and is_name(label))


def sentence(text: str, start: int, end: int, recorded: Sequence[Speech] = ()) -> Sentence:
    """The sentence ``text[start:end]``; ``recorded`` are the speeches of the block it stands in.

    A speech that is opened by a bare name is known from the record alone.
    """
    own = speeches(text, start, end)
    known = {speech.start for speech in own}
    by_name = [s for s in recorded if start <= s.start < end and s.start not in known]
    edges = sorted([*own, *by_name], key=lambda speech: speech.start)
    stops = [*(speech.start for speech in edges[1:]), end]
    said = [
        s if s in own and s.end <= stop else s.until(max(s.start + 1, min(stop, end)))
        for s, stop in zip(edges, stops, strict=bool(edges))
    ]
    return Sentence(text, start, end, tuple(said), _speaking_at(recorded, start))


def sentences_of(text: str, block: Block) -> list[Sentence]:
    """The sentences of a block, its list marker apart; who put one stands in brackets behind it.

    A sentence goes on over a gap between the lines that it was printed on.
    """
    start = block.start + marker_end(text[block.start : block.end])
    spans: list[Span] = []
    for span in sentence_spans(text, start, block.end):
        is_aside = answering.BY_WHOM.fullmatch(text[slice(*span)]) is not None
        if spans and (is_aside or goes_over(text, spans[-1][1], span[0])):
            spans[-1] = (spans[-1][0], span[1])
        else:
            spans.append(span)
    return [sentence(text, *span, block.speeches) for span in spans]


def goes_over(text: str, end: int, start: int, *, opens_anew: bool = False) -> bool:
    """Whether a sentence that stands open at a place goes on at another, behind a gap.

    Where what stands there ``opens_anew``, a full line alone does not tell that it goes on.
    """
    if text[end - 1] in _CLOSES or marker_end(text[start : start + _LONGEST_MARK]):
        return False
    return (
        text[start].islower()
        or text[end - 1] == ","
        or (not opens_anew and _is_left_by_line(text, end, start))
        or answering.LEFT_OPEN.search(text, max(0, end - _WORD), end) is not None
    )


def _is_left_by_line(text: str, end: int, start: int) -> bool:
    """Whether words without a stop fill their line, and those behind begin no sentence."""
    fills_line = text[end - 1].isalnum() and end - text.rfind("\n", 0, end) > _FULL_LINE
    return fills_line and answering.OPENS_ANEW.match(text, start) is None


def _speaking_at(recorded: Sequence[Speech], place: int) -> SpeakerRole | None:
    at = bisect_right([speech.start for speech in recorded], place) - 1
    return recorded[at].role if at >= 0 and place < recorded[at].end else None
