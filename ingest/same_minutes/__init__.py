"""Recognising the same minutes in several sources, and which of them is searched."""
