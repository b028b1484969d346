import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.questions.operators import SignedQuery, read_signs, unread_signs

PLAIN = st.text(alphabet="abcé", min_size=1, max_size=5)
PHRASES = st.lists(PLAIN, min_size=1, max_size=3).map(" ".join)
PARTS = st.lists(
    st.one_of(
        st.tuples(st.just("word"), PLAIN),
        st.tuples(st.just("phrase"), PHRASES),
        st.tuples(st.just("excluded word"), PLAIN),
        st.tuples(st.just("excluded phrase"), PHRASES),
    ),
    max_size=6,
)
FORMS = {
    "word": "{}",
    "phrase": '"{}"',
    "excluded word": "-{}",
    "excluded phrase": "-“{}”",
}


@pytest.mark.parametrize(
    ("query", "text", "phrases", "excluded"),
    [
        ("speed cameras", "speed cameras", (), ()),
        ('"speed cameras" near schools', "speed cameras near schools", ("speed cameras",), ()),
        ("“speed cameras”", "speed cameras", ("speed cameras",), ()),
        ("„speed cameras“", "speed cameras", ("speed cameras",), ()),
        ('vans, "speed cameras".', "vans, speed cameras.", ("speed cameras",), ()),
        ('"one" "two three"', "one two three", ("one", "two three"), ()),
        ('"  one  two "', "one two", ("one  two",), ()),
        ("cameras -schools", "cameras", (), ("schools",)),
        ("cameras -schools -vans", "cameras", (), ("schools", "vans")),
        ("-schools", "", (), ("schools",)),
        ("cameras -re-offending", "cameras", (), ("re-offending",)),
        ("cameras -don’t", "cameras", (), ("don’t",)),
        ("cameras −schools", "cameras", (), ("schools",)),
        ("cameras -62/21", "cameras", (), ("62/21",)),
        ("cameras -21%", "cameras", (), ("21%",)),
        ('cameras -"near schools"', "cameras", (), ("near schools",)),
        ("cameras -“near schools” vans", "cameras vans", (), ("near schools",)),
        ('"speed cameras" -vans', "speed cameras", ("speed cameras",), ("vans",)),
    ],
)
def test_signs_are_parted_from_the_words(
    query: str, text: str, phrases: tuple[str, ...], excluded: tuple[str, ...]
) -> None:
    assert read_signs(query) == SignedQuery(text, phrases, excluded)


@pytest.mark.parametrize(
    "query",
    [
        "",
        '"speed cameras',
        'speed cameras"',
        "the 5\" pipe'",
        "anti-social behaviour",
        "cameras - schools",
        "cameras – schools",
        "--schools",
        "2019-20",
        "'speed cameras'",
        '"speed"cameras',
        '-"speed cameras',
        "-",
        '"',
        '""',
        "-£5",
    ],
)
def test_what_is_no_sign_stays_a_word(query: str) -> None:
    assert read_signs(query) == SignedQuery(query, (), ())


@pytest.mark.parametrize("query", ['" "', '"!?"', '-"…"', "“ ”"])
def test_quotation_marks_around_no_word_ask_for_nothing(query: str) -> None:
    assert read_signs(query) == SignedQuery("", (), ())


@given(PARTS)
def test_every_sign_of_a_query_is_read_in_order(parts: list[tuple[str, str]]) -> None:
    def of(*wanted: str) -> tuple[str, ...]:
        return tuple(words for kind, words in parts if kind in wanted)

    signed = read_signs(" ".join(FORMS[kind].format(words) for kind, words in parts))
    assert signed.text == " ".join(of("word", "phrase"))
    assert signed.phrases == of("phrase")
    # Phrases are read before words, so only the order within each is kept.
    assert sorted(signed.excluded) == sorted(of("excluded word", "excluded phrase"))


@given(st.text(alphabet=st.sampled_from('ab -"“”„é\n.'), max_size=40))
def test_nothing_is_made_up_and_no_phrase_is_empty(query: str) -> None:
    signed = read_signs(query)
    assert set(signed.text) <= set(query) | {" "}
    assert signed.text == " ".join(signed.text.split())
    for words in (*signed.phrases, *signed.excluded):
        assert words in query
        assert any(character.isalnum() for character in words)


@given(st.text(alphabet="abcé-. ", max_size=30).filter(lambda text: " -" not in f" {text}"))
def test_a_query_without_signs_only_loses_space(query: str) -> None:
    assert read_signs(query) == SignedQuery(" ".join(query.split()), (), ())


@pytest.mark.parametrize(
    ("query", "signs"),
    [
        ("kenn*", ["kenn*"]),
        ("vans OR drones AND raids", ["OR", "AND"]),
        ("vans NEAR drones", ["NEAR"]),
        ("vans NEAR/5 drones", ["NEAR/5"]),
        ("vans NOT drones", ["NOT"]),
        ("vans | drones", ["|"]),
        ("title:precept", ["title:"]),
        ("title: precept", ["title:"]),
        ("+vans drones", ["+vans"]),
        ('"speed cameras', ['"speed']),
        ("vans OR drones OR raids", ["OR"]),
    ],
)
def test_signs_of_other_search_engines_are_told(query: str, signs: list[str]) -> None:
    assert unread_signs(query) == signs


@pytest.mark.parametrize(
    "query",
    [
        "vans or drones and not raids",
        "VANS OR DRONES",
        '"vans OR drones"',
        "“kenn*”",
        "vans, NOT in 2021",
        "at 10:30",
        "RESOLVED: that",
        "https://example.org",
        "-vans",
        "what of OR?",
        "£5+",
    ],
)
def test_words_and_signs_that_are_read_are_not_told(query: str) -> None:
    assert unread_signs(query) == []


def test_many_signs_are_told_in_time_that_grows_with_the_query() -> None:
    assert len(unread_signs("a OR " * 20_000 + "*" * 20_000 + "+" * 20_000)) == 1
