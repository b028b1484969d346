"""Generations on disk: built aside, complete, then swapped in."""
