"""The names of files that are taken away: after what they hold, for any system's files."""

import re
import unicodedata

_NOT_NAME = re.compile(r"[^a-z0-9]+")
# As long as every system takes with an ending, and as lists of files show whole.
_MAX_CHARACTERS = 60


def file_stem(words: str, otherwise: str) -> str:
    """The name of a file without its ending, after words; in ASCII, ``otherwise`` if none is left.

    "What has the PCC said?" is "what-has-the-pcc-said".
    """
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    stem = _NOT_NAME.sub("-", plain).strip("-")
    if len(stem) > _MAX_CHARACTERS:
        stem = stem[: _MAX_CHARACTERS + 1].rpartition("-")[0] or stem[:_MAX_CHARACTERS]
    return stem or otherwise
