"""A run of the evaluation: made, kept, compared, reported, accepted."""
