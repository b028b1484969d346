from dataclasses import replace

import pytest

from index.book.recorded_questions import RecordedExchange
from index.questions.asked_fact import asked_fact
from index.words.terms import Stemmer
from service.answering.quote_candidates import Quote, candidate_quotes
from service.answering.recorded_asking import (
    MAX_ASKED_CHARACTERS,
    asked_words,
    asks_only,
    asks_what_was_asked,
    puts_question,
)
from service.answering.requirements import Requirements
from tests.index.handmade import NOT_STATED
from tests.service.answering.handmade_hits import OFFSET, REQUIRES_NOTHING, hit

QUESTION = "A member asked about the number of special constables."
REPLY = "The PCC advised that there were 290."
STEMMER = Stemmer()


def exchange(question: str = QUESTION, reply: str | None = REPLY) -> RecordedExchange:
    end = OFFSET + len(question)
    return RecordedExchange(
        id=0,
        document="0.txt",
        question_start=OFFSET,
        question_end=end,
        reply_start=end + 1 if reply else None,
        reply_end=end + 1 + len(reply) if reply else None,
        question=question,
        reply=reply,
        number=None,
        form="statement",
        citation=NOT_STATED,
    )


def quotes(requirements: Requirements = REQUIRES_NOTHING, reply: str | None = REPLY) -> list[Quote]:
    text = f"{QUESTION} {reply}" if reply else f"Vans were old. {QUESTION}"
    recorded = [exchange(reply=reply)]
    return candidate_quotes([hit(text, {"A member": 0.9})], requirements, STEMMER, recorded)


def test_the_reply_is_quoted_with_what_was_asked_and_never_the_question() -> None:
    (quote,) = quotes()
    assert quote.text == REPLY
    assert quote.asked is not None
    assert quote.asked.text == QUESTION
    assert (quote.asked.start, quote.asked.end) == (OFFSET, OFFSET + len(QUESTION))


def test_a_question_without_a_reply_may_be_quoted() -> None:
    assert QUESTION in [quote.text for quote in quotes(reply=None)]


def test_a_question_is_quoted_where_what_was_asked_is_asked_for() -> None:
    wanted = replace(REQUIRES_NOTHING, asks_what_was_asked=True)
    assert quotes(wanted)[0].text == QUESTION


def test_a_reply_states_the_number_of_what_its_question_names() -> None:
    fact = asked_fact("how many special constables are there", STEMMER)
    (quote,) = (q for q in quotes(replace(REQUIRES_NOTHING, fact=fact)) if not q.is_question)
    assert quote.missed == frozenset()


def test_a_point_that_somebody_replied_to_is_no_question() -> None:
    assert not puts_question("The member suggested that old vans be sold.")
    assert puts_question("The member asked whether old vans would be sold.")
    assert puts_question("Why were the vans sold?")


def test_a_long_question_is_shown_by_its_last_sentences() -> None:
    lead = f"The town has {'many ' * MAX_ASKED_CHARACTERS}vans."
    asked = asked_words(exchange(f"{lead} Why is that so?"))
    assert asked is not None
    assert asked.text == "Why is that so?"
    assert asked_words(exchange(lead)) is None


def test_only_some_questions_ask_what_was_asked() -> None:
    assert asks_what_was_asked("What did members ask about drones?")
    assert not asks_what_was_asked("How many drones fly?")


def test_a_sentence_that_the_next_one_replies_to_is_no_answer_though_nobody_marked_it() -> None:
    text = f"{QUESTION} {REPLY} That was fewer than before."
    found = candidate_quotes([hit(text, {"A member": 0.9})], REQUIRES_NOTHING, STEMMER)
    assert QUESTION not in [quote.text for quote in found]
    reply = next(quote for quote in found if quote.text == REPLY)
    assert reply.asked is not None
    assert (reply.asked.text, reply.asked.start) == (QUESTION, OFFSET)
    assert next(quote for quote in found if quote.text.startswith("That")).asked is None


def test_a_question_at_the_end_of_a_passage_may_be_quoted() -> None:
    found = candidate_quotes([hit(f"Vans were old. {QUESTION}", {})], REQUIRES_NOTHING, STEMMER)
    assert QUESTION in [quote.text for quote in found]


@pytest.mark.parametrize(
    "words",
    [
        "Councillor Example asked if the savings would touch the service.",
        "Mrs Example wished to be told why the van was sold.",
        "3.4 Cllr. A. Example asked how the vans would be sold.",
        "Could the vans not be sold?",
    ],
)
def test_words_that_only_ask(words: str) -> None:
    assert asks_only(words)


@pytest.mark.parametrize(
    "words",
    [
        "When asked about the vans, the Commissioner said that they were sold.",
        "A member asked about the vans and was told that they were sold.",
        "The Panel asked that the report be brought back.",
        "The Commissioner had been asked to publish the figures.",
        "The vans were sold.",
    ],
)
def test_words_that_tell_or_demand(words: str) -> None:
    assert not asks_only(words)
