"""Errors of fetching. Each is one sentence about one address; the others go on."""

from ingest.errors import MinutebookError


class FetchError(MinutebookError):
    """Something that could not be fetched."""


class AddressError(FetchError):
    """An address that is no public web address, or leads to one that is not."""


class ForbiddenByRobotsError(FetchError):
    """The site's robots.txt asks programs to stay away from an address."""


class StatusError(FetchError):
    """The server answered with another status than success; ``status`` is the HTTP status."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class UnreachableError(FetchError):
    """The server could not be reached, or broke off, however often it was asked."""
