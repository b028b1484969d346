from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from ingest.errors import RecordError
from ingest.record import MinutesStatus
from ingest.site.client import Validators
from ingest.site.committees import MeetingNotice
from ingest.site.crawl_state import (
    RECENT_DAYS,
    STATE_FILE,
    WAITING_DAYS,
    CrawlState,
    MeetingOutcome,
    MeetingState,
    Revisiting,
)

TODAY = date(2024, 5, 6)
OLD = TODAY - timedelta(days=WAITING_DAYS + 1)
LESS_OLD = TODAY - timedelta(days=WAITING_DAYS - 1)
RECENT = TODAY - timedelta(days=RECENT_DAYS - 1)
PAGE = "https://a.example/m"
TAKEN = MeetingState(PAGE, OLD, "taken", (PAGE,), PAGE, Validators('"1"'))


def is_due(
    day: date | None,
    outcome: MeetingOutcome,
    status: MinutesStatus | None = "not_stated",
    *,
    again: bool = False,
) -> bool:
    revisiting = Revisiting(TODAY, lambda _name: status, again)
    return revisiting.is_due(MeetingNotice(1, day), replace(TAKEN, outcome=outcome))


def test_a_meeting_that_was_never_asked_for_is_due() -> None:
    assert Revisiting(TODAY, lambda _name: None).is_due(MeetingNotice(1, OLD), None)


@pytest.mark.parametrize(
    ("day", "outcome", "status", "due"),
    [
        (OLD, "taken", "not_stated", False),
        (OLD, "taken", "confirmed", False),
        (OLD, "taken", "draft", False),
        (LESS_OLD, "taken", "draft", True),
        (LESS_OLD, "taken", "confirmed", False),
        (RECENT, "taken", "confirmed", True),
        (None, "taken", "confirmed", True),
        (OLD, "taken", None, True),
        (OLD, "unpublished", None, False),
        (LESS_OLD, "unpublished", None, True),
        (OLD, "failed", None, True),
        (RECENT, "refused", None, False),
    ],
)
def test_a_meeting_is_due_again_while_it_may_change(
    day: date | None, outcome: MeetingOutcome, status: MinutesStatus | None, due: bool
) -> None:
    assert is_due(day, outcome, status) is due
    assert is_due(day, outcome, status, again=True)


def test_states_are_kept_between_runs(tmp_path: Path) -> None:
    with CrawlState(tmp_path) as state:
        assert state.get(PAGE) is None
        state.put(replace(TAKEN, outcome="failed", documents=()))
        state.put(TAKEN)
        state.put(MeetingState("https://a.example/n", None, "unpublished"))
    with CrawlState(tmp_path) as state:
        assert state.get(PAGE) == TAKEN
        assert state.get("https://a.example/n") == MeetingState(
            "https://a.example/n", None, "unpublished"
        )


@pytest.mark.parametrize("outcome", ["refused", "unpublished", "failed"])
def test_what_other_rules_took_nothing_of_is_forgotten_once(
    tmp_path: Path, outcome: MeetingOutcome
) -> None:
    other = replace(TAKEN, page="https://a.example/n", outcome=outcome, documents=())
    with CrawlState(tmp_path) as state:
        state.put(TAKEN)
        state.put(other)
        state.forget_refusals_of_other_rules("today's")
        assert (state.get(TAKEN.page), state.get(other.page)) == (TAKEN, None)
        state.put(other)
    with CrawlState(tmp_path) as state:
        state.forget_refusals_of_other_rules("today's")
        assert state.get(other.page) == other
        state.forget_refusals_of_other_rules("tomorrow's")
        assert (state.get(TAKEN.page), state.get(other.page)) == (TAKEN, None)


def test_what_has_to_be_fetched_to_be_read_by_newer_rules_is_asked_for_unconditionally() -> None:
    waiting = Revisiting(TODAY, lambda _name: "confirmed", needs_source=lambda name: name == PAGE)
    assert waiting.is_due(MeetingNotice(1, OLD), TAKEN)
    assert waiting.holds(PAGE)
    assert not waiting.holds_all(TAKEN)
    assert waiting.holds_all(replace(TAKEN, documents=("https://a.example/n",)))


def test_validators_go_back_only_to_the_address_that_gave_them() -> None:
    assert TAKEN.validators_for(PAGE) == Validators('"1"')
    assert TAKEN.validators_for("https://a.example/other") == Validators()


def test_a_state_that_cannot_be_read_may_be_deleted(tmp_path: Path) -> None:
    (tmp_path / STATE_FILE).write_bytes(b"not a database, but long enough to look at" * 50)
    with pytest.raises(RecordError, match="delete it"):
        CrawlState(tmp_path)
