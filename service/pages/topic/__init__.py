"""The page of a topic over time."""
