"""Labelled questions, and judging a ranking against them."""
