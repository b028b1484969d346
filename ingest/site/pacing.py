"""How fast a site is asked: one request after another, with time between, and longer after a fault.

Clock, sleep and randomness are passed in, so that tests need not wait.
"""

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime

MAX_RETRY_AFTER_S = 120.0
_FIRST_PAUSE_S = 1.0
_MAX_PAUSE_S = 60.0


@dataclass(frozen=True, slots=True)
class Timing:
    """The clock (seconds, monotonic), the way to wait (seconds) and randomness (0 to 1)."""

    now_s: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    random: Callable[[], float] = random.random


@dataclass(slots=True)
class Pace:
    """Keeps the requests to each host apart."""

    timing: Timing
    _free_at: dict[str, float] = field(default_factory=dict)

    def wait(self, host: str, interval_s: float) -> None:
        """Wait until the host may be asked again, and count this request."""
        now = self.timing.now_s()
        free_at = self._free_at.get(host, now)
        if free_at > now:
            self.timing.sleep(free_at - now)
        self._free_at[host] = max(now, free_at) + interval_s


def pause_s(attempt: int, random_share: float) -> float:
    """How long to wait after the n-th failed attempt (from 1): doubling, spread by half each way.

    ``random_share`` is between 0 and 1. The spread keeps programs that failed together from
    coming back together.
    """
    return min(_FIRST_PAUSE_S * 2.0 ** (attempt - 1), _MAX_PAUSE_S) * (0.5 + random_share)


def retry_after_s(headers: Mapping[str, str]) -> float | None:
    """How long a server asks to be left alone, in seconds, if it says so in a way that is known.

    A date is measured from the server's own clock; without one it is not understood.
    """
    words = headers.get("retry-after", "").strip()
    if words.isascii() and words.isdigit():
        return float(words[:9])
    try:
        until = parsedate_to_datetime(words)
        now = parsedate_to_datetime(headers.get("date", ""))
        return max((until - now).total_seconds(), 0.0)
    except (ValueError, TypeError):
        return None
