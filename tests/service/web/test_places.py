"""Places for work: in turn, bounded in number and in time, and none is ever lost."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.service_errors import AbandonedError, OverloadedError
from service.web.places import Gone, Places

# Long enough to be waited out by nobody in these tests, and short enough to wait for.
LONG_S, SHORT_S = 60.0, 0.05


def staying() -> Gone:
    """A client who stays."""
    return asyncio.get_running_loop().create_future()


def gone() -> Gone:
    """A client who has gone."""
    future = staying()
    future.set_result(None)
    return future


async def settle() -> None:
    """Let all that can go on do so."""
    for _ in range(10):
        await asyncio.sleep(0)


def running(test: Callable[[], Awaitable[None]]) -> None:
    async def run() -> None:
        await test()

    asyncio.run(run())


def test_they_are_taken_in_the_order_of_coming() -> None:
    async def test() -> None:
        places, came = Places(1, 5, LONG_S), list[int]()

        async def come(number: int) -> None:
            await places.take(staying())
            came.append(number)

        waiting = [asyncio.create_task(come(number)) for number in range(3)]
        await settle()
        assert came == [0]
        places.give_back()
        await settle()
        assert came == [0, 1]
        places.give_back()
        await asyncio.gather(*waiting)
        assert came == [0, 1, 2]

    running(test)


def test_whoever_finds_the_line_full_is_told_at_once_when_to_come_back() -> None:
    async def test() -> None:
        places = Places(1, 1, LONG_S)
        await places.take(staying())
        waiting = asyncio.create_task(places.take(staying()))
        await settle()
        with pytest.raises(OverloadedError, match="try again in a moment") as refused:
            await asyncio.wait_for(places.take(staying()), 5)
        assert refused.value.retry_after_s == LONG_S
        places.give_back()
        await waiting

    running(test)


def test_nobody_waits_for_longer_than_is_set() -> None:
    async def test() -> None:
        places = Places(1, 1, SHORT_S)
        await places.take(staying())
        with pytest.raises(OverloadedError):
            await asyncio.wait_for(places.take(staying()), 5)
        places.give_back()
        await places.take(staying())

    running(test)


def test_whoever_goes_leaves_the_line_to_those_behind() -> None:
    async def test() -> None:
        places, leaver = Places(1, 5, LONG_S), staying()
        await places.take(staying())
        first = asyncio.create_task(places.take(leaver))
        second = asyncio.create_task(places.take(staying()))
        await settle()
        leaver.set_result(None)
        with pytest.raises(AbandonedError):
            await first
        places.give_back()
        await asyncio.wait_for(second, 5)

    running(test)


def test_whoever_has_gone_takes_no_place() -> None:
    async def test() -> None:
        places = Places(1, 0, LONG_S)
        with pytest.raises(AbandonedError):
            await places.take(gone())
        await places.take(staying())

    running(test)


def test_passing_on_lets_those_who_wait_go_before_and_not_those_who_come_later() -> None:
    async def test() -> None:
        places, order = Places(1, 5, LONG_S), list[str]()

        async def come(name: str) -> None:
            await places.take(staying())
            order.append(name)
            await asyncio.sleep(0)
            places.give_back()

        await places.take(staying())
        before = asyncio.create_task(come("waited"))
        await settle()
        back = asyncio.create_task(places.pass_on(staying(), LONG_S))
        await asyncio.sleep(0)
        after = asyncio.create_task(come("came later"))
        assert await back
        order.append("came back")
        places.give_back()
        await asyncio.gather(before, after)
        assert order == ["waited", "came back", "came later"]

    running(test)


def test_a_place_that_is_not_had_back_in_time_is_lost_to_the_next() -> None:
    async def test() -> None:
        places = Places(1, 5, LONG_S)
        await places.take(staying())
        other = asyncio.create_task(places.take(staying()))
        await settle()
        assert not await asyncio.wait_for(places.pass_on(staying(), SHORT_S), 5)
        await other
        places.give_back()
        await asyncio.wait_for(places.take(staying()), 5)

    running(test)


STEPS = st.lists(st.sampled_from(["come", "leave", "cancel", "give back"]), max_size=40)


class Crowd:
    """Clients who come to two places and go, in any order."""

    def __init__(self) -> None:
        self.places = Places(2, 3, LONG_S)
        self.held = 0
        self._waiting = list[tuple[Gone, "asyncio.Task[None]"]]()

    def do(self, step: str) -> None:
        if step == "come":
            client = staying()
            self._waiting.append((client, asyncio.create_task(self._come(client))))
        elif step == "give back" and self.held:
            self.held -= 1
            self.places.give_back()
        elif step == "leave" and self._waiting:
            self._waiting.pop(0)[0].set_result(None)
        elif step == "cancel" and self._waiting:
            self._waiting.pop()[1].cancel()

    async def go(self) -> None:
        """Send everybody away."""
        for _, task in self._waiting:
            task.cancel()
        await settle()
        for _ in range(self.held):
            self.places.give_back()

    async def _come(self, client: Gone) -> None:
        with contextlib.suppress(OverloadedError, AbandonedError):
            await self.places.take(client)
            self.held += 1


@given(STEPS)
@settings(deadline=None, max_examples=200)
def test_however_many_come_and_go_no_place_is_lost_nor_given_twice(steps: list[str]) -> None:
    async def test() -> None:
        crowd = Crowd()
        for step in steps:
            crowd.do(step)
            # So short that some steps come before those before them were seen.
            await asyncio.sleep(0)
            assert crowd.held <= 2
        await crowd.go()
        for _ in range(2):
            await asyncio.wait_for(crowd.places.take(staying()), 5)

    running(test)
