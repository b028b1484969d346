"""Where the title ends in a row of a list of items that a copy has flattened to one line.

"Apologies Members may send a substitute.": behind the title stand the agenda's words on the item.
"""

import re

from ingest.outline.title_forms import hangs

_OPENS_SENTENCE = re.compile(
    r"(?<=\s)(?:To\s++[a-z]+|(?<!\bof\s)(?:No|None|Nobody)\s++[a-z]+|[A-Z]{2,4}\s++(?:[a-z]{3,}ed|said|told|gave)\b|(?:The|All|Any|This|These|There|A|An|It|If|In|At|Please|Members?|Councillors?|Officers?"
    r")\s++(?=[a-z]|(?:[A-Z]\w+\s++){1,4}(?:to|is|are|will|and|of|for|was|had|said|gave|[a-z]{2,}ed)\b)"
    r"|(?<!\bfrom\s)(?<!\bby\s)(?<!\bof\s)(?<!\bto\s)(?:Councillor|Cllr|Mrs?|Ms|Miss|Dr)\.?\s++[A-Z][^.]{1,60}?\s[a-z]{3,})"
)
_OPENS_SUBJECT = re.compile(r"(?:An?|The|Each|One|Some|Another)(?:\s++\S++){0,3}")
_TITLE_MAX_CHARACTERS = 250


def row_title_end(text: str, start: int) -> int | None:
    """Where a title that begins at ``start`` ends, at a sentence; ``None`` where none follows."""
    for found in _OPENS_SENTENCE.finditer(text, start + 1, start + _TITLE_MAX_CHARACTERS):
        title = text[start : found.start()].rstrip()
        if _OPENS_SUBJECT.fullmatch(title):  # "A Panel Member asked": no title, but who
            return None
        if not hangs(title):
            return found.start()
    return None
