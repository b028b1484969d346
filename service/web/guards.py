"""What every request passes before it reaches a route."""

from http import HTTPStatus

from fastapi import FastAPI
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from service.host_names import LOCAL_HOSTS
from service.settings import Settings
from service.web.access import AccessTokens, access_tokens
from service.web.caching import Caching
from service.web.heads import BoundedHeads
from service.web.hosts import AllowedHosts
from service.web.problems import problem_responses
from service.web.redirects import RelativeRedirects
from service.web.request_bodies import BodyBounds, BoundedBodies
from service.web.root_path import RootPath
from service.web.stopped import StoppedRequests

_THIS_MACHINE = ("127.0.0.1", "::1")
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
    proxies = _THIS_MACHINE if settings.trusted_proxies is None else settings.trusted_proxies
    app.add_middleware(RelativeRedirects, root_path=settings.root_path)
    app.add_middleware(BoundedBodies, bounds=bounds or BodyBounds())
    if tokens := access_tokens(settings):
        app.add_middleware(AccessTokens, tokens=tokens, public=settings.public_paths or ())
    if settings.rate_limit:
        # The library is loaded for those who set a limit.
        from service.web.rate_limits import RateLimits

        app.add_middleware(RateLimits, limits=settings.rate_limit)
    app.add_middleware(AllowedHosts, hosts=hosts)
    app.add_middleware(BoundedHeads)
    app.add_middleware(Caching, shared=settings.cache_control, hsts_seconds=settings.hsts_seconds)
    if settings.root_path:
        app.add_middleware(RootPath, path=settings.root_path)
    app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=list(proxies))
    app.add_middleware(StoppedRequests)
