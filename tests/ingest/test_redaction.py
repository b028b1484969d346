from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import DamagedRecordError, RedactionError
from ingest.language.folding import folded
from ingest.pipeline import DocumentReport, Ingester
from ingest.readers.source_files import find_sources
from ingest.record import AgendaItem, Division, Document, Meeting
from ingest.record.database import RECORD_FILE
from ingest.record.store import RecordStore
from ingest.record.takedowns import Redaction
from ingest.record.view import RecordView
from ingest.redaction import BLACK, BLACKED_OUT, blacking_out, redact, redaction_of
from tests.conftest import NOW, fixed_clock
from tests.held_words import holds
from tests.pages import PAGE, write_page

ADDRESS = "14 Quokka Lane"
SAID = f"A resident of {ADDRESS} asked about noise.\n\nRESOLVED – That {ADDRESS.upper()} be seen."
TEXT = PAGE.replace("Members praised the volunteers", f"{SAID}\n\nMembers praised the volunteers")
FACTS = f"""{{"pages": {{"a.txt": {{"title": "Noise at {ADDRESS}", "panel": "A Panel",
"inferred": {{"panel": "the seat at {ADDRESS}"}}}}}}}}"""


def ingest(store: RecordStore, page: Path) -> DocumentReport:
    ingester = Ingester(store, rules="r", max_bytes=1_000_000, clock=fixed_clock)
    (report,) = ingester.ingest(find_sources([page]))
    return report


@pytest.fixture
def page(tmp_path: Path) -> Path:
    write_page(tmp_path / "pages", "meetings.json", FACTS)
    return write_page(tmp_path / "pages", "a.txt", TEXT)


def current(store: RecordView) -> Document:
    (document,) = store.documents()
    return document


def meant(document: Document, words: str = ADDRESS) -> Redaction:
    at = document.text.index(words)
    span = (at, at + len(words))
    return redaction_of(document, "/x", *span, at=NOW, reason="asked for")[0]


def test_words_leave_every_version_title_and_fact_and_all_places_stay_true(
    home: Path, page: Path
) -> None:
    with RecordStore(home) as store:
        ingest(store, page)
        write_page(page.parent, "a.txt", TEXT.replace("twice a year", "once a year"))
        ingest(store, page)
        before = [*store.superseded_versions("a.txt"), current(store)]
        assert redact(store, meant(before[-1])) == 2
        after = [*store.superseded_versions("a.txt"), current(store)]
        assert min(one.version_id for one in after) > max(one.version_id for one in before)
        assert {store.received(one.version_id) for one in after} == {None}
    for old, new in zip(before, after, strict=True):
        assert len(new.text) == len(old.text)
        for division in ("blocks", "page_starts"):
            assert getattr(new.division, division) == getattr(old.division, division)
        assert new.division.warnings == (BLACKED_OUT, *old.division.warnings)
        assert new.text.count(f"{BLACK * 2} {BLACK * 6} {BLACK * 4}") == 2
        assert [a for a, b in zip(old.text, new.text, strict=True) if b != BLACK] == [
            b for b in new.text if b != BLACK
        ]
        assert new.item.title == f"Noise at {BLACK * 2} {BLACK * 6} {BLACK * 4}"
    for words in (ADDRESS, ADDRESS.upper()):
        assert holds(home, words) == []


def test_the_same_page_read_again_brings_nothing_back(home: Path, page: Path) -> None:
    with RecordStore(home) as store:
        ingest(store, page)
        redact(store, meant(current(store)))
        blacked = current(store)
        assert ingest(store, page).outcome == "unchanged"
        assert current(store) == blacked
        # Nor does a changed page, printed otherwise, nor the same bytes under another name.
        other = TEXT.replace(ADDRESS, "14\n  QUOKKA Lane").replace("twice", "once")
        write_page(page.parent, "a.txt", other)
        assert ingest(store, page).outcome == "updated"
        assert "once a year" in current(store).text
        copy = write_page(page.parent / "copies", "b.txt", TEXT)
        assert ingest(store, copy).outcome == "added"
    for words in (ADDRESS, ADDRESS.upper(), "QUOKKA Lane"):
        assert holds(home, words) == []


def test_what_is_blacked_out_is_read_again_by_other_rules_as_it_is(home: Path, page: Path) -> None:
    with RecordStore(home) as store:
        ingest(store, page)
        redact(store, meant(current(store)))
        blacked = current(store)
        ingester = Ingester(store, rules="others", max_bytes=1_000_000, clock=fixed_clock)
        assert [r.error for r in ingester.reread_outdated() if r.error] == []
        assert current(store).text == blacked.text
        assert BLACKED_OUT in current(store).division.warnings
        assert current(store).item.title == blacked.item.title


def test_a_longer_span_leaves_the_same_word_elsewhere(home: Path, page: Path) -> None:
    with RecordStore(home) as store:
        ingest(store, page)
        redact(store, meant(current(store), f"resident of {ADDRESS}"))
        text = current(store).text
    assert ADDRESS not in text
    assert ADDRESS.upper() in text


def test_a_part_of_a_word_means_the_whole_word(home: Path, page: Path) -> None:
    with RecordStore(home) as store:
        ingest(store, page)
        document = current(store)
        redaction = meant(document, "uokk")
        assert (redaction.words, redaction.characters) == (1, 6)
        redact(store, redaction)
        assert "okk" not in current(store).text.casefold()


@pytest.mark.parametrize("span", [(-1, 5), (5, 5), (0, 100_000), (0, 1), (0, 600)])
def test_a_span_that_holds_nothing_to_black_out_or_too_much_is_refused(
    home: Path, page: Path, span: tuple[int, int]
) -> None:
    write_page(page.parent, "a.txt", f". {TEXT}")
    with RecordStore(home) as store:
        ingest(store, page)
        with pytest.raises(RedactionError):
            redaction_of(current(store), "/x", *span, at=NOW, reason="")


def test_a_damaged_version_is_not_sealed_anew_as_if_it_were_whole(home: Path, page: Path) -> None:
    with RecordStore(home) as store:
        ingest(store, page)
        redaction = meant(current(store))
        store._connection.execute("UPDATE versions SET text = replace(text, 'noise', 'poise')")
        with pytest.raises(DamagedRecordError):
            redact(store, redaction)
        assert store.takedowns().redactions == ()
    assert (home / RECORD_FILE).exists()


MEETING = Meeting("a", None, None, None)
DOCUMENT = Document(
    *(1, "a.txt", "", "0" * 64, AgendaItem(MEETING, None, None, None), None, "not_stated", {}),
    *(Division(), 0, "text", "r", NOW),
)
WORDS = st.lists(
    st.sampled_from(["14", "Quokka", "quokka", "Lane", "x", "é", "ﬁx", "a"]), min_size=1
)
BETWEEN = st.sampled_from([" ", "\n", ", ", "\u00ad ", "–", "  \t"])


@given(words=WORDS, between=st.lists(BETWEEN, min_size=12, max_size=12), data=st.data())
def test_blacking_out_keeps_length_and_space_and_takes_just_the_words(
    words: list[str], between: list[str], data: st.DataObject
) -> None:
    gaps = [between[i % len(between)] for i in range(len(words))]
    text = "".join(word + gap for word, gap in zip(words, gaps, strict=True))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    meant_words = " ".join(folded(word)[0].casefold() for word in words[first : last + 1])
    if len(meant_words) < 2:
        return
    document = replace(DOCUMENT, text=text)
    start = sum(len(w) + len(g) for w, g in zip(words[:first], gaps[:first], strict=True))
    end = sum(len(w) + len(g) for w, g in zip(words[:last], gaps[:last], strict=True))
    redaction, found = redaction_of(
        document, "/x", start, end + len(words[last]), at=NOW, reason=""
    )
    assert found == meant_words
    black = blacking_out([redaction])(text)
    assert len(black) == len(text)
    assert [c.isspace() for c in black] == [c.isspace() for c in text]
    assert BLACK in black
    assert blacking_out([redaction])(black) == black
