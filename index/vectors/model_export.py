"""An embedding model as it is exported for questions: where that is kept, and what is known of it.

Exports stand beside the generations, each under the hash of the weights that it was made from, so
that whoever opens a generation finds the one whose vectors agree with it.
"""

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

MODEL_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"
_EXPORT_FILE = "export.json"


class Export(BaseModel):
    """What an export is, or why there is none.

    ``problem`` says in words why the model could not be exported; the rest is empty then.
    ``prompt`` is read before every question, ``length`` how many tokens are read of both together
    with ``special_tokens``. ``inputs`` are those of the exported model. ``agreement`` is the least
    cosine with torch's vectors that was found for whole texts, sentences and tokens. ``libraries``
    made it.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    libraries: Mapping[str, str]
    problem: str | None = None
    prompt: str = ""
    length: int = 0
    special_tokens: int = 0
    inputs: tuple[str, ...] = ()
    agreement: Mapping[str, float] = {}


def exports_folder(home: Path) -> Path:
    """Where the exports of a home are, by the hash of the weights."""
    return home / "index" / "encoders"


def read_export(home: Path, weights_sha256: str | None) -> Export | None:
    """What is known of the export of these weights; ``None`` where it was never tried."""
    if weights_sha256 is None:
        return None
    try:
        text = (exports_folder(home) / weights_sha256 / _EXPORT_FILE).read_text(encoding="utf-8")
        return Export.model_validate_json(text)
    except (OSError, UnicodeDecodeError, ValidationError):
        return None


def write_export(folder: Path, export: Export) -> None:
    """Write what is known of an export into its folder. Raises ``OSError``."""
    (folder / _EXPORT_FILE).write_text(export.model_dump_json(indent=2), encoding="utf-8")


def slower_because(home: Path, weights_sha256: str | None) -> str | None:
    """Why questions are encoded by torch, as half a sentence; ``None`` where they are not."""
    if weights_sha256 is None:
        return "its weights are not one file that could be told by its hash"
    export = read_export(home, weights_sha256)
    if export is None:
        return "it was not exported for ONNX Runtime yet; run `minutebook index`"
    return export.problem
