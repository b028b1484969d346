"""Signs of a sentence that it replies to what was put, or goes on with what was said."""

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked.putting import asks_somebody
from ingest.findings.asked.sentence import Sentence


def opens_in_response(of: Sentence) -> bool:
    """Whether a sentence opens as a response: "In response, the PCC …", "In reply, it was …"."""
    return answering.OPENS_IN_RESPONSE.match(of.words) is not None


def is_put_down(of: Sentence) -> bool:
    """Whether a sentence only puts something down in nobody's name: "It was noted that …"."""
    return answering.PUT_DOWN.match(of.words) is not None


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


def goes_on(of: Sentence) -> bool:
    """Whether a sentence goes on with what he, she or they said before it."""
    return answering.PRONOUN_SPEAKS.match(of.words) is not None
