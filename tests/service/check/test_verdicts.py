from collections.abc import Iterator
from pathlib import Path

import pytest

from index.book.filters import Filters
from index.index_errors import IndexMismatchError
from index.vectors.encoder import SentenceTransformerEncoder
from service.check.checker import Checker, run_check
from service.check.features import FEATURE_NAMES
from service.check.verdicts import CALIBRATION_FILE, Calibration
from service.holding.opening import open_checker
from service.holding.updating import Updater
from service.settings import Settings
from tests.conftest import fixed_clock
from tests.pages import write_page


def test_the_shipped_weights_name_every_signal_and_the_command_that_made_them() -> None:
    made = Calibration.load()
    assert set(made.same.weights) == set(FEATURE_NAMES)
    assert "eval.drafts.check_calibration" in made.made_by


@pytest.mark.parametrize("change", [("weakest", "strongest"), ("intercept", "offset"), ("{", "")])
def test_weights_that_do_not_fit_are_refused_with_the_command_that_mends_them(
    tmp_path: Path, change: tuple[str, str]
) -> None:
    path = tmp_path / "check.json"
    path.write_text(CALIBRATION_FILE.read_text(encoding="utf-8").replace(*change), "utf-8")
    with pytest.raises(IndexMismatchError, match=r"python -m eval\.drafts\.check_calibration"):
        Calibration.load(path)


@pytest.fixture(scope="module")
def checker(sample_home: Path, model: SentenceTransformerEncoder) -> Checker:
    return open_checker(Settings(home=sample_home), model)


@pytest.mark.model
def test_the_whole_trail_of_the_question_on_measuring_success_comes_out(checker: Checker) -> None:
    draft = "How does the PCC find out whether the organisations that he funds achieve anything?"
    (found,) = run_check(checker, [draft], Filters()).checks
    assert found.verdict == "already_asked"
    same = [match for match in found.matches if match.is_same]
    assert {m.citation.meeting_date for m in same} == {"2020-09-04", "2021-03-26"}
    for match in same:
        assert [(e.event, e.date) for e in match.trail] == [
            ("asked", "2020-09-04"),
            ("written_reply_promised", "2020-09-04"),
            ("written_reply_supplied", "2020-11-20"),
            ("asked_again", "2021-03-26"),
            ("replied", "2021-03-26"),
        ]


@pytest.mark.model
def test_recorded_questions_of_the_sample_book_are_found_word_for_word(
    checker: Checker,
) -> None:
    book = checker.searcher.generation.book
    recorded = book.exchanges(documents=list(book.versions()))
    assert len(recorded) > 100
    some = recorded[::5]
    found = run_check(checker, [exchange.question for exchange in some], Filters())
    for exchange, checked in zip(some, found.checks, strict=True):
        assert checked.verdict == "already_asked"
        assert exchange.question in [match.question for match in checked.matches if match.is_same]


@pytest.mark.model
@pytest.mark.parametrize(
    "draft",
    [
        "How many dogs are kennelled by the force, and what does their food cost?",
        "When will the new custody suite be opened to detainees?",
    ],
)
def test_a_question_on_another_subject_is_not_found(checker: Checker, draft: str) -> None:
    assert run_check(checker, [draft], Filters()).checks[0].verdict == "not_found"


FEW_WORDS = """\
Agenda item

Drones and staff

Minutes:

(1) How many drones may fly?

[The PCC replied that ten might be in the air at once.]

(2) Are police staff in the recruitment plan?

[The PCC replied that they were.]
"""


@pytest.fixture(scope="module")
def few_words(
    tmp_path_factory: pytest.TempPathFactory, model: SentenceTransformerEncoder
) -> Iterator[Checker]:
    """A checker of a book whose questions have few words."""
    folder = tmp_path_factory.mktemp("minutes")
    write_page(folder, "drones.txt", FEW_WORDS)
    settings = Settings(home=tmp_path_factory.mktemp("home"))
    Updater(settings, model, clock=fixed_clock).ingest([str(folder)])
    checker = open_checker(settings, model)
    yield checker
    checker.searcher.generation.close()


@pytest.mark.model
@pytest.mark.parametrize(
    ("draft", "verdict"),
    [
        ("How many drones may fly?", "already_asked"),
        ("1. how many DRONES may fly", "already_asked"),
        ("What number of drones may fly?", "already_asked"),
        ("TVP has how many drones?", "similar"),
        ("When may drones fly?", "similar"),
        ("Police dogs", "not_found"),
    ],
)
def test_a_few_words_are_the_same_question_only_where_all_of_substance_are(
    few_words: Checker, draft: str, verdict: str
) -> None:
    assert run_check(few_words, [draft], Filters()).checks[0].verdict == verdict
