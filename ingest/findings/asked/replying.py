"""How minutes record in running prose that somebody replied to what was put."""

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.putting import (
    asks_somebody,
    is_only_name,
    is_put_directly,
    only_praises,
    putting,
)
from ingest.findings.asked.sentence import Sentence
from ingest.language.roles import (
    ASKING_ROLES,
    roles_mentioned,
)

# What opens a reply by nobody named.
_REPLIES = (answering.REPLY_OF_NOBODY, answering.PRONOUN_REPLIES, answering.QUESTIONS_ANSWERED)


def replies(of: Sentence, asked: Sentence) -> bool:
    """Whether a sentence that asks nothing is the reply to one that stands right before it.

    It is whoever answers that speaks, nobody in particular ("It was confirmed that …"), or
    somebody named who is not known to ask; a member, where the words are those of a reply.
    """
    if reply_start(of) is not None or asker_replies(of, asked) or _named_replies(of, asked):
        return True
    if asks_somebody(asked) and answering.PRONOUN_ACTS.match(of.words) and putting(of) != "asked":
        return True
    return is_put_directly(asked) and _stands_in_brackets(of)


def reply_start(of: Sentence) -> int | None:
    """Where in a sentence that asks nothing a reply opens; ``None`` where none does.

    The caller knows that something was put: "It was confirmed that …" replies only then.
    """
    if of.by_answerers:
        return of.by_answerers[0].start
    if any(opens.match(of.words) for opens in _REPLIES):
        return of.start
    named = answering.SOMEBODY_REPLIES.match(of.words)
    return of.start if named and not roles_mentioned(named.group()) else None


def responds(of: Sentence) -> bool:
    """Whether an answering role is recorded as responding ("advised", "confirmed") in a sentence.

    "reported" alone is no response: it opens a role's own account.
    """
    said = of.by_answerers
    if not said or said[0].start > _end_of_lead(of):
        return False
    verb = answering.RESPONDS.search(of.text, of.start, min(said[0].end, of.start + 120))
    return verb is not None and not answering.REPORTS_FIRST.search(of.text, of.start, verb.start())


def takes_up(of: Sentence) -> bool:
    """Whether a sentence opens with an answering role that speaks, and not on another matter."""
    said = of.by_answerers
    if not said or said[0].start > _end_of_lead(of):
        return False
    return answering.MOVES_ON.search(of.text, of.start, min(of.end, of.start + 100)) is None


def _end_of_lead(of: Sentence) -> int:
    """Where somebody may begin to speak who opens a sentence: behind "In reply to that, "."""
    lead = answering.LEADS_TO_REPLY.match(of.words)
    return of.start + (lead.end() if lead else 0)


def opens_in_response(of: Sentence) -> bool:
    """Whether a sentence opens as a response: "In response, the PCC …", "In reply, it was …"."""
    return answering.OPENS_IN_RESPONSE.match(of.words) is not None


def is_put_down(of: Sentence) -> bool:
    """Whether a sentence only puts something down in nobody's name: "It was noted that …"."""
    return answering.PUT_DOWN.match(of.words) is not None


def may_reply(of: Sentence, asked: Sentence) -> bool:
    """Whether a sentence in nobody's name may be the reply to what was asked: "Yes, in May."."""
    if refers_back(of, asked) or answering.ENDS_EXCHANGE.match(of.words):
        return False
    return not of.said and putting(of) is None


def refers_back(of: Sentence, asked: Sentence) -> bool:
    """Whether a sentence goes on with what was asked: "He felt that …"; no "he" are several."""
    if answering.ENDS_EXCHANGE.match(of.words):
        return False
    may_be_another = answering.PUT_BY_SEVERAL.match(asked.words) or asks_somebody(asked)
    if may_be_another and answering.ONE_PERSON.match(of.words):
        return False
    if asked.opens_with_name and answering.SEVERAL.match(of.words):
        return False
    return answering.REFERS_BACK.match(of.words) is not None


def goes_on(of: Sentence) -> bool:
    """Whether a sentence goes on with what he, she or they said before it."""
    return answering.PRONOUN_SPEAKS.match(of.words) is not None


def _stands_in_brackets(of: Sentence) -> bool:
    """Whether a sentence stands in brackets, and is not only who asked: "(Ms Example: in May.)"."""
    return of.words.startswith("(") and not is_only_name(of.words[1:])


def asker_replies(of: Sentence, asked: Sentence) -> bool:
    """Whether one of those who ask replies: the Chair to the public, a member to another.

    Whoever holds a seat that was asked replies in whatever words; others "reply".
    """
    if of.opener not in ASKING_ROLES or only_praises(of.words):
        return False
    if answering.MEMBER_REPLIES.match(of.words) or _is_from_outside(asked):
        return True
    speaker, asker = answering.SEAT_SPEAKS.match(of.words), answering.SEAT_SPEAKS.match(asked.words)
    if speaker is None or asking.ASKS.search(of.words):
        return False
    is_other = asker is None or speaker["who"] != asker["who"]
    is_asked_of = answering.ASKED_OF_A_SEAT.search(asked.words) is not None
    return is_other and (is_asked_of or speaker["place"] is not None)


def _is_from_outside(asked: Sentence) -> bool:
    """Whether one of the public asked, or somebody named who is known to hold no seat."""
    is_named = asked.opens_with_name or is_put_directly(asked)
    return asked.opener == "Public" or (asked.opener is None and is_named)


def _named_replies(of: Sentence, asked: Sentence) -> bool:
    """Whether somebody named, of no known role, speaks who is not the one that asked."""
    if not of.opens_with_name or of.opener is not None:
        return False
    return of.name != asked.name
