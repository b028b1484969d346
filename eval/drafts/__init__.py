"""Labelled drafts, and measuring the clerk's check."""
