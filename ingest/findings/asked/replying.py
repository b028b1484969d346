"""Signs of a sentence that it replies to what was put, or goes on with what was said."""

import re

from ingest.findings.asked import answer_shape_words as shape
from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.putting import asks_somebody
from ingest.findings.asked.sentence import Sentence


def refers_back(of: Sentence, asked: Sentence) -> bool:
    """Whether a sentence goes on with what was asked: "He felt that …"; no "he" are several."""
    if answering.ENDS_EXCHANGE.match(of.words):
        return False
    may_be_another = answering.PUT_BY_SEVERAL.match(asked.words) or asks_somebody(asked)
    if may_be_another and answering.ONE_PERSON.match(of.words):
        return False
    if asked.opens_with_name and answering.SEVERAL.match(of.words):
        return False
    return answering.REFERS_BACK.match(of.words) is not None


def speaks_of_asker(of: Sentence, asked: Sentence) -> bool:
    """Whether a sentence in nobody's name speaks of "her" or "his": of one who asked, alone."""
    if answering.PUT_BY_SEVERAL.match(asked.words) or asks_somebody(asked):
        return False
    if of.said or shape.IS_TOLD.search(of.words) or shape.ONLY_ANSWERS.match(of.words):
        return False
    return shape.OF_ONE_PERSON.search(of.words) is not None


def is_answer_shaped(of: Sentence, asked: Sentence) -> bool:
    """Whether a sentence has what only an answer has: "Yes", "In May", "Six were", "It would"."""
    words = of.words
    forms = (
        *(shape.ANSWER_OPENS, shape.LEAVES_OUT, shape.BOLD_LABEL),
        *(answering.POINTS_BACK, shape.SOMETHING_REPLIES),
    )
    if words.startswith("(") or any(form.match(words) for form in forms):
        return True
    if asking.HOW_MANY.search(asked.words) and shape.NUMBER.search(words):
        return True
    return shape.IS_TOLD.search(words) is not None or echoes(of, asked)


def echoes(of: Sentence, asked: Sentence) -> bool:
    """Whether a sentence repeats the auxiliary of what was asked: "when it would", "it would"."""
    verb = shape.AUXILIARY.search(of.words)
    return verb is not None and re.search(rf"\b{verb.group()}\b", asked.words) is not None


def comes_or_goes(of: Sentence) -> bool:
    """Whether a sentence says only that somebody arrived, left, took the chair or thanked."""
    goes = shape.COMES_OR_GOES.match(of.words) is not None
    return goes and shape.THANKS_AND_SAYS.match(of.words) is None


def tells_outcome(of: Sentence, asked: Sentence) -> bool:
    """Whether a sentence tells what became of a request or complaint that came from outside."""
    is_brought = asking.BROUGHT_BEFORE.search(asked.words) is not None
    return is_brought and answering.OUTCOME.match(of.words) is not None
