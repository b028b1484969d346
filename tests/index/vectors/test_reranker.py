"""The reranker with a tiny cross-encoder that is made here: its scores mean nothing."""

from pathlib import Path

import numpy as np
import pytest

from index.index_errors import EncoderError
from index.vectors.reranker import CrossEncoderReranker

WORDS = "[PAD] [UNK] [CLS] [SEP] [MASK] the pcc reported drones horses how many were bought".split()
TEXTS = ["the pcc reported drones", "the pcc reported horses were bought", "horses"]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return cross_encoder(tmp_path_factory.mktemp("tiny"), labels=1)


def cross_encoder(folder: Path, labels: int) -> Path:
    """Write a cross-encoder with weights drawn by chance."""
    import torch
    from transformers import AutoConfig, AutoModelForSequenceClassification
    from transformers.models.bert import BertTokenizerFast  # type: ignore[attr-defined]  # lazily there

    torch.manual_seed(1)
    (folder / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    tokenizer = BertTokenizerFast(vocab={word: at for at, word in enumerate(WORDS)})
    tokenizer.save_pretrained(folder)
    config = AutoConfig.for_model(
        "bert",
        vocab_size=len(WORDS),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=64,
        num_labels=labels,
        initializer_range=1.0,
    )
    model = AutoModelForSequenceClassification.from_config(config)  # type: ignore[no-untyped-call]
    model.save_pretrained(folder)
    return folder


def test_every_text_gets_a_probability_of_its_own(tiny: Path) -> None:
    reranker = CrossEncoderReranker(str(tiny))
    found = reranker.relevances("how many drones were bought", TEXTS)
    assert found.shape == (3,)
    assert ((found > 0) & (found < 1)).all()
    assert len(set(found.tolist())) == 3


def test_it_is_the_sigmoid_of_what_the_model_says_of_each_pair(tiny: Path) -> None:
    from sentence_transformers import CrossEncoder
    from torch.nn import Identity

    question = "how many drones were bought"
    pairs = [(question, text) for text in TEXTS]
    model = CrossEncoder(str(tiny), device="cpu")
    scores = model.predict(pairs, activation_fn=Identity(), show_progress_bar=False)
    expected = 1 / (1 + np.exp(-np.asarray(scores)))
    found = CrossEncoderReranker(str(tiny)).relevances(question, TEXTS)
    np.testing.assert_allclose(found, expected, rtol=1e-4)


def test_no_texts_need_no_model() -> None:
    assert CrossEncoderReranker("/nowhere").relevances("drones", []).shape == (0,)


def test_a_model_that_is_not_there_is_told_in_one_sentence() -> None:
    with pytest.raises(EncoderError, match="set MINUTEBOOK_RERANKER to the folder"):
        CrossEncoderReranker("/nowhere/at-all").relevances("drones", TEXTS)


def test_a_model_with_several_scores_is_refused(tmp_path: Path) -> None:
    several = cross_encoder(tmp_path, labels=3)
    with pytest.raises(EncoderError, match="gives 3 scores where one is needed"):
        CrossEncoderReranker(str(several)).relevances("drones", TEXTS)
