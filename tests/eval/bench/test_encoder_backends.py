from pathlib import Path

import numpy as np
import pytest

from eval.bench.encoder_backends import OnnxModel, export_to_onnx
from index.vectors.encoder import SentenceTransformerEncoder

TEXTS = [
    "fraud",
    "What has been done about speeding near schools?",
    "Café owners’ losses came to £3.4m — “a third more”, the officer said.",
    " ".join(f"Item {n}: the panel noted the report on burglary." for n in range(20)),
]


@pytest.mark.model
def test_vectors_of_two_backends_agree_in_full_precision(
    model: SentenceTransformerEncoder, tmp_path: Path
) -> None:
    file = tmp_path / "model.onnx"
    export_to_onnx(model.source, file)
    onnx = OnnxModel(model.source, file)
    for text, encoding in zip(TEXTS, model.encode(TEXTS), strict=True):
        assert onnx.encode(text) @ encoding.whole > 0.9999
        tokens = onnx.encode_tokens(text)
        lengths = np.linalg.norm(tokens, axis=1) * np.linalg.norm(encoding.tokens, axis=1)
        assert ((tokens * encoding.tokens).sum(axis=1) / lengths).min() > 0.9999
