"""What a replica knows of words by itself, and what it asks of Milvus."""

import pytest

from index.milvus import milvus_words
from index.milvus.book_facts import BookFacts
from index.milvus.connection import Address, Connection
from index.milvus.milvus_words import MilvusWords
from index.words.lexical import LexicalIndex
from tests.index.handmade import narrative

TEXTS = ["vans and drones", "drones at night", "vans at night", "vans, drones and cameras"]
LEXICAL = LexicalIndex.build([narrative(at, text) for at, text in enumerate(TEXTS)])
IDS = [40, 10, 30, 20]


class Milvus(Connection):
    """Answers every search with the same passages, and keeps what it was asked."""

    def __init__(self, best: list[int]) -> None:
        super().__init__(Address("http://milvus.example"))
        self.best = best
        self.asked: list[object] = []

    def call(self, method: str, /, *_: object, **options: object) -> object:
        self.asked.append((method, options["data"], options["limit"]))
        return [[{"id": one} for one in self.best] for _ in options["data"]]  # type: ignore[attr-defined]


def words_in(milvus: Milvus) -> MilvusWords:
    facts = BookFacts.of(IDS, [[0, 0, 3]] * len(IDS), [])
    return MilvusWords(milvus, "minutebook_1", LEXICAL, facts)


def test_which_passages_hold_words_is_known_without_asking() -> None:
    milvus = Milvus([])
    words = words_in(milvus)
    assert words.holding("van").tolist() == [40, 30, 20]
    assert words.holding_all(["drone", "van"]).tolist() == [40, 20]
    assert words.holding_all(["van", "unheard"]).tolist() == []
    assert (words.count("night"), words.count("unheard"), words.size) == (2, 0, 4)
    assert milvus.asked == []


@pytest.mark.parametrize(("most", "expected"), [(4, [40, 30, 20]), (2, [40, 20]), (1, [20])])
def test_of_many_passages_the_best_are_read_for_a_phrase_and_then_the_first(
    monkeypatch: pytest.MonkeyPatch, most: int, expected: list[int]
) -> None:
    monkeypatch.setattr(milvus_words, "MOST", most)
    words = words_in(Milvus([20, 10]))
    assert words.likeliest(["van"], words.holding("van")).tolist() == expected


def test_the_best_by_several_names_are_asked_for_in_one_search() -> None:
    milvus = Milvus([30, 10])
    best = words_in(milvus).best([["van", "unheard"], ["drone"], ["van"], ["unheard"]], 5)
    assert best == [30, 10, 30, 10]
    assert milvus.asked == [("search", ["van", "drone"], 5)]
