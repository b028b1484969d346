"""The page of several panels side by side."""
