"""A cross-encoder, which reads question and passage together, for those who have one.

None comes with Minutebook: any that sentence-transformers loads can be set.
"""

import os
import threading
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.index_errors import EncoderError

if TYPE_CHECKING:
    from sentence_transformers import CrossEncoder

Relevances = NDArray[np.float32]


class Reranker(Protocol):
    """What tells how well passages answer a question, better than their vectors do."""

    def relevances(self, question: str, texts: Sequence[str]) -> Relevances:
        """How likely each text (n,) answers the question, 0 to 1."""


class CrossEncoderReranker:
    """Any sentence-transformers CrossEncoder with one score, loaded when it is first needed.

    ``model`` is a folder, or a hub's name. May be shared by threads; one question is judged at a
    time, since the tokenizer cannot be shared. What is longer than the model reads is cut by it.
    """

    def __init__(self, model: str) -> None:
        self._name = model
        self._lock = threading.RLock()

    def relevances(self, question: str, texts: Sequence[str]) -> Relevances:
        """How likely each text (n,) answers the question: the sigmoid of the model's score.

        Raises ``EncoderError`` where the model cannot be loaded or gives several scores.
        """
        if not texts:
            return np.empty(0, dtype=np.float32)
        from torch.nn import Sigmoid

        with self._lock:
            scores = self._loaded.predict(
                [(question, text) for text in texts],
                activation_fn=Sigmoid(),
                show_progress_bar=False,
            )
        return np.asarray(scores, dtype=np.float32)

    @cached_property
    def _loaded(self) -> "CrossEncoder":
        # As with the embedding model: anyone who wants the hub says HF_HUB_OFFLINE=0.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        from sentence_transformers import CrossEncoder

        try:
            model: CrossEncoder = CrossEncoder(self._name, device="cpu")
        except (OSError, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise EncoderError(
                f"the reranker {self._name} cannot be loaded ({reason}); set MINUTEBOOK_RERANKER "
                "to the folder of a sentence-transformers CrossEncoder, or to nothing"
            ) from error
        if model.num_labels != 1:
            raise EncoderError(
                f"the reranker {self._name} gives {model.num_labels} scores where one is needed; "
                "set MINUTEBOOK_RERANKER to another CrossEncoder, or to nothing"
            )
        return model
