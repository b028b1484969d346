"""Matching by words: terms, postings, phrases, weights."""
