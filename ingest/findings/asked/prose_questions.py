"""How minutes record that something was asked, and that somebody replied, in running prose.

"The PCC was asked what …", "A Member questioned whether …", "In reply to a question from …",
"Information was requested on …": the clerk's own phrases. A point put by a member ("A Member
suggested that …") counts as asked only where a reply follows it, which the caller sees to.
"""

import re
from typing import Literal

from ingest.findings.asked import asking_words as asking
from ingest.language.list_marks import SIGNS
from ingest.language.roles import ASKING_ROLES, mark_roles, roles_mentioned
from ingest.language.speakers import speeches
from ingest.record import SpeakerRole, Speech

Putting = Literal["asked", "point"]

# A clause says within so many characters who speaks, a title ends within so many: sentences run on
# where stops are lost.
_CLAUSE = 1_000
_TITLE = 200


def putting(text: str, start: int, end: int) -> Putting | None:
    """Whether a sentence asks something of an answering role, or puts a point; else ``None``."""
    words = text[start:end]
    if asking.PROCEDURE.search(words) or _denies_question(words):
        return None
    by_asker = [s for s in speeches(text, start, end) if s.role in ASKING_ROLES]
    if _asks(words, [text[s.start : s.end] for s in by_asker]):
        return "asked"
    if asking.SUGGESTION_ANSWERED.search(words) or asking.POINT_OF_NOBODY.match(words):
        return "point"
    if any(not asking.PRAISE.search(text[s.start : s.end]) for s in by_asker):
        return "point"
    return None


def asks_again(text: str, start: int, end: int, speaker: SpeakerRole | None) -> bool:
    """Whether a sentence says that "he" or "she" asked something, whoever spoke before asking.

    ``speaker`` is the role that is recorded as speaking there; where none is, only what is asked
    in so many words ("asked when …") counts.
    """
    words = text[start:end]
    if asking.ASKED_AGAIN.search(words) is None or asking.PROCEDURE.search(words):
        return False
    if speaker is None:
        return asking.ASKS_INDIRECTLY.search(words) is not None
    return speaker in ASKING_ROLES


def mentions_matter(text: str, start: int, end: int) -> bool:
    """Whether a sentence brings a matter up in nobody's name: "Reference was made to …"."""
    return asking.MATTER_MENTIONED.match(text, start, end) is not None


def member_replies(text: str, asked: tuple[int, int], sentence: tuple[int, int]) -> bool:
    """Whether a sentence right behind one that asks is a member's reply to it.

    The question may have been put to another member, or to one who speaks for a council.
    """
    if not asking.ASKS.search(text, *asked):
        return False
    words = text[sentence[0] : sentence[1]]
    said = speeches(text, *sentence)
    if said and said[0].start == sentence[0]:
        return said[0].role == "Member" and asking.MEMBER_REPLIES.match(words) is not None
    return asking.SOMEBODY_REPLIES.match(words) is not None


def reply_start(text: str, start: int, end: int) -> int | None:
    """Where in a sentence that asks nothing before it a reply opens; ``None`` where none does.

    The caller knows that something was put: "It was confirmed that …" replies only then.
    """
    words = text[start:end]
    said = _answering(text, start, end)
    if said:
        return said[0].start
    if asking.REPLY_OF_NOBODY.match(words):
        return start
    named = asking.SOMEBODY_REPLIES.match(words)
    return start if named and not roles_mentioned(named.group()) else None


def reply_within(text: str, start: int, end: int) -> int | None:
    """Where the reply begins inside the sentence that puts the question.

    "The PCC was asked if … | and explained that …"; "Asked whether …, | the PCC explained …".
    """
    words = text[start:end]
    answered = asking.SUGGESTION_ANSWERED.search(words)
    if answered:
        clause = asking.SECOND_CLAUSE.search(words, answered.end())
        return start + clause.start() if clause else start
    if asking.LEADS_WITH_ASKING.match(words):
        return _main_clause(text, start, end)
    replies = asking.REPLIES_TO.match(words.lstrip(f"{SIGNS}– \u00a0"))
    if replies:
        main = _main_clause(text, start, end)
        return main if main is not None else _clause_without_comma(text, start, end)
    later = [speech.start for speech in _answering(text, start, end) if speech.start > start]
    if later:
        return later[0]
    return start if _replying(words) and _answering(text, start, end) else None


def responds(text: str, start: int, end: int) -> bool:
    """Whether an answering role is recorded as responding ("advised", "confirmed") in a sentence.

    "reported" alone is no response: it opens a role's own account.
    """
    said = _answering(text, start, end)
    if not said or said[0].start != start:
        return False
    verb = asking.RESPONDS.search(text, said[0].start, min(said[0].end, start + 120))
    return verb is not None and not asking.REPORTS_FIRST.search(text, start, verb.start())


def takes_up(text: str, start: int, end: int) -> bool:
    """Whether a sentence opens with an answering role that speaks, and not on another matter."""
    said = _answering(text, start, end)
    if not said or said[0].start != start:
        return False
    return asking.MOVES_ON.search(text, start, min(end, start + 100)) is None


def opens_in_response(text: str, start: int, end: int) -> bool:
    """Whether a sentence opens as the response of an answering role: "In response, the PCC …"."""
    opens = asking.OPENS_IN_RESPONSE.match(text[start:end])
    return opens is not None and bool(_answering(text, start, end))


def is_unattributed(text: str, start: int, end: int) -> bool:
    """Whether a sentence is put down as nobody's: no role speaks, and nothing is "reported"."""
    is_told = asking.TELLS_THE_MEETING.match(text[start:end])
    return not speeches(text, start, end) and is_told is None


def _replying(words: str) -> bool:
    """Whether a sentence says, of its own clause, that somebody replied to a question.

    "Officers were capable of responding to questions" says so of nobody.
    """
    for match in asking.REPLIES_TO.finditer(words):
        before = words[: match.start()].rstrip()
        is_verb = match.group().lower().startswith(("responded", "replied", "answered"))
        if is_verb or asking.CLAUSE_BEGINS.search(before):
            return True
    return False


def _asks(words: str, said_by_askers: list[str]) -> bool:
    if any(asking.ASKS.search(said) for said in said_by_askers) or asking.PANEL_ASKS.search(words):
        return True
    if asking.NAMED_COUNCILLOR_ASKS.search(words) or asking.MEMBER_THEN_ASKED.search(words):
        return True
    if asking.LEADS_WITH_ASKING.match(words) or _replying(words):
        return True
    if asking.INTEREST_TAKEN.search(words) or asking.QUESTION_RAISED.search(words):
        return True
    return any(_may_be_asked(words[: m.start()]) for m in asking.IS_ASKED.finditer(words))


def _denies_question(words: str) -> bool:
    """Whether a sentence says of questions only that there were none, or that they follow."""
    if asking.INTRODUCES_QUESTIONS.search(words):
        return True
    beside = asking.NO_QUESTION.sub(" ", words)
    return beside != words and asking.PUTS_A_QUESTION.search(beside) is None


def _may_be_asked(subject: str) -> bool:
    """Whether the words before "was asked" end in somebody who answers, or in "it"."""
    if asking.ASKED_PRONOUN.search(subject):
        return True
    clause = subject[-90:]
    roles = roles_mentioned(clause)
    return bool(roles) and any(role not in ASKING_ROLES for role in roles[-1:])


def _main_clause(text: str, start: int, end: int) -> int | None:
    """Where, behind a comma, an answering role begins to speak."""
    for comma in re.finditer(r",\s++", text[start:end]):
        at = start + comma.end()
        if _role_opens(text, at, end) and _answering(text, at, min(end, at + _CLAUSE)):
            return at
        if asking.REPLY_OF_NOBODY.match(text[at].upper() + text[at + 1 : min(end, at + _CLAUSE)]):
            return at
    return None


def _clause_without_comma(text: str, start: int, end: int) -> int | None:
    """Where an answering role begins to speak behind "In response to a query", without a comma."""
    for opening in re.finditer(r"\s(?=(?:[Tt]he|an?)\s++\w)", text[start:end]):
        at = start + opening.end()
        if _role_opens(text, at, end):
            said = _answering(text, at, min(end, at + _CLAUSE))
            if said and said[0].start == at:
                return at
    return None


def _role_opens(text: str, at: int, end: int) -> bool:
    """Whether a clause opens with a role: "the PCC …"."""
    return asking.ROLE_OPENS.match(mark_roles(text[at : min(end, at + _TITLE)], "\0")) is not None


def _answering(text: str, start: int, end: int) -> list[Speech]:
    return [s for s in speeches(text, start, end) if s.role not in ASKING_ROLES]
