"""Serving over HTTP: what routes share, and what guards them."""
