"""The way back to the page that quotes some words, as an address carries it.

It comes from whoever made the link: only pages of ours that quote are led to, and their address is
spelt anew.
"""

import re
from urllib.parse import parse_qsl

from service.pages.shared.page_addresses import ASK, COMPARE, MAX_BACK_CHARACTERS, TOPIC, address

_QUOTING = (ASK, COMPARE, TOPIC)
_ANCHOR = re.compile(r"[a-z0-9-]{1,60}")
_MAX_PARAMETERS = 100


def way_back(typed: str) -> str | None:
    """The address of a page that quotes; ``None`` for what is none."""
    whole, _, anchor = typed.partition("#")
    path, _, query = whole.partition("?")
    if path not in _QUOTING or len(typed) > MAX_BACK_CHARACTERS:
        return None
    try:
        parameters = parse_qsl(query, max_num_fields=_MAX_PARAMETERS)
    except ValueError:
        return None
    return address(path, parameters, anchor if _ANCHOR.fullmatch(anchor) else "")
