"""Searching a generation: filters, candidates, ranking, hits."""
