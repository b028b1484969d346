"""What every request passes before it reaches a route."""

from http import HTTPStatus

from fastapi import FastAPI

from service.host_names import LOCAL_HOSTS
from service.settings import Settings
from service.web.heads import BoundedHeads
from service.web.hosts import AllowedHosts
from service.web.problems import problem_responses
from service.web.redirects import RelativeRedirects
from service.web.request_bodies import BodyBounds, BoundedBodies

# What any route answers before its own work is begun, or where it fails.
GUARD_PROBLEMS = problem_responses(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.REQUEST_URI_TOO_LONG,
    HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.SERVICE_UNAVAILABLE,
)


def add_guards(
    app: FastAPI, settings: Settings, served_on: str, bounds: BodyBounds | None = None
) -> None:
    """Let the app answer only what is addressed to it and within its bounds.

    ``served_on`` is the host that the service listens on. Each guard stands around those added
    before it.
    """
    hosts = (*LOCAL_HOSTS, served_on, *(settings.allowed_hosts or ()))
    app.add_middleware(RelativeRedirects)
    app.add_middleware(BoundedBodies, bounds=bounds or BodyBounds())
    app.add_middleware(BoundedHeads)
    app.add_middleware(AllowedHosts, hosts=hosts)
