"""What is said beside quotations, and of why nothing answers: no more than was looked at.

That minutes do not answer is never said of them, as they may in ways that are not found here; only
that no answer was found in what was asked for, and of the words shown instead whose they are, as
far as that is stated.
"""

from collections.abc import Callable, Sequence

from index.questions.stated_facts import Statement
from service.answering.quote_candidates import Quote, is_unattributed_reply
from service.answering.requirements import Requirement, Requirements
from service.wording.days import days_in_words, written_date


def notes_on(best: Quote, requirements: Requirements) -> tuple[str, ...]:
    """What must be said of the words that answer, of which one is the ``best``."""
    notes = []
    if "lately" in best.missed:
        notes.append(_none_found([best], requirements, "lately"))
    if requirements.is_told_by_day(best.passage, Statement(best.text)):
        day = written_date(best.passage.citation.meeting_date)
        notes.append(f"When that was is told by the day of the meeting that did it, {day}.")
    if "role" in best.missed:
        notes.append(not_said_by(requirements))
    return tuple(notes)


def not_said_by(requirements: Requirements) -> str:
    """That words which answer are nobody's who is stated."""
    names = " or ".join(requirements.named)
    return f"The {names} is not recorded as saying this; the minutes do not state who did."


def why_not(
    near: Sequence[Quote],
    related: Sequence[Quote],
    requirements: Requirements,
    *,
    is_others: bool,
) -> tuple[str, ...]:
    """Which requirement nothing found on the subject meets, and whose the ``related`` words are.

    ``is_others`` tells that another role than the one asked for is recorded on it.
    """
    if not near or all("name" in quote.missed for quote in near):
        return tuple(
            f"No answer was found in the words by or about {person.words}."
            for person in requirements.people
            if person.named_as
        )
    missed: list[Requirement] = []
    if requirements.times.dates.dates and all(q.missed & {"date", "lately"} for q in near):
        missed.append("date")
    if all("panel" in quote.missed for quote in near):
        missed.append("panel")
    elif is_others or all("role" in q.missed and not is_unattributed_reply(q) for q in near):
        missed.append("role")
    return tuple(_none_found(related, requirements, one) for one in missed)


def _none_found(shown: Sequence[Quote], requirements: Requirements, missed: Requirement) -> str:
    """That no answer was found in what is asked for; what is ``shown`` is of something else."""
    stated: Callable[[Quote], object]
    match missed:
        case "panel":
            where = f"in the minutes of the {' or the '.join(requirements.panels)}"
            others, stated = "of others", lambda quote: quote.passage.citation.panel
        case "role":
            where = f"in what the {' or '.join(requirements.named)} is recorded as saying"
            others, stated = "of others", lambda quote: quote.speaker
        case _:
            where = f"of a meeting {days_in_words(requirements.times.dates.dates)}"
            others, stated = "of other times", lambda quote: quote.passage.citation.meeting_date
    found = f"No answer was found {where}"
    is_missed = {"date", "lately"} if missed in ("date", "lately") else {missed}
    if not shown or not all(quote.missed & is_missed for quote in shown):
        return f"{found}."
    as_stated = "" if all(map(stated, shown)) else ", as far as is stated"
    return f"{found}; the words shown are {others}{as_stated}."


def no_answer_of(panel: str) -> str:
    """That nothing of a panel was found to answer."""
    return f"No answer was found in the minutes of the {panel}."


def not_mentioned_words(absent: Sequence[str]) -> tuple[str, ...]:
    """That nothing searched mentions a subject, which is why nothing answers; in one sentence."""
    if not absent:
        return ()
    return (f"Nothing that is searched in this book mentions {_listed_words(absent)}.",)


def only_near_words(unheard: Sequence[str]) -> tuple[str, ...]:
    """That what answers has no word of the question, and may be about something else."""
    return tuple(
        f"{note.removesuffix('.')}; what is quoted is only near to that in meaning, and may be "
        "about something else."
        for note in not_mentioned_words(unheard)
    )


def _listed_words(names: Sequence[str]) -> str:
    *others, end = (f"“{name}”" for name in names)
    return f"{', '.join(others)} or {end}" if others else end
