"""Decisions and agreements: what a meeting resolved."""
