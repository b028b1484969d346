"""Reports of answers, checks and registers, and a writer of them for each medium."""
