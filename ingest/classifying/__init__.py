"""Asking a trained model what each sentence of a reading does."""
