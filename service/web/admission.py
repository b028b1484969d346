"""Who may have something worked out now: questions, and drafts of a batch between them.

Searching, answering and checking take the processor. They run in threads of their own, as many at
once as there are processors, so that whatever only reads answers beside them. A batch of drafts
leaves its place to whoever waits after each draft, and batches never have all places where there
are two; one ends when its time is over or its client has gone.
"""

import asyncio
import math
import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Annotated, TypeVar

import anyio.from_thread
import anyio.to_thread
from fastapi import Depends, Request
from starlette.types import Receive

from service.check.checker import KeepGoing, go_on
from service.service_errors import OverloadedError
from service.settings import Settings
from service.web.places import Gone, Places

_Found = TypeVar("_Found")

# Of those who wait only so many may be batches: each will take as long as many questions.
_BATCHES_WAITING_SHARE = 8


class Admission:
    """The places of one service. Everything but what is worked out runs in the event loop."""

    def __init__(self, settings: Settings) -> None:
        at_once = settings.work_at_once or os.cpu_count() or 1
        batches = max(1, at_once - 1)
        waiting, wait_s = settings.work_waiting, settings.work_wait_seconds
        self._places = Places(at_once, waiting, wait_s)
        self._batches = Places(batches, math.ceil(waiting / _BATCHES_WAITING_SHARE), wait_s)
        self._batch_s = settings.check_seconds
        # A batch keeps its thread while it lets others go before.
        self._threads = anyio.CapacityLimiter(at_once + batches)

    @property
    def at_hand(self) -> int:
        """How many are being worked for."""
        return self._places.taken

    @property
    def waiting(self) -> int:
        """How many wait, batches that may not begin yet among them."""
        return self._places.waiting + self._batches.waiting

    async def answer(self, gone: Gone, work: Callable[[], _Found]) -> _Found:
        """What is worked out, when there is a place. Raises as ``Places.take`` does."""
        await self._places.take(gone)
        try:
            return await anyio.to_thread.run_sync(work, limiter=self._threads)
        finally:
            self._places.give_back()

    async def answer_batch(self, gone: Gone, work: Callable[[KeepGoing], _Found]) -> _Found:
        """What is worked out piece by piece; ``work`` calls what it is given between pieces.

        Raises as ``Places.take`` does, at any piece, and ``OverloadedError`` where the time of a
        batch is over.
        """
        await self._batches.take(gone)
        try:
            await self._places.take(gone)
            batch = _Batch(self._places, gone, self._batch_s)
            try:
                return await anyio.to_thread.run_sync(work, batch.keep_going, limiter=self._threads)
            finally:
                batch.end()
        finally:
            self._batches.give_back()


class _Batch:
    """A batch at work; it has a place except while it lets others go before."""

    def __init__(self, places: Places, gone: Gone, seconds: float) -> None:
        self._places = places
        self._gone = gone
        self._seconds = seconds
        self._ends_at = time.monotonic() + seconds
        self._has_place = True

    def keep_going(self) -> None:
        """From the batch's thread: let others go before. Raises where the batch must end."""
        anyio.from_thread.run(self._pass_on)

    def end(self) -> None:
        """Leave the place for good."""
        if self._has_place:
            self._has_place = False
            self._places.give_back()

    async def _pass_on(self) -> None:
        left_s = self._ends_at - time.monotonic()
        self._has_place = False
        self._has_place = await self._places.pass_on(self._gone, max(left_s, 0))
        if not self._has_place or left_s <= 0:
            raise OverloadedError(
                f"the drafts could not all be checked in {self._seconds:g} seconds; check fewer at "
                "a time, or try again later",
                retry_after_s=self._seconds,
            )


@dataclass(frozen=True, slots=True)
class Turn:
    """One request's way to have something worked out, given up when its client goes."""

    admission: Admission
    receive: Receive

    async def answer(self, work: Callable[[], _Found]) -> _Found:
        """What is worked out. Raises as ``Admission.answer`` does."""
        async with _leaving(self.receive) as gone:
            return await self.admission.answer(gone, work)

    async def check(self, drafts: int, work: Callable[[KeepGoing], _Found]) -> _Found:
        """A check of so many drafts: of one it is a question like others, of several a batch."""
        async with _leaving(self.receive) as gone:
            if drafts <= 1:
                return await self.admission.answer(gone, lambda: work(go_on))
            return await self.admission.answer_batch(gone, work)


async def turn(request: Request) -> Turn:
    """The turn of a request whose body was read."""
    return Turn(request.app.state.admission, request.receive)


InTurn = Annotated[Turn, Depends(turn)]


@asynccontextmanager
async def _leaving(receive: Receive) -> AsyncIterator[Gone]:
    """What is done when the client has gone; from here on nobody else may receive."""
    gone = asyncio.ensure_future(_until_gone(receive))
    try:
        yield gone
    finally:
        # A batch that outlives its request, when the service ends, is told so by this too.
        gone.cancel()
        await asyncio.wait({gone})


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
