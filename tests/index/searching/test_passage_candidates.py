from pathlib import Path

import numpy as np
import pytest

from index.book.filters import Filters
from index.generations.generation import Generation, open_current
from index.questions.asked_roles import AskedRoles
from index.questions.glossary import EXPANSION_WEIGHT
from index.questions.hints import Hints
from index.questions.query import Clause, Query
from index.searching.passage_candidates import bm25_scores, find_candidates
from index.searching.phrases import holding_phrase
from index.words.lexical import LexicalIndex
from service.holding.updating import Updater
from service.settings import Settings
from tests.index.handmade import narrative
from tests.standin import StandInEncoder

LEXICAL = LexicalIndex.build(
    [
        narrative(number, text)
        for number, text in enumerate(
            ["vans", "drones", "mobile units", "vans and drones", "night raids", "mobile raids"]
        )
    ]
)


@pytest.fixture
def generation(updater: Updater, folder: Path, settings: Settings) -> Generation:
    updater.ingest([str(folder)])
    return open_current(settings.home, settings.index_settings())


def texts(generation: Generation) -> dict[int, str]:
    return generation.book.texts(range(generation.book.count()))


def query_of(
    generation: Generation,
    text: str,
    phrases: tuple[str, ...] = (),
    excluded: tuple[str, ...] = (),
) -> Query:
    terms = dict.fromkeys(generation.lexical.stemmer.terms(text))
    return Query(
        text=text,
        subject=text,
        encoded_text=text,
        clauses=tuple(Clause((term,)) for term in terms),
        phrases=phrases,
        excluded=excluded,
        asked=AskedRoles((), must_speak=False, subject=text),
        hints=Hints(),
        is_all_hints=False,
        corrections={},
        also_spelt={},
        expansions={},
    )


def ids_found(
    generation: Generation,
    query: Query,
    filters: Filters | None = None,
    preferred: Filters | None = None,
) -> set[int]:
    (encoding,) = StandInEncoder().encode([query.encoded_text])
    within = [filters or Filters()]
    found = find_candidates(
        generation, query, encoding.whole, within, [preferred] if preferred else []
    )
    assert found.ids == sorted(set(found.ids))
    assert found.bm25.shape == (len(found.ids),)
    assert found.best_bm25 >= found.bm25.max(initial=0)
    return set(found.ids)


def test_single_terms_add_up() -> None:
    scores = bm25_scores(LEXICAL, [Clause(("van",)), Clause(("drone",))])
    assert np.allclose(scores, LEXICAL.scores({"van": 1, "drone": 1}))
    assert scores.argmax() == 3


def test_another_name_counts_for_less_and_the_best_name_of_a_passage_counts() -> None:
    scores = bm25_scores(LEXICAL, [Clause(("van",), (("drone",), ("mobil", "unit")))])
    van = LEXICAL.scores({"van": 1})
    least = van[van > 0].min()
    drone = np.minimum(LEXICAL.scores({"drone": 1}), least)
    units = np.minimum(LEXICAL.scores({"mobil": 1, "unit": 1}), least)
    assert scores[0] == pytest.approx(van[0])
    assert scores[1] == pytest.approx(EXPANSION_WEIGHT * drone[1])
    assert scores[2] == pytest.approx(EXPANSION_WEIGHT * units[2])
    assert scores[3] == pytest.approx(van[3])
    assert scores[4] == 0
    assert max(scores[1], scores[2]) < least


def test_another_name_counts_only_where_it_stands_whole() -> None:
    scores = bm25_scores(LEXICAL, [Clause(("unheard",), (("mobil", "drone"),))])
    assert scores.tolist() == [0.0] * LEXICAL.size


def test_clauses_with_and_without_other_names_add_up() -> None:
    named = Clause(("van",), (("drone",),))
    both = bm25_scores(LEXICAL, [named, Clause(("raid",))])
    assert np.allclose(both, bm25_scores(LEXICAL, [named]) + LEXICAL.scores({"raid": 1}))


@pytest.mark.parametrize("clauses", [[], [Clause(())], [Clause(("unheard",), (("absent",),))]])
def test_clauses_that_match_nothing_score_nought(clauses: list[Clause]) -> None:
    assert bm25_scores(LEXICAL, clauses).tolist() == [0.0] * LEXICAL.size


@pytest.mark.parametrize(
    ("phrase", "pattern"),
    [
        ("mobile cameras", "mobile cameras"),
        ("MOBILE Cameras", "mobile cameras"),
        ("joined the scheme", "joined the scheme"),
        ("to the", "to the"),
        ("road safety report", "road safety report"),
    ],
)
def test_a_phrase_is_held_where_its_words_stand_one_behind_another(
    generation: Generation, phrase: str, pattern: str
) -> None:
    expected = [i for i, text in texts(generation).items() if pattern in text.lower()]
    assert expected
    assert sorted(holding_phrase(generation, phrase)) == expected


@pytest.mark.parametrize(
    "phrase", ["cameras mobile", "mobile camera", "obile cameras", "unheard", "scheme joined"]
)
def test_a_phrase_that_no_passage_has_word_for_word_is_held_by_none(
    generation: Generation, phrase: str
) -> None:
    assert holding_phrase(generation, phrase) == []


def test_a_phrase_is_looked_for_within_given_passages_only(generation: Generation) -> None:
    every = holding_phrase(generation, "the")
    assert len(every) > 1
    within = np.array(every[1:], dtype=np.int64)
    assert sorted(holding_phrase(generation, "the", within)) == sorted(every[1:])
    assert holding_phrase(generation, "the", within[:0]) == []


def test_candidates_come_from_words_and_from_vectors(generation: Generation) -> None:
    query = query_of(generation, "mobile cameras")
    found = ids_found(generation, query)
    assert found >= set(holding_phrase(generation, "mobile cameras"))
    no_words = query_of(generation, "…")
    assert ids_found(generation, no_words)


def test_scores_are_given_for_each_candidate(generation: Generation) -> None:
    query = query_of(generation, "mobile cameras fraud")
    (encoding,) = StandInEncoder().encode([query.encoded_text])
    found = find_candidates(generation, query, encoding.whole, [Filters()])
    scores = bm25_scores(generation.lexical, query.clauses)
    assert np.array_equal(found.bm25, scores[found.ids])
    assert found.best_bm25 == pytest.approx(float(scores.max()))


def test_no_more_are_taken_from_words_and_vectors_than_is_set(
    generation: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.searching.passage_candidates.BEST_BY_WORDS", 2)
    monkeypatch.setattr("index.searching.passage_candidates.NEAREST_UNITS", 3)
    assert 1 <= len(ids_found(generation, query_of(generation, "report panel PCC"))) <= 5


def test_filters_leave_out_what_does_not_match(generation: Generation) -> None:
    query = query_of(generation, "report")
    roads = Filters(panel="Exampleshire")
    allowed = generation.book.allowed(roads)
    assert allowed
    assert set() < ids_found(generation, query, roads) <= set(allowed) < set(texts(generation))
    assert ids_found(generation, query, Filters(panel="nowhere")) == set()


def test_within_filters_the_best_score_is_that_of_what_they_leave(generation: Generation) -> None:
    query = query_of(generation, "banks")
    (encoding,) = StandInEncoder().encode(["banks"])
    everywhere = find_candidates(generation, query, encoding.whole, [Filters()])
    roads = find_candidates(generation, query, encoding.whole, [Filters(panel="Exampleshire")])
    assert everywhere.best_bm25 > roads.best_bm25 == 0


def test_every_phrase_must_stand_and_nothing_excluded(generation: Generation) -> None:
    held = set(holding_phrase(generation, "the PCC"))
    both = held & set(holding_phrase(generation, "mobile cameras"))
    assert both
    asked = query_of(generation, "x", phrases=("the PCC", "mobile cameras"))
    assert ids_found(generation, asked) == both
    without = query_of(generation, "x", phrases=("the PCC",), excluded=("mobile cameras",))
    assert ids_found(generation, without) == held - both
    neither = query_of(generation, "x", phrases=("mobile cameras",), excluded=("mobile",))
    assert ids_found(generation, neither) == set()


def test_an_excluded_word_alone_leaves_all_the_others(generation: Generation) -> None:
    query = query_of(generation, "report", excluded=("report",))
    assert ids_found(generation, query) == set(texts(generation)) - set(
        holding_phrase(generation, "report")
    )


def test_what_is_preferred_is_looked_for_besides_and_excludes_nothing(
    generation: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("index.searching.passage_candidates.BEST_BY_WORDS", 1)
    monkeypatch.setattr("index.searching.passage_candidates.NEAREST_UNITS", 1)
    query = query_of(generation, "banks had joined the scheme")
    roads = Filters(panel="Exampleshire")
    plain = ids_found(generation, query)
    preferring = ids_found(generation, query, preferred=roads)
    assert plain < preferring
    assert preferring - plain <= set(generation.book.allowed(roads) or [])
