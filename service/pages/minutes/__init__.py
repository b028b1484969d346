"""The pages on which minutes are read."""
