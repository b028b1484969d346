"""Decisions in minutes: what a meeting resolved, agreed or recommended."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.findings.decided import agreeing_words as agreeing
from ingest.findings.decided import settling_words as settling
from ingest.findings.decided.agreeing_words import KINDS
from ingest.findings.decided.agreement_kind import AgreementKind
from ingest.findings.decided.motions import fate_in
from ingest.findings.decided.seconded import (
    Stretch,
    are_only_movers,
    is_left_at_moved,
    names_movers,
    names_one_mover,
)
from ingest.findings.decided.settled import places_in, settled_in
from ingest.findings.decided.settling_signs import Standing
from ingest.findings.decided.votes import votes_in
from ingest.findings.likely import SURELY_DECIDES, is_above
from ingest.findings.speech_labels import speaker_labelled
from ingest.language.emphasis import with_marks, without_emphasis
from ingest.language.labels import RESOLUTION, is_resolution_label, is_vote, opens_with_noun
from ingest.language.sentences import Span, sentence_spans
from ingest.record import Block, Document, Likelihoods

# A verdict of so few words is of what the sentence before it names: "Noted.", "Agreed by all."
_BARE_MAX_WORDS, _NOTHING_MAX_WORDS = 3, 5
_WORD = re.compile(r"[^\W\d_]{2,}+|\b[aI]\b")
# In how many paragraphs more a sentence may go on.
_PARTS_OF_SENTENCE = 4
_BEHIND = 100  # characters


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision; ``start`` and ``end`` hold the sentence, with the list of what was decided."""

    start: int
    end: int
    kind: AgreementKind


def decisions_of(document: Document) -> tuple[Decision, ...]:
    """Every decision a document records, in order of the text."""
    found = _discussion(document).decisions()
    spans = ((one, with_marks(document.text, one.start, one.end)) for one in found)
    return tuple(replace(one, start=start, end=end) for one, (start, end) in spans)


def weighed_for_decisions(document: Document) -> Iterator[tuple[Span, Sequence[Sequence[str]]]]:
    """Every sentence of which no rule but its signs tell whether it settles something.

    Its span is that of the decision which it would be; the signs are those at each of the places
    by which it may settle something.
    """
    yield from _discussion(document).weighed()


def _discussion(document: Document) -> "_Discussion":
    text = without_emphasis(document.text)
    stretches = tuple(_stretches(text, document.division.blocks))
    body = document.item.meeting.panel
    is_resolved = any(block.kind == "resolution" for block in document.division.blocks)
    likelihoods = document.division.likelihoods
    return _Discussion(text, stretches, body, is_resolved, likelihoods)


def _stretches(text: str, blocks: Sequence[Block]) -> Iterator[Stretch]:
    """The sentences of the discussion, and every other block whole."""
    for block in sorted(blocks, key=lambda block: block.start):
        spans: Sequence[Span] = [(block.start, block.end)]
        if block.is_discussion:
            spans = sentence_spans(text, block.start, block.end)
        yield from ((start, end, block) for start, end in spans)


@dataclass(frozen=True, slots=True)
class _Discussion:
    """The stretches of an item's text; ``body`` is the name of whoever meets.

    ``is_resolved`` says that the item has a resolution of its own, ``likelihoods`` what a model
    tells of the sentences.
    """

    text: str
    stretches: Sequence[Stretch]
    body: str | None
    is_resolved: bool
    likelihoods: Likelihoods

    def decisions(self) -> Iterator[Decision]:
        """Every decision of the item; what two of them overlap in stands once."""
        text, last = self.text, None
        put: int | None = None  # where what is put to the meeting begins, up to here
        for at, (start, end, block) in enumerate(self.stretches):
            if last and block.kind != "heading" and is_vote(text[start:end]):
                last = _with_its_vote(last, text[start:end], end)
                continue
            if last and last.end == self.stretches[at - 1][1] and names_movers(text[start:end]):
                last = replace(last, end=end)
                continue
            found = self._found(at)
            if found and put is not None and settling.ASSENT.match(text[start:end]):
                found = replace(found, start=put)
            if last and found and last.kind == "lost" and found.start < last.end <= start:
                found = replace(found, start=start)
            if last and found and found.start < last.end:
                last = replace(last, end=max(last.end, found.end))
            else:
                if last:
                    yield last
                last = found
            is_put = text[start:end].endswith("?")
            put = (start if put is None else put) if is_put else None
        if last:
            yield last

    def weighed(self) -> Iterator[tuple[Span, Sequence[Sequence[str]]]]:
        """The sentences that are weighed; see ``weighed_for_decisions``."""
        for at, (start, end, _) in enumerate(self.stretches):
            if self._may_settle(at) and self._by_label(at) is None:
                places = places_in(self.text[start:end], self._standing(at))
                if places:
                    is_bare = any(
                        self._is_bare(at, place.verb.start, place.verb_class) for place, _ in places
                    )
                    span = self._with_its_matter(at, is_bare=is_bare, points_back=False)
                    yield span, [signs for _, signs in places]

    def _may_settle(self, at: int) -> bool:
        start, end, block = self.stretches[at]
        if block.kind == "heading" and not is_resolution_label(self.text[start:end]):
            return True
        return block.is_discussion and block.kind != "question"

    def _by_label(self, at: int) -> Decision | None:
        """What a sentence settles by its label, its noun or an assent, whatever its signs."""
        start, end, block = self.stretches[at]
        words = self.text[start:end]
        if block.kind == "resolution":
            return Decision(start, end, _kind(self.text, block))
        if not self._may_settle(at):
            return None
        if opens_with_noun(words):
            return Decision(start, end, "resolved")
        if _is_declared(self.text, (start, end)) or settling.ASSENT.match(words):
            return Decision(start, end, "agreed")
        return None

    def _found(self, at: int) -> Decision | None:
        labelled = self._by_label(at)
        if labelled or not self._may_settle(at):
            return labelled
        start, end, _ = self.stretches[at]
        if names_one_mover(self.text[start:end]) and at + 1 < len(self.stretches):
            below = self.text[slice(*self.stretches[at + 1][:2])]
            # Who seconded it, or how it went, stands below who moved it, and tells the rest.
            if names_movers(below) or fate_in(below, of_amendment=False) == "carried":
                return None
        odds = self.likelihoods.decided(start, end)
        settled = settled_in(self.text[start:end], self._standing(at), odds)
        is_counted = self._is_counted(at)
        if settled is None and not (is_counted or is_left_at_moved(self.text, self.stretches, at)):
            return self._likely(at) if is_above(odds, SURELY_DECIDES) else None
        kind = KINDS.get(settled.verb, "agreed") if settled else "agreed"
        if settled and settled.is_lost:
            kind = "lost"
        points_back = is_counted or (settled is not None and settled.points_back)
        is_bare = settled is not None and self._is_bare(at, settled.start, settled.verb_class)
        start, end = self._with_its_matter(at, is_bare=is_bare, points_back=points_back)
        return Decision(start, self._end_of_sentence(at, end), kind)

    def _likely(self, at: int) -> Decision:
        """What a sentence decides by the model alone, with the kind that its words name."""
        start, end, _ = self.stretches[at]
        words = self.text[start:end]
        label = agreeing.LABEL_ANYWHERE.search(words)
        kind = KINDS[label["verb"].lower()] if label else "agreed"
        if fate_in(words, of_amendment=False) == "lost":
            kind = "lost"
        return Decision(start, self._end_of_sentence(at, end), kind)

    def _standing(self, at: int) -> Standing:
        start, _, block = self.stretches[at]
        below = self.stretches[at + 1][2] if at + 1 < len(self.stretches) else None
        role = next((s.role for s in block.speeches if s.start <= start < s.end), None)
        return Standing(
            body=self.body,
            is_last=below is None or below.kind == "heading",
            is_said=role not in (None, "Chair", "Member"),
            is_resolved=self.is_resolved,
            is_heading=block.kind == "heading",
            is_behind_body=self._is_of_body(at - 1),
        )

    def _is_of_body(self, at: int) -> bool:
        """Whether a stretch is a sentence whose subject are those who meet."""
        sentence = self._sentence(at)
        return sentence is not None and agreeing.BODY_OPENS.match(self.text, *sentence) is not None

    def _is_bare(self, at: int, verb_at: int, verb_class: str) -> bool:
        """Whether a sentence settles what it does not name: "No objections were raised."."""
        start, end, _ = self.stretches[at]
        if verb_at == 0 and self.text[start].islower():
            return True
        most = _NOTHING_MAX_WORDS if verb_class == "nothing" else _BARE_MAX_WORDS
        return len(_WORD.findall(self.text[start:end])) <= most

    def _end_of_sentence(self, at: int, end: int) -> int:
        """Where a sentence ends that goes on in the next paragraphs."""
        for begins, ends, block in self.stretches[at + 1 : at + 1 + _PARTS_OF_SENTENCE]:
            is_open = self.text[end - 1].isalnum() or self.text[end - 1] in ",-–—"
            goes_on = is_open and self.text[begins].islower()
            if begins < end or not (block.is_discussion and goes_on):
                break
            end = ends
        return end

    def _with_its_matter(self, at: int, *, is_bare: bool, points_back: bool) -> Span:
        """A sentence with the one before it that names what is settled, else the one behind."""
        start, end, _ = self.stretches[at]
        first = self._first_of_movers(at)
        moved = self._sentence(first - 1)
        is_theirs = self._is_movers(at) or (first < at and (is_bare or points_back))
        if moved and is_theirs:
            return moved[0], end
        before = self._sentence(at - 1)
        if is_bare:
            start = self._title_on_line(at)
        if before and (is_bare or points_back):
            if points_back and votes_in(self.text[slice(*before)]):
                before = self._sentence(at - 2) or before
            is_moved = settling.MOVED.search(self.text, *before) is not None
            if is_moved or self._is_beside(before, (start, end)):
                return before[0], end
        behind = self._sentence(at + 1)
        if is_bare and behind and self._is_beside((start, end), behind):
            return start, behind[1]
        return start, end

    def _is_movers(self, at: int) -> bool:
        """Whether a stretch says no more than who moved or seconded something."""
        start, end, block = self.stretches[at]
        is_line = block.kind == "heading" or block.is_discussion
        is_own = at == 0 or "\n" in self.text[self.stretches[at - 1][1] : start]
        return is_line and are_only_movers(self.text[start:end], is_line=is_own)

    def _first_of_movers(self, at: int) -> int:
        """Where the lines of who moved and seconded begin that stand above a stretch."""
        while at and self._is_movers(at - 1):
            at -= 1
        return at

    def _title_on_line(self, at: int) -> int:
        """Where a verdict begins, with the title on its line: "Budget timetable: noted"."""
        start, end, _ = self.stretches[at]
        if not at or self.stretches[at - 1][2].kind != "heading":
            return start
        title = self.stretches[at - 1][:2]
        return title[0] if self._is_beside(title, (start, end)) else start

    def _sentence(self, at: int) -> Span | None:
        """A stretch of the discussion that is a sentence."""
        if not 0 <= at < len(self.stretches) or not self.stretches[at][2].is_discussion:
            return None
        return self.stretches[at][:2]

    def _is_beside(self, before: Span, behind: Span) -> bool:
        return "\n" not in self.text[before[1] : behind[0]]

    def _is_counted(self, at: int) -> bool:
        """Whether more voted for what was moved, here or in the sentence before, than against it.

        Where the resolution follows, it says itself what was carried.
        """
        start, end, _ = self.stretches[at]
        if RESOLUTION.match(self.text[end : end + _BEHIND].lstrip()):
            return False
        votes = votes_in(self.text[start:end])
        is_for = votes is not None and (votes.in_favour or 0) > (votes.against or 0)
        moved_from = (self._sentence(at - 1) or (start, end))[0]
        return is_for and settling.MOVED.search(self.text, moved_from, end) is not None


def _is_declared(text: str, sentence: Span) -> bool:
    """Whether the Chair declares a thing settled; whoever counts the votes speaks for the Chair."""
    words = text[slice(*sentence)]
    if settling.DECLARED.search(words) is None:
        return False
    return votes_in(words) is not None or speaker_labelled(text, sentence[1]) == "Chair"


def _with_its_vote(decision: Decision, vote: str, end: int) -> Decision:
    """A decision with the line behind it that says how the vote on it went."""
    is_lost = decision.kind != "resolved" and fate_in(vote, of_amendment=True) == "lost"
    return replace(decision, end=end, kind="lost" if is_lost else decision.kind)


def _kind(text: str, block: Block) -> AgreementKind:
    """The word a resolution is recorded with; one without any of them resolves."""
    label = agreeing.LABEL_ANYWHERE.search(text, block.start, block.end)
    if label is None:
        return "resolved"
    is_denied = text[block.start : label.start()].casefold().endswith("not ")
    return "lost" if is_denied else KINDS[label["verb"].lower()]
