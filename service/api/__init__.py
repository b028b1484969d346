"""The web API: an app factory, its routes, and one shape for every error."""
