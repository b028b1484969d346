"""Keeping a service's memory where it was, by the allocator of glibc; elsewhere nothing is done."""

import ctypes

# Of <malloc.h>.
_M_ARENA_MAX = -8


def keep_memory_together() -> None:
    """Have all threads of this process share one heap.

    By itself glibc gives threads heaps of their own, eight for each processor. What an answer takes
    for a moment then grows first one and then another of them, and each keeps what it once had: a
    service goes on growing for thousands of answers. The heap is hardly fought over, since most of
    the work of a Python process is done by one thread at a time.
    """
    _call("mallopt", _M_ARENA_MAX, 1)


def give_memory_back() -> None:
    """Give the system what was freed within the heap: by itself that is kept, but for its end."""
    _call("malloc_trim", 0)


def _call(name: str, *arguments: int) -> None:
    function = getattr(ctypes.CDLL(None), name, None)
    if function is not None:
        function(*arguments)
