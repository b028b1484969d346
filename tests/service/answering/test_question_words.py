import pytest

from index.questions.asked_places import Areas
from index.questions.glossary import Glossary
from index.questions.query import Reader
from index.questions.spelling import Speller
from index.words.lexical import LexicalIndex
from index.words.terms import Stemmer
from service.answering.question_words import QuestionWords
from tests.index.handmade import narrative
from tests.service.answering.handmade_hits import passage

BOOK = [narrative(0, "Vans and drones were bought."), narrative(1, "Vans were sold.")]
LEXICAL = LexicalIndex.build(BOOK)


def words_of(question: str) -> QuestionWords:
    speller = Speller(
        counts={},
        has_word=lambda _word: True,
        is_known=lambda _word: True,
        stand_together=lambda _first, _second: False,
    )
    glossary = Glossary([("UAV", "drone")])
    reader = Reader(Areas([]), glossary, speller, Stemmer(), lambda _phrase: True)
    return QuestionWords.of(reader.read(question), LEXICAL)


def test_a_rare_word_tells_more_of_a_question_than_a_common_one() -> None:
    asked = words_of("vans and drones with zebras")
    terms = asked.terms
    without_vans = asked.share_told(terms - {"van"})
    without_zebras = asked.share_told(terms - {"zebra"})
    assert 0 < without_zebras < without_vans < asked.share_told(terms) == 1
    assert asked.share_told(frozenset()) == 0


def test_another_name_of_a_word_tells_it() -> None:
    assert words_of("UAV").share_told({"drone"}) == 1


@pytest.mark.parametrize(
    ("question", "unheard"), [("bananas", True), ("vans with bananas", False), ("UAV", False)]
)
def test_a_question_is_unheard_where_the_book_has_none_of_its_words(
    question: str, unheard: bool
) -> None:
    assert words_of(question).unheard is unheard


@pytest.mark.parametrize(
    ("question", "words", "lacks"),
    [
        ("vans stolen around Hill College", "Vans were stolen around Hill College.", False),
        ("vans stolen around Hill College", "Vans were stolen around Dale College.", True),
        ("Vans stolen", "They were bought.", False),
        ("vans stolen around hill college", "Vans were stolen.", False),
        ("what did the Chief Constable say about vans", "Vans were bought.", False),
        ("Vans Stolen Around Hill College", "Vans were stolen.", False),
    ],
)
def test_a_name_is_a_word_with_a_capital_that_does_not_open_the_question(
    question: str, words: str, lacks: bool
) -> None:
    assert words_of(question).lacks_name(passage(words)) is lacks


@pytest.mark.parametrize(
    ("question", "words", "is_lacking"),
    [
        ("why were drones sold", "The drones were sold.", False),
        ("why were drones sold", "The drones were bought.", True),
        ("how many of the vans were sold", "Two of the vans were bought.", True),
        ("how do I buy a van", "Vans were sold.", True),
        ("what did the referee write about drones", "The PCC wrote that drones were bought.", True),
        ("what did the referee write about drones", "The referee wrote of vans.", False),
        ("what did the PCC say about zebras", "Vans were bought.", False),
        ("were drones sold", "The drones were bought.", False),
    ],
)
def test_what_a_question_takes_for_granted_is_lacking_where_no_word_tells_of_it(
    question: str, words: str, is_lacking: bool
) -> None:
    lacking = words_of(question).premise_lacking(passage("Vans were bought."), words)
    assert (lacking > 0) is is_lacking


@pytest.mark.parametrize(
    ("words", "lacks"),
    [
        ("She proposed a salary for the Deputy Chief Constable.", False),
        ("The Deputy Chief Constable said that it was fair.", False),
        ("She proposed a salary for the Chief Constable.", True),
    ],
)
def test_an_office_that_a_question_is_about_is_a_name(words: str, lacks: bool) -> None:
    asked = words_of("salary of the deputy chief constable")
    assert asked.lacks_name(passage(words)) is lacks


def test_an_office_that_every_panel_has_need_not_be_named() -> None:
    assert not words_of("how does the PCC measure vans").lacks_name(passage("Vans were bought."))
