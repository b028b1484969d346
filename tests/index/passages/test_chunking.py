from pathlib import Path

import pytest

from index.passages.chunking import MAX_PASSAGE_CHARACTERS, Chunk, Chunker
from ingest.pipeline import Ingester
from ingest.readers.source_files import find_sources
from ingest.record import Document
from ingest.record.store import RecordStore
from tests.conftest import fixed_clock
from tests.ingest.meetings import whole_meeting
from tests.pages import BULLETS, PAGE, write_page
from tests.standin import StandInEncoder


def document(tmp_path: Path, text: str) -> Document:
    write_page(tmp_path, "page.txt", text)
    with RecordStore(tmp_path / "home") as store:
        ingester = Ingester(store, rules="today", max_bytes=1_000_000, clock=fixed_clock)
        (report,) = ingester.ingest(find_sources([tmp_path / "page.txt"]))
        assert report.error is None
        (found,) = store.documents()
    return found


def chunks(document: Document, max_tokens: int = 60) -> list[Chunk]:
    encoder = StandInEncoder(max_tokens)
    chunker = Chunker(encoder.count_tokens, max_tokens, lambda text: len(text.split()))
    return chunker.chunks(document, first_id=0)


def kinds(found: list[Chunk]) -> list[str]:
    return [chunk.passage.kind for chunk in found]


def test_every_passage_is_a_span_of_the_stored_text(tmp_path: Path) -> None:
    stored = document(tmp_path, PAGE)
    for chunk in chunks(stored):
        passage = chunk.passage
        assert passage.text == stored.text[passage.start : passage.end]
        assert passage.version_id == stored.version_id
        assert passage.tokens == len(passage.text.split())


def test_a_question_makes_one_passage_with_its_reply(tmp_path: Path) -> None:
    found = [c.passage for c in chunks(document(tmp_path, PAGE)) if c.passage.kind == "exchange"]
    first = found[0]
    assert first.citation.question_number == "1"
    assert first.citation.speakers == ("PCC", "Chief Constable")
    assert first.text.startswith("(1)")
    assert first.text.endswith("second offence.]")
    assert first.text[: first.quotable_from - first.start].endswith("being tackled?")


def test_a_long_exchange_is_cut_into_parts_that_carry_its_question(tmp_path: Path) -> None:
    reply = " ".join(f"Sentence number {n} says a little more than the last." for n in range(40))
    stored = document(tmp_path, f"Minutes:\n\n(1) What was said?\n\n[The PCC said so. {reply}]")
    parts = [c for c in chunks(stored) if c.passage.kind == "exchange"]
    assert len(parts) > 2
    assert len({c.passage.group for c in parts}) == 1
    assert all("What was said?" in c.passage.heading for c in parts[1:])
    assert all("What was said?" in c.encoded_text for c in parts)
    assert all(len(c.passage.text) < 1_700 for c in parts)


def test_every_word_of_a_long_reply_reaches_the_encoder(tmp_path: Path) -> None:
    words = [f"word{n}" for n in range(900)]
    stored = document(tmp_path, f"Minutes:\n\n(1) Why?\n\n[The PCC said {' '.join(words)}]")
    encoder = StandInEncoder()
    texts = [chunk.encoded_text for chunk in chunks(stored, encoder.max_tokens)]
    assert max(encoder.count_tokens(texts)) <= encoder.max_tokens
    reached = [word for text in texts for word in text.strip("]").split() if word in set(words)]
    assert reached == words


def test_no_text_is_longer_than_the_encoder_reads(tmp_path: Path) -> None:
    encoder = StandInEncoder(max_tokens=12)
    texts = [chunk.encoded_text for chunk in chunks(document(tmp_path, PAGE), max_tokens=12)]
    assert max(encoder.count_tokens(texts)) <= 12


def test_bullets_of_a_list_stay_together_with_what_introduces_them(tmp_path: Path) -> None:
    found = [c.passage for c in chunks(document(tmp_path, PAGE)) if c.passage.kind == "bullets"]
    (group,) = found
    assert group.text.startswith("The Panel received a report on road safety:")
    assert group.text.endswith("Safer journeys to school.")


def test_points_of_a_discussion_stand_alone(tmp_path: Path) -> None:
    found = [c.passage for c in chunks(document(tmp_path, BULLETS)) if c.passage.kind == "bullets"]
    assert len(found) == 2
    assert found[0].citation.speakers == ("Member", "Assistant Chief Constable")


def test_an_action_comes_with_the_sentence_that_says_what_is_to_be_done(tmp_path: Path) -> None:
    found = [c.passage for c in chunks(document(tmp_path, PAGE)) if c.passage.kind == "action"]
    assert found[0].text.split() == (
        "[The Deputy PCC replied that a campaign would run in December. [Action: PCC].".split()
    )
    assert found[0].citation.question_number == "2"


def test_an_action_is_led_by_the_promise_it_marks(tmp_path: Path) -> None:
    stored = document(
        tmp_path,
        "Minutes:\n\nThe PCC said he would find out. A summary exists already. [Action: PCC]",
    )
    (action,) = [c.passage for c in chunks(stored) if c.passage.kind == "action"]
    assert action.text.startswith("The PCC said he would find out.")


def test_resolutions_and_narrative_make_passages_of_their_own(tmp_path: Path) -> None:
    assert {"resolution", "narrative"} <= set(kinds(chunks(document(tmp_path, PAGE))))


def test_nothing_of_a_description_is_quotable(tmp_path: Path) -> None:
    first = chunks(document(tmp_path, PAGE))[0].passage
    assert first.text == "To consider the report of the Commissioner."
    assert first.quotable_from == first.end


def test_the_item_title_is_the_heading(tmp_path: Path) -> None:
    assert {c.passage.heading for c in chunks(document(tmp_path, PAGE), 200)} == {
        "Road safety report"
    }


@pytest.mark.parametrize("max_tokens", [5, 20, 200])
def test_passages_cover_every_block_but_headings(tmp_path: Path, max_tokens: int) -> None:
    stored = document(tmp_path, PAGE)
    covered = {
        i
        for chunk in chunks(stored, max_tokens)
        for i in range(chunk.passage.start, chunk.passage.end)
    }
    for block in stored.division.blocks:
        if block.kind != "heading":
            missing = [stored.text[i] for i in range(block.start, block.end) if i not in covered]
            assert not "".join(missing).strip()


def test_passages_stay_readable(tmp_path: Path) -> None:
    long = "A sentence of the narrative that goes on for quite some time indeed. " * 200
    for chunk in chunks(document(tmp_path, f"Minutes:\n\n{long}"), 10_000):
        assert len(chunk.passage.text) <= MAX_PASSAGE_CHARACTERS


def test_passages_of_a_whole_meeting_keep_to_their_items() -> None:
    meeting = whole_meeting(
        {
            "Roads": ["(1) Are cameras planned?", "[The PCC reported that two were.]"],
            "Rails": ["(1) Are barriers planned?", "[The PCC reported that none were.]"],
        }
    )
    found = [chunk.passage for chunk in chunks(meeting)]
    assert [(p.citation.item_title, p.citation.item_number) for p in found] == [
        ("Roads", "1"),
        ("Rails", "2"),
    ]
    assert [p.heading for p in found] == ["Roads", "Rails"]
    assert [p.id for p in found] == [0, 1]
    assert all(p.text == meeting.text[p.start : p.end] for p in found)
