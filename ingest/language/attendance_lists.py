"""The lists of those present, by what their labels call them.

A list is a row of ``LISTS``; a new way to head one begins there.
"""

from dataclasses import dataclass

from ingest.record import SpeakerRole


@dataclass(frozen=True, slots=True)
class AttendanceList:
    """A kind of list by the words of its label, as a pattern in lower case, and one it reads.

    ``role`` is that of those of whom nothing else is told. In a list that ``may_be_mixed`` that is
    so only where the lists set members apart from others, and not beside an affiliation. Where
    those of a list ``may_hold_office``, what is told of one may be a title that no list holds.
    """

    label: str
    role: SpeakerRole | None
    reads: str
    may_be_mixed: bool = False
    may_hold_office: bool = False


LISTS = (
    AttendanceList(r"(?:in the )?chair(?:man|woman|person)?|conven[eo]r", "Chair", "In the chair"),
    AttendanceList(
        r"(?:[\w-]+ ){0,3}(?:non-executives|councillors|cllrs\.?|members?|governors|trustees"
        r"|co-?opt(?:ed|ees?)|independents?)"
        r"(?: present| in attendance| attending)?|residents[’'] representatives",
        "Member",
        "Voting members",
    ),
    AttendanceList(
        r"(?:[\w&-]+ ){0,3}(?:officers?|staff)(?: present| in attendance)?|clerk|secretary"
        r"|secretariat|opcc|(?:the )?force|police|constabulary|auditors?",
        "Officer",
        "Officers in attendance",
        may_hold_office=True,
    ),
    AttendanceList(
        r"names?|present|attendees|attended|attendance|sederunt|t?here|who came|attending|committee"
        r"|panel|board|(?:in|at) the meeting|on the call|who was there|those present|attended by",
        "Member",
        "Sederunt",
        may_be_mixed=True,
    ),
    AttendanceList(
        r"others|(?:also )?(?:in attendance|present|attending|also)\b.*|for the .*|witnesses"
        r"|speakers|presenters",
        None,
        "Also present",
        may_hold_office=True,
    ),
    AttendanceList(
        r"apologies.*|absent|public|guests?|visitors?|observers?|press",
        None,
        "Apologies for absence",
    ),
)
