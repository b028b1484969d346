from dataclasses import replace
from datetime import date

import pytest

from index.book.filters import Filters
from index.questions.asked_places import Areas, AskedPlace
from index.questions.date_words import DateRange
from index.questions.glossary import Glossary
from index.questions.hint_names import HintMode
from index.questions.hints import Hints
from index.questions.query import Query, Reader
from index.questions.spelling import Speller
from index.questions.stated_facts import Statement
from index.words.lexical import LexicalIndex
from index.words.terms import Stemmer
from ingest.record import SpeakerRole
from service.answering.requirements import Requirement, Requirements, read_requirements
from tests.service.answering.handmade_hits import REQUIRES_NOTHING, passage

PANEL = "East Vale Police and Crime Panel"
NO_FILTERS = Filters()
STEMMER = Stemmer()
LEXICAL = LexicalIndex.build([])


def read(text: str) -> Query:
    speller = Speller(
        counts={},
        has_word=lambda _word: True,
        is_known=lambda _word: True,
        stand_together=lambda _first, _second: False,
    )
    return Reader(Areas([PANEL]), Glossary([]), speller, STEMMER, lambda _phrase: False).read(text)


def required(
    text: str, filters: Filters = NO_FILTERS, hint_mode: HintMode = "prefer"
) -> Requirements:
    return read_requirements(read(text), filters, hint_mode, LEXICAL)


def missed(requirements: Requirements, text: str = "Vans were bought.") -> frozenset[Requirement]:
    """What a sentence that nobody is recorded with misses, by itself or with all its passage."""
    made = passage(text)
    by_all = requirements.missed_by_all_of(made)
    return by_all | requirements.missed(made, Statement(text), None, STEMMER)


def test_a_panel_and_a_year_in_a_question_are_required() -> None:
    requirements = required("what was said about vans in East Vale in 2020")
    assert requirements.panels == (PANEL,)
    assert requirements.times.dates.dates == (DateRange(date(2020, 1, 1), date(2020, 12, 31)),)
    assert missed(requirements) == {"panel", "date"}


@pytest.mark.parametrize(
    ("question", "roles", "named"),
    [
        ("what has the PCC said about vans", ("PCC", "Deputy PCC"), ("PCC",)),
        ("what did the Chief Constable say about vans", ("Chief Constable",), ("Chief Constable",)),
        ("how does the PCC buy vans", (), ()),
        ("vans", (), ()),
    ],
)
def test_a_role_is_required_only_where_its_words_are_asked_for(
    question: str, roles: tuple[SpeakerRole, ...], named: tuple[SpeakerRole, ...]
) -> None:
    requirements = required(question)
    assert (requirements.roles, requirements.named) == (roles, named)


def test_what_filters_see_to_is_not_required_again() -> None:
    filters = Filters(panel="East", speaker="Member", from_date=date(2019, 1, 1))
    requirements = required("what has the PCC said in East Vale in 2020 about vans", filters)
    assert requirements == REQUIRES_NOTHING


@pytest.mark.parametrize("hint_mode", ["off", "require"])
def test_panel_and_dates_are_required_only_where_hints_are_preferred(hint_mode: HintMode) -> None:
    requirements = required("vans in East Vale in 2020", hint_mode=hint_mode)
    assert requirements == REQUIRES_NOTHING


def test_a_question_for_a_number_requires_one() -> None:
    requirements = required("how many vans were bought")
    assert missed(requirements) == {"fact"}
    assert not missed(requirements, "Twelve vans were bought.")


def test_the_panel_that_a_question_names_is_not_counted() -> None:
    requirements = required("number of vans East Vale")
    assert requirements.fact is not None
    assert requirements.fact.counted == {STEMMER.term("vans")}


def test_words_that_only_ask_may_state_a_number_and_never_tell_who() -> None:
    assert required("how many vans were bought").takes_question(frozenset())
    assert not required("how many vans were bought").takes_question(frozenset({"fact"}))
    assert not required("which firm sold the vans").takes_question(frozenset())
    assert required("which firm did members ask about").takes_question(frozenset())


def test_a_question_without_conditions_requires_nothing() -> None:
    assert required("vans") == REQUIRES_NOTHING
    assert not missed(REQUIRES_NOTHING)


def test_the_deputys_words_count_as_the_offices_and_a_members_do_not() -> None:
    requirements = required("what has the PCC said about vans")
    words = "Vans were bought."
    speakers: list[SpeakerRole | None] = ["PCC", "Deputy PCC", "Member", None]
    assert [
        requirements.missed(passage(words), Statement(words), speaker, STEMMER)
        for speaker in speakers
    ] == [frozenset(), frozenset(), {"role"}, {"role"}]


@pytest.mark.parametrize(
    ("meeting_date", "words", "fits"),
    [
        ("2020-06-01", "Vans were bought.", True),
        ("2021-06-01", "Vans were bought.", False),
        ("2021-06-01", "Vans were bought in 2020.", True),
        (None, "Vans were bought.", False),
        (None, "Vans were bought in 2020.", True),
    ],
)
def test_words_fit_a_year_by_their_meeting_or_by_naming_it(
    meeting_date: str | None, words: str, fits: bool
) -> None:
    requirements = required("vans in 2020")
    made = passage(words, meeting_date=meeting_date)
    assert ("date" not in requirements.missed(made, Statement(words), None, STEMMER)) is fits


SAID = "Reports went to Action Fraud. The PCC noted that county lines grew."


def test_a_meeting_without_a_date_is_of_the_year_that_its_source_is_called_by() -> None:
    made = replace(passage("Vans came.", meeting_date=None), document="vans-2020.pdf")
    assert "date" not in required("vans in 2020").missed(
        made, Statement("Vans came."), None, STEMMER
    )
    assert "date" in required("vans in 2021").missed(made, Statement("Vans came."), None, STEMMER)


def test_where_no_panel_is_stated_a_source_that_the_question_names_is_of_it() -> None:
    requirements = replace(REQUIRES_NOTHING, panels=("Vale Panel",))
    named = replace(requirements, documents=frozenset({"clerk.pdf"}))
    made = replace(passage("Vans came.", panel=None), document="clerk.pdf")
    assert requirements.missed_by_all_of(made) == {"panel"}
    assert named.missed_by_all_of(made) == frozenset()
    other = replace(passage("Vans came.", panel="Hill Panel"), document="clerk.pdf")
    assert named.missed_by_all_of(other) == {"panel"}


@pytest.mark.parametrize(
    ("words", "document", "misses"),
    [
        ("Vans were bought. Fardale had asked for them.", "a.txt", False),
        ("Vans were bought.", "fardale_2017.pdf", False),
        ("Vans were bought.", "a.txt", True),
    ],
)
def test_a_place_is_named_by_any_words_of_a_passage_or_by_its_source(
    words: str, document: str, misses: bool
) -> None:
    place = AskedPlace(("Fardale",), is_area=True, is_mentioned=True)
    requirements = replace(REQUIRES_NOTHING, places=(place,))
    missed_by_all = requirements.missed_by_all_of(passage(words, document=document))
    assert (missed_by_all == {"name"}) is misses


@pytest.mark.parametrize(
    ("before", "sentence", "is_stated"),
    [
        ("She spoke of the queue of tablets.", "Ninety machines were in it.", True),
        ("She spoke of the queue of tablets.", "It took ninety days.", False),
        ("She spoke of the queue.", "Ninety machines were in it.", False),
    ],
)
def test_what_is_counted_may_be_named_by_the_sentence_before(
    before: str, sentence: str, is_stated: bool
) -> None:
    asked = required("how many tablets are waiting")
    lacking = asked.missed(
        passage(sentence), Statement(sentence), None, STEMMER, None, Statement(before)
    )
    assert ("fact" not in lacking) is is_stated


@pytest.mark.parametrize(
    ("source", "panel", "misses"),
    [
        ("east-vale-2019.txt", None, set()),
        ("minutes-2019.txt", None, {"panel"}),
        ("east-vale-2019.txt", "West Vale Police and Crime Panel", {"panel"}),
    ],
)
def test_minutes_that_state_no_body_may_be_of_the_panel_whose_area_they_name(
    source: str, panel: str | None, misses: set[Requirement]
) -> None:
    told = passage("Vans were bought.", panel=panel, document=source)
    asked = required("what was said about vans in East Vale")
    assert asked.missed_by_all_of(told) == misses


def test_a_document_that_only_shares_a_word_with_a_panel_is_not_of_it() -> None:
    panel = "South Vale Police and Crime Panel"
    called = {
        "south": frozenset({"south-vale.txt", "south-mere.txt"}),
        "vale": frozenset({"south-vale.txt", "vale.txt"}),
    }
    query = replace(read("vans"), hints=Hints(panels=(panel,)))
    asked = read_requirements(query, NO_FILTERS, "prefer", LEXICAL, called)
    assert asked.documents == {"south-vale.txt"}


def test_minutes_without_a_day_that_a_question_names_may_be_of_the_day_it_names() -> None:
    asked = replace(required("what was said of vans in 2019"), documents=frozenset({"mere.txt"}))
    for document, miss in (("mere.txt", {"lately"}), ("other.txt", {"date"})):
        made = passage("Vans were bought.", meeting_date=None, document=document)
        assert asked.missed(made, Statement(made.text), None, STEMMER) == miss


def test_somebody_named_must_stand_where_an_office_is_asked_for() -> None:
    asked = required("who is the clerk")
    assert {"fact", "name"} <= missed(asked, "The clerk was late.")
    assert "name" not in missed(asked, "Anna Example, Clerk, was late.")


def test_when_something_was_done_is_told_by_the_day_of_the_meeting_that_did_it() -> None:
    asked = required("when was the treasurer elected")
    done = "RESOLVED that Anna Example be elected Treasurer."
    assert not missed(asked, done)
    undated = passage(done, meeting_date=None)
    assert asked.missed(undated, Statement(done), None, STEMMER) == {"fact"}
