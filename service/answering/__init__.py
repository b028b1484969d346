"""Answering a question with recorded words, or saying that nothing was found."""
