"""The time now, and times as they are written."""

import time
from datetime import UTC, datetime

from ingest.clock import Clock


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def time_stamp(clock: Clock) -> str:
    """The time by a clock, to the second: ISO 8601 in UTC."""
    return clock().astimezone(UTC).isoformat(timespec="seconds")


def milliseconds_since(began: float) -> float:
    """Wall-clock time since ``time.perf_counter()`` gave ``began``."""
    return round((time.perf_counter() - began) * 1000, 2)
