"""Where, inside the sentence that puts a question, the reply to it begins."""

import re

from ingest.findings.asked import answer_shape_words as shape
from ingest.findings.asked import answering_words as answering
from ingest.findings.asked import asking_words as asking
from ingest.findings.asked.putting import (
    answer_behind_mark,
    answers_somebody,
    asks,
    says_that_somebody_replied,
)
from ingest.findings.asked.sentence import Sentence, label_at
from ingest.language.list_marks import SIGNS
from ingest.language.names import is_name
from ingest.language.roles import (
    ASKING_ROLES,
    mark_roles,
    names_role,
    roles_mentioned,
)
from ingest.language.speakers import speeches

# A clause says within so many characters who speaks, a title ends within so many: sentences run on
# where stops are lost.
_CLAUSE = 1_000
_TITLE = 200
# What may open the clause of a reply, beside a role.
_CLAUSES = (answering.REPLY_OF_NOBODY, answering.NAME_SPEAKS, answering.PRONOUN_ACTS)


def reply_within(of: Sentence) -> int | None:
    """Where the reply begins inside the sentence that puts the question.

    "The PCC was asked if … | and explained that …"; "Asked whether …, | the PCC explained …".
    """
    words = of.words
    behind_mark = answer_behind_mark(of)
    if behind_mark is not None:
        return behind_mark
    answered = answering.SUGGESTION_ANSWERED.search(words)
    if answered:
        clause = answering.SECOND_CLAUSE.search(words, answered.end())
        return of.start + clause.start() if clause else of.start
    if asking.LEADS_WITH_ASKING.match(words):
        return _main_clause(of)
    if answering.REPLIES_TO.match(words.lstrip(f"{SIGNS}– \u00a0")) or answers_somebody(words):
        main = _main_clause(of)
        if main is None:
            main = _clause_without_comma(of)
        lead = answering.ANSWERS_TO.match(words) if main is None else None
        return of.start + lead.end() if lead else main
    later = [speech.start for speech in of.by_answerers if _opens_clause(of, speech.start)]
    told = answering.TOLD_WITHIN.search(words)
    if told:
        later.append(of.start + told.start())
    was_asked = asking.IS_ASKED.search(words)
    answers = answering.AND_ANSWERS.search(words, was_asked.end()) if was_asked else None
    if answers:
        later.append(of.start + answers.start())
    later += [at for at in (_second_clause(of),) if at is not None]
    spliced = answering.ANOTHER_SPEAKS.search(words)
    if spliced and not _names_only(words, spliced.start()):
        later.append(of.start + spliced.end())
    if later:
        return min(later)
    is_repliers = of.by_answerers or (
        of.speaker not in ASKING_ROLES and answering.PRONOUN_ACTS.match(words)
    )
    return of.start if says_that_somebody_replied(words) and is_repliers else None


def clause_behind(of: Sentence) -> int | None:
    """Where, behind what is asked in a sentence, a clause begins that may be the reply.

    "A Member asked which two; | the PCC would not say"; "asked what it cost | and was told £9".
    """
    asked = asking.ASKS.search(of.words)
    clause = answering.CLAUSE_BEHIND.search(of.words, asked.end()) if asked else None
    if clause is None or shape.AUXILIARY.match(of.words, clause.end()):
        return None  # "asked who had moved it; would it be put back?" asks on
    return of.start + clause.end()


def reply_behind_topic(of: Sentence, lead: str) -> int | None:
    """Where, in a point below a line that announces questions, its topic ends and the reply begins.

    "In answer to questions the Clerk stated: – on the gates, | that they were new".
    """
    stop = answering.BEHIND_TOPIC.search(of.text, of.start, of.end)
    if stop is None or asking.LEADS_TO_LIST.search(lead) is None or asks(of):
        return None
    words = _capital(of, stop.end())
    is_told = answering.REPLY_OF_NOBODY.match(words) and not answering.PUT_DOWN.match(words)
    is_answered = is_told or answering.TELLS_REPLIES.search(lead) or asking.ISSUE.match(of.words)
    return stop.end() if is_answered else None


def reply_behind_point(of: Sentence) -> int | None:
    """Where, behind what is brought up in a few words, who sees to it is told, or that it is done.

    "Concern about the ford: | the Clerk will write"; "Lamps out – | has been reported".
    """
    for stop in answering.BEHIND_TOPIC.finditer(of.text, of.start, of.end):
        words = _capital(of, stop.end())
        doer = answering.SEEN_TO_BY.match(words)
        if answering.SEEN_TO.match(words) or (
            doer and (is_name(doer["who"]) or names_role(doer["who"]))
        ):
            return stop.end()
    return None


def _opens_clause(of: Sentence, at: int) -> bool:
    """Whether a clause of its own begins at a place, and not one that says what was asked."""
    return answering.CLAUSE_PARTED.search(of.text, of.start, at) is not None or of.text.startswith(
        ("and ", "but "), at
    )


def _main_clause(of: Sentence) -> int | None:
    """Where, behind a comma, somebody who answers begins to speak."""
    text, end = of.text, of.end
    recorded = {speech.start for speech in of.by_answerers}
    for comma in re.finditer(r",\s++", of.words):
        at = of.start + comma.end()
        if at in recorded or _answerer_opens(text, at, end):
            return at
        if any(opens.match(_capital(of, at)) for opens in _CLAUSES):
            return at
        if answering.MAIN_CLAUSE.match(text, at, end):
            return at
    return None


def _capital(of: Sentence, at: int) -> str:
    """A clause of a sentence as if it began one."""
    return of.text[at].upper() + of.text[at + 1 : min(of.end, at + _CLAUSE)]


def _second_clause(of: Sentence) -> int | None:
    """Where, behind "and" or a semicolon, somebody who answers, or whom a name tells, speaks."""
    for joined in answering.JOINED.finditer(of.words):
        at = of.start + joined.end()
        if _goes_on_asking(of, joined, at):
            continue
        if joined["replying"] or _is_told_behind(of, joined, at) or _somebody_answers(of, at):
            which = joined.group().find("which") if joined.group().startswith(", which") else -1
            return of.start + joined.start() + which if which > 0 else at
    return None


def _goes_on_asking(of: Sentence, joined: re.Match[str], at: int) -> bool:
    """Whether what is joined to a clause is more of what was put, or of who put it."""
    if asking.NAME_ASKS.match(of.text, at, of.end) or _names_only(of.words, joined.start()):
        return True
    if joined.group().startswith(" and") and not joined["replying"]:
        return _joins_names(of, joined.start())
    if joined.group().startswith(", which"):
        return not asks(of) and answering.SEAT_REPLIES.match(of.text, at, of.end) is None
    return False


def _is_told_behind(of: Sentence, joined: re.Match[str], at: int) -> bool:
    """Whether what joins a clause tells that it answers: ", to which", "; the force", " – the"."""
    join = joined.group()
    if (
        join.startswith(",")
        and "which" in join
        and (
            ("to which" in join and of.words.endswith("."))
            or answering.PRONOUN_SPEAKS.match(_capital(of, at))
        )
    ):
        return True
    if join.startswith(";"):
        return label_at(of.text, at, of.end) is not None
    if join.lstrip(",").startswith((" and", " but")):
        is_put = asking.ASKS.search(of.words, 0, joined.start()) is not None
        return is_put and answering.REPLIES_WITHIN.match(of.text, at, of.end) is not None
    is_asked_on = asking.OPENS_A_QUESTION.match(of.text, at, of.end) is not None
    return joined["dash"] is not None and not is_asked_on and _answerer_opens(of.text, at, of.end)


def _somebody_answers(of: Sentence, at: int) -> bool:
    """Whether a clause opens with a name that speaks, a role that answers, or anybody who does."""
    named = answering.NAME_SPEAKS.match(of.text, at, of.end)
    if named and is_name(named["name"]):
        return True
    if answering.ANSWERS_WITHIN.match(of.text, at, of.end) and asks(of):
        return True
    return _role_opens(of.text, at, of.end) and _opens_answer(of.text, at, of.end)


def _names_only(words: str, stop: int) -> bool:
    """Whether a clause is names alone so far: "Mr Example and Mrs Example said" is said by both."""
    # Bounded, as it is asked at each "and" of a sentence.
    clause = answering.LAST_CLAUSE.search(words[max(0, stop - _CLAUSE) : stop])
    return clause is not None and not any(word[:1].islower() for word in clause.group().split())


def _joins_names(of: Sentence, stop: int) -> bool:
    """Whether "and" joins two who say one thing: "Mr Example and Mrs Example said", with a lead."""
    before = of.words[:stop].rpartition(" ")[2]
    return before[:1].isupper() and not asks(of)


def another_asks(of: Sentence) -> list[int]:
    """Where, behind what one asks, somebody else is told of as asking too.

    "Councillor Example asked what it cost, and | Mr Example whether it was new."
    """
    asked = asking.ASKS.search(of.words)
    if asked is None:
        return []
    matter = asking.MATTER_ASKED.search(of.words, asked.end())
    if matter is None:
        return []
    behind = asking.ANOTHER_ASKS.finditer(of.words, matter.end())
    return [of.start + m.start("name") for m in behind if is_name(m["name"])]


def _opens_answer(text: str, at: int, end: int) -> bool:
    said = speeches(text, at, min(end, at + _CLAUSE))
    if not said or said[0].start != at:
        return False
    return (
        said[0].role not in ASKING_ROLES or answering.SEAT_REPLIES.match(text, at, end) is not None
    )


def _clause_without_comma(of: Sentence) -> int | None:
    """Where an answering role begins to speak behind "In response to a query", without a comma."""
    for opening in re.finditer(
        r"\s(?=(?:[Tt]he|an?|it|he|she|[Mm]embers)\s++\w|Officers\b|[A-Z][\w’'-]*+\s)", of.words
    ):
        at = of.start + opening.end()
        if of.text[at].isupper() and not _is_named_answer(of, at):
            continue
        if any(
            opens.match(_capital(of, at))
            for opens in (answering.REPLY_OF_NOBODY, answering.PRONOUN_SPEAKS)
        ):
            return at
        if _answerer_opens(of.text, at, of.end) and _opens_answer(of.text, at, of.end):
            return at
    return None


def _is_named_answer(of: Sentence, at: int) -> bool:
    """Whether somebody of an office, with a name behind it, begins to speak at a place."""
    return any(speech.start == at for speech in of.by_answerers)


def _answerer_opens(text: str, at: int, end: int) -> bool:
    named = roles_mentioned(text[at : min(end, at + _TITLE)])
    return bool(named) and named[0] not in ASKING_ROLES and _role_opens(text, at, end)


def _role_opens(text: str, at: int, end: int) -> bool:
    """Whether a clause opens with a role: "the PCC …"."""
    before = max(0, at - len(", "))  # what a role stands behind may tell that it is one
    words = mark_roles(text[before : min(end, at + _TITLE)], "\0")
    return answering.ROLE_OPENS.match(words, at - before) is not None
