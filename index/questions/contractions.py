"""Contractions written out, with their apostrophe or without: "cant" for "can not".

They ask and name no subject; without the apostrophe they would be looked for, or taken for words
that are misspelt.
"""

import re

_NEGATED = re.compile(
    r"\b(ca|wo|do|did|does|is|are|was|were|has|have|had|could|should|would)n['’]?t\b", re.IGNORECASE
)
_WHOLE = {"ca": "can", "wo": "will"}
_ASKING = re.compile(r"\b(what|who|that|there|where|how)['’]?s\b", re.IGNORECASE)


def written_out(text: str) -> str:
    """A question's words without contractions."""
    text = _NEGATED.sub(lambda match: f"{_WHOLE.get(match[1].lower(), match[1])} not", text)
    return _ASKING.sub(r"\1 is", text)
