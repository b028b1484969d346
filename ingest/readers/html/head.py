"""What the head of a web page states: its address, what links are relative to, the site's name."""

from collections.abc import Mapping, Sequence

MAX_ADDRESS = 2000  # characters; a longer one is no address that a person could follow


def note_address(found: dict[str, str], tag: str, attributes: Mapping[str, str]) -> None:
    """Note what an element of the head states, as ``canonical``, ``base`` or ``site``.

    What was stated first stands.
    """
    kind = (attributes.get("rel") or attributes.get("property") or "").lower()
    stated: Sequence[tuple[bool, str, str]] = (
        (tag == "link" and kind == "canonical", "canonical", attributes.get("href", "")),
        (tag == "meta" and kind == "og:url", "canonical", attributes.get("content", "")),
        (tag == "meta" and kind == "og:site_name", "site", attributes.get("content", "")),
        (tag == "base", "base", attributes.get("href", "")),
    )
    for is_meant, name, value in stated:
        if is_meant and value.strip() and len(value) <= MAX_ADDRESS:
            found.setdefault(name, " ".join(value.split()))
