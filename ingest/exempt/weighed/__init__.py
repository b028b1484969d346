"""What of a meeting was likely private, by a sum of signs over all of its pieces."""
