"""A reader for each form of source, and choosing among them."""
