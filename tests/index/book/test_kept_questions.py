"""What a check keeps of recorded questions, from one generation to the next."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from index.book.book import Book
from index.book.filters import Filters
from index.book.kept_questions import KEPT_QUESTIONS, KeptQuestion, kept_key
from index.generations.build import Builder
from index.generations.current_book import BOOK_FILE
from index.generations.generation import Generation, open_current
from index.generations.generation_folder import Generations
from index.index_errors import DamagedIndexError
from ingest.pipeline import Ingester
from ingest.readers.source_files import find_sources
from ingest.record.store import RecordStore
from service.holding.updating import no_progress
from tests.conftest import NOW, fixed_clock
from tests.index.generations.test_build import build
from tests.pages import PAGE, write_page
from tests.standin import STANDIN_SETTINGS, StandInEncoder


@dataclass
class Reversing:
    """Keeps every question backwards, and remembers which it was given."""

    rules: str = "backwards"
    given: list[str] = field(default_factory=list)

    def made_of(self, questions: Sequence[str]) -> list[bytes]:
        self.given += questions
        return [question[::-1].encode() for question in questions]


def index(
    home: Path, keeper: Reversing | None, *, rules: str = "today's", rebuild: bool = False
) -> Generation:
    """Bring the index up to date with the record."""
    with RecordStore(home) as store:
        Builder(
            home,
            STANDIN_SETTINGS,
            StandInEncoder(),
            lambda text: len(text.split()),
            fixed_clock,
            no_progress,
            rules,
            keeper,
        ).bring_up_to_date(store, rebuild=rebuild)
    return open_current(home, STANDIN_SETTINGS)


@pytest.fixture
def book(home: Path, folder: Path) -> Path:
    """A home whose record holds the folder's pages, and which has no index that keeps questions."""
    build(home, folder, StandInEncoder())
    return home


def kept(generation: Generation) -> dict[str, KeptQuestion]:
    """What is kept of each recorded question, by its words."""
    found = generation.book.exchanges(documents=list(generation.book.versions()))
    by_id = generation.book.kept_questions([one.id for one in found])
    return {one.question: by_id[one.id] for one in found if one.id in by_id}


def backwards(keeper: Reversing, questions: Sequence[str]) -> dict[str, KeptQuestion]:
    return {
        q: KeptQuestion(kept_key(keeper.rules, q), q[::-1].encode()) for q in sorted(set(questions))
    }


def test_every_recorded_question_is_kept_under_the_key_of_its_words_and_rules(book: Path) -> None:
    keeper = Reversing()
    found = kept(index(book, keeper))
    assert len(found) == 4
    assert found == backwards(keeper, keeper.given)


def test_of_a_book_made_without_a_keeper_nothing_is_kept(book: Path) -> None:
    generation = index(book, None, rebuild=True)
    assert kept(generation) == {}
    assert generation.book.kept_openings(Filters(), 4) == []


def test_only_questions_that_were_not_kept_are_made_whatever_rules_cut_the_passages(
    book: Path, folder: Path
) -> None:
    before = kept(index(book, Reversing()))
    write_page(folder, "late.txt", PAGE.replace("speeding", "parking"))
    build(book, folder, StandInEncoder(), rules="tomorrow's")
    keeper = Reversing()
    after = kept(index(book, keeper, rules="the day after's"))
    assert set(keeper.given) == set(after)  # the generation between kept nothing
    assert before.items() <= after.items()
    again = Reversing()
    assert kept(index(book, again, rules="next week's")) == after
    assert again.given == []


def test_rows_of_unchanged_documents_are_taken_over_and_renumbered(
    book: Path, folder: Path
) -> None:
    index(book, Reversing())
    facts = json.loads((folder / "meetings.json").read_text())
    facts["pages"]["a-first.txt"] = {"panel": "Otherham Police and Crime Panel"}
    (folder / "meetings.json").write_text(json.dumps(facts))
    write_page(folder, "a-first.txt", PAGE.replace("speeding", "parking"))
    with RecordStore(book) as store:
        store.remove("fraud.txt", NOW)
        ingester = Ingester(store, rules="today's rules", max_bytes=1_000_000, clock=fixed_clock)
        assert list(ingester.ingest(find_sources([folder])))
    keeper = Reversing()
    found = kept(index(book, keeper))
    assert found == backwards(keeper, list(found))
    assert keeper.given == [
        "(1)      Could the PCC say how parking near schools was being tackled?"
    ]


def test_what_other_rules_made_is_not_used_again(book: Path) -> None:
    index(book, Reversing())
    keeper = Reversing(rules="backwards, but otherwise")
    found = kept(index(book, keeper, rules="tomorrow's"))
    assert found == backwards(keeper, keeper.given)


@pytest.mark.parametrize("before", [None, Reversing(rules="backwards, but otherwise")])
def test_of_unchanged_documents_all_is_made_anew_that_other_rules_made_or_none(
    book: Path, folder: Path, before: Reversing | None
) -> None:
    index(book, before, rebuild=True)
    write_page(folder, "late.txt", PAGE.replace("speeding", "parking"))
    with RecordStore(book) as store:
        ingester = Ingester(store, rules="today's rules", max_bytes=1_000_000, clock=fixed_clock)
        assert list(ingester.ingest(find_sources([folder])))
    keeper = Reversing()
    found = kept(index(book, keeper))
    assert set(found) == set(keeper.given)
    assert found == backwards(keeper, keeper.given)


def test_words_that_were_removed_from_the_record_are_kept_nowhere(book: Path) -> None:
    generation = index(book, Reversing())
    gone = next(one for one in kept(generation) if "fraud" in one)
    generation.close()
    with RecordStore(book) as store:
        store.remove("fraud.txt", NOW)
    assert gone not in kept(index(book, Reversing()))
    files = [path for path in book.rglob(BOOK_FILE) if path.is_file()]
    assert files
    assert not any(gone[::-1].encode() in path.read_bytes() for path in files)


def test_what_is_kept_and_was_damaged_is_told_and_made_anew(book: Path) -> None:
    index(book, Reversing()).close()
    file = Generations(book).current() / BOOK_FILE
    file.chmod(0o600)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"UPDATE {KEPT_QUESTIONS} SET kept = x'00'")
        connection.commit()
    keeper = Reversing()
    found = kept(index(book, keeper))
    assert found == backwards(keeper, keeper.given)


def test_a_damaged_row_is_told_when_it_is_read(book: Path) -> None:
    generation = index(book, Reversing())
    file = generation.folder / BOOK_FILE
    generation.close()
    file.chmod(0o600)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"UPDATE {KEPT_QUESTIONS} SET kept = x'00'")
        connection.commit()
    with closing(Book(file)) as damaged, pytest.raises(DamagedIndexError, match="minutebook index"):
        damaged.kept_questions([0])


def test_openings_come_by_panel_in_order_of_the_book(book: Path) -> None:
    generation = index(book, Reversing())
    openings = generation.book.kept_openings(Filters(), 3)
    assert [i for i, _ in openings] == [0, 1, 2, 3]
    assert {opening for _, opening in openings} == {
        one.kept[:3] for one in kept(generation).values()
    }
    assert generation.book.kept_openings(Filters(panel="Nowhere"), 3) == []


def test_passages_that_hold_an_exchange_are_those_it_overlaps(book: Path) -> None:
    found = index(book, None).book
    everything = found.exchanges(documents=list(found.versions()))
    holding = found.passages_holding([one.id for one in everything])
    assert list(holding) == [one.id for one in everything]
    for exchange in everything:
        for passage in range(found.count()):
            is_in = exchange in found.exchanges(passages=[passage])
            assert (passage in holding[exchange.id]) == is_in
