"""What a sentence-transformers model states is used as it states it, whatever the model."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.index_errors import EncoderError
from index.vectors.encoder import SentenceTransformerEncoder
from index.vectors.onnx_encoder import OnnxEncoder
from index.vectors.onnx_export import LEAST_AGREEMENT, agreement, export_model
from tests.index.vectors.tiny_models import DIMENSION, write_tiny_model

E5 = {"query": "query: ", "passage": "passage: "}
BGE = {"query": "query: ", "document": ""}
MODELS: dict[str, dict[str, Any]] = {
    "mean": {},
    "cls": {"pooling": "cls"},
    "last token": {"pooling": "lasttoken"},
    "prompts for both": {"prompts": E5},
    "a prompt for queries alone": {"pooling": "cls", "prompts": BGE},
    "prompts that are not pooled": {"prompts": E5, "include_prompt": False},
    "first components": {"truncate": 16},
}
TEXTS = [
    "The panel noted the report on fraud. Burglary rose in summer.",
    "what was said about fire officers?",
    "fraud " * 40,
]


@pytest.fixture(params=list(MODELS.values()), ids=list(MODELS))
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return write_tiny_model(tmp_path / "model", **request.param)


def test_vectors_are_those_that_the_model_gives_queries_and_documents(folder: Path) -> None:
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(folder), device="cpu")
    encoder = SentenceTransformerEncoder(str(folder))
    questions = np.stack([one.whole for one in encoder.encode_questions(TEXTS)])
    passages = np.stack([one.whole for one in encoder.encode(TEXTS)])
    assert np.allclose(questions, model.encode_query(TEXTS, normalize_embeddings=True), atol=1e-5)
    assert np.allclose(
        passages,
        model.encode_document(TEXTS, prompt=encoder.passage_prompt, normalize_embeddings=True),
        atol=1e-5,
    )
    assert encoder.dimension == questions.shape[1] == encoder.encode(TEXTS)[0].tokens.shape[1]


def test_an_exported_model_gives_questions_the_same_vectors(folder: Path, tmp_path: Path) -> None:
    encoder = SentenceTransformerEncoder(str(folder))
    exported = tmp_path / "exported"
    exported.mkdir()
    onnx = OnnxEncoder(exported, export_model(encoder, exported))
    printed = "\ufb01re of\u00ad\ufb01cers"
    found = agreement(encoder, onnx, [*TEXTS, printed])
    assert min(found.values()) >= LEAST_AGREEMENT
    assert onnx.max_tokens == encoder.max_tokens
    assert onnx.count_tokens([*TEXTS, printed]) == encoder.count_tokens([*TEXTS, printed])


def test_a_prompt_takes_its_tokens_from_what_is_read_of_a_text(tmp_path: Path) -> None:
    bare = SentenceTransformerEncoder(str(write_tiny_model(tmp_path / "bare", length=20)))
    prompted = SentenceTransformerEncoder(
        str(write_tiny_model(tmp_path / "prompted", length=20, prompts=E5))
    )
    assert (bare.max_tokens, prompted.max_tokens) == (18, 16)
    assert (bare.passage_prompt, prompted.passage_prompt) == ("", "passage: ")
    within = "fraud " * prompted.max_tokens
    inside, beyond = prompted.encode([within, within + "burglary rose"])
    assert np.allclose(inside.whole, beyond.whole, atol=1e-5)


def test_tokens_of_a_prompt_stand_for_no_character(tmp_path: Path) -> None:
    folder = write_tiny_model(tmp_path / "model", prompts=E5)
    text = "burglary rose"
    spans = SentenceTransformerEncoder(str(folder)).encode([text])[0].spans.tolist()
    assert spans == [[0, 0], [0, 0], [0, 0], [0, 8], [9, 13], [0, 0]]


def test_a_question_and_a_passage_in_the_same_words_are_read_behind_their_own_prompts(
    tmp_path: Path,
) -> None:
    encoder = SentenceTransformerEncoder(str(write_tiny_model(tmp_path / "model", prompts=E5)))
    question, passage = encoder.encode_questions(TEXTS[:1]), encoder.encode(TEXTS[:1])
    assert not np.allclose(question[0].whole, passage[0].whole, atol=1e-3)


def test_a_model_whose_tokens_have_other_vectors_than_its_texts_is_refused(tmp_path: Path) -> None:
    folder = write_tiny_model(tmp_path / "model", dense=DIMENSION // 4)
    with pytest.raises(EncoderError, match="another length than its texts"):
        SentenceTransformerEncoder(str(folder)).encode(TEXTS)
