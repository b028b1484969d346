from pathlib import Path

from index.book.filters import Filters
from service.check.checker import run_check
from service.holding.opening import open_checker
from service.holding.updating import Updater
from service.settings import Settings
from tests.standin import StandInEncoder

DRAFT = "How many mobile cameras are planned?"


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
