from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.questions.asked_places import Areas
from index.questions.date_words import DateRange
from index.questions.glossary import WORDING_WEIGHT, Glossary
from index.questions.hint_names import HINT_NAMES, HintName
from index.questions.hints import Hints
from index.questions.query import Clause, Query, Reader
from index.questions.spelling import Speller
from index.questions.thesaurus import Entry, Thesaurus
from index.words.terms import Stemmer
from ingest.record import SpeakerRole

PANEL = "East Vale Police and Crime Panel"
COUNTS = {"action": 3, "cameras": 9, "drones": 4, "fraud": 5, "counter": 1, "terrorism": 1}
HELD = {"CC", "Police and Crime Commissioner", "behavior", "behaviour", "conduct", "mobile vans"}
PASSAGES = {"mobile vans": 4, "cameras": 9, "speed enforcement": 5}
WORDS = [*COUNTS, "camerass", "Acton", "PCC", "said", "what", "has", "the", "about", "in", "2021"]
SIGNS = [
    '"',
    "-",
    "East",
    "Vale",
    "lorries",
    "speed traps",
    "CC",
    "resolved",
    "…",
    "-fraud",
    '"mobile vans"',
]


def _reader() -> Reader:
    stemmer = Stemmer()
    known = set(map(stemmer.term, [*COUNTS, *"vans lorries behaviour".split()]))
    speller = Speller(
        counts=COUNTS,
        has_word=lambda word: stemmer.term(word) in known,
        is_known={
            *("acton", "about", "east", "vale", "resolved", "said", "what", "decided", "promise")
        }.__contains__,
        stand_together=lambda first, second: (first, second) == ("action", "fraud"),
    )
    glossary = Glossary(
        [
            ("lorries", "mobile vans", "wagons"),
            ("PCC", "Police and Crime Commissioner"),
            ("CC", "Chief Constable"),
            ("conduct", "behaviour", "behavior"),
        ]
    )
    thesaurus = Thesaurus(
        [
            Entry(official=("speed enforcement", "cameras"), everyday=("speed traps", "wagons")),
            Entry(official=("mobile vans",), everyday=("lorries and trucks", "PCC wagons")),
        ]
    )

    def count(wording: str) -> int:
        return PASSAGES.get(wording, 0)

    return Reader(
        Areas([PANEL]),
        glossary,
        speller,
        stemmer,
        HELD.__contains__,
        thesaurus=thesaurus,
        count=count,
    )


READER = _reader()


def read(text: str, *ignored: HintName) -> Query:
    return READER.read(text, frozenset(ignored))


def terms(query: Query) -> set[str]:
    return {term for clause in query.clauses for term in clause.terms}


def test_a_plain_query_is_looked_for_as_it_stands() -> None:
    query = read("drones and fraud")
    assert query.subject == query.encoded_text == "drones and fraud"
    assert query.clauses == (Clause(("drone",)), Clause(("fraud",)))
    assert query.hints == Hints()
    assert (query.phrases, query.excluded) == ((), ())
    assert (query.corrections, query.expansions) == ({}, {})


def test_a_term_that_stands_twice_makes_one_clause() -> None:
    assert read("drones, Drone and drones").clauses == (Clause(("drone",)),)


@pytest.mark.parametrize("text", ["", "?!", "the of", "-drones"])
def test_a_query_without_content_looks_for_no_terms(text: str) -> None:
    assert read(text).clauses == ()


def test_signs_are_taken_out_and_phrases_stay_in_the_subject() -> None:
    query = read('"fraud drones" -action')
    assert query.subject == "fraud drones"
    assert query.phrases == ("fraud drones",)
    assert query.excluded == ("action",)
    assert terms(query) == {"fraud", "drone"}


@pytest.mark.parametrize(
    ("text", "subject", "hints"),
    [
        ("drones in East Vale", "drones", Hints(panels=(PANEL,))),
        (
            "drones in 2021",
            "drones",
            Hints(dates=(DateRange(date(2021, 1, 1), date(2021, 12, 31)),)),
        ),
        ("drones since March 2021", "drones", Hints(dates=(DateRange(date(2021, 3, 1), None),))),
        ("what has the PCC said about drones", "drones", Hints(speakers=("PCC",))),
        (
            "what was resolved on drones",
            "what was resolved on drones",
            Hints(kinds=("resolution",)),
        ),
        (
            "what did the PCC say about fraud in East Vale before 2021?",
            "fraud ?",
            Hints(panels=(PANEL,), speakers=("PCC",), dates=(DateRange(None, date(2020, 12, 31)),)),
        ),
    ],
)
def test_words_that_hint_are_read_and_the_subject_is_left(
    text: str, subject: str, hints: Hints
) -> None:
    query = read(text)
    assert query.subject == subject
    assert query.hints == hints
    assert query.hints.speakers == query.asked.named


@pytest.mark.parametrize(
    ("hint", "text"),
    [
        ("panel", "drones in East Vale"),
        ("dates", "drones in 2021"),
        ("speaker", "what has the Chair said about drones"),
        ("kind", "what was resolved on drones"),
        ("spelling", "camerass"),
        ("glossary", "lorries"),
    ],
)
def test_what_is_ignored_is_not_read_and_its_words_stay(hint: HintName, text: str) -> None:
    plain, ignoring = read(text), read(text, hint)
    assert ignoring.subject == text
    assert ignoring.hints == Hints()
    assert (ignoring.corrections, ignoring.expansions) == ({}, {})
    assert plain != ignoring


def test_of_a_query_of_nothing_but_hints_the_words_are_looked_for() -> None:
    query = read("in 2021")
    assert query.subject == "in 2021"
    assert query.hints.from_date == date(2021, 1, 1)


def test_a_word_that_is_surely_misspelt_is_read_as_the_books() -> None:
    query = read("camerass, drones")
    assert query.subject == "cameras, drones"
    assert query.corrections == {"camerass": "cameras"}
    assert terms(query) >= {"drone"}
    assert "camerass" not in terms(query)


def test_two_words_written_as_one_are_parted() -> None:
    query = read("counterterrorism")
    assert query.subject == "counter terrorism"
    assert terms(query) == {"counter", "terror"}


def test_a_word_that_may_be_meant_is_kept_and_the_likelier_one_is_looked_for_beside_it() -> None:
    query = read("Acton fraud")
    assert query.subject == query.encoded_text == "Acton fraud"
    assert (query.corrections, query.also_spelt) == ({}, {"Acton": "action"})
    assert query.clauses == (Clause(("acton",), (("action",),)), Clause(("fraud",)))


def test_other_names_that_the_book_uses_are_looked_for_beside_a_name() -> None:
    query = read("drones or lorries, and fraud")
    assert query.subject == "drones or lorries, and fraud"
    assert query.encoded_text == "drones or lorries (mobile vans), and fraud"
    assert query.shares == ()
    assert query.expansions == {"lorries": ("mobile vans",)}
    assert query.clauses == (
        Clause(("drone",)),
        Clause(("fraud",)),
        Clause(("lorri",), (("mobil", "van"),)),
    )


def test_a_name_that_the_book_uses_itself_is_encoded_without_its_other_names() -> None:
    query = read("conduct of drones")
    assert query.expansions == {"conduct": ("behaviour",)}
    assert query.encoded_text == query.subject == "conduct of drones"
    assert query.clauses[-1].terms == ("conduct",)


def test_a_name_whose_other_names_the_book_never_uses_is_looked_for_alone() -> None:
    nothing_held = replace(READER, has_phrase=lambda _: False)
    query = nothing_held.read("lorries")
    assert query.expansions == {}
    assert query.encoded_text == "lorries"
    assert query.clauses == (Clause(("lorri",)),)


def test_another_form_of_the_same_words_is_not_another_name() -> None:
    assert read("behaviour").expansions == {"behaviour": ("conduct",)}


@pytest.mark.parametrize(
    ("text", "form", "other"),
    [
        ("fraud and the PCC budget", "PCC", "Police and Crime Commissioner"),
        ("fraud and the chief constable", "chief constable", "CC"),
    ],
)
def test_a_role_is_matched_by_its_other_names_but_encoded_as_it_stands(
    text: str, form: str, other: str
) -> None:
    query = read(text)
    assert query.expansions == {form: (other,)}
    assert query.encoded_text == query.subject == text


def test_official_wording_is_looked_for_beside_an_everyday_one_and_encoded_for_it() -> None:
    query = read("speed traps and fraud")
    assert query.expansions == {"speed traps": ("speed enforcement", "cameras")}
    assert query.encoded_text == "speed enforcement, cameras and fraud"
    (share,) = query.shares
    assert query.encoded_text[share.start : share.end] == "speed enforcement, cameras"
    assert share.weight == pytest.approx(2**-0.5)
    others = (("speed", "enforc"), ("camera",))
    assert query.clauses == (
        Clause(("fraud",)),
        Clause(("speed", "trap"), others, WORDING_WEIGHT),
    )


def test_another_wording_counts_for_less_than_another_name() -> None:
    name, wording = read("lorries or speed traps").clauses
    assert 0 < wording.weight < name.weight < 1


def test_an_everyday_wording_that_the_book_uses_is_encoded_without_the_official_one() -> None:
    used = PASSAGES | {"speed traps": 6}
    query = replace(READER, count=lambda wording: used.get(wording, 0)).read("speed traps")
    assert query.expansions == {"speed traps": ("cameras",)}
    assert query.encoded_text == "speed traps"


def test_an_official_wording_is_encoded_as_it_stands() -> None:
    query = replace(READER, count=lambda wording: int(wording == "speed traps")).read("cameras")
    assert query.expansions == {"cameras": ("speed traps",)}
    assert query.encoded_text == "cameras"


@pytest.mark.parametrize(
    ("text", "form", "others"),
    [
        # As long: the name, whose others mean the very same.
        ("lorries", "lorries", ("mobile vans",)),
        ("lorries and trucks", "lorries and trucks", ("mobile vans",)),
        ("PCC wagons", "PCC wagons", ("mobile vans",)),
    ],
)
def test_of_a_name_and_a_wording_at_one_place_the_longer_is_taken(
    text: str, form: str, others: tuple[str, ...]
) -> None:
    assert read(text).expansions == {form: others}


def test_without_the_glossary_no_wording_is_looked_for_besides() -> None:
    query = read("speed traps", "glossary")
    assert (query.expansions, query.encoded_text) == ({}, "speed traps")


@pytest.mark.parametrize(
    ("text", "named", "must_speak"),
    [
        ("what has the PCC said about drones", ("PCC",), True),
        ("how does the PCC measure drones", ("PCC",), False),
        ("drones", (), False),
    ],
)
def test_the_roles_asked_come_with_the_query(
    text: str, named: tuple[SpeakerRole, ...], *, must_speak: bool
) -> None:
    asked = read(text).asked
    assert asked.named == named
    assert asked.must_speak is must_speak


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([*WORDS, *SIGNS])).map(" ".join), st.sets(st.sampled_from(HINT_NAMES))
)
def test_every_query_can_be_read(text: str, ignored: set[HintName]) -> None:
    query = READER.read(text, ignored)
    assert all(clause.terms for clause in query.clauses)
    assert query == READER.read(text, ignored)
    if "glossary" in ignored:
        assert query.encoded_text == query.subject
        assert query.expansions == {}
    if "spelling" in ignored:
        assert query.corrections == {}
    if not query.expansions and not query.corrections:
        own = {READER.stemmer.term(word) for word in query.subject.split()}
        assert terms(query) <= own | set(READER.stemmer.terms(query.subject))
