import pytest

from index.questions.asked_places import Areas
from index.questions.glossary import Glossary
from index.questions.query import Reader
from index.questions.spelling import Speller
from index.words.lexical import LexicalIndex
from index.words.terms import Stemmer
from service.answering.question_words import QuestionWords
from tests.index.handmade import narrative

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
