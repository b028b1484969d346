"""That nothing untrue is said beside what is shown, nor of why nothing answers."""

from dataclasses import replace
from datetime import date

import pytest

from index.questions.asked_fact import asked_fact
from index.questions.asked_people import AskedPerson
from index.questions.date_words import DateRange
from index.questions.hints import Hints
from index.words.terms import Stemmer
from ingest.record import SpeakerRole
from service.answering.asked_times import AskedTimes
from service.answering.notes import notes_on, only_near_words, why_not
from service.answering.quote_candidates import Quote
from service.answering.requirements import Requirement, Requirements
from tests.service.answering.handmade_hits import OFFSET, REQUIRES_NOTHING, passage

PANEL = replace(REQUIRES_NOTHING, panels=("North Panel",))
ROLE = replace(REQUIRES_NOTHING, roles=("PCC",), named=("PCC",))
YEAR = replace(
    REQUIRES_NOTHING,
    times=AskedTimes(Hints(dates=(DateRange(date(2019, 1, 1), date(2019, 12, 31)),))),
)


def quote(
    *missed: Requirement,
    panel: str | None = "Example Panel",
    day: str | None = "2021-01-02",
    speaker: SpeakerRole | None = "Member",
) -> Quote:
    made = passage("Vans were bought.", panel=panel, meeting_date=day)
    return Quote(made, OFFSET, OFFSET + 17, speaker, 0.5, frozenset(missed))


@pytest.mark.parametrize(
    ("requirements", "missing", "unstated", "found"),
    [
        (PANEL, quote("panel"), quote("panel", panel=None), "in the minutes of the North Panel"),
        (ROLE, quote("role"), quote("role", speaker=None), "in what the PCC is recorded as saying"),
        (YEAR, quote("date"), quote("date", day=None), "of a meeting in 2019"),
    ],
)
def test_whose_the_words_shown_are_is_said_as_far_as_it_is_stated(
    requirements: Requirements, missing: Quote, unstated: Quote, found: str
) -> None:
    def note(*related: Quote) -> str:
        (said,) = why_not([missing], related, requirements, is_others=False)
        return said

    assert note(missing).startswith(f"No answer was found {found}; the words shown are of other")
    assert note(missing, unstated).endswith(", as far as is stated.")
    assert note() == note(quote()) == note(missing, quote()) == f"No answer was found {found}."


def test_where_the_words_of_somebody_do_not_answer_it_is_not_said_that_none_do() -> None:
    person = AskedPerson("Anna Example", "Cllr Anna Example", is_speaker=True)
    named = replace(person, named_as="Anna Example")
    requirements = replace(REQUIRES_NOTHING, people=(named,))
    found = "No answer was found in the words by or about Cllr Anna Example."
    assert why_not([], [], requirements, is_others=False) == (found,)
    assert why_not([], [], replace(requirements, people=(person,)), is_others=False) == ()


def test_words_that_answer_of_another_time_or_of_nobody_come_with_a_note() -> None:
    (time,) = notes_on(quote("lately", day=None), YEAR)
    assert time.startswith("No answer was found of a meeting in 2019; ")
    (role,) = notes_on(quote("role", speaker=None), ROLE)
    assert "the minutes do not state who did" in role
    assert notes_on(quote(), YEAR) == ()


def test_where_the_meetings_day_tells_when_it_is_said() -> None:
    asked = replace(REQUIRES_NOTHING, fact=asked_fact("when was the clerk elected", Stemmer()))
    done = passage("Anna Example was elected Clerk.")
    best = Quote(done, done.start, done.end, None, 0.5)
    (note,) = notes_on(best, asked)
    assert note == "When that was is told by the day of the meeting that did it, 2 January 2021."


def test_words_that_nothing_searched_holds_are_named_once() -> None:
    (note,) = only_near_words(["plums", "pears"])
    assert note.startswith("Nothing that is searched in this book mentions “plums” or “pears”; ")
    assert only_near_words([]) == ()
