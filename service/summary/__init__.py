"""A short summary written by a language model, and the gate that it must pass to be seen."""
