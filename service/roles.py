"""Which role a question asks about, whether it asks what that role said, and on what subject."""

import re
from dataclasses import dataclass

from ingest.record import SpeakerRole
from ingest.speakers import roles_mentioned

_SPEECH = (
    r"(?:sa(?:y|ys|id)|think|thinks|thought|view|views|opinion|position|stance|respon(?:d|ded|se)"
    r"|repl(?:y|ied)|report(?:ed)?|comment(?:ed|s)?|mention(?:ed)?|promis(?:e|ed|es)|agree[ds]?"
    r"|explain(?:ed)?|told|tell|state[ds]?|advis(?:e|ed)|words)"
)
_ASKS_WHAT_WAS_SAID = re.compile(
    rf"\b(?:has|have|had|did|does|do|what|how|where|when)\b.*\b{_SPEECH}\b"
    rf"|\baccording to\b|\b{_SPEECH}\b.*\b(?:of|by|from)\b",
    re.IGNORECASE | re.DOTALL,
)
_FRAME_OPENING = re.compile(
    rf"^\W*(?:(?:please\s+)?(?:tell|show)\s+me\s+)?(?:what|how|where|when|did|has|does)\b.{{0,40}}?"
    rf"\b{_SPEECH}\b(?:\s+(?:about|on|of|regarding|concerning|to|that|in relation to))+\s+",
    re.IGNORECASE,
)
# The Deputy PCC speaks for the PCC's office.
_OFFICE: dict[SpeakerRole, tuple[SpeakerRole, ...]] = {"PCC": ("PCC", "Deputy PCC")}


@dataclass(frozen=True, slots=True)
class AskedRoles:
    """Roles a question names. ``must_speak`` is set where it asks what they said.

    ``subject`` is the question without the words that only ask ("what has the PCC said about"),
    so that they are not looked for in the minutes.
    """

    named: tuple[SpeakerRole, ...]
    must_speak: bool
    subject: str

    @property
    def speaking(self) -> tuple[SpeakerRole, ...]:
        """The named roles with those that speak for them."""
        return tuple(dict.fromkeys(r for role in self.named for r in _OFFICE.get(role, (role,))))


def asked_roles(question: str) -> AskedRoles:
    """Read the roles from a question's words.

    "What has the PCC said about X" asks for the PCC's words; "how does the PCC measure X" only
    names the PCC, and anybody's words may answer.
    """
    named = roles_mentioned(_with_capital_roles(question))
    must_speak = bool(named) and _ASKS_WHAT_WAS_SAID.search(question) is not None
    subject = _FRAME_OPENING.sub("", question, count=1).strip() if must_speak else ""
    return AskedRoles(named, must_speak, subject or question)


def _with_capital_roles(question: str) -> str:
    """People type "pcc" and "chief constable"; the record's titles are capitalised."""
    words = re.sub(r"\b(d?pf?cc|[ad]cc)\b", lambda m: m.group().upper(), question, flags=re.I)
    return re.sub(
        r"\b(?:deputy |assistant )?(?:chief constable|police and crime commissioner"
        r"|commissioner|chair(?:man|woman|person)?)\b",
        lambda m: m.group().title().replace(" And ", " and "),
        words,
        flags=re.IGNORECASE,
    )
