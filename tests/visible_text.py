"""What a web page shows, found another way than the reader finds it: by walking a parsed tree."""

from collections import Counter
from typing import Any

from ingest.language.folding import without_invisible
from ingest.readers.html.decoding import decode_html

_UNSHOWN = frozenset("script style template noscript iframe noembed noframes datalist".split())
# Word's bullets from symbol fonts are read as "·".
_BULLETS = frozenset("\uf0b7\uf0a7\uf0d8\uf0fc§Øü·")


def visible_characters(page: bytes) -> Counter[str]:
    """How often a page shows each character that is not space; bullets are left out, and so are
    hidden hyphens and marks of no width."""
    from lxml import etree  # type: ignore[import-untyped]

    parser: Any = etree.HTMLParser(huge_tree=True, encoding="utf-8")
    html = decode_html(page)
    if not html.strip():
        return Counter()
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return Counter()
    if root is None:
        return Counter()
    found: Counter[str] = Counter()
    unshown = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        is_unshown = element.tag in _UNSHOWN
        if event == "start":
            unshown += is_unshown
            found.update(element.text or "" if not unshown else "")
            continue
        if event == "end":
            unshown -= is_unshown
        found.update(element.tail or "" if not unshown else "")
    return Counter(
        {c: n for c, n in found.items() if without_invisible(c).strip() and c not in _BULLETS}
    )
