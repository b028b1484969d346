"""Keeping a service's memory where it was: one heap for all threads."""

import ctypes

# Of <malloc.h>.
_M_ARENA_MAX = -8


def keep_memory_together() -> None:
    """Have all threads of this process share one heap, where the C library is glibc.

    By itself it gives threads heaps of their own, eight for each processor. What an answer takes
    for a moment then grows first one and then another of them, and each keeps what it once had: a
    service goes on growing for thousands of answers. The heap is hardly fought over, since most of
    the work of a Python process is done by one thread at a time.
    """
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is not None:
        set_option(_M_ARENA_MAX, 1)
