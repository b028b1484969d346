import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.questions.glossary import Glossary
from index.questions.thesaurus import Entry
from index.words.lexical import LexicalIndex
from index.words.terms import Stemmer
from service.check import features
from service.check.differing_words import mark
from service.check.features import Features
from service.check.read_texts import ReadText, read_text
from service.check.wordings import Wordings
from service.check.writing_out import write_out
from tests.index.handmade import narrative
from tests.standin import StandInEncoder

GLOSSARY = Glossary([("CSE", "Child Sexual Exploitation"), ("PCC", "Police & Crime Commissioner")])
LEXICAL = LexicalIndex.build([narrative(0, "cameras near schools"), narrative(1, "fraud online")])
WORDINGS = Wordings([Entry.model_validate({"official": ["taxis"], "everyday": ["cab fares"]})])


def read(text: str) -> ReadText:
    written = write_out(text, GLOSSARY)
    return read_text(written, StandInEncoder().encode([written.text])[0], LEXICAL, WORDINGS)


def compare(draft: ReadText, question: ReadText, score: float = 0) -> Features:
    (found,) = features.compare(draft, [question], [score])
    return found


def test_a_question_is_nearest_to_itself() -> None:
    text = "How were cameras near schools paid for?"
    same = compare(read(text), read(text), 0.5)
    other = compare(read(text), read("Was fraud online reported?"), 0.5)
    assert same.whole == pytest.approx(1, abs=1e-5)
    assert same.draft_to_question == pytest.approx(1, abs=1e-5)
    assert same.weakest == pytest.approx(1, abs=1e-5)
    assert other.draft_to_question < same.draft_to_question
    assert other.weakest < same.weakest


def test_words_of_asking_count_nothing() -> None:
    plain = compare(read("cameras near schools"), read("cameras near schools"))
    asked = compare(
        read("Would the PCC please explain cameras near schools"), read("cameras near schools")
    )
    assert asked.draft_to_question == pytest.approx(plain.draft_to_question, abs=1e-5)


def test_a_text_of_nothing_but_asking_words_can_be_compared() -> None:
    assert -1 <= compare(read("Would the PCC?"), read("Could members?")).draft_to_question <= 1


def test_a_name_and_its_abbreviation_are_the_same() -> None:
    found = compare(read("CSE in schools"), read("Child Sexual Exploitation in schools"))
    assert found.draft_to_question == pytest.approx(1, abs=1e-5)


def test_asking_for_a_thing_of_another_sort_counts_only_where_the_question_does_not() -> None:
    cost, when = read("What do cameras cost?"), read("When will cameras be fitted?")
    assert compare(cost, when).asks_other_thing == 1
    assert compare(cost, cost).asks_other_thing == 0
    assert compare(read("Are cameras used?"), when).asks_other_thing == 0


def test_words_that_the_question_has_too_or_in_another_wording_count_as_near() -> None:
    draft, question = read("the bill for cab fares"), read("spent on taxis")
    other = read("spent on horses")
    assert compare(draft, question).draft_in_question > compare(draft, other).draft_in_question
    assert compare(draft, question).question_in_draft > compare(draft, other).question_in_draft
    assert compare(draft, question).draft_to_question <= compare(draft, question).draft_in_question
    assert compare(draft, draft).draft_in_question == pytest.approx(1, abs=1e-5)


def test_a_question_is_ahead_of_others_by_how_much_nearer_it_is() -> None:
    draft = read("cameras near schools at night")
    same, near, far = (read(t) for t in (draft.text, "cameras near lakes", "fraud online"))
    first, second, last = features.compare(draft, [same, near, far], [0, 0, 0])
    assert first.lead == pytest.approx(min(0.3, first.draft_to_question - second.draft_to_question))
    assert first.lead > 0 > second.lead >= last.lead


def test_a_question_that_was_put_twice_is_no_rival_of_itself() -> None:
    draft = read("cameras near schools")
    once, again = features.compare(draft, [read(draft.text), read(draft.text)], [0, 0])
    assert once.lead == again.lead == compare(draft, read(draft.text)).lead > 0


def test_two_questions_ask_the_same_sort_of_thing_or_another() -> None:
    many, often = read("How many cameras are there?"), read("How often are cameras checked?")
    assert compare(many, read("The number of cameras was asked for")).same_things == 1
    assert compare(many, often).same_things == 0.5
    assert compare(many, read("Why are cameras checked?")).same_things == 0
    assert compare(read("Are cameras used?"), read("Were cameras checked?")).same_things == 1
    both = read("How many cameras are there and why?")
    assert compare(both, many).same_things == 0.5


def test_a_name_counts_as_much_as_one_word_whichever_way_it_is_written() -> None:
    short, full = read("CSE in schools"), read("Child Sexual Exploitation in schools")
    assert short.size == full.size == 2
    assert short.weights.sum() == pytest.approx(full.weights.sum())
    in_name = short.weights[(short.spans[:, 1] <= 3) & (short.spans[:, 1] > 0)]
    alone = read("schools").weights.max()
    assert in_name.sum() == pytest.approx(read("exploitation").weights.max(), abs=1e-5)
    assert short.weights.sum() == pytest.approx(in_name.sum() + alone, abs=1e-5)


def test_the_weakest_part_is_a_third_of_the_weight() -> None:
    draft = read("cameras near schools")
    assert compare(draft, read("cameras near schools")).weakest == pytest.approx(1, abs=1e-5)
    partly = compare(draft, read("cameras near lakes"))
    assert partly.weakest < partly.draft_to_question


def test_shared_and_differing_words_are_marked_in_both_texts() -> None:
    draft, question = read("CSE near schools in Ambleton"), read("Child Sexual Exploitation online")
    marked = mark(draft, question, Stemmer())

    def words(text: str, spans: tuple[tuple[int, int], ...]) -> list[str]:
        return [text[start:end] for start, end in spans]

    assert words(draft.text, marked["draft"].shared) == ["CSE"]
    assert words(draft.text, marked["draft"].differs) == ["near schools", "Ambleton"]
    assert words(question.text, marked["question"].shared) == ["Child Sexual Exploitation"]
    assert words(question.text, marked["question"].differs) == ["online"]


@given(st.text(alphabet="CSE PCCabc ", max_size=60))
def test_spans_of_a_text_written_out_lie_within_the_original(text: str) -> None:
    written = write_out(text, GLOSSARY)
    spans = written.original_spans(StandInEncoder(max_tokens=99).encode([written.text])[0].spans)
    assert all(0 <= start <= end <= len(text) for start, end in spans.tolist())


def test_words_behind_a_name_written_out_keep_their_places() -> None:
    written = write_out("CSE and CSE at night", GLOSSARY)
    at = written.text.index("night")
    spans = StandInEncoder().encode([written.text])[0].spans
    row = next(i for i, (start, _) in enumerate(spans.tolist()) if start == at)
    start, end = written.original_spans(spans)[row].tolist()
    assert written.original[start:end] == "night"
