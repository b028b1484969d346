"""Saved searches: what is new on them since the last time, and mailing it."""
