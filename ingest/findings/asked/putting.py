"""How minutes record in running prose that something was asked, or that a point was put.

"The PCC was asked what …", "A Member questioned whether …", "In reply to a question from …",
"Information was requested on …": the clerk's own phrases. A point put by a member ("A Member
suggested that …") counts as asked only where a reply follows it, which the caller sees to.
"""

from typing import Literal

from ingest.findings.asked import answer_shape_words as shape
from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.sentence import Sentence
from ingest.language.names import is_name
from ingest.language.roles import (
    ASKING_ROLES,
    mark_roles,
    names_role,
    roles_mentioned,
)

Putting = Literal["asked", "point"]

# A title ends within so many characters: sentences run on where stops are lost.
_TITLE = 200
_NAME = 4  # words
# What says that something was asked, wherever in a sentence, or right at its beginning.
_ASKED = (
    asking.PANEL_ASKS,
    asking.INTEREST_TAKEN,
    asking.QUESTION_RAISED,
    asking.IS_ASKED_INDIRECTLY,
)
_POINTS = (asking.POINT_OF_NOBODY, asking.ISSUE)
_BROUGHT = (answering.SUGGESTION_ANSWERED, answering.AND_IN_REPLY, asking.BROUGHT_BEFORE)
_ASKING = (asking.LEADS_WITH_ASKING, asking.ELIDED_ASKS)


def putting(of: Sentence) -> Putting | None:
    """Whether a sentence asks something of an answering role, or puts a point; else ``None``."""
    words = of.words
    is_elsewhere = asking.ASKED_ELSEWHERE.search(words) is not None
    if is_elsewhere or asking.PROCEDURE.search(words) or _denies_question(words):
        return None
    if asks(of) or _asks_again(of):
        return "asked"
    if answer_behind_mark(of) is not None:
        return "asked"
    return "point" if _puts_a_point(of) else None


def _puts_a_point(of: Sentence) -> bool:
    words = of.words
    if any(form.search(words) for form in _BROUGHT) or any(form.match(words) for form in _POINTS):
        return True
    if any(not only_praises(of.text[s.start : s.end]) for s in of.by_askers):
        return True
    if of.opens_with_name and answering.ANOTHER_SPEAKS.search(words):
        return True
    if asking.PANEL_PUTS.match(words) or (of.opens_with_name and of.opener is None):
        return voices_concern(of) or asking.BROUGHT_UP.search(words) is not None
    if of.speaker in ASKING_ROLES and of.opens_with_name and not only_praises(words):
        return True
    return is_put_directly(of)


def is_put_directly(of: Sentence) -> bool:
    """Whether a sentence is a question in the asker's own words, by its mark or its label."""
    is_labelled = asking.QUESTION_LABEL.match(of.words) is not None
    return is_labelled or asking.ENDS_BY_ASKING.search(of.words[-_TITLE:]) is not None


def mentions_matter(of: Sentence) -> bool:
    """Whether a sentence brings a matter up in nobody's name: "Reference was made to …"."""
    return asking.MATTER_MENTIONED.match(of.words) is not None


def voices_concern(of: Sentence) -> bool:
    """Whether what a sentence puts calls for an answer, though it asks nothing."""
    return asking.CONCERN.search(of.words) is not None


def requests_only(of: Sentence) -> bool:
    """Whether a sentence asks somebody to do something, and nothing else."""
    return (
        asking.REQUEST.search(of.words) is not None
        and asking.ASKS.search(asking.REQUEST.sub(" ", of.words)) is None
    )


def is_unattributed(of: Sentence) -> bool:
    """Whether a sentence is put down as nobody's: no role speaks, and nothing is "reported"."""
    return not of.said and answering.TELLS_THE_MEETING.match(of.words) is None


def only_praises(said: str) -> bool:
    """Whether what somebody says only praises or thanks."""
    return asking.PRAISE.search(said) is not None and asking.BUT.search(said) is None


def only_thanks(said: str) -> bool:
    """Whether what somebody says only thanks, or wishes well, and so replies to nothing."""
    is_more = asking.BUT.search(said) or answering.RESPONDS.search(said)
    is_more = is_more or shape.THANKS_AND_SAYS.match(said)
    return asking.THANKS.search(said) is not None and not is_more


def asks(of: Sentence) -> bool:
    """Whether a sentence records that something was asked."""
    words = of.words
    said_by_askers = [of.text[s.start : s.end] for s in of.by_askers]
    if any(asking.ASKS.search(said) for said in said_by_askers) or _somebody_asks(of):
        return True
    if any(form.search(words) for form in _ASKED) or _opens_by_asking(words):
        return True
    if says_that_somebody_replied(words) or answers_somebody(words):
        return True
    return any(_may_be_asked(words[: m.start()]) for m in asking.IS_ASKED.finditer(words))


def says_that_somebody_replied(words: str) -> bool:
    """Whether a sentence says, of its own clause, that somebody replied to a question.

    "Officers were capable of responding to questions" says so of nobody.
    """
    for match in answering.REPLIES_TO.finditer(words):
        before = words[: match.start()].rstrip()
        is_verb = match.group().lower().startswith(("responded", "replied", "answered"))
        if is_verb or answering.CLAUSE_BEGINS.search(before):
            return True
    aside = answering.ANSWERS_IN_ASIDE.search(mark_roles(words, "\0"))
    return aside is not None


def answers_somebody(words: str) -> bool:
    """Whether a sentence opens as the reply to somebody: "In reply to Councillor Example, …"."""
    opens = answering.ANSWERS_SOMEBODY.match(mark_roles(words[:_TITLE], "\0"))
    if opens is None:
        return False
    if opens["name"] or opens["pronoun"]:
        return opens["pronoun"] is not None or is_name(opens["name"])
    return any(role in ASKING_ROLES for role in roles_mentioned(words[:_TITLE])[:1])


def answer_behind_mark(of: Sentence) -> int | None:
    """Where an answer stands right behind the question mark; a name there is whoever asked."""
    answer = answering.ANSWER_BEHIND_MARK.search(of.words)
    if answer is None or is_only_name(of.words[answer.end() :]):
        return None
    if is_only_name(of.words[: answer.start()].rpartition(": ")[2]):
        return None  # "Councillor Example? – For." is called, and votes
    return of.start + answer.end()


def is_only_name(words: str) -> bool:
    """Whether words are no more than a name or a title."""
    told = words.rstrip(" .)")
    is_short = told[:1].isupper() and len(told.split()) <= _NAME
    return is_short and (is_name(told) or names_role(told))


def _opens_by_asking(words: str) -> bool:
    """Whether a sentence opens with a form of asking; in capitals it is what was resolved."""
    opens = [match for form in _ASKING if (match := form.match(words))]
    return bool(opens) and not any(match.group().isupper() for match in opens)


def _somebody_asks(of: Sentence) -> bool:
    """Whether a sentence opens with somebody who asks and is not known to answer."""
    if of.opener not in (None, *ASKING_ROLES):
        return False
    leads_up = asking.LEADS_UP.match(of.words)
    for words in (of.words, of.words[leads_up.end() :] if leads_up else ""):
        named = asking.NAME_ASKS.match(words)
        if named and is_name(named["name"]):
            return True
    return asking.INDEFINITE_ASKS.match(of.words) is not None


def _asks_again(of: Sentence) -> bool:
    """Whether a sentence says that "he" or "she" asked something, whoever spoke before asking.

    Where no role is recorded as speaking, only what is asked in so many words ("asked when …")
    counts.
    """
    if asking.ASKED_AGAIN.search(of.words) is None:
        return False
    if of.speaker is None:
        return asking.ASKS_INDIRECTLY.search(of.words) is not None or asks_somebody(of)
    return of.speaker in ASKING_ROLES


def _denies_question(words: str) -> bool:
    """Whether a sentence says of questions only that there were none, or that they follow."""
    if asking.RECEIVED.search(words):
        return True
    if asking.INTRODUCES_QUESTIONS.search(words) and not says_that_somebody_replied(words):
        return True
    beside = asking.NO_QUESTION.sub(" ", words)
    return beside != words and asking.PUTS_A_QUESTION.search(beside) is None


def asks_somebody(of: Sentence) -> bool:
    """Whether a sentence says of whom something is asked: "The PCC was asked", "asked the PCC"."""
    if any(_may_be_asked(of.words[: m.start()]) for m in asking.IS_ASKED.finditer(of.words)):
        return True
    return asking.ASKS_SOMEBODY.search(mark_roles(of.words, "\0")) is not None


def _may_be_asked(subject: str) -> bool:
    """Whether the words before "was asked" end in somebody who answers, or in "it"."""
    if asking.ASKED_PRONOUN.search(subject):
        return True
    if asking.ASKED_FOR.search(subject):
        return False
    clause = subject[-90:]
    roles = roles_mentioned(clause)
    return bool(roles) and any(role not in ASKING_ROLES for role in roles[-1:])
