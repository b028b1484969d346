"""Vectors of passages, sentences and tokens, and the model that makes them."""
