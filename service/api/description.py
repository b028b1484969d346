"""The description of the API (OpenAPI), with what this service asks of those who use it."""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from service.contract.health import ProblemModel
from service.settings import Settings
from service.web.access import needs_token
from service.web.problems import problem_responses

_HEALTH = ("/healthz", "/readyz")
_SCHEME = "token"
_BEARER = {"type": "http", "scheme": "bearer"}


def description(app: FastAPI, settings: Settings) -> dict[str, Any]:
    """The description of the app's routes under the settings."""
    schema = get_openapi(
        title=app.title,
        version=app.version,
        description=app.description,
        routes=app.routes,
        servers=[{"url": settings.root_path}] if settings.root_path else None,
    )
    # So that the one shape of every error is described.
    schema["components"]["schemas"]["ProblemModel"] = ProblemModel.model_json_schema()
    has_tokens = bool(settings.access_token or settings.access_token_file)
    if has_tokens:
        schema["components"]["securitySchemes"] = {_SCHEME: _BEARER}
    for path, operations in schema["paths"].items():
        asks_token = has_tokens and needs_token(path, settings.public_paths or ())
        is_limited = settings.rate_limit is not None and path not in _HEALTH
        for operation in operations.values():
            operation["responses"] |= _refusals(asks_token=asks_token, is_limited=is_limited)
            if asks_token:
                operation["security"] = [{_SCHEME: []}]
    return schema


def _refusals(*, asks_token: bool, is_limited: bool) -> dict[str, Any]:
    statuses = [HTTPStatus.UNAUTHORIZED] if asks_token else []
    statuses += [HTTPStatus.TOO_MANY_REQUESTS] if is_limited else []
    return {str(status): described for status, described in problem_responses(*statuses).items()}
