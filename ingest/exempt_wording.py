"""The words that exclude the public, mark text as exempt, or say that neither was needed.

Local Government Act 1972, s100A(4) and Schedule 12A. Every function judges words alone; where
they stand, and what they then cover, is the business of ``ingest.exempt``.
"""

import re

from ingest.sentences import sentence_spans

_PUBLIC = (
    r"(?:the\s+)?(?:members\s+of\s+the\s+)?(?:press|public)\b"
    r"(?:(?:\s+(?:and|or)|,)\s+(?:the\s+)?(?:press|public)\b)?"
)
_MEETING = r"(?:Panel|Committee|Board|meeting|Members|items?|reports?|business|matters?)"
_PRIVATELY = r"(?:private|closed|confidential|camera)(?:\s+session)?\b"
_EXCLUSION = re.compile(
    rf"\bexclu(?:de|ded|des|ding|sion)\b(?:\s+of)?(?:\s+from\s+the\s+meeting)?\s+{_PUBLIC}"
    rf"|\b{_PUBLIC}(?:\s+\w+){{0,4}}?\s+excluded\b"
    rf"|\b{_PUBLIC}(?:\s+(?:were|was|then|had|been|be|also|asked|required|requested|to)){{0,4}}"
    r"\s+(?:left|leave|withdrew|withdraw|vacated?)\b"
    rf"|\bin\s+the\s+absence\s+of\s+{_PUBLIC}"
    r"(?!\s+(?:health|transport|order|sector|protection|interest|inquiry|enquiry|sphere)\b)"
    r"|\b100\s*\(?A\)?\s*\(4\)|\bs(?:ection|\.)?\s*100\s*\(?A\b|\bSchedule\s+12\s*A\b"
    r"|\bby\s+virtue\s+of\s+paragraph"
    rf"|\b{_MEETING}\b[^.;]{{0,60}}\b(?:in|into)\s+{_PRIVATELY}",
    re.IGNORECASE,
)
# "in private" about anything but the meeting's own business is ordinary prose.
# A decision that something be taken in private, as yet without the resolution to exclude.
_TO_BE_PRIVATE = re.compile(
    r"\b(?:to\s+be|be|hear|take|consider|hold|discuss)\b[^.;]{0,60}\bin\s+(?:private|closed)\b",
    re.IGNORECASE,
)
_MOTION = re.compile(r"\b(?:moved|proposed|seconded|motion|suggested|recommended)\b")
_RESOLVED = re.compile(r"\b(?:resolved|agreed|carried|were\s+(?:then\s+)?excluded)\b", re.I)
_OF_OTHERS = re.compile(
    r"\b(?:hearings?|victims?|school|court|residents?|clinics?|in\s+private\s+(?:homes?|sector|hands"
    r"|rented|dwellings?|vehicles?|ownership|cars?|land|addresses))\b",
    re.IGNORECASE,
)
_LEGAL = re.compile(r"100\s*\(?A|12\s*A\b|virtue|exclu|absence", re.IGNORECASE)
_TO_EXCLUDE = (
    r"(?:(?:for|to|that|the|a|any|it|panel|committee|members|board|motion|resolution|pass|press"
    r"|public|and|of|be)\s+){0,6}exclu\w*"
)
_NOT_EXCLUDED = re.compile(
    r"\b(?:no|not|never|neither)\s+(?:\w+\s+){0,2}?(?:necessary|need(?:ed)?|require(?:d|ment)"
    rf"|reasons?|resolved?|wish|agreed?|voted?|moved?|proposed?)\s+{_TO_EXCLUDE}"
    rf"|\b{_PUBLIC}\s+(?:(?:were|was|be|had|been|should|need)\s+)*(?:not|never)\s+(?:\w+\s+){{0,3}}?excluded"
    r"|\bnot\s+(?:to\s+)?(?:be\s+)?exclud\w*|\bno\s+exclusion|\bwithout\s+excluding"
    r"|\brather\s+than\s+exclud\w*"
    r"|\bexclu[^.;]{0,120}\b(?:(?:was|were)\s+not\s+(?:moved|necessary|needed|required|carried|used"
    r"|taken|agreed|passed)|fell|(?:was|were)\s+(?:lost|defeated|withdrawn|unnecessary))"
    r"|\bno\s+(?:(?:such|further|other)\s+)*(?:exempt|confidential|private|restricted|part\s+(?:2|two|II))"
    r"(?:\s*(?:/|and|or)\s*(?:exempt|confidential|private))?\s+(?:items?|business|matters?"
    r"|information|reports?|appendi\w+)"
    rf"|\bno\s+items?\b[^.;]{{0,60}}\b(?:exempt|confidential|private|exclu\w+|absence\s+of\s+{_PUBLIC})"
    r"|\b(?:contain(?:s|ed)?|includ(?:es|ed))\s+no\s+(?:exempt|confidential)",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"\W*(?:none|nil|n/?a|not\s+(?:applicable|required|needed|necessary)|there\s+(?:were|was|are|is)\s+"
    r"(?:none|no(?:\s+\w+){0,3}\s+items?(?:\s+\w+){0,4})|no\s+items?(?:\s+\w+){0,4})\W*",
    re.IGNORECASE,
)
_READMISSION = re.compile(
    r"\W*(?:at\s+this\s+point,?\s+)?(?:RESOLVED\W+that\s+)?(?:"
    rf"{_PUBLIC}\s+(?:(?:were|was|be|then|now|both)\s+)*(?:re-?admitted|re-?joined|invited\s+back"
    r"|returned\s+to\s+the\s+(?:meeting|room))"
    r"|the\s+(?:meeting|panel|committee)\s+(?:then\s+)?(?:returned|resumed|moved\s+back|reconvened)"
    r"\s+(?:to|in|into)\s+(?:public|open)\s+session)",
    re.IGNORECASE,
)
_TAKEN_IN_PUBLIC = re.compile(
    r"\W*(?:(?:this|the)\s+(?:\w+\s+)?(?:item|report|matter|business)\s+(?:was|were|had\s+been)\s+"
    r"(?:then\s+)?(?:taken|considered|heard|discussed|dealt\s+with)\s+in\s+(?:public|open)"
    r"(?:\s+session)?|(?:taken|considered|heard)\s+in\s+(?:public|open)(?:\s+session)?)\W*",
    re.IGNORECASE,
)
_SHORT_NOTICE_WORDS = 25
# These words mark what follows wherever they stand.
_MARKING = re.compile(
    r"\bnot\s+for\s+publication\b|\bcontains?\s+(?:exempt|confidential)\s+information\b"
    r"|\bexempt\s+(?:items?|reports?|minutes?|appendi\w+|business|from\s+publication|under)\b"
    r"|\b(?:item|report|minute)s?\s+(?:is|are|was|were|remains?)\s+(?:exempt|restricted|confidential)\b",
    re.IGNORECASE,
)
# These do so in a title, where they stand apart; beside other words they are ordinary words.
_APART = r"(?=\s*(?:$|[-–—:/()\[\]]|(?:and|or|&)\s))"
_MATTER = (
    r"(?:\s+(?:items?|business|minutes?|reports?|matters?|session|agenda|papers?|information"
    r"|appendi\w+|section|part)\b)"
)
_TITLE_MARKING = re.compile(
    r"\bexempt\b"
    rf"|(?:^|[-–—:(\[/]\s*|\b(?:and|or|&)\s+)(?:strictly\s+)?(?:restricted|confidential|private)(?:{_MATTER}|{_APART})"
    rf"|(?:^|[-–—:(\[]\s*)part\s+(?:2|two|II|B)\b(?:{_MATTER}|{_APART}|\s+of\s+the\s+(?:agenda|meeting))"
    rf"|^(?:in\s+)?(?:the\s+)?(?:private|closed|confidential)\s+session\b",
    re.IGNORECASE,
)
_LAST_PART = re.compile(r"\b(?:PART|Part)\s+(?:2|II|TWO|Two|B)\s*$")
_PUBLIC_PART = re.compile(
    r"\W*(?:part\s+(?:1|one|I|A)(?:\s*[-–—:(][^.;]{0,60}\b(?:public|open)\b[^.;]{0,30})?"
    r"|(?:public|open)\s+(?:items?|session|business|part)"
    r"|items?\s+(?:taken|considered|heard)\s+in\s+(?:public|open)(?:\s+session)?)\W*",
    re.IGNORECASE,
)
_PROPOSES_ONLY = re.compile(
    r"\b(?:if|whether|should\s+(?:the|it|members)|may|might|wish(?:es)?|in\s+the\s+event)\b",
    re.IGNORECASE,
)
# What gives the reasons of a resolution to exclude, and is public with it.
_REASON = re.compile(
    r"\bSchedule\s+12\s*A\b|\bpublic\s+interest\s+in\s+(?:maintaining|disclos)"
    r"|\b(?:likely\s+)?disclosure\s+of\s+exempt\s+information\b",
    re.IGNORECASE,
)
_NAMED_ITEMS = re.compile(
    r"\b(?:agenda\s+)?items?\s+(?:numbers?\s+|nos?\.?\s*)?(?P<numbers>\d{1,3}[a-z]?(?:/\d{2})?"
    r"(?:\s*(?:,|to|and|&|[-–])\s*\d{1,3}[a-z]?(?:/\d{2})?)*)",
    re.IGNORECASE,
)
_FROM_HERE = re.compile(r"\b(?:following|remaining|remainder|rest|next)\b", re.IGNORECASE)
_EXCLUDED_WORD = re.compile(r"\bexclu(?:de|ded|ding|sion)\b", re.IGNORECASE)


def exclusion_in(text: str) -> int | None:
    """Where, in a text, the first sentence ends that excludes the public; ``None`` if none does.

    Sentences right behind it that only give the legal reasons belong to it.
    """
    spans = sentence_spans(text)
    for i, (start, end) in enumerate(spans):
        if not excludes(text[start:end]):
            continue
        last = end
        for later_start, later_end in spans[i + 1 :]:
            if not _REASON.search(text[later_start:later_end]):
                break
            last = later_end
        return last
    return None


def excludes(sentence: str) -> bool:
    """Whether a sentence excludes the public, or proposes to, and does not say that none was."""
    match = _EXCLUSION.search(sentence)
    if match is None:
        return False
    beside_denial, denials = _NOT_EXCLUDED.subn(" ", sentence)
    if denials:
        return _EXCLUDED_WORD.search(beside_denial) is not None
    return _LEGAL.search(match.group()) is not None or not _OF_OTHERS.search(sentence)


def leads_up_to_exclusion(text: str) -> bool:
    """Whether words only move or decide that something be taken in private.

    They exclude nobody yet where the resolution to exclude follows.
    """
    if _RESOLVED.search(text):
        return False
    match = _EXCLUSION.search(text)
    is_legal = match is not None and _LEGAL.search(match.group()) is not None
    is_decided = not is_legal and _TO_BE_PRIVATE.search(text) is not None
    return is_decided or _MOTION.search(text) is not None


def says_nothing_was_exempt(text: str) -> bool:
    """Whether minutes say in so many words that there was no need to exclude the public."""
    if _NOTHING.fullmatch(text):
        return True
    return _NOT_EXCLUDED.search(text) is not None and exclusion_in(text) is None


def gives_reasons(text: str) -> bool:
    """Whether every sentence of a line gives the legal reasons of an exclusion."""
    spans = sentence_spans(text)
    return bool(spans) and all(_REASON.search(text[start:end]) for start, end in spans)


def readmits(text: str) -> bool:
    """Whether a line says, and says no more than, that the meeting was public again."""
    return len(text.split()) <= _SHORT_NOTICE_WORDS and _READMISSION.match(text) is not None


def taken_in_public(text: str) -> bool:
    """Whether a line says, and says no more than, that its item was taken in public."""
    return _TAKEN_IN_PUBLIC.fullmatch(text) is not None


def marks_exempt(text: str) -> bool:
    """Whether words mark text as exempt wherever they stand, and do not deny it."""
    return _MARKING.search(text) is not None and not _NOT_EXCLUDED.search(text)


def title_marks_exempt(title: str) -> bool:
    """Whether a title or heading marks its item as exempt."""
    words = title.strip().rstrip(".")
    if _NOT_EXCLUDED.search(words):
        return False
    return any(p.search(words) for p in (_MARKING, _TITLE_MARKING, _LAST_PART))


def opens_public_part(title: str) -> bool:
    """Whether a heading opens the public part of an agenda: "Part I", "Open session"."""
    return _PUBLIC_PART.fullmatch(title) is not None


def only_proposes(text: str) -> bool:
    """Whether words propose an exclusion under a condition: "if", "may wish", "whether"."""
    return _PROPOSES_ONLY.search(text) is not None


def items_named(text: str) -> list[str]:
    """The numbers of the agenda items that an exclusion is for, in order: "17", "39/20".

    None where it is for all that follows.
    """
    if _FROM_HERE.search(text):
        return []
    return [
        number
        for match in _NAMED_ITEMS.finditer(text)
        for number in re.findall(r"\d{1,3}[a-z]?(?:/\d{2})?", match["numbers"])
    ]
