from pathlib import Path

import numpy as np

from index.book.filters import Filters
from service.check.checker import run_check
from service.check.features import ReadText
from service.check.question_candidates import QuestionCache
from service.holding.opening import open_checker
from service.holding.updating import Updater
from service.settings import Settings
from tests.standin import StandInEncoder

DRAFT = "How many mobile cameras are planned?"


def read(text: str) -> ReadText:
    ones = np.ones(1, dtype=np.float32)
    spans = np.array([[0, len(text)]], dtype=np.int32)
    return ReadText(text, ones, ones.reshape(1, 1), spans, ones, frozenset(), 0)


def test_a_second_draft_encodes_no_recorded_question_anew(
    updater: Updater, folder: Path, settings: Settings
) -> None:
    updater.ingest([str(folder)])
    encoder = StandInEncoder()
    checker = open_checker(settings, encoder)
    first = run_check(checker, [DRAFT], Filters())
    (check,) = first.checks
    recorded = {match.question for match in (*check.matches, *check.nearest)}
    assert recorded
    assert set(encoder.encoded) > {DRAFT}
    encoder.encoded.clear()
    second = run_check(checker, [DRAFT], Filters())
    assert second.checks == first.checks
    assert set(encoder.encoded) == {DRAFT}


def test_the_questions_used_longest_ago_make_room() -> None:
    cache = QuestionCache[ReadText](most=2)
    cache.keep({1: read("one"), 2: read("two")})
    cache.get([1])
    cache.keep({3: read("three")})
    assert set(cache.get([1, 2, 3])) == {1, 3}
