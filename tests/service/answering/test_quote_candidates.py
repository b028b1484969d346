import re
from dataclasses import replace

import pytest

from index.questions.asked_fact import asked_fact
from index.searching.hits import Hit
from index.words.phrase import Phrase
from index.words.terms import Stemmer
from service.answering.asked_names import AskedName, AskedNames
from service.answering.limits import MAX_QUOTE_CHARACTERS
from service.answering.quote_candidates import (
    Quote,
    candidate_quotes,
    is_unattributed_reply,
)
from service.answering.requirements import Requirements
from tests.service.answering.handmade_hits import OFFSET, REQUIRES_NOTHING, found, hit, passage

STEMMER = Stemmer()
PCC_MUST_SPEAK = replace(REQUIRES_NOTHING, roles=("PCC", "Deputy PCC"), named=("PCC",))


def candidates(*hits: Hit, requirements: Requirements = REQUIRES_NOTHING) -> list[Quote]:
    return candidate_quotes(hits, requirements, STEMMER)


def asking(question: str) -> Requirements:
    return replace(REQUIRES_NOTHING, fact=asked_fact(question, STEMMER))


def texts(quotes: list[Quote]) -> list[str]:
    return [quote.text for quote in quotes]


def test_the_sentence_that_scores_best_comes_first_with_who_spoke() -> None:
    text = "Why? [The PCC said no cameras came. Vans were bought.]"
    first = candidates(hit(text, {"Vans": 0.9}, question="Why? "))[0]
    assert first.text == "Vans were bought."
    assert first.speaker == "PCC"
    assert text[first.start - OFFSET : first.end - OFFSET] == first.text


def test_a_sentence_borrows_from_its_better_neighbour() -> None:
    text = "Vans were bought today. The PCC agreed to that. Trees were planted there. It was so."
    by_text = {q.text: q for q in candidates(hit(text, {"Vans": 0.9}))}
    beside, far = by_text["The PCC agreed to that."], by_text["Trees were planted there."]
    assert beside.strength > far.strength
    assert beside.matches == far.matches


def test_a_better_passage_lifts_its_sentences() -> None:
    better = found(passage("Vans were bought here.", number=1), {}, score=0.9)
    worse = found(passage("Vans were bought there.", number=2), {}, score=0.2)
    assert texts(candidates(worse, better)) == ["Vans were bought here.", "Vans were bought there."]


def test_equally_strong_sentences_come_in_order_of_documents_and_text() -> None:
    hits = [hit(f"Vans came once. Vans came {n}.", {"Vans": 0.9}, number=n) for n in (2, 1)]
    assert texts(candidates(*hits)) == [
        *("Vans came once.", "Vans came 1.", "Vans came once.", "Vans came 2.")
    ]


def test_lead_ins_scraps_and_action_marks_are_not_quoted() -> None:
    text = "[The PCC said why.\n\nThe reasons were these:\n\nQuite so.\n\n[Action: PCC]]"
    moved = "It was then moved by the Chair, and"
    assert texts(candidates(hit(text, {}), hit(moved, {}, number=2))) == ["The PCC said why."]


@pytest.mark.parametrize(
    ("line", "is_quoted"),
    [
        ("Draft minutes of the Ashby Parish Meeting held at 7 pm in the Village Hall", False),
        ("MINUTES OF THE BOARD MEETING HELD ON 3 MAY 2018 PRESENT Cllr Hill (Chair)", False),
        ("Minutes of the meeting held on 3 May 2018 were agreed.", True),
        ("Notes of each surgery held would go to the Clerk and had to be kept.", True),
    ],
)
def test_the_line_that_heads_minutes_is_not_quoted(line: str, *, is_quoted: bool) -> None:
    found_hit = hit(f"{line}\n\nVans were bought.", {})
    assert (line in texts(candidates(found_hit))) is is_quoted


@pytest.mark.parametrize(
    ("line", "is_quoted"),
    [
        ("Lamps in Mill Lane", False),
        ("7. Lamps in Mill Lane", False),
        ("• Lamps in Mill Lane", False),
        ("Lamps in Mill Lane.", False),
        ("_7. Lamps_** — Any Body", False),
        ("Action 7 – Mill Lamps", False),
        ("Mill Lamps – 57", True),
        ("Show full text", False),
        ("7.2 A transcript of what was said is attached as an appendix.", False),
        ("The following points were made", False),
        ("The following points were made by the PCC: vans cost more.", True),
        ("7. Lamps in Mill Lane were broken", True),
        ("Motion Carried Unanimously.", True),
        ("Chairman: Councillor Example.", True),
    ],
)
def test_a_line_of_capitals_heads_what_follows(line: str, *, is_quoted: bool) -> None:
    found_hit = hit(f"{line}\n\nVans were bought.", {})
    assert (len(candidates(found_hit)) == 2) is is_quoted


def test_a_sentence_with_another_name_than_the_one_asked_about_is_weaker() -> None:
    asked = replace(REQUIRES_NOTHING, names=AskedNames((AskedName.of("mill", "lane", ()),)))
    there = "They met in Park Lane today."

    def strength_among(text: str, requirements: Requirements) -> float:
        found = candidates(hit(text, {}), requirements=requirements)
        return next(quote.strength for quote in found if quote.text == there)

    for text, loss in ((f"{there} Vans came.", 0.09), (f"{there} Vans came to Mill Lane.", 0.0)):
        lost = strength_among(text, REQUIRES_NOTHING) - strength_among(text, asked)
        assert lost == pytest.approx(loss)


def test_the_words_of_a_question_are_not_quoted_where_no_fact_is_asked_for() -> None:
    question = "(1) Why were 12 vans bought? "
    found_hit = hit(f"{question}[The PCC said why.]", {"(1)": 0.9}, question=question)
    assert texts(candidates(found_hit)) == ["The PCC said why."]


def test_the_words_of_a_question_are_quoted_where_they_state_the_fact() -> None:
    question = "(1) What became of the £2m that was seized? "
    found_hit = hit(f"{question}[The PCC said why.]", {"(1)": 0.9}, question=question)
    asked = candidates(found_hit, requirements=asking("value of goods seized"))
    assert asked[0].is_question
    assert "£2m" in asked[0].text
    assert not any(q.is_question for q in candidates(found_hit, requirements=asking("who came")))


def test_what_a_question_states_is_quoted_without_what_it_goes_on_to_ask() -> None:
    question = "(1) Goods worth £2m were seized. What became of them? "
    found_hit = hit(f"{question}[The PCC said why.]", {"(1)": 0.9}, question=question)
    stated, *_ = candidates(found_hit, requirements=asking("value of goods seized"))
    assert (stated.is_question, stated.turn) == (True, None)
    asked, *_ = candidates(
        found_hit, requirements=replace(REQUIRES_NOTHING, asks_what_was_asked=True)
    )
    assert asked.turn is not None
    assert len(asked.turn.sentences) == 2


def test_the_agendas_own_description_is_never_quoted() -> None:
    made = passage("A report on 12 vans is attached.")
    description = replace(made, quotable_from=made.end)
    assert candidates(found(description, {"A": 0.9})) == []
    asked = asking("how many vans")
    assert candidates(found(description, {"A": 0.9}), requirements=asked) == []


def test_a_sentence_over_the_limit_is_quoted_up_to_a_clause() -> None:
    text = (
        "The PCC said that "
        + ", ".join(f"clause number {n} was said" for n in range(MAX_QUOTE_CHARACTERS // 10))
        + "."
    )
    (quote,) = texts(candidates(hit(text, {})))
    assert len(quote) <= MAX_QUOTE_CHARACTERS
    assert quote.endswith("was said")
    assert text.startswith(quote)


def test_a_sentence_over_the_limit_without_clauses_is_quoted_up_to_a_word() -> None:
    text = " ".join(["word"] * MAX_QUOTE_CHARACTERS) + "."
    (quote,) = texts(candidates(hit(text, {})))
    assert MAX_QUOTE_CHARACTERS - len("word ") <= len(quote) <= MAX_QUOTE_CHARACTERS
    assert set(quote.split()) == {"word"}


def test_one_endless_word_is_cut_at_the_limit() -> None:
    (quote,) = texts(candidates(hit(f"{'x' * (MAX_QUOTE_CHARACTERS + 100)} and more.", {})))
    assert quote == "x" * MAX_QUOTE_CHARACTERS


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("[Vans were bought.]", "Vans were bought."),
        ("· Vans were bought.", "Vans were bought."),
        ("Vans [and boats] were bought.", "Vans [and boats] were bought."),
        ("They bought [old vans]", "They bought [old vans]"),
    ],
)
def test_brackets_and_bullets_of_the_layout_are_left_out(text: str, quoted: str) -> None:
    assert texts(candidates(hit(text, {}))) == [quoted]


def test_the_same_sentence_found_twice_is_a_candidate_once_at_its_stronger() -> None:
    text = "The PCC said that vans were bought."
    weak, strong = hit(text, {"The": 0.2}), hit(text, {"The": 0.9})
    (quote,) = candidates(weak, strong)
    assert quote == candidates(strong)[0]


def test_each_requirement_missed_makes_a_sentence_weaker() -> None:
    text = "Vans were bought."
    strengths = [
        candidates(hit(text, {}), requirements=requirements)[0].strength
        for requirements in (
            REQUIRES_NOTHING,
            replace(REQUIRES_NOTHING, panels=("Another Panel",)),
            replace(REQUIRES_NOTHING, panels=("Another Panel",), roles=("PCC",)),
        )
    ]
    assert strengths == sorted(strengths, reverse=True)
    assert len(set(strengths)) == 3


def test_a_reply_whose_speaker_is_not_stated_loses_less_than_one_of_another() -> None:
    unstated, another = (
        candidates(hit(f"Why? [{words}]", {}, question="Why? "), requirements=PCC_MUST_SPEAK)[0]
        for words in ("Vans were bought.", "The Chair said vans came.")
    )
    assert unstated.missed == another.missed == {"role"}
    assert is_unattributed_reply(unstated)
    assert not is_unattributed_reply(another)
    assert unstated.strength > another.strength


def test_narrative_without_a_speaker_is_no_reply() -> None:
    (quote,) = candidates(hit("Vans were bought.", {}), requirements=PCC_MUST_SPEAK)
    assert not is_unattributed_reply(quote)


def test_who_speaks_most_of_a_sentence_is_its_speaker() -> None:
    text = "The PCC said so and the Chief Constable added that far more vans would be bought soon."
    (quote,) = candidates(hit(text, {}))
    assert quote.speaker == "Chief Constable"


def test_without_hits_there_are_no_candidates() -> None:
    assert candidates() == []


def test_what_a_report_holds_comes_before_that_it_was_received() -> None:
    text = "The Panel received a report on vans. Nine vans had been sold. Trees were planted."
    first = candidates(hit(text, {"The Panel": 0.5, "Nine": 0.5}))[0]
    assert first.text == "Nine vans had been sold."


@pytest.mark.parametrize(
    "line",
    [
        "Cllr Vale | Why were vans bought? | The Chair said that bikes were too slow.",
        "Q. Why were vans bought?** (several) A. The Chair said that bikes were too slow.",
    ],
)
def test_of_a_question_and_reply_in_one_line_the_reply_is_quoted_beside_the_question(
    line: str,
) -> None:
    (reply,) = candidates(hit(line, {"Vans": 0.9}))
    assert reply.text == "The Chair said that bikes were too slow."
    assert reply.asked is not None
    assert reply.asked.text.endswith("Why were vans bought?")
    assert not reply.is_question


def test_a_reply_in_one_line_with_its_question_is_not_the_words_of_whoever_asked() -> None:
    line = "Councillor Vale asked: Are vans safe? | PCC | They are safe and well kept."
    (reply,) = candidates(hit(line, {"Councillor": 0.9}))
    assert (reply.text, reply.speaker) == ("PCC | They are safe and well kept.", None)


def test_two_questions_in_one_line_are_not_parted_from_their_replies() -> None:
    line = "Were vans bought? | They were bought. | Were they cheap? | No, they were not cheap."
    (quote,) = candidates(hit(line, {"Were": 0.9}), requirements=asking("were vans bought"))
    assert quote.text == line
    assert quote.asked is None


def test_a_question_in_welsh_is_not_quoted_in_place_of_its_reply() -> None:
    text = "Gofynnodd y Cynghorydd am y faniau newydd. Dywedodd y Comisiynydd nad oedd rhai."
    quoted = candidates(hit(text, {"Gofynnodd": 0.9}))
    assert texts(quoted) == ["Dywedodd y Comisiynydd nad oedd rhai."]


def test_a_reply_is_as_near_as_it_and_its_question_are_together() -> None:
    text = "A Member asked why vans were bought. It was cheaper so. Trees were planted there."
    by_text = {q.text: q for q in candidates(hit(text, {"A Member": 0.9}))}
    reply, other = by_text["It was cheaper so."], by_text["Trees were planted there."]
    assert reply.strength > other.strength + 0.05


def test_whoever_asks_is_not_the_name_that_is_asked_for() -> None:
    text = "(1) Councillor Vale asked who would count the vans. "
    found_hit = hit(f"{text}[The PCC said that somebody would.]", {"(1)": 0.9}, question=text)
    quoted = candidates(found_hit, requirements=asking("who will count the vans"))
    assert text.strip() not in texts(quoted)
    assert not any(quote.is_question for quote in quoted)


@pytest.mark.parametrize(
    ("question", "is_there"), [("who is the clerk", True), ("why was the clerk late", False)]
)
def test_a_line_of_who_was_there_is_quoted_only_where_somebody_is_asked_for(
    question: str, *, is_there: bool
) -> None:
    text = "The boat was late today. Mrs B Example Parish Clerk"
    lines = [q.text for q in candidates(hit(text, {}), requirements=asking(question))]
    assert ("Mrs B Example Parish Clerk" in lines) is is_there


def test_words_on_another_operation_are_ruled_out() -> None:
    names = AskedNames((AskedName((Phrase("Heron"),), re.compile("Operation [A-Z]"), True),))
    requirements = replace(REQUIRES_NOTHING, names=names)
    (other,) = candidates(hit("Operation Otter found much.", {}), requirements=requirements)
    assert other.is_ruled_out_by == {"name"}
    (own,) = candidates(hit("Operation Heron found much.", {}), requirements=requirements)
    assert not own.missed
