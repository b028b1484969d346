"""How minutes record that something was asked, and that somebody replied, in running prose.

"The PCC was asked what …", "A Member questioned whether …", "In reply to a question from …",
"Information was requested on …": the clerk's own phrases. A point put by a member ("A Member
suggested that …") counts as asked only where a reply follows it, which the caller sees to.
"""

import re
from typing import Literal

from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.sentence import Sentence
from ingest.language.list_marks import SIGNS
from ingest.language.names import is_name
from ingest.language.roles import (
    ASKING_ROLES,
    OFFICES_THAT_ANSWER,
    mark_roles,
    names_role,
    roles_mentioned,
)
from ingest.language.speakers import speeches

Putting = Literal["asked", "point"]

# A clause says within so many characters who speaks, a title ends within so many: sentences run on
# where stops are lost.
_CLAUSE = 1_000
_TITLE = 200
_NAME = 4  # words
# What says that something was asked, wherever in a sentence, or right at its beginning.
_ASKED = (
    asking.PANEL_ASKS,
    asking.MEMBER_THEN_ASKED,
    asking.INTEREST_TAKEN,
    asking.QUESTION_RAISED,
    asking.IS_ASKED_INDIRECTLY,
)
_ASKING = (asking.LEADS_WITH_ASKING, asking.ELIDED_ASKS)
# What opens a reply by nobody named.
_REPLIES = (answering.REPLY_OF_NOBODY, answering.PRONOUN_REPLIES, answering.QUESTIONS_ANSWERED)
# What may open the clause of a reply, beside a role.
_CLAUSES = (answering.REPLY_OF_NOBODY, answering.NAME_SPEAKS, answering.PRONOUN_SPEAKS)


def putting(of: Sentence) -> Putting | None:
    """Whether a sentence asks something of an answering role, or puts a point; else ``None``."""
    words = of.words
    if asking.PROCEDURE.search(words) or _denies_question(words):
        return None
    if _asks(of) or _asks_again(of):
        return "asked"
    if answering.SUGGESTION_ANSWERED.search(words) or asking.POINT_OF_NOBODY.match(words):
        return "point"
    if asking.PANEL_POINT.match(words) or asking.ISSUE.match(words):
        return "point"
    if any(not _only_praises(of.text[s.start : s.end]) for s in of.by_askers):
        return "point"
    if of.speaker in ASKING_ROLES and of.opens_with_name and not _only_praises(words):
        return "point"
    if _behind_mark(of) is not None:
        return "asked"
    return "point" if is_put_directly(of) or _office_asks(of) else None


def is_put_directly(of: Sentence) -> bool:
    """Whether a sentence is a question in the asker's own words."""
    return of.words.rstrip("”\"’'.) ").endswith("?")


def mentions_matter(of: Sentence) -> bool:
    """Whether a sentence brings a matter up in nobody's name: "Reference was made to …"."""
    return asking.MATTER_MENTIONED.match(of.words) is not None


def replies(of: Sentence, asked: Sentence) -> bool:
    """Whether a sentence that asks nothing is the reply to one that stands right before it.

    It is whoever answers that speaks, nobody in particular ("It was confirmed that …"), or
    somebody named who is not known to ask; a member, where the words are those of a reply.
    """
    if reply_start(of) is not None or _asker_replies(of, asked) or _named_replies(of, asked):
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


def reply_within(of: Sentence) -> int | None:
    """Where the reply begins inside the sentence that puts the question.

    "The PCC was asked if … | and explained that …"; "Asked whether …, | the PCC explained …".
    """
    words = of.words
    behind_mark = _behind_mark(of)
    if behind_mark is not None:
        return behind_mark
    answered = answering.SUGGESTION_ANSWERED.search(words)
    if answered:
        clause = answering.SECOND_CLAUSE.search(words, answered.end())
        return of.start + clause.start() if clause else of.start
    if asking.LEADS_WITH_ASKING.match(words):
        return _main_clause(of)
    if answering.REPLIES_TO.match(words.lstrip(f"{SIGNS}– \u00a0")) or _answers_somebody(words):
        main = _main_clause(of)
        return main if main is not None else _clause_without_comma(of)
    later = [speech.start for speech in of.by_answerers if speech.start > of.start]
    is_asked = asking.IS_ASKED.search(words)
    for clause in (
        answering.CLAUSE_BEHIND.search(words) if _asks(of) else None,
        answering.AND_SAID.search(words, is_asked.end()) if is_asked else None,
    ):
        later += [of.start + clause.end()] if clause else []
    told = answering.TOLD_WITHIN.search(words)
    if told:
        later.append(of.start + told.start())
    later += [at for at in (_second_clause(of),) if at is not None]
    if later:
        return min(later)
    return of.start if _replying(words) and of.by_answerers else None


def _behind_mark(of: Sentence) -> int | None:
    """Where an answer stands right behind the question mark; a name there is whoever asked."""
    answer = answering.ANSWER_BEHIND_MARK.search(of.words)
    if answer is None or _is_only_name(of.words[answer.end() :]):
        return None
    return of.start + answer.end()


def _stands_in_brackets(of: Sentence) -> bool:
    """Whether a sentence stands in brackets, and is not only who asked: "(Ms Example: in May.)"."""
    return of.words.startswith("(") and not _is_only_name(of.words[1:])


def _is_only_name(words: str) -> bool:
    told = words.rstrip(" .)")
    return told[:1].isupper() and (
        is_name(told) or (names_role(told) and len(told.split()) <= _NAME)
    )


def responds(of: Sentence) -> bool:
    """Whether an answering role is recorded as responding ("advised", "confirmed") in a sentence.

    "reported" alone is no response: it opens a role's own account.
    """
    said = of.by_answerers
    if not said or said[0].start != of.start:
        return False
    verb = answering.RESPONDS.search(of.text, of.start, min(said[0].end, of.start + 120))
    return verb is not None and not answering.REPORTS_FIRST.search(of.text, of.start, verb.start())


def takes_up(of: Sentence) -> bool:
    """Whether a sentence opens with an answering role that speaks, and not on another matter."""
    said = of.by_answerers
    if not said or said[0].start != of.start:
        return False
    return answering.MOVES_ON.search(of.text, of.start, min(of.end, of.start + 100)) is None


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
    if answering.PUT_BY_SEVERAL.match(asked.words) and answering.ONE_PERSON.match(of.words):
        return False
    return answering.REFERS_BACK.match(of.words) is not None


def goes_on(of: Sentence) -> bool:
    """Whether a sentence goes on with what he, she or they said before it."""
    return answering.PRONOUN_SPEAKS.match(of.words) is not None


def is_unattributed(of: Sentence) -> bool:
    """Whether a sentence is put down as nobody's: no role speaks, and nothing is "reported"."""
    return not of.said and answering.TELLS_THE_MEETING.match(of.words) is None


def _only_praises(said: str) -> bool:
    return asking.PRAISE.search(said) is not None and asking.BUT.search(said) is None


def _asker_replies(of: Sentence, asked: Sentence) -> bool:
    """Whether one of those who ask replies: the Chair to the public, a member to another.

    Whoever holds a seat that was asked replies in whatever words; others "reply".
    """
    if of.opener not in ASKING_ROLES or _only_praises(of.words):
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


def _replying(words: str) -> bool:
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


def _asks(of: Sentence) -> bool:
    words = of.words
    said_by_askers = [of.text[s.start : s.end] for s in of.by_askers]
    if any(asking.ASKS.search(said) for said in said_by_askers) or _somebody_asks(of):
        return True
    if any(form.search(words) for form in _ASKED) or _opens_by_asking(words):
        return True
    if _replying(words) or _answers_somebody(words):
        return True
    return any(_may_be_asked(words[: m.start()]) for m in asking.IS_ASKED.finditer(words))


def _office_asks(of: Sentence) -> bool:
    """Whether somebody who answers asks another, as a PCC does who holds a chief to account."""
    return of.opener in OFFICES_THAT_ANSWER and asking.SUBJECT_ASKS.match(of.words) is not None


def _opens_by_asking(words: str) -> bool:
    """Whether a sentence opens with a form of asking; in capitals it is what was resolved."""
    opens = [match for form in _ASKING if (match := form.match(words))]
    return bool(opens) and not any(match.group().isupper() for match in opens)


def requests_only(of: Sentence) -> bool:
    """Whether a sentence asks somebody to do something, and nothing else."""
    return (
        asking.REQUEST.search(of.words) is not None
        and asking.ASKS.search(asking.REQUEST.sub(" ", of.words)) is None
    )


def _somebody_asks(of: Sentence) -> bool:
    """Whether a sentence opens with somebody named who asks and is not known to answer."""
    named = asking.NAME_ASKS.match(of.words)
    if named is None or of.opener not in (None, *ASKING_ROLES):
        return False
    return is_name(named["name"])


def _asks_again(of: Sentence) -> bool:
    """Whether a sentence says that "he" or "she" asked something, whoever spoke before asking.

    Where no role is recorded as speaking, only what is asked in so many words ("asked when …")
    counts.
    """
    if asking.ASKED_AGAIN.search(of.words) is None:
        return False
    if of.speaker is None:
        return asking.ASKS_INDIRECTLY.search(of.words) is not None
    return of.speaker in ASKING_ROLES


def _denies_question(words: str) -> bool:
    """Whether a sentence says of questions only that there were none, or that they follow."""
    if asking.RECEIVED.search(words):
        return True
    if asking.INTRODUCES_QUESTIONS.search(words) and not _replying(words):
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


def _main_clause(of: Sentence) -> int | None:
    """Where, behind a comma, somebody who answers begins to speak."""
    text, end = of.text, of.end
    recorded = {speech.start for speech in of.by_answerers}
    for comma in re.finditer(r",\s++", of.words):
        at = of.start + comma.end()
        if at in recorded or (_role_opens(text, at, end) and _answers(text, at, end)):
            return at
        if text[end - 1] == ":" and _answerer_opens(text, at, end):
            return at  # "…, the PCC:" and a list
        if any(opens.match(_capital(of, at)) for opens in _CLAUSES):
            return at
    return None


def _capital(of: Sentence, at: int) -> str:
    """A clause of a sentence as if it began one."""
    return of.text[at].upper() + of.text[at + 1 : min(of.end, at + _CLAUSE)]


def _second_clause(of: Sentence) -> int | None:
    """Where, behind "and" or a semicolon, somebody who answers, or whom a name tells, speaks."""
    for joined in answering.JOINED.finditer(of.words):
        at = of.start + joined.end()
        if asking.NAME_ASKS.match(of.text, at, of.end):
            continue
        if joined.group().startswith(", which") and not _asks(of):
            continue
        if "which" in joined.group() and answering.PRONOUN_SPEAKS.match(_capital(of, at)):
            return at
        if joined["dash"] and _answerer_opens(of.text, at, of.end):
            return at
        named = answering.NAME_SPEAKS.match(of.text, at, of.end)
        if (named and is_name(named["name"])) or (
            _role_opens(of.text, at, of.end) and _opens_answer(of.text, at, of.end)
        ):
            return at
    return None


def _answers_somebody(words: str) -> bool:
    """Whether a sentence opens as the reply to somebody: "In reply to Councillor Example, …"."""
    opens = answering.ANSWERS_SOMEBODY.match(mark_roles(words[:_TITLE], "\0"))
    if opens is None:
        return False
    if opens["name"]:
        return is_name(opens["name"])
    return any(role in ASKING_ROLES for role in roles_mentioned(words[:_TITLE])[:1])


def _opens_answer(text: str, at: int, end: int) -> bool:
    said = speeches(text, at, min(end, at + _CLAUSE))
    return bool(said) and said[0].start == at and said[0].role not in ASKING_ROLES


def _clause_without_comma(of: Sentence) -> int | None:
    """Where an answering role begins to speak behind "In response to a query", without a comma."""
    for opening in re.finditer(r"\s(?=(?:[Tt]he|an?|it|[Mm]embers)\s++\w|Officers\b)", of.words):
        at = of.start + opening.end()
        if answering.REPLY_OF_NOBODY.match(_capital(of, at)):
            return at
        if _answerer_opens(of.text, at, of.end) and _opens_answer(of.text, at, of.end):
            return at
    return None


def _answers(text: str, at: int, end: int) -> bool:
    said = speeches(text, at, min(end, at + _CLAUSE))
    return any(speech.role not in ASKING_ROLES for speech in said)


def _answerer_opens(text: str, at: int, end: int) -> bool:
    named = roles_mentioned(text[at : min(end, at + _TITLE)])
    return bool(named) and named[0] not in ASKING_ROLES and _role_opens(text, at, end)


def _role_opens(text: str, at: int, end: int) -> bool:
    """Whether a clause opens with a role: "the PCC …"."""
    before = max(0, at - len(", "))  # what a role stands behind may tell that it is one
    words = mark_roles(text[before : min(end, at + _TITLE)], "\0")
    return answering.ROLE_OPENS.match(words, at - before) is not None
