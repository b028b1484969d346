"""Calibrating "not found"."""
