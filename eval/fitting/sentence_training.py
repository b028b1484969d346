"""Training the network that tells what sentences do, on labelled documents."""

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

import torch
from torch import Tensor, nn

from index.sentences.network import LABELS, Batch, SentenceNetwork, batch_of
from index.sentences.shape import Shape
from index.sentences.windows import stretches, window_of


class LabelledDocument(NamedTuple):
    """Sentences of a document by their tokens, and what each does.

    ``labels`` (sentences, labels) are 1 where it does, 0 where not, and not a number where nobody
    knows, as of headings.
    """

    tokens: Sequence[Sequence[int]]
    labels: Sequence[Sequence[float]]


@dataclass(frozen=True, slots=True)
class Schedule:
    """How long and how fast a network is trained.

    ``rate`` is the highest learning rate of what adapts the layers, ``head_rate`` that of the
    head; ``weight`` is how much a sentence that does something counts beside one that does not.
    """

    epochs: int = 16
    batch: int = 32
    rate: float = 2.5e-3
    head_rate: float = 2e-3
    weight: float = 1.5
    warm_up: int = 50

    @classmethod
    def carried_on(cls, epochs: int) -> Self:
        """For a network that was trained before: slower, in smaller batches."""
        return cls(epochs=epochs, batch=16, rate=1.2e-3, head_rate=1e-3, warm_up=20)


def train(
    network: SentenceNetwork,
    documents: Sequence[LabelledDocument],
    schedule: Schedule,
    *,
    marks: tuple[int, int],
    seed: int,
    device: str = "cpu",
) -> Iterator[int]:
    """Train a network, epoch by epoch; yields the number of each that is done, from 1.

    ``marks`` are the tokens that open a window and close a sentence.
    """
    torch.manual_seed(seed)
    chance = random.Random(seed)  # noqa: S311
    network.to(device)
    shape = network.shape
    examples = [window for document in documents for window in _windows(document, shape)]
    batches = math.ceil(len(examples) / schedule.batch)
    optimiser = _optimiser(network, schedule)
    steps = schedule.epochs * batches
    slowing = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / schedule.warm_up) * (1 - step / steps)
    )
    for epoch in range(1, schedule.epochs + 1):
        network.train()
        for some in _batched(examples, schedule.batch, chance):
            batch, wanted = _batch(some, marks)
            with torch.autocast(device, dtype=torch.bfloat16, enabled=device != "cpu"):
                told = network(batch.to(torch.device(device)))
            loss = _loss(told.float(), wanted.to(device), schedule.weight)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            slowing.step()
        yield epoch


def _windows(document: LabelledDocument, shape: Shape) -> Iterator[LabelledDocument]:
    tokens = [of[: shape.sentence] for of in document.tokens]
    lengths = [len(of) + 1 for of in tokens]
    for start, end in stretches(lengths, shape.window, shape.kept):
        yield LabelledDocument(tokens[start:end], document.labels[start:end])


def _batched(
    examples: Sequence[LabelledDocument], size: int, chance: random.Random
) -> Iterator[list[LabelledDocument]]:
    """Batches of windows of about one length, in an order of chance."""
    lengths = [sum(map(len, tokens)) + chance.random() * 40 for tokens, _ in examples]
    order = sorted(range(len(examples)), key=lengths.__getitem__)
    batches = [order[at : at + size] for at in range(0, len(order), size)]
    chance.shuffle(batches)
    for batch in batches:
        yield [examples[i] for i in batch]


def _batch(examples: Sequence[LabelledDocument], marks: tuple[int, int]) -> tuple[Batch, Tensor]:
    batch = batch_of([window_of(tokens, *marks) for tokens, _ in examples])
    longest = max(len(labels) for _, labels in examples)
    unknown = (math.nan,) * LABELS
    rows = [[*labels, *([unknown] * (longest - len(labels)))] for _, labels in examples]
    return batch, torch.tensor(rows)


def _loss(told: Tensor, wanted: Tensor, weight: float) -> Tensor:
    known = ~wanted.isnan()
    losses = nn.functional.binary_cross_entropy_with_logits(
        told[known], wanted[known], pos_weight=torch.tensor(weight, device=told.device)
    )
    return losses * LABELS


def _optimiser(network: SentenceNetwork, schedule: Schedule) -> torch.optim.Optimizer:
    head = list(network.head.parameters())
    adapting = [p for p in network.encoder.parameters() if p.requires_grad]
    return torch.optim.AdamW(
        [
            {"params": adapting, "lr": schedule.rate},
            {"params": head, "lr": schedule.head_rate},
        ],
        weight_decay=0.01,
    )
