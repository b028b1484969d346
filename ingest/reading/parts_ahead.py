"""What the paragraphs of a discussion that are still to be placed say of how it is laid out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked.putting import putting
from ingest.findings.asked.sentence import sentence
from ingest.language import question_labels as marks
from ingest.language.list_marks import marker_end
from ingest.language.paragraphs import Paragraph
from ingest.language.roles import OFFICES_THAT_ANSWER
from ingest.language.sentences import sentence_spans
from ingest.language.speakers import speeches
from ingest.reading.reply_brackets import opens_in_bracket

_LOOKS_AHEAD = 12  # paragraphs


@dataclass(slots=True)
class PartsAhead:
    """The paragraphs of a discussion, of which the one ``at`` a place is being placed.

    ``numbers_questions`` says that "(1)" opens a question: something is asked under one of the
    numbers, or replied to it. Numbered declarations are only a list. ``labels_by_letter`` says that
    "Q:" opens one.
    """

    text: str
    paragraphs: Sequence[Paragraph]
    at: int = 0
    numbers_questions: bool = False
    labels_by_letter: bool = False

    @classmethod
    def of(cls, text: str, paragraphs: Sequence[Paragraph]) -> "PartsAhead":
        """The paragraphs of a discussion, with what they say of it together."""
        ahead = cls(text, paragraphs)
        ahead.labels_by_letter = any(marks.is_labelled_by_letter(p.text) for p in paragraphs)
        first = next((n for n, p in enumerate(paragraphs) if p.question_number), None)
        ahead.numbers_questions = first is not None and any(
            ahead._asks(p) if p.question_number else ahead._replies(p) for p in paragraphs[first:]
        )
        return ahead

    @property
    def has_marked_reply(self) -> bool:
        """Whether a mark, or who speaks, still opens the reply to the question that is open."""
        return any(self._replies(paragraph) for paragraph in self._to_next_question())

    def question_label(self, paragraph: Paragraph) -> marks.QuestionLabel | None:
        """The label that a paragraph opens with, if it opens a question so."""
        return marks.question_label(paragraph.text, is_by_letter=self.labels_by_letter)

    def replies_to(self, paragraph: Paragraph) -> bool:
        """Whether a label opens a reply within a paragraph, or in the one behind it."""
        below = self.paragraphs[self.at + 1 : self.at + 2]
        return any(marks.labels_reply(next_one.text) for next_one in below) or (
            marks.reply_label_within(self.text, paragraph.start, paragraph.end) is not None
        )

    def answers_from_a_seat(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph opens with a councillor by name, or the Chair, who asks nothing."""
        seat = answering.SEAT_SPEAKS.match(self.text, paragraph.start, paragraph.end)
        return seat is not None and not self.opens_by_asking(paragraph)

    def opens_by_asking(self, paragraph: Paragraph) -> bool:
        """Whether the first sentence of a paragraph records that somebody asked something."""
        start = paragraph.start + marker_end(paragraph.text)
        first = sentence_spans(self.text, start, paragraph.end)[:1]
        return any(putting(sentence(self.text, *span)) == "asked" for span in first)

    def _to_next_question(self) -> Iterator[Paragraph]:
        for paragraph in islice(self.paragraphs, self.at, self.at + _LOOKS_AHEAD):
            if self.question_label(paragraph) is not None:
                return
            yield paragraph

    def _asks(self, paragraph: Paragraph) -> bool:
        return (
            "?" in paragraph.text
            or putting(sentence(self.text, paragraph.start, paragraph.end)) == "asked"
        )

    def _replies(self, paragraph: Paragraph) -> bool:
        if opens_in_bracket(paragraph) or marks.answer_label(paragraph.text) is not None:
            return True
        said = speeches(self.text, paragraph.start, paragraph.end)
        return (
            bool(said) and said[0].start == paragraph.start and said[0].role in OFFICES_THAT_ANSWER
        )
