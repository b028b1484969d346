"""Passages of the record, ranked: encoder, vectors, lexical matching, generations, searching."""
