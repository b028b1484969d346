"""A generation that takes over what stayed is the one that would be made from nothing."""

import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from index.generations.generation import Generation, holds_erased, open_current
from index.vectors import segments
from index.vectors.segments import load_left
from ingest.findings.decided.decisions import Decision
from ingest.record import Document
from ingest.record.store import RecordStore
from tests.conftest import NOW
from tests.index.generations.test_build import build
from tests.pages import BULLETS, PAGE, write_page
from tests.standin import STANDIN_SETTINGS, StandInEncoder

DAYS = ("2020-09-04", "2020-11-20", "2021-01-29")
AGREED = "RESOLVED – That the minutes of the meeting held on 4 September 2020 be agreed."
PUT_RIGHT = (
    "The minutes of the last meeting were amended: mobile cameras would visit each school once "
    "a year and not twice a year."
)
TEXTS = (
    PAGE,
    PAGE.replace("speeding", "parking"),
    PAGE.replace("twice a year", "three times a year"),
    BULLETS,
    BULLETS.replace("doubled", "trebled"),
    f"Agenda item\n\nMinutes\n\nMinutes:\n\n{AGREED}\n",
    f"Agenda item\n\nMinutes of 4 September 2020\n\nMinutes:\n\n{PUT_RIGHT}\n\n{AGREED}\n",
)
PANELS = ("Northshire Police and Crime Panel", "Southshire Police and Crime Panel")
# Files that hold the same rows in another arrangement, or when it was made.
ARRANGED = ("unit_vectors", "token_bits", "pieces", "left", "vectors", "manifest")


def change(home: Path, folder: Path, chance: random.Random) -> None:
    """Write a page anew or another one, or take one out of the record."""
    facts_file = folder / "meetings.json"
    facts = json.loads(facts_file.read_text())["pages"] if facts_file.exists() else {}
    if facts and chance.random() < 0.3:
        name = chance.choice(sorted(facts))
        del facts[name]
        (folder / name).unlink()
        with RecordStore(home) as store:
            store.remove(name, NOW)
            store.allow_again(name)
    else:
        name = f"{chance.choice('abcdefgh')}.txt"
        write_page(folder, name, chance.choice(TEXTS))
        facts[name] = {"panel": chance.choice(PANELS), "meeting_date": chance.choice(DAYS)}
    facts_file.write_text(json.dumps({"about": "Invented.", "pages": facts}))


def same_everywhere(generation: Generation) -> dict[str, bytes]:
    """The files of a generation that do not depend on how it came about."""
    files = generation.folder.iterdir()
    return {p.name: p.read_bytes() for p in files if not p.name.startswith(ARRANGED)}


def nearest_of_every_tenth(generation: Generation) -> list[tuple[list[int], list[float]]]:
    allowed = np.arange(0, len(generation.units), 2)
    found = [
        generation.nearest.search(vector.astype(np.float32), 5, among)
        for vector in np.asarray(generation.unit_vectors)[::10]
        for among in (None, allowed)
    ]
    return [(rows.tolist(), scores.tolist()) for scores, rows in found]


def same(one: Generation, other: Generation) -> bool:
    return (
        same_everywhere(one) == same_everywhere(other)
        and np.array_equal(one.unit_vectors, other.unit_vectors)
        and np.array_equal(one.tokens.bits, other.tokens.bits)
        and nearest_of_every_tenth(one) == nearest_of_every_tenth(other)
    )


@pytest.mark.parametrize(("seed", "many"), [(1, 16), (2, 1), (3, 16)])
def test_a_book_changed_step_by_step_is_the_book_made_from_nothing(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, seed: int, many: int
) -> None:
    monkeypatch.setattr(segments, "_MANY", many)
    chance = random.Random(seed)  # noqa: S311
    (folder / "meetings.json").unlink(missing_ok=True)
    taken_over = 0
    for _ in range(10):
        change(home, folder, chance)
        report = build(home, folder, StandInEncoder())
        taken_over += report.reused
    changed = open_current(home, STANDIN_SETTINGS)
    build(home, folder, StandInEncoder(), rebuild=True)
    assert same(changed, open_current(home, STANDIN_SETTINGS))
    assert taken_over


def large_book(home: Path, folder: Path) -> Generation:
    """A book in which one page is little among the others."""
    pages = {f"roads-{n}.txt": {"meeting_date": f"2020-0{n}-04"} for n in range(1, 7)}
    for day, name in enumerate(("more.txt", "fraud.txt", "roads.txt"), 10):
        pages[name] = {"meeting_date": f"2020-11-{day}"}
    (folder / "meetings.json").write_text(json.dumps({"about": "Invented.", "pages": pages}))
    for name in list(pages)[:6]:
        write_page(folder, name, PAGE.replace("schools", f"the crossing of {name}"))
    build(home, folder, StandInEncoder())
    return open_current(home, STANDIN_SETTINGS)


def linked(generation: Generation) -> Sequence[str]:
    return sorted(p.name for p in generation.folder.iterdir() if p.stat().st_nlink > 1)


def test_generations_share_the_vectors_that_did_not_change(home: Path, folder: Path) -> None:
    large_book(home, folder)
    encoder = StandInEncoder()
    write_page(folder, "more.txt", BULLETS)
    build(home, folder, encoder)
    generation = open_current(home, STANDIN_SETTINGS)
    assert linked(generation) == ["token_bits.npy", "unit_vectors.npy", "vectors.faiss"]
    assert len(np.load(generation.folder / "unit_vectors.1.npy")) < len(generation.units)
    assert load_left(generation.folder) == []
    generation.check_whole()


def test_only_a_changed_document_is_cut_and_searched_for_findings_again(
    home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large_book(home, folder)
    found: list[str] = []

    def decisions_of(part: Document) -> list[Decision]:
        found.append(part.name)
        return []

    monkeypatch.setattr("ingest.findings.decided.decisions.decisions_of", decisions_of)
    write_page(folder, "roads-3.txt", PAGE.replace("schools", "the hospital"))
    report = build(home, folder, StandInEncoder())
    assert found == ["roads-3.txt"]
    assert 0 < report.encoded < report.reused


@pytest.mark.parametrize("is_erased", [False, True])
def test_vectors_are_left_of_what_changed_but_never_of_what_was_erased(
    home: Path, folder: Path, is_erased: bool
) -> None:
    before = large_book(home, folder)
    version = before.book.versions()["roads-3.txt"]
    if is_erased:
        with RecordStore(home) as store:
            store.remove("roads-3.txt", NOW)
        (folder / "roads-3.txt").unlink()
    else:
        write_page(folder, "roads-3.txt", PAGE.replace("schools", "the hospital"))
    build(home, folder, StandInEncoder())
    after = open_current(home, STANDIN_SETTINGS)
    assert load_left(after.folder) == ([] if is_erased else [version])
    assert bool(linked(after)) != is_erased
    assert before.folder.exists() != is_erased
    with RecordStore(home) as store:
        assert not holds_erased(after.folder, store)
        store.erase_version(version) if not is_erased else None
        assert holds_erased(after.folder, store) != is_erased


def test_nothing_is_taken_over_where_the_rules_are_others(home: Path, folder: Path) -> None:
    large_book(home, folder)
    write_page(folder, "more.txt", BULLETS)
    report = build(home, folder, StandInEncoder(), rules="tomorrow's rules")
    assert report.encoded < report.passages  # vectors depend on the model alone
    assert linked(open_current(home, STANDIN_SETTINGS)) == []
