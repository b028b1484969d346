"""The real pages beside the project: the ground truth for the reader of text copies."""

from pathlib import Path

import pytest

from ingest.readers.text.plain_text import read_plain_text
from ingest.record import Facts, Reading
from ingest.record.facts import read_facts
from tests.ingest.readers.text.test_page_copies import uncovered_or_doubled

pytestmark = pytest.mark.seeds

QUESTIONS = {"000": 5, "001": 3, "002": 0, "003": 9, "004": 4}


def readings(seeds: Path) -> dict[str, Reading]:
    paths = sorted(seeds.glob("*.txt"))
    return {p.name[:3]: read_plain_text(p.read_bytes().decode()) for p in paths}


def test_every_page_yields_its_questions_each_with_one_whole_reply(seeds: Path) -> None:
    for name, reading in readings(seeds).items():
        blocks = reading.division.blocks
        questions = [b.question_number for b in blocks if b.kind == "question"]
        replies = [b for b in blocks if b.kind == "reply"]
        assert questions == [str(n) for n in range(1, QUESTIONS[name] + 1)]
        assert [b.question_number for b in replies] == questions
        for reply in replies:
            words = reading.text[reply.start : reply.end]
            assert words.startswith("[")
            is_unclosed = (name, reply.question_number) == ("003", "7")
            assert words.endswith("]") is not is_unclosed


def test_every_character_is_accounted_for(seeds: Path) -> None:
    for reading in readings(seeds).values():
        assert uncovered_or_doubled(reading) == []
        assert reading.withheld == 0


def test_replies_given_by_two_people_name_both(seeds: Path) -> None:
    blocks = readings(seeds)["001"].division.blocks
    replies = {b.question_number: b for b in blocks if b.kind == "reply"}
    for number in ("1", "2"):
        assert [s.role for s in replies[number].speeches] == ["PCC", "Chief Constable"]


def test_a_reply_without_a_stated_speaker_has_none(seeds: Path) -> None:
    blocks = readings(seeds)["000"].division.blocks
    assert next(b for b in blocks if b.kind == "reply" and b.question_number == "3").speaker is None


def test_resolutions_and_actions_are_found(seeds: Path) -> None:
    found = readings(seeds)
    kinds = {name: [b.kind for b in r.division.blocks] for name, r in found.items()}
    assert {name: k.count("resolution") for name, k in kinds.items()} == dict.fromkeys(QUESTIONS, 1)
    assert {name: k.count("action") for name, k in kinds.items() if "action" in k} == {
        "000": 1,
        "003": 2,
    }


def test_the_facts_beside_the_pages_are_read(seeds: Path) -> None:
    facts = read_facts(seeds / "meetings.json")
    assert len(facts) == len(QUESTIONS)
    usable = [f for f in facts.values() if isinstance(f, Facts)]
    assert len(usable) == len(QUESTIONS)
    undated = [f for f in usable if f.meeting_date is None]
    assert [f.item_number for f in undated] == ["26"]
    assert undated[0].item_title is not None
