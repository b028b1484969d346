"""Places for work: so many at work, so many waiting for so long; the rest are told to come back.

Whoever waits is served in the order of coming. All of it runs in the event loop, so nothing is
locked.
"""

import asyncio
from collections import deque

from service.service_errors import AbandonedError, OverloadedError

# Done when whoever asked has gone.
Gone = asyncio.Future[None]


class Places:
    """``at_once`` places, and a line of up to ``waiting`` who wait up to ``wait_s`` seconds."""

    def __init__(self, at_once: int, waiting: int, wait_s: float) -> None:
        self._at_once = at_once
        self._free = at_once
        self._waiting = waiting
        self._wait_s = wait_s
        self._line: deque[asyncio.Future[None]] = deque()

    @property
    def taken(self) -> int:
        """How many places are taken."""
        return self._at_once - self._free

    @property
    def waiting(self) -> int:
        """How many wait for one."""
        return len(self._line)

    async def take(self, gone: Gone) -> None:
        """Take a place, in turn.

        Raises ``OverloadedError`` at once where the line is full, and after ``wait_s`` where no
        place came free; ``AbandonedError`` where whoever asked has gone.
        """
        is_free = self._free and not self._line
        if (not is_free and len(self._line) >= self._waiting) or not await self._wait(
            gone, self._wait_s
        ):
            raise OverloadedError(
                "more is asked here than can be answered at once; try again in a moment",
                retry_after_s=self._wait_s,
            )

    async def pass_on(self, gone: Gone, within_s: float) -> bool:
        """Let all who wait now go before, then take the place again; whether it was in time.

        Where not, the place is lost. Raises ``AbandonedError`` where whoever asked has gone.
        """
        self.give_back()
        return await self._wait(gone, within_s)

    def give_back(self) -> None:
        """Leave the place to whoever has waited longest."""
        if self._line:
            self._line.popleft().set_result(None)
        else:
            self._free += 1

    async def _wait(self, gone: Gone, seconds: float) -> bool:
        """Whether a place was taken in time."""
        if gone.done():
            raise AbandonedError
        if self._free and not self._line:
            self._free -= 1
            return True
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._line.append(turn)
        is_kept = False
        try:
            await asyncio.wait({turn, gone}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
            is_kept = turn.done() and not gone.done()
        finally:
            if not turn.done():
                self._line.remove(turn)
            elif not is_kept:
                self.give_back()
        if gone.done():
            raise AbandonedError
        return is_kept
