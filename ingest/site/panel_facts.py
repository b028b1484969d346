"""What a site's own words say of the panel whose minutes it publishes."""

from urllib.parse import urlsplit

from ingest.language.bodies import find_panel
from ingest.record import Facts


def panel_facts(committee_title: str, publisher: str | None, base: str) -> Facts:
    """The facts that every meeting of a committee shares.

    A committee called no more than "Police and Crime Panel" is told from those of other sites by
    the site's host behind its title: which area it is of, the site does not state.
    """
    named = find_panel(committee_title)
    if named:
        return Facts(panel=named[0], publisher=publisher)
    host = urlsplit(base).hostname or base
    return Facts(
        panel=f"{committee_title} ({host})",
        publisher=publisher,
        inferred={
            "panel": f"the site calls it “{committee_title}” and names no area; {host} is its host"
        },
    )
