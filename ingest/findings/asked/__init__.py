"""Recorded questions, each with its reply."""
