from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.book.filters import Filters
from index.searching.searcher import Searcher
from index.words.lexical import LexicalIndex
from service.answering.queries import run_ask
from service.answering.subjects import SUBJECTS_FILE, Subjects, holds_no_word
from service.holding.opening import open_searcher
from service.holding.updating import Updater
from service.service_errors import SubjectsError
from service.settings import Settings
from tests.index.handmade import narrative
from tests.standin import StandInEncoder

BOOK = LexicalIndex.build(
    [
        narrative(0, "Shop thefts had doubled. The PCC bought cameras."),
        narrative(1, "Members asked about stops on the motorway. Searches were rare elsewhere."),
    ]
)
SUBJECTS = Subjects(
    subjects=[["shoplifting", "shop theft"], ["taser"], ["stop and search"], ["speed camera"]]
)


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("how many tasers were bought", ["taser"]),
        ("Is shoplifting rising?", []),
        ("were speed cameras bought", ["speed camera"]),
        ("tasers and speed cameras", ["taser", "speed camera"]),
        ("did cars at speed pass the camera", []),
        ("what was said about cameras", []),
        ("", []),
    ],
)
def test_a_subject_is_absent_where_no_passage_holds_any_name_of_it(
    question: str, absent: list[str]
) -> None:
    assert SUBJECTS.absent(question, BOOK) == absent


def test_a_name_counts_as_held_where_all_its_words_stand_in_one_passage() -> None:
    # Rather answer a question than refuse one that the minutes may answer in other words.
    assert SUBJECTS.absent("stop and search", BOOK) == []


@pytest.mark.parametrize(
    ("words", "absent"),
    [("The police would leave Mount Example.", ["horses"]), ("A mounted section was formed.", [])],
)
def test_a_participle_is_not_held_by_another_word_of_its_stem(
    words: str, absent: list[str]
) -> None:
    horses = Subjects(subjects=[["horses", "mounted"]])
    assert horses.absent("police horses", LexicalIndex.build([narrative(0, words)])) == absent


@given(st.text(max_size=200))
def test_no_question_is_too_odd(question: str) -> None:
    assert set(SUBJECTS.absent(question, BOOK)) <= {n for names in SUBJECTS.subjects for n in names}


def test_the_shipped_list_holds_each_name_once() -> None:
    names = [name.lower() for names in Subjects.load().subjects for name in names]
    assert len(names) == len(set(names)) > 100


@pytest.mark.parametrize(
    "content", [b"{", b'{"subjects": [[]]}', b'{"subjects": [[" "]]}', b"\xff"]
)
def test_a_list_that_cannot_be_used_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "subjects.json"
    path.write_bytes(content)
    with pytest.raises(SubjectsError, match="list of subjects") as caught:
        Subjects.load(path)
    assert "\n" not in str(caught.value)


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(SubjectsError, match=r"none\.json"):
        Subjects.load(tmp_path / "none.json")
    assert SUBJECTS_FILE.is_file()


@pytest.fixture
def searcher(updater: Updater, folder: Path, settings: Settings) -> Searcher:
    updater.ingest([str(folder)])
    return open_searcher(settings, StandInEncoder())


@pytest.mark.parametrize(
    ("question", "is_unknown"),
    [
        ("bananas", True),
        ("hello", True),
        ("are bananas caught on cameras", False),
        ("cameras", False),
    ],
)
def test_a_question_of_which_no_word_stands_in_the_book_is_told_from_others(
    searcher: Searcher, question: str, is_unknown: bool
) -> None:
    lexical = searcher.generation.lexical
    assert holds_no_word(searcher.read(question), lexical) is is_unknown


def test_an_operation_that_no_passage_names_is_told_of_and_not_answered(searcher: Searcher) -> None:
    answer = run_ask(searcher, "how many cameras did Operation Heron find", Filters())
    assert answer.status == "not_found"
    assert "Nothing that is searched in this book mentions “Operation Heron”." in answer.warnings


def test_such_a_question_is_not_answered_and_a_note_says_why(searcher: Searcher) -> None:
    answer = run_ask(searcher, "bananas", Filters())
    assert answer.status == "not_found"
    assert "Nothing that is searched in this book mentions “bananas”." in answer.warnings
