import pytest

from eval.extraction.compared_text import begins_in, begins_with, folded, holds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Panel’s “report” – noted", 'the panel\'s "report" - noted'),
        ("Overview & Scrutiny", "Overview and\n scrutiny"),
        ("H**ow many</b> o\ufb03cers", "How many officers"),
        ("no\u00a0break, soft\u00adhyphen", "no break, softhyphen"),
        ("5<10 and 12>7", "5<10 AND 12>7"),
    ],
)
def test_typography_makes_no_difference(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"), [("cannot be", "can be"), ("£1.5m", "£15m"), ("a < b", "a > b")]
)
def test_other_words_stay_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_a_fragment_is_held_over_line_ends() -> None:
    assert holds("The report\n  was noted.", "report was")
    assert not holds("The report was noted.", "reports")


def test_a_title_begins_with_whole_words() -> None:
    assert begins_with("4. APOLOGIES – for absence", "4 Apologies for")
    assert not begins_with("Apologies", "Apologies for absence")
    assert not begins_with("Reports of officers", "Report")


def test_a_fragment_belongs_to_the_question_in_which_it_begins() -> None:
    whole = "In response to a question, the PCC said that it would."
    assert begins_in("In response to a question", whole, "to a question, the PCC")
    assert not begins_in("In response to a question", whole, "the PCC said")
    assert not begins_in("In response to a question", whole, "the Chair said")
