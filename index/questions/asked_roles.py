"""Which role a question asks about, whether it asks what that role said, and on what subject."""

import re
from dataclasses import dataclass

from ingest.language.roles import mark_roles, roles_mentioned, speaking_for
from ingest.record import SpeakerRole

# A role's mention is replaced by this mark before the question's form is looked at.
_MARK = "\ue000"  # nobody types it
_SPEECH = (
    r"(?:sa(?:y|ys|id)|thinks?|thought|views?|opinions?|position|stance|respon(?:d|ded|ds|se)"
    r"|repl(?:y|ied|ies)|report(?:ed|s)?|comment(?:ed|s)?|mention(?:ed|s)?|promis(?:e|ed|es)"
    r"|agree[ds]?|explain(?:ed|s)?|told|tell|state[ds]?|advis(?:e|ed|es)|words|answer(?:ed|s)?"
    r"|remark(?:ed|s)?|reaction|concerns?|warn(?:ed|s|ings?)?|promised)"
)
_ASKS_WHAT_ROLE_SAID = re.compile(
    rf"\b(?:has|have|had|did|does|do|would)\s+(?:the\s+)?{_MARK}\W(?:\w+\W+){{0,4}}?{_SPEECH}\b"
    rf"|(?:^|\W)(?:the\s+)?{_MARK}(?:['’]s)?\s+(?:\w+\s+){{0,2}}?{_SPEECH}\b"
    rf"|^\W*(?:the\s+)?{_MARK}(?:['’]s)?\s+(?:on|about|regarding)\b"
    rf"|\baccording\s+to\s+(?:the\s+)?{_MARK}"
    rf"|\b{_SPEECH}\s+(?:of|by|from)\s+(?:the\s+)?{_MARK}(?!['’]s)",
    re.IGNORECASE,
)
_FRAME_OPENING = re.compile(
    r"^\W*(?:(?:please\s+)?(?:tell|show)\s+me\s+)?(?:what|how|where|when|did|has|does)\b.{0,40}?"
    rf"\b{_SPEECH}\b(?:\s+(?:about|on|of|regarding|concerning|to|that|in relation to))+\s+",
    re.IGNORECASE,
)
# "Chair's remarks on …", "Deputy PCC on …", with the roles marked.
_ROLE_OPENING = re.compile(
    rf"^\W*(?:the\s+)?{_MARK}+(?:['’]s)?\s+(?:\w+\s+){{0,2}}?(?:{_SPEECH}\s+)?"
    r"(?:on|about|regarding|concerning|to|of)\s+",
    re.IGNORECASE,
)
# "The PCC's policy officer" is an officer, and no PCC.
_OFFICER_OF_ROLE = re.compile(
    rf"{_MARK}['’]s\s+(?:\w+\s+){{0,2}}?"
    r"(?:officer|advis[eo]r|manager|director|executive|chief of staff|secretary|treasurer)\b",
    re.IGNORECASE,
)
# A "candidate for chief constable" is none yet.
_SEEKS_ROLE = re.compile(
    rf"\b(?:candidates?|applicants?|nominees?|contenders?)(?:\W+\w+){{0,5}}?\W+{_MARK}",
    re.IGNORECASE,
)
# Those who were told something did not say it.
_TELLING = re.compile(r"\b(?:tell|told|inform(?:ed)?|assured?)\b", re.IGNORECASE)


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
        return tuple(dict.fromkeys(r for role in self.named for r in speaking_for(role)))


def asked_roles(question: str) -> AskedRoles:
    """Read the roles from a question's words.

    "What has the PCC said about X" asks for the PCC's words; "how does the PCC measure X" only
    names the PCC, and anybody's words may answer.
    """
    every = roles_mentioned(question, is_typed=True)
    marked = mark_roles(question, _MARK, is_typed=True)
    if _SEEKS_ROLE.search(marked):
        return AskedRoles((), must_speak=False, subject=question)
    if not _ASKS_WHAT_ROLE_SAID.search(marked):
        return AskedRoles(every, must_speak=False, subject=question)
    end = _end_of_frame(question)
    if _OFFICER_OF_ROLE.search(marked):
        subject = question[end:].strip() or question
        return AskedRoles(("Officer",), must_speak=True, subject=subject)
    told = _TELLING.search(question)
    every = roles_mentioned(question[: told.start()], is_typed=True) or every if told else every
    # Roles in the subject are spoken about; those in the words that ask are to have spoken.
    named = roles_mentioned(question[:end], is_typed=True) or every
    return AskedRoles(named, must_speak=True, subject=question[end:].strip() or question)


def _end_of_frame(question: str) -> int:
    """Where the words that only ask end, and the subject begins; 0 where they cannot be told."""
    frame = _FRAME_OPENING.match(question)
    if frame:
        return frame.end()
    marked = mark_roles(question, _MARK, is_typed=True)
    opening = _ROLE_OPENING.match(marked)
    rest = marked[opening.end() :] if opening else ""
    # Marks are shorter than what they stand for: only a rest without any can be found again.
    return len(question) - len(rest) if rest and _MARK not in rest else 0
