"""How windows are put side by side for the network."""

import pytest

torch = pytest.importorskip("torch")

from index.sentences.network import batch_of  # noqa: E402
from index.sentences.windows import window_of  # noqa: E402


def test_shorter_windows_of_a_batch_are_padded() -> None:
    batch = batch_of([window_of([[11, 12], [13]], 1, 2), window_of([[14]], 1, 2)])
    assert batch.tokens.tolist() == [[1, 11, 12, 2, 13, 2], [1, 14, 2, 0, 0, 0]]
    assert batch.sentence.tolist() == [[-1, 0, 0, 0, 1, 1], [-1, 0, 0, -2, -2, -2]]
