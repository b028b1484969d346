"""The page "Has this been asked?"."""
