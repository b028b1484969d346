"""Rows of questions and replies, and turns of a transcript: blocks that their form tells apart."""

from collections.abc import Sequence

from ingest.language import question_labels as marks
from ingest.language.paragraphs import Paragraph
from ingest.language.people import Person
from ingest.language.sentences import trim
from ingest.reading.blocks import GrowingBlocks
from ingest.reading.exchange_signs import ExchangeSigns
from ingest.reading.question_rows import QuestionAndReply
from ingest.reading.turns import TurnSpan


def place_row(
    blocks: GrowingBlocks, signs: ExchangeSigns, row: Paragraph, columns: QuestionAndReply
) -> None:
    """Place a row of a table of questions and their replies, cell by cell."""
    text, people, at = blocks.text, blocks.people, row.start + columns.reply_at
    blocks.append(
        "question", *(trim(text, row.start, at) or (row.start, row.start)), columns.number
    )
    blocks.append("reply", *(trim(text, at, row.end) or (at, at)), columns.number)
    question, reply = blocks.parts[-2:]
    asker = marks.asking_role(columns.asker, people)
    question.person = Person(asker) if asker else None
    # What a councillor is reported to say there does not tell who replied, unless it says so.
    reply.is_turn = signs.is_remark_from_a_seat(at, row.end)
    told = None if reply.is_turn else marks.told_beside(text[at : row.end], people)
    reply.person = marks.answerer(columns.replier, people) or told or signs.whose_answers()


def place_turns(blocks: GrowingBlocks, turns: Sequence[TurnSpan]) -> None:
    """Place the turns of a transcript that a paragraph holds."""
    for turn in turns:
        if turn.part is None:
            blocks.write("narrative", turn.start, turn.end, None, None, as_new=True)
        elif turn.opens:
            blocks.append(turn.part, turn.start, turn.end)
            blocks.parts[-1].person, blocks.parts[-1].is_turn = turn.person, True
        else:
            blocks.extend(turn.part, turn.start, turn.end)
