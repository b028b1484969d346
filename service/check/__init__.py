"""The clerk's check: whether a draft question was asked before, and what became of it."""
