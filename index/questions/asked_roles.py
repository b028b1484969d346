"""Which role a question asks about, whether it asks what that role said, and on what subject."""

import re
from dataclasses import dataclass

from ingest.language.roles import mark_roles, role_mentions, roles_mentioned, speaking_for
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
# Who seeks an office does not hold it: "the candidate for Chief Constable", "the man up for …".
_SOUGHT_BEFORE = re.compile(
    r"\b(?:(?:candidates?|nominees?|applicants?)\s+(?:(?:for|to be)\s+)?"
    r"|(?:applications?|interviewed|shortlisted|nominated|up)\s+(?:for|to be)\s+)"
    r"(?:the\s+)?(?:(?:post|job|role|office)\s+of\s+)?(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_SEEKS_BEHIND = re.compile(
    r"\s+(?:(?:who\s+(?:is|was)|put)\s+)?"
    r"(?:up|standing|applying|shortlisted|nominated|forward|in line)\s+(?:for|to be)\b",
    re.IGNORECASE,
)
# "The woman who runs the shelter" may be recorded as anybody; a member of the public is one.
_TOLD_BY_MORE = re.compile(
    r"\s+(?:who(?:se)?|that|in|from|with|at|up)\b|\s+(?!(?:ask|say|tell)ing\b)\w+ing\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(r"public$", re.IGNORECASE)
# Words before a role are looked for so far back, in characters.
_BEFORE = 80
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
    asking = _without_sought(question)
    every = roles_mentioned(asking, is_typed=True)
    marked = mark_roles(asking, _MARK, is_typed=True)
    if not _ASKS_WHAT_ROLE_SAID.search(marked):
        return AskedRoles(every, must_speak=False, subject=question)
    end = _end_of_frame(asking)
    if _OFFICER_OF_ROLE.search(marked):
        subject = question[end:].strip() or question
        return AskedRoles(("Officer",), must_speak=True, subject=subject)
    told = _TELLING.search(asking)
    every = roles_mentioned(asking[: told.start()], is_typed=True) or every if told else every
    # Roles in the subject are spoken about; those in the words that ask are to have spoken.
    named = roles_mentioned(asking[:end], is_typed=True) or every
    return AskedRoles(named, must_speak=True, subject=question[end:].strip() or question)


def _without_sought(question: str) -> str:
    """The question with other letters in the place of an office that somebody only seeks.

    And of who is told by more than being a man or a woman, so that neither is taken for a role.
    """
    kept = list(question)
    for mention in role_mentions(question, is_typed=True):
        before = question[max(0, mention.start - _BEFORE) : mention.start]
        is_told_by_more = (
            mention.role == "Public"
            and _TOLD_BY_MORE.match(question, mention.end)
            and not _PUBLIC.search(question, mention.start, mention.end)
        )
        is_sought = _SOUGHT_BEFORE.search(before) or _SEEKS_BEHIND.match(question, mention.end)
        if is_sought or is_told_by_more:
            kept[mention.start : mention.end] = "x" * (mention.end - mention.start)
    return "".join(kept)


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
