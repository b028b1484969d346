"""Links to the council's page that open at the quoted words.

Browsers scroll to the words of a text fragment (https://wicg.github.io/scroll-to-text-fragment/)
and mark them; those that do not know it, and pages without the words, open at the top.
"""

from urllib.parse import quote, urlsplit

# A range is named by its first and its last words; what is this short is named whole.
_EDGE_WORDS = 6
_WHOLE_WORDS = 12


def address_at_words(url: str, words: str, page: int | None) -> str:
    """The address of a page that opens at the words; of a PDF file, at its page.

    ``words`` is recorded text, ``page`` the printed page it begins on. The address comes back
    as it is where there is nothing to look for.
    """
    if _is_pdf(url):
        return url if page is None or "#" in url else f"{url}#page={page}"
    directive = _directive(words)
    if not directive:
        return url
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def _is_pdf(url: str) -> bool:
    try:
        return urlsplit(url).path.lower().endswith(".pdf")
    except ValueError:  # not an address that anything could be read at
        return False


def _directive(words: str) -> str:
    """A range may span paragraphs, but what names either end of it must stand in one."""
    lines = [line for line in map(_searchable_words, words.splitlines()) if line]
    if not lines:
        return ""
    if len(lines) == 1 and len(lines[0]) <= _WHOLE_WORDS:
        return _encoded(lines[0])
    return f"{_encoded(lines[0][:_EDGE_WORDS])},{_encoded(lines[-1][-_EDGE_WORDS:])}"


def _searchable_words(line: str) -> list[str]:
    """The words of a line without list marks and dashes at its ends, which pages draw."""
    words = line.split()
    while words and not any(map(str.isalnum, words[0])):
        del words[0]
    while words and not any(map(str.isalnum, words[-1])):
        del words[-1]
    return words


def _encoded(words: list[str]) -> str:
    """Percent-encoded, with the dash too, which has a meaning of its own here."""
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
