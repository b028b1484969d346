"""A question and its answer in one paragraph, signed: "Will it open (AB)? In May (CD)."."""

import re
from dataclasses import dataclass

from ingest.language.names import COURTESY_NAME, FULL_NAME
from ingest.language.people import People

# Who stands in brackets where a sentence ends, before its stop or behind it.
_SIGNED = re.compile(
    rf"(?P<mark>[?.])?\s?\((?P<who>[A-Z]{{2,3}}[a-z]?|{COURTESY_NAME}|{FULL_NAME})\)\s?(?P<stop>[?.]?)(?=\s|$)"
)
_MARK = re.compile(r"\?\s++(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class SignedAnswer:
    """Where an answer begins; who asked, if that is signed too, and who answered."""

    start: int
    asker: str | None
    replier: str


def signed_answer(text: str, start: int, end: int, people: People) -> SignedAnswer | None:
    """The answer in a question's words, behind its label, that somebody known signs at their end.

    It begins behind the first name that closes a sentence, which must ask, else behind the last
    question mark. Where more is asked behind that, none is told.
    """
    signed = [
        match
        for match in _SIGNED.finditer(text, start, end)
        if (match["mark"] or match["stop"] or match.end() == end) and people.lists(match["who"])
    ]
    if not signed or text[signed[-1].end() : end].strip(" .\n"):
        return None
    asker = signed[0] if len(signed) > 1 else None
    marks = [*_MARK.finditer(text, start, signed[-1].start())]
    if not (asker or marks):
        return None
    asked_to = asker.end() if asker else marks[-1].end()
    answer = text[asked_to:end].lstrip(" .\n")
    if "?" not in text[start:asked_to] or "?" in answer:
        return None
    return SignedAnswer(end - len(answer), asker["who"] if asker else None, signed[-1]["who"])
