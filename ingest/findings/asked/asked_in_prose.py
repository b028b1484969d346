"""The questions of one paragraph or bullet, each walked from what was put to the reply."""

from itertools import takewhile

from ingest.findings.asked.exchange import Exchange
from ingest.findings.asked.putting import (
    is_put_directly,
    is_unattributed,
    mentions_matter,
    putting,
    requests_only,
    voices_concern,
)
from ingest.findings.asked.replies_below import ends_in_question_mark
from ingest.findings.asked.reply_places import reply_within
from ingest.findings.asked.replying import (
    is_put_down,
    may_reply,
    opens_in_response,
    refers_back,
    replies,
    reply_start,
    responds,
)
from ingest.findings.asked.sentence import sentences_of
from ingest.language.roles import ASKING_ROLES
from ingest.record import Block


class ProseOfQuestions:
    """The sentences of one paragraph or bullet, walked from question to reply.

    ``last`` is the exchange found last if nothing but the question itself follows it; ``point``
    is what a member put at the end of the paragraph without being answered there.
    """

    def __init__(self, text: str, block: Block) -> None:
        self._text = text
        self._is_bullet = block.kind == "bullet"
        self._sentences = sentences_of(text, block)
        self._puts = [putting(sentence) for sentence in self._sentences]
        self.last: Exchange | None = None
        self.point: tuple[int, int] | None = None

    def exchanges(self) -> list[Exchange]:
        """The exchanges of the paragraph, in order."""
        found: list[Exchange] = []
        at = 0
        while at < len(self._sentences):
            if self._puts[at] is None and not self._opens_unattributed(at):
                at += 1
                continue
            first = at
            exchange, at = self._exchange(first, is_first=not found)
            if exchange:
                found.append(exchange)
            elif at == len(self._sentences) and self._is_members_point(first):
                self.point = (self._sentences[first].start, self._sentences[-1].end)
        if found and self._sentences and found[-1].question_end == self._sentences[-1].end:
            self.last = found[-1]
        return found

    def _exchange(self, first: int, *, is_first: bool) -> tuple[Exchange | None, int]:
        """The exchange whose question begins with a sentence, and the sentence to go on with."""
        sentences = self._sentences
        asked_end, reply = sentences[first].end, None
        at, is_asked = first, False
        while at < len(sentences) and reply is None:
            if at > first and self._is_reply(at):
                reply = reply_start(sentences[at]) or sentences[at].start
            elif self._puts[at]:
                asked_end, reply = sentences[at].end, reply_within(sentences[at])
            elif at > first and (is_asked or not is_put_down(sentences[at])):
                reply = reply_start(sentences[at])
            is_asked |= self._puts[at] == "asked" or self._is_concern(at)
            at += 1
        begins = sentences[0].start if self._is_bullet and is_first else sentences[first].start
        if reply is None:
            return self._unanswered(first, begins, asked_end), at
        question_end = (
            len(self._text[:reply].rstrip(" ,;\n\u00a0"))
            if reply > begins
            else sentences[at - 1].end
        )
        while at < len(sentences) and self._puts[at] is None:
            at += 1
        return Exchange(begins, question_end, reply, sentences[at - 1].end, None, "statement"), at

    def _is_reply(self, at: int) -> bool:
        """Whether a sentence right behind one that asks replies to it."""
        if self._is_marked_reply(at):
            return True
        was_public = self._puts[at - 1] == "point" and self._sentences[at - 1].opener == "Public"
        is_asked = self._puts[at - 1] == "asked" or was_public or self._is_concern(at - 1)
        is_asked = is_asked or is_put_directly(self._sentences[at - 1])
        return (
            is_asked
            and self._puts[at] != "asked"
            and replies(self._sentences[at], self._sentences[at - 1])
        )

    def _is_marked_reply(self, at: int) -> bool:
        """Whether a mark leads to a sentence as a reply, or the label of another than who asked."""
        before, this = self._sentences[at - 1], self._sentences[at]
        if this.is_led_to or (opens_in_response(this) and this.opener not in ASKING_ROLES):
            return True
        is_labelled = this.label is not None and this.opener not in ASKING_ROLES
        was_labelled = before.label is not None and before.label != this.label
        return is_labelled and (was_labelled or is_put_directly(before) or before.opens_with_name)

    def _is_concern(self, at: int) -> bool:
        return self._puts[at] == "point" and voices_concern(self._sentences[at])

    def _unanswered(self, first: int, begins: int, asked_end: int) -> Exchange | None:
        """Where nobody replies, only what is recorded as asked counts, up to where it was put.

        A sentence right behind it that names nobody and asks nothing is the reply all the same.
        """
        asked = [
            s
            for s, p in zip(self._sentences[first:], self._puts[first:], strict=True)
            if p == "asked"
        ]
        if all(requests_only(sentence) for sentence in asked):
            return None
        behind = [sentence for sentence in self._sentences[first:] if sentence.start >= asked_end]
        while behind and refers_back(behind[0], self._sentences[first]):
            asked_end = behind.pop(0).end
        if behind and may_reply(behind[0], self._sentences[first]):
            reply = list(takewhile(lambda s: putting(s) is None, behind))
            return Exchange(*(begins, asked_end, reply[0].start, reply[-1].end), None, "statement")
        put_in_words = [
            sentence.end
            for sentence in self._sentences[first:]
            if ends_in_question_mark(self._text, sentence.end)
        ]
        return Exchange(begins, max([asked_end, *put_in_words]), None, None, None, "statement")

    def _opens_unattributed(self, at: int) -> bool:
        """Whether a point in nobody's name opens that an answering role responds to.

        "Cases of … were rising. The PCC advised that …": one of the points of a discussion, where
        it opens a bullet; "Reference was made to …" does so anywhere.
        """
        if at + 1 >= len(self._sentences):
            return False
        first, second = self._sentences[at : at + 2]
        if self._is_marked_reply(at + 1):
            return True
        if not responds(second):
            return False
        opens_bullet = self._is_bullet and at == 0
        return mentions_matter(first) or (opens_bullet and is_unattributed(first))

    def _is_members_point(self, first: int) -> bool:
        """Whether all that stands from a sentence on was put, by a member or the Panel."""
        put = self._sentences[first:]
        if all(sentence.speaker == "Member" for sentence in put):
            return True
        return all(putting_ == "point" for putting_ in self._puts[first:])
