"""Passages: what is ranked and returned, cut from documents, with their citations."""
