"""Exporting the network for ONNX Runtime, its matrices in eight bits.

Its numbers are those of torch but for that; how far they lie apart is in docs/sentence-model.md.
"""

import logging
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from torch import Tensor, nn

from index.sentences.exported_network import INPUTS, OUTPUT, ExportedNetwork
from index.sentences.network import Batch, SentenceNetwork, batch_of, run
from index.sentences.windows import window_of
from index.vectors.onnx_files import write_onnx

# How far odds may lie from torch's, in the mean over windows of chance. A sentence that is read
# with others round it has odds about as far from those it had.
MOST_APART = 1.0
_COMPARED = 6
_WHOLE = "whole"


class NotAlikeError(Exception):
    """A network that was exported tells something else than torch does."""


def write_eight_bits(network: SentenceNetwork, file: Path) -> None:
    """Write a network to be run on one window at a time.

    Raises ``NotAlikeError`` where it does not tell what torch tells, and whatever the libraries do
    where they cannot write it.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    whole = file.with_name(_WHOLE)
    try:
        _write_whole(network, whole)
        with _unlogged():
            quantize_dynamic(
                whole,
                file,
                op_types_to_quantize=["MatMul"],
                per_channel=True,
                weight_type=QuantType.QInt8,
                # One bit less, without which sums overflow on processors that add pairs in 16 bits.
                reduce_range=True,
            )
    finally:
        whole.unlink(missing_ok=True)
    apart = _apart(network, ExportedNetwork(file))
    if not apart <= MOST_APART:
        raise NotAlikeError(f"the exported network's odds lie {apart:.2f} from torch's")


def _write_whole(network: SentenceNetwork, file: Path) -> None:
    """Write a network as it is, in float32."""
    example = batch_of([window_of([[1, 2], [3]], 0, 4)])
    write_onnx(
        _OnColumns(network),
        [example.tokens, example.sentence],
        file,
        outputs=[OUTPUT],
        axes={**{name: {1: "tokens"} for name in INPUTS}, OUTPUT: {1: "sentences"}},
    )


class _OnColumns(nn.Module):
    """A network that takes the columns of a batch, as what is exported must."""

    def __init__(self, network: SentenceNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, tokens: Tensor, sentence: Tensor) -> Tensor:
        told: Tensor = self.network(Batch(tokens, sentence))
        return told


def _apart(network: SentenceNetwork, exported: ExportedNetwork) -> float:
    """How far the odds of windows of chance lie from torch's, in the mean."""
    chance = random.Random(1)  # noqa: S311
    known = network.encoder.config.vocab_size
    apart = []
    for _ in range(_COMPARED):
        words = [[chance.randrange(known) for _ in range(24)] for _ in range(7)]
        window = window_of(words, chance.randrange(known), chance.randrange(known))
        apart.append(np.abs(np.subtract(run(network, window), exported(window))).mean())
    return float(np.mean(apart))


@contextmanager
def _unlogged() -> Iterator[None]:
    """Keep a library from printing by the root logger, and from setting that up for others."""
    silent = logging.NullHandler()
    logging.getLogger().addHandler(silent)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(silent)
