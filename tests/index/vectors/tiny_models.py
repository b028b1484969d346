"""Small sentence-transformers models with random weights, made anew in a test."""

from collections.abc import Mapping
from pathlib import Path

WORDS = (
    *("the", "panel", "noted", "report", "on", "fraud", "burglary", "rose", "in", "summer", "and"),
    *("what", "was", "said", "about", "query", "passage", "fire", "officers", "fell", "by", "half"),
    *(":", ".", ",", "?"),
)
DIMENSION = 32


def write_tiny_model(
    folder: Path,
    *,
    pooling: str = "mean",
    prompts: Mapping[str, str] | None = None,
    length: int = 24,
    dense: int | None = None,
    truncate: int | None = None,
    include_prompt: bool = True,
) -> Path:
    """Write a model of two layers; ``dense`` gives its texts vectors of another length."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Dense, Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizer

    torch.manual_seed(1)
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS]
    letters = [chr(n) for n in range(ord("a"), ord("z") + 1)]
    pieces = [*vocabulary, *letters, *(f"##{letter}" for letter in letters)]
    source = folder.with_name(f"{folder.name}-transformer")
    source.mkdir(parents=True)
    (source / "vocab.txt").write_text("\n".join(pieces), encoding="utf-8")
    BertTokenizer(vocab=str(source / "vocab.txt"), model_max_length=64).save_pretrained(source)
    config = BertConfig(
        vocab_size=len(pieces),
        hidden_size=DIMENSION,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
        initializer_range=0.5,
    )
    BertModel(config).save_pretrained(source)
    transformer = Transformer(str(source), max_seq_length=length)
    modules = [transformer, Pooling(DIMENSION, pooling, include_prompt)]
    if dense:
        modules.append(Dense(DIMENSION, dense))
    model = SentenceTransformer(
        modules=modules, prompts=dict(prompts or {}), truncate_dim=truncate, device="cpu"
    )
    model.save(str(folder))
    return folder
