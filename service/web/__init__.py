"""The edge of the web service: what is bounded before a request reaches a route."""
