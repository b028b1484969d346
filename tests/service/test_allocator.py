"""What keeps a service's memory where it was."""

import ctypes
import os
import subprocess
import sys

import pytest

from eval.bench.process_memory import memory_of
from service.allocator import give_memory_back
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(
    not hasattr(ctypes.CDLL(None), "malloc_info"), reason="the allocator is not that of glibc"
)

KIB = 1024
# Eight threads that each hold something of the heap, then what the allocator tells of its heaps.
THREADS = """
import ctypes, sys, threading
from service.allocator import keep_memory_together
if sys.argv[1] == "together":
    keep_memory_together()
ready = threading.Barrier(9)
def hold():
    held = [bytes(2000 + n) for n in range(500)]
    ready.wait()
    ready.wait()
threads = [threading.Thread(target=hold) for _ in range(8)]
[thread.start() for thread in threads]
ready.wait()
libc = ctypes.CDLL(None)
libc.malloc_info(0, ctypes.c_void_p.in_dll(libc, "stdout"))
libc.fflush(None)
ready.wait()
"""


def heaps(how: str) -> int:
    told = subprocess.run(
        [sys.executable, "-c", THREADS, how], capture_output=True, check=True, cwd=ROOT
    )
    return told.stdout.count(b"<heap nr=")


def test_threads_share_one_heap() -> None:
    assert heaps("together") == 1
    assert heaps("apart") > 1


def test_what_was_freed_below_what_is_held_is_given_back() -> None:
    freed = [bytes(2 * KIB) for _ in range(32 * KIB)]
    held = bytes(2 * KIB)
    full = memory_of(os.getpid())
    freed.clear()
    give_memory_back()
    assert full.own_mib - memory_of(os.getpid()).own_mib > 40
    assert len(held) == 2 * KIB
