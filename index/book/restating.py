"""Documents that say in other words what a council published, such as the sample brought along."""

# How the publisher of such a document begins.
_RESTATING_PUBLISHER = "Minutebook (sample"


def is_restated(publisher: str | None) -> bool:
    """Whether a document with this publisher says in other words what a council published."""
    return publisher is not None and publisher.startswith(_RESTATING_PUBLISHER)
