"""Whether a written sentence is plain prose: no address, no markup, no code."""

import re
import unicodedata

_NOT_PROSE = re.compile(
    r"https?:|www\.|\S@\S|\b[\w-]+\.(?:com|org|net|io|co|gov|uk|eu|info|ai|dev)\b"
    r"|[<>{}\[\]`|\\~^=#_]|\*|&\w+;|\b(?:javascript|data|file):",
    re.IGNORECASE,
)
_MAX_SENTENCE_CHARACTERS = 600


def is_plain(sentence: str) -> bool:
    """Whether a sentence is prose that is fit to be shown, and not endless.

    It must hold a word, end as a sentence does and hold no characters that cannot be seen.
    """
    return (
        len(sentence) <= _MAX_SENTENCE_CHARACTERS
        and _NOT_PROSE.search(sentence) is None
        and all(c.isprintable() and unicodedata.category(c) != "Cf" for c in sentence)
        and re.search(r"[^\W\d_]{2}", sentence) is not None
        and re.search(r"[.!?][”’\"')]*$", sentence) is not None
    )
