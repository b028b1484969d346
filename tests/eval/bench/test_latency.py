import subprocess
import sys

import pytest

from eval.bench.latency import run_process, spread


def test_a_process_is_timed_with_its_peak_memory() -> None:
    process = run_process(sys.executable, "-c", "b = b'x' * (64 * 1024 * 1024)")
    assert process.seconds > 0
    assert process.peak_mib >= 64


def test_a_process_that_fails_is_not_timed() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        run_process(sys.executable, "-c", "raise SystemExit(3)")


def test_the_spread_tells_median_and_95th_percentile() -> None:
    found = spread([float(n) for n in range(101)])
    assert (found.p50_ms, found.p95_ms) == (50, 95)
