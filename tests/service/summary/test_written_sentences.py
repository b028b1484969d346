import pytest

from service.summary.quotations import are_verbatim, quoted_stretches
from service.summary.written_sentences import WrittenSentence, written_sentences


@pytest.mark.parametrize(
    "text",
    [
        "A thing was said [1][3]. Another was asked [2].",
        "A thing was said. [1][3] Another was asked. [2]",
        "A thing was said. [3, 1]\nAnother was asked. [2].",
        "- A thing was said [1][3].\n- Another was asked [2].",
        "1. A thing was said [1 and 3].\n2. Another was asked [quote 2].",
        "<think>Let me see. [7]</think>\nA thing was said [1;3]. Another was asked [2].",
        "Here is the summary:\n\nA thing was said [1][3].\nAnother was\nasked [2].",
    ],
)
def test_sentences_carry_their_numbers_however_they_are_laid_out(text: str) -> None:
    assert written_sentences(text) == [
        WrittenSentence("A thing was said.", (1, 3)),
        WrittenSentence("Another was asked.", (2,)),
    ]


def test_a_sentence_without_a_number_carries_none() -> None:
    assert written_sentences("A thing was said (1). Another [x].") == [
        WrittenSentence("A thing was said (1).", ()),
        WrittenSentence("Another [x].", ()),
    ]


@pytest.mark.parametrize(
    ("sentence", "stretches"),
    [
        ("He said “one thing” and “another”.", ["one thing", "another"]),
        ('He said "one thing" and "another".', ["one thing", "another"]),
        ("He said 'one thing' and ‘another’.", ["one thing", "another"]),
        ("He said ''one thing'' and «another».", ["one thing", "another"]),
        ("The PCC's view and members' views weren't heard.", []),
        ("The members’ ‘views’ and officers’ plans.", ["views' and officers"]),
        ("“outer ‘inner’ words”", ["outer 'inner' words"]),
    ],
)
def test_what_stands_between_quotation_marks_is_found(sentence: str, stretches: list[str]) -> None:
    assert quoted_stretches(sentence) == stretches


@pytest.mark.parametrize(
    "sentence",
    ["It was “not   always told”.", "It was 'not\nalways told'.", 'It was "the ‘hub’ model".'],
)
def test_space_and_the_form_of_the_marks_do_not_matter(sentence: str) -> None:
    assert are_verbatim(sentence, ["This was not always told.", "It is the “hub” model."])


@pytest.mark.parametrize(
    "sentence",
    [
        "It was “not always  tol”.",
        "It was “Not always told”.",
        "It was “not always told”; so”.",
        "It was “always told. It is”.",
        "It was “told It is”.",
        "It was “”.",
        "It was “not told”.",
    ],
)
def test_anything_else_does(sentence: str) -> None:
    assert not are_verbatim(sentence, ["This was not always told.", "It is the “hub” model."])


@pytest.mark.parametrize(
    "text", ["The panel – in 2020 – agreed.", "It fell by 12. It rose by 3.", "*The* panel met."]
)
def test_only_a_mark_before_a_line_is_taken_for_a_lists(text: str) -> None:
    assert " ".join(sentence.text for sentence in written_sentences(text)) == text
