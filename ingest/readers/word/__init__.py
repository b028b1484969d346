"""Reading Word minutes."""
