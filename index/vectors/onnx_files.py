"""Networks as ONNX files: written from torch, opened with ONNX Runtime."""

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from torch import Tensor, nn

_OPSET = 17


def write_onnx(
    network: "nn.Module",
    examples: Sequence["Tensor"],
    file: Path,
    *,
    outputs: Sequence[str],
    axes: Mapping[str, Mapping[int, str]],
) -> None:
    """Write a network in float32, as it works on examples of its inputs.

    ``axes`` names every input, in order, and what may be of another size in it and in the outputs.
    Raises whatever torch does where it cannot.
    """
    import torch

    with warnings.catch_warnings(), torch.no_grad():
        # The exporter that needs no further packages warns that a newer one exists.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network.eval(),
            tuple(examples),
            str(file),
            dynamo=False,
            opset_version=_OPSET,
            input_names=[name for name in axes if name not in outputs],
            output_names=list(outputs),
            dynamic_axes=axes,
        )


def open_session(file: Path, *, threads: int = 0) -> "InferenceSession":
    """Open a file to be run on the processor, on so many threads; 0 for as many as it has cores."""
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = threads
    # Threads that wait for the next question by spinning take two thirds of all processor time
    # that a question costs, from whoever else is answered on the same machine.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
