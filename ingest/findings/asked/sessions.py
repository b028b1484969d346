"""Sessions for the public, and lists of questions: what is brought up there is put to the meeting.

A neighbour who tells a council of a broken gate asks nothing in so many words; that it is said in
the public's session, or stands in a list headed "Questions for …", makes a point of it.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from ingest.findings.asked import answer_shape_words as shape
from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.putting import Putting, only_praises, only_thanks, voices_concern
from ingest.findings.asked.sentence import Sentence
from ingest.language.people import People
from ingest.record import Block

Session = Literal["public", "questions"]


def sessions_of(text: str, blocks: Sequence[Block], title: str | None) -> Mapping[int, Session]:
    """The session that blocks stand in, by where each begins, where they stand in one.

    That of the item's title goes on to the item's end, one that a heading opens to the next
    heading, and one that a line opens which leads to a list to the end of that.
    """
    found: dict[int, Session] = {}
    of_item = session_of_title(title or "")
    now, is_list = of_item, False
    for block in blocks:
        words = text[block.start : block.end]
        if is_list and block.kind != "bullet":
            now, is_list = of_item, False
        if block.kind == "heading":
            now = session_of_title(words) or of_item
        elif now is None and words.endswith(":"):
            now, is_list = session_of_title(words), True
        if now is not None and block.is_prose:
            found[block.start] = now
    return found


def session_of_title(title: str) -> Session | None:
    """What session a title, a heading or the lead of a list opens."""
    if asking.QUESTIONS_LISTED.match(title) or asking.LEADS_TO_QUESTIONS.search(title):
        return "questions"
    is_public = asking.PUBLIC_QUESTIONS.search(title) is not None
    return "public" if is_public and not asking.PUBLIC_COMES_OR_GOES.search(title) else None


def put_in_session(
    of: Sentence, session: Session, people: People, *, is_point: bool
) -> Putting | None:
    """What a sentence of a session puts, though it does not ask; a point opens one of a list."""
    words = of.words
    if asking.NOTHING_PUT.match(words) or only_praises(words) or only_thanks(words):
        return None
    if is_by_outsider(of, people):
        is_asked = asking.REQUEST.search(words) or voices_concern(of)
        return "asked" if is_asked else "point"
    is_told = of.said or of.opens_with_name or shape.SOMETHING_REPLIES.match(words)
    if not is_point or is_told or answering.REPLY_OF_NOBODY.match(words):
        return None
    return "asked" if session == "questions" else "point"


def is_by_outsider(of: Sentence, people: People) -> bool:
    """Whether one of the public speaks, or somebody named of whom no role is known."""
    if of.opener is not None or of.name is None:
        return of.opener == "Public"
    person = people.named(of.name)
    return person is None or person.role == "Public"
