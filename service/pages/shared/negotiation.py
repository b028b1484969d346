"""Telling browsers from programs."""

from fastapi import Request

_PAGE = "text/html"
_JSON = ("application/json", "application/problem+json")
_PROGRAMS_ONLY = ("/api/", "/openapi.json", "/healthz", "/readyz")


def wants_json(request: Request) -> bool:
    """Whether a program asks: for JSON by name, or where only programs have business."""
    if request.url.path.startswith(_PROGRAMS_ONLY):
        return True
    accepted = request.headers.get("accept", "").lower()
    return _PAGE not in accepted and any(kind in accepted for kind in _JSON)
