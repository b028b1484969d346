"""What tells in a discussion, with no mark of its own, that a paragraph asks or replies."""

import re
from dataclasses import dataclass

from ingest.findings.asked import answering_words as answering
from ingest.language import labels
from ingest.language import question_labels as marks
from ingest.language.list_marks import PARAGRAPH_NUMBER, marker_end
from ingest.language.paragraphs import Paragraph
from ingest.language.people import Person
from ingest.language.roles import ASKING_ROLES
from ingest.language.signed_answers import signed_answer
from ingest.language.speakers import speeches
from ingest.reading.blocks import GrowingBlock, GrowingBlocks
from ingest.reading.discussion_states import OpenExchange
from ingest.reading.parts_ahead import PartsAhead
from ingest.record import SpeakerRole
from ingest.record.block_kinds import traits_of

_MOVED = re.compile(r"\b(?:proposed|seconded|moved)\s++by\b", re.IGNORECASE)
_BODIES = ("The Panel", "The Committee", "Members")


@dataclass(slots=True)
class ExchangeSigns:
    """What the blocks so far, and the paragraphs ahead, say of the paragraph between them."""

    text: str
    blocks: GrowingBlocks
    ahead: PartsAhead

    def is_announced(self, paragraph: Paragraph) -> bool:
        """Whether the paragraph before announces this one as what was asked."""
        last, words = self.blocks.last, self.last_words()
        if last is None or traits_of(last.kind).standing != "prose":
            return False
        is_quoted = marks.leads_on(words) and marks.is_question_quoted(paragraph.text)
        return is_quoted or (
            marks.announces_question(words) and marks.is_put_in_words(paragraph.text)
        )

    def announces_reply(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph behind a question announces the reply: "The Clerk's answer was:"."""
        answerer = marks.answerer(paragraph.text, self.blocks.people)
        return marks.leads_on(paragraph.text) and answerer is not None

    def is_quoted_out(self, exchange: OpenExchange, paragraph: Paragraph) -> bool:
        """Whether a question that is quoted ends before a paragraph of the minutes' own."""
        is_numbered = PARAGRAPH_NUMBER.match(paragraph.text) is not None
        is_closed = marks.closes_quotation(self.last_words())
        return exchange.form == "quotation" and (is_numbered or is_closed)

    def is_answered_from_a_seat(self, paragraph: Paragraph) -> bool:
        """Whether a councillor or the Chair answers what somebody of no seat asked."""
        last = self.blocks.last
        if last is None or not self.ahead.answers_from_a_seat(paragraph):
            return False
        said = speeches(self.text, last.start, last.end, people=self.blocks.people)
        return marks.names_somebody(self.text[last.start : last.end]) and not said

    def is_remark_from_a_seat(self, start: int, end: int) -> bool:
        """Whether one of those who ask opens words by saying something, and not that it replies."""
        said = speeches(self.text, start, end, is_reply=True, people=self.blocks.people)
        opens = bool(said) and said[0].start == start and said[0].role in ASKING_ROLES
        return opens and answering.MEMBER_REPLIES.match(self.text, start, end) is None

    def is_answer(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph without a label answers: the question is out, and no mark follows."""
        is_out = marks.is_put_in_words(self.last_words())
        is_aside = "?" in paragraph.text or paragraph.text.startswith("(")
        return is_out and not is_aside and not self.ahead.has_marked_reply

    def opening_role(self, paragraph: Paragraph) -> SpeakerRole | None:
        """Who a paragraph opens with as speaking, its list marker apart."""
        start = paragraph.start + marker_end(paragraph.text)
        said = speeches(self.text, start, paragraph.end, people=self.blocks.people)
        return said[0].role if said and said[0].start == start else None

    def last_words(self) -> str:
        """The words of the block begun last."""
        last = self.blocks.last
        return self.text[last.start : last.end] if last else ""

    def may_be_put(self, last: GrowingBlock) -> bool:
        """Whether the block before a reply may be what was put, and not how a motion was moved."""
        is_moved = _MOVED.search(self.text, last.start, last.end) is not None
        return traits_of(last.kind).standing == "prose" and not is_moved

    def answered_behind(self, start: int, end: int) -> int | None:
        """Where somebody answers in the words of a question: signed, or behind what is quoted."""
        signed = signed_answer(self.text, start, end, self.blocks.people)
        if signed:
            return signed.start
        at = marks.quotation_end(self.text, start, end)
        said = speeches(self.text, at, end) if at else ()
        is_answer = said and said[0].start == at and said[0].role not in ASKING_ROLES
        return at if is_answer else None

    def whose_answers(self) -> Person | None:
        """Whose answers a table holds, by the line above it: "The PCC's answers were tabled."."""
        prose = next((b for b in reversed(self.blocks.parts) if b.kind in ("narrative",)), None)
        if prose is None:
            return None
        return marks.whose_answers(self.text[prose.start : prose.end], self.blocks.people)


def leaves_labelled_reply(paragraph: Paragraph, speaker: SpeakerRole | None) -> bool:
    """Whether a reply under a label ends before a paragraph: a heading, a member, the Panel."""
    if marks.announces_question(paragraph.text) or labels.is_heading(paragraph):
        return True
    is_bodys = paragraph.text.startswith(_BODIES, marker_end(paragraph.text))
    is_next_question = paragraph.is_bullet and paragraph.text.endswith("?")
    return is_bodys or is_next_question or speaker in ASKING_ROLES
