"""How much memory a service takes: its process and those it started (Linux)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_KIB = re.compile(r"^(VmRSS|RssAnon):\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident memory of all processes in MiB; ``own`` is what is not of mapped files."""

    resident_mib: float
    own_mib: float


def memory_of(process_id: int) -> Memory:
    """What a process and all that descend from it hold now.

    What several map of one file is counted for each. Raises ``OSError`` where the process has ended
    or the system does not tell.
    """
    told = [dict(_KIB.findall(_status(one))) for one in (process_id, *_descendants(process_id))]
    resident, own = (
        sum(int(one.get(name, 0)) for one in told) / 1024 for name in ("VmRSS", "RssAnon")
    )
    return Memory(round(resident, 1), round(own, 1))


def _status(process_id: int) -> str:
    return Path(f"/proc/{process_id}/status").read_text(encoding="ascii", errors="replace")


def _descendants(process_id: int) -> Iterator[int]:
    for children in Path(f"/proc/{process_id}/task").glob("*/children"):
        for child in map(int, children.read_text(encoding="ascii").split()):
            yield child
            yield from _descendants(child)
