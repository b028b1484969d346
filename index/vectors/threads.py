"""How many threads numerical libraries use."""

import threadpoolctl


def limit_blas_threads() -> None:
    """Let NumPy's BLAS use one thread in this process, whatever the machine has.

    Its threads and those of the embedding model fight over the same cores: on two cores, encoding
    a question took 38 ms with both at two threads and 19 ms so.
    """
    threadpoolctl.threadpool_limits(1, user_api="blas")
