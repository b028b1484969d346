"""Whether a service stays fit for people while others are hard on it.

    python -m eval.bench.load_trial --seconds 60 --clients 50

The same clients ask the same mix twice, for so many seconds each time: alone, and while a clerk
posts fifty drafts in a loop, slow clients and early leavers keep connections busy and three pages
of minutes are read, each of which swaps the index. Nothing but answers and refusals that say when
to come back (503 with Retry-After) may come, the 95th percentile of the clients' times should be
at most three times that of when they were alone, and the service's memory within a tenth of what it
was after its first 1,000 answers: at the end of it all, and in the worst moment looked at.
"""

import argparse
import asyncio
import json
import random
import sys
import tempfile
from collections.abc import Coroutine, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from eval.bench.hostile_clients import again_and_again, leave_early, read_slowly, send_slowly
from eval.bench.latency import COMMAND, ROOT, get, service
from eval.bench.load_memory import SEED, documents_of, sample_home
from eval.bench.load_requests import Request, answer_to, mixed, questions
from eval.bench.process_memory import memory_of
from eval.bench.trial_table import MOST_GROWTH, MOST_TIMES, Phase, growth, ratio, table

SWAPS = 3
FIRST_ANSWERS = 1_000
_LOOK_EVERY_S = 1.0
_DRAFTS = 50
_SLOW, _LEAVING = 8, 8
_SHORTEST_PAUSE_S, _LONGEST_PAUSE_S = 0.5, 1.5
_CLERKS_REST_S = 1.0
_PAGE = """\
Agenda item

Trial item {number}

Minutes:

The PCC reported that trial {number} of the load had begun and would end within the hour.
"""


class Trial:
    """A service that is asked by many at once."""

    def __init__(self, home: Path, address: str, process_id: int) -> None:
        self._home = home
        self._address = address
        self._process_id = process_id
        self._asked = questions()
        self._documents = documents_of(home)

    def beginning(self, clients: int) -> Phase:
        """The clients by themselves until 1,000 were answered: what is worked out once then is."""
        return asyncio.run(self._phase(0, clients, at_least=FIRST_ANSWERS))

    def alone(self, seconds: float, clients: int) -> Phase:
        """The clients by themselves."""
        return asyncio.run(self._phase(seconds, clients))

    def among_others(self, seconds: float, clients: int) -> Phase:
        """The clients beside the clerk, the slow, the leaving and the swaps."""
        return asyncio.run(self._phase(seconds, clients, is_hard=True))

    async def _phase(
        self, seconds: float, clients: int, *, at_least: int = 0, is_hard: bool = False
    ) -> Phase:
        phase = Phase(generations=[self._generation()])
        until = asyncio.get_running_loop().time() + seconds
        looking = asyncio.create_task(self._look(phase))
        others = [asyncio.create_task(one) for one in self._others(phase)] if is_hard else []
        swaps = asyncio.create_task(self._swaps(phase, seconds)) if is_hard else None
        await asyncio.gather(*(self._client(phase, n, until, at_least) for n in range(clients)))
        if swaps:
            await swaps
        for other in (looking, *others):
            other.cancel()
        await asyncio.gather(looking, *others, return_exceptions=True)
        phase.memory.append(memory_of(self._process_id))
        return phase

    async def _look(self, phase: Phase) -> None:
        while True:
            phase.memory.append(memory_of(self._process_id))
            await asyncio.sleep(_LOOK_EVERY_S)

    async def _client(self, phase: Phase, number: int, until: float, at_least: int) -> None:
        """One who asks, reads for a moment and asks on."""
        rng = self._rng(number)
        requests = mixed(self._asked, self._documents, rng)
        while asyncio.get_running_loop().time() < until or phase.answered < at_least:
            phase.answers.append(await answer_to(self._address, next(requests)))
            await asyncio.sleep(rng.uniform(_SHORTEST_PAUSE_S, _LONGEST_PAUSE_S))

    def _others(self, phase: Phase) -> Iterator[Coroutine[None, None, None]]:
        yield self._clerk(phase)
        behaviours = (
            (send_slowly, _SLOW),
            (read_slowly, _SLOW),
            (leave_early, _LEAVING),
        )
        for behave, count in behaviours:
            for number in range(count):
                requests = mixed(self._asked, self._documents, self._rng(1_000 + number))
                yield again_and_again(self._address, partial(next, requests), behave)

    async def _clerk(self, phase: Phase) -> None:
        rng = self._rng(-1)
        while True:
            drafts = tuple(rng.sample(self._asked, _DRAFTS))
            check = Request("fifty drafts", "/api/v1/check", drafts)
            phase.clerks.append(await answer_to(self._address, check))
            await asyncio.sleep(_CLERKS_REST_S)

    async def _swaps(self, phase: Phase, seconds: float) -> None:
        """Read a page of minutes so many times, evenly spread, and wait until it answers."""
        with tempfile.TemporaryDirectory(prefix="minutebook-trial-") as folder:
            for number in range(1, SWAPS + 1):
                await asyncio.sleep(seconds / (2 * SWAPS))
                page = Path(folder) / f"trial-{number}.txt"
                page.write_text(_PAGE.format(number=number), encoding="utf-8")
                await _run(*COMMAND, "--home", str(self._home), "ingest", str(page))
                while (name := await asyncio.to_thread(self._generation)) in phase.generations:
                    await asyncio.sleep(0.2)
                phase.generations.append(name)

    def _generation(self) -> str:
        return str(json.loads(get(f"{self._address}/readyz"))["generation"])

    def _rng(self, number: int) -> random.Random:
        return random.Random(f"{SEED} {number}")  # noqa: S311 - nothing is kept secret by it


async def _run(*command: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *command, cwd=ROOT, stdout=asyncio.subprocess.DEVNULL
    )
    if await process.wait():
        raise RuntimeError("the page could not be read")


def main() -> None:
    """Read the options, try, print; exits with 1 where it did not go as it should."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--home", type=Path, help="a home of its own, which gets three pages more")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--serve", action="append", default=[], help="an option of `serve`")
    given = parser.parse_args()
    with ExitStack() as running:
        home = given.home or sample_home(running)
        trial = Trial(home, *running.enter_context(service(home, *given.serve)))
        first = trial.beginning(given.clients)
        alone = trial.alone(given.seconds, given.clients)
        among = trial.among_others(given.seconds, given.clients)
    sys.stdout.write(table(first, alone, among))
    if among.faults or ratio(alone, among) > MOST_TIMES or growth(first, among) > MOST_GROWTH:
        sys.exit(1)


if __name__ == "__main__":
    main()
