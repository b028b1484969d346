"""A network that tells what the sentences of minutes do, from layers of the embedding model.

The sentences of a document are read several at a time, each closed by the model's separator, and
each is told from the mean of its tokens and from its separator: sequential sentence classification
(Cohan and others, "Pretrained Language Models for Sequential Sentence Classification", 2019). Only
the first layers are used, adapted by matrices of low rank (Hu and others, "LoRA", 2021).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn.utils import parametrize
from transformers import BertConfig, BertModel

from index.sentences.shape import Shape
from index.sentences.windows import PADS, Window
from ingest.record.likelihoods import DEEDS

LABELS = len(DEEDS)
_HEAD = 2  # the mean of a sentence's tokens, and its separator
_ADAPTED = ("query", "key", "value", "dense")


class LowRank(nn.Module):
    """What is added to a matrix (rows, columns): the product of two of low rank, zero at first."""

    def __init__(self, rows: int, columns: int, rank: int) -> None:
        super().__init__()
        self.up = nn.Parameter(torch.zeros(rows, rank))
        self.down = nn.Parameter(torch.randn(rank, columns) / columns**0.5)

    def forward(self, weight: Tensor) -> Tensor:
        """The matrix with what is added to it."""
        return weight + self.up @ self.down


class SentenceNetwork(nn.Module):
    """The first layers of a BERT model, adapted, and a linear head a sentence.

    ``folder`` holds the model; nothing of it is trained but what is added to its matrices, its
    biases and its norms.
    """

    def __init__(self, folder: Path, shape: Shape) -> None:
        super().__init__()
        settings = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        settings["num_hidden_layers"] = shape.layers
        self.encoder = BertModel(BertConfig(**settings), add_pooling_layer=False)
        stored = load_file(folder / "model.safetensors")
        known = self.encoder.state_dict()
        self.encoder.load_state_dict({name: stored[name] for name in known if name in stored})
        self.encoder.embeddings.requires_grad_(requires_grad=False)
        width = self.encoder.config.hidden_size
        for name, module in self.encoder.encoder.named_modules():
            if isinstance(module, nn.Linear) and name.rsplit(".", 1)[-1] in _ADAPTED:
                low = LowRank(module.out_features, module.in_features, shape.rank)
                module.weight.requires_grad = False
                parametrize.register_parametrization(module, "weight", low)
        self.shape = shape
        self.head = nn.Linear(width * _HEAD, LABELS)
        self.dropout = nn.Dropout(0.1)

    def forward(self, batch: "Batch") -> Tensor:
        """The log odds (windows, sentences, labels) of every sentence of a batch."""
        # A window by itself has no padding, and the mask that nothing needs takes time.
        attended = (batch.sentence > PADS).long() if len(batch.tokens) > 1 else None
        states = self.encoder(input_ids=batch.tokens, attention_mask=attended).last_hidden_state
        # All this is exported, so that the number of sentences is not a number of Python's.
        count = batch.sentence.max() + 1
        numbers = torch.arange(count, device=states.device)  # type: ignore[call-overload]
        belongs = (batch.sentence.unsqueeze(1) == numbers.unsqueeze(-1)).to(states.dtype)
        closes = belongs * (torch.roll(batch.sentence, -1, 1) != batch.sentence).unsqueeze(1)
        means = belongs @ states / belongs.sum(-1, keepdim=True).clamp(min=1)
        told: Tensor = self.head(self.dropout(torch.cat([means, closes @ states], -1)))
        return told

    def adapted(self) -> dict[str, Tensor]:
        """What was trained, by name, as it is stored: float16."""
        trained = {name for name, value in self.named_parameters() if value.requires_grad}
        return {
            name: value.detach().to("cpu", torch.float16).contiguous()
            for name, value in self.state_dict().items()
            if name in trained
        }

    def adapt(self, stored: Mapping[str, Tensor]) -> None:
        """Take over what was trained and stored. Raises ``KeyError`` where a part of it lacks."""
        with torch.no_grad():
            for name, value in self.named_parameters():
                if value.requires_grad:
                    value.copy_(stored[name].to(value.dtype))


def save_adapted(network: SentenceNetwork, file: Path, about: Mapping[str, str]) -> None:
    """Write what was trained of a network, its shape, and what else is to be known of it."""
    shape = {name: str(size) for name, size in asdict(network.shape).items()}
    save_file(network.adapted(), file, metadata={**about, **shape})


def load_trained(folder: Path, file: Path) -> SentenceNetwork:
    """The same to be trained on, with what adapts it apart. Raises as ``load_adapted`` does."""
    network = SentenceNetwork(folder, Shape.of(file))
    network.adapt(load_file(file))
    return network


def load_adapted(folder: Path, file: Path) -> SentenceNetwork:
    """The network that a file adapts the embedding model in a folder to, ready to tell.

    Raises ``OSError``, ``KeyError``, ``ValueError``, ``RuntimeError`` or ``SafetensorError`` where
    the file is not one that ``save_adapted`` wrote for this model.
    """
    network = load_trained(folder, file)
    for module in list(network.encoder.modules()):
        if parametrize.is_parametrized(module):
            parametrize.remove_parametrizations(module, "weight")
    return network.eval()


def run(network: SentenceNetwork, window: Window) -> list[list[float]]:
    """The log odds (sentences, labels) that a network tells of a window."""
    with torch.inference_mode(), _one_thread():
        told: list[list[float]] = network(batch_of([window]))[0].tolist()
    return told


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side: the columns of ``Window`` (windows, tokens), padded."""

    tokens: Tensor
    sentence: Tensor

    def to(self, device: torch.device) -> "Batch":
        """The same on a device."""
        return Batch(self.tokens.to(device), self.sentence.to(device))


def batch_of(windows: Sequence[Window]) -> Batch:
    """Windows as a batch."""
    longest = max(len(window.tokens) for window in windows)
    return Batch(
        torch.tensor([_padded(window.tokens, longest, 0) for window in windows]),
        torch.tensor([_padded(window.sentence, longest, PADS) for window in windows]),
    )


def _padded(row: list[int], length: int, padding: int) -> list[int]:
    return [*row, *([padding] * (length - len(row)))]


@contextmanager
def _one_thread() -> Iterator[None]:
    """Let torch use one thread: its matrices are small, and waiting for others costs more.

    With two threads on two cores that others use too, a text took eight times as long.
    """
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
