import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.index_errors import GlossaryError
from index.questions.glossary import Mention
from index.questions.thesaurus import MOST_OTHERS, THESAURUS_FILE, Entry, Thesaurus
from index.words.terms import words

HELD = {"young people": 9, "children": 4, "kids": 1, "domestic burglary": 3, "informants": 2}


def entry(official: str, everyday: str, *companions: str) -> Entry:
    forms = {"official": tuple(official.split("; ")), "everyday": tuple(everyday.split("; "))}
    return Entry.model_validate({**forms, "with": companions})


THESAURUS = Thesaurus(
    [
        entry("young people; children", "kids; youngsters"),
        entry("domestic burglary", "break-ins; being burgled"),
        entry("informants", "grasses", "tell", "police"),
        entry("precept", "police tax"),
        entry("policing of young people", "kids and police"),
    ]
)
TEXTS = st.lists(
    st.sampled_from(
        "kids Kids’ youngsters break-ins break ins burgled being grasses police tax young people "
        "children the , ’s …".split()
    )
).map(" ".join)


def held(wording: str) -> int:
    return HELD.get(wording.lower(), 0)


def mentions(text: str, count: Callable[[str], int] = held) -> list[Mention]:
    return THESAURUS.mentions(text, count)


@pytest.mark.parametrize(
    ("text", "form", "others"),
    [
        ("what of youngsters?", "youngsters", ("young people", "children")),
        ("Youngster", "Youngster", ("young people", "children")),
        ("kids", "kids", ("young people", "children")),
        ("children", "children", ("young people",)),
        ("break-ins at night", "break-ins", ("domestic burglary",)),
        ("they were burgled after being burgled", "being burgled", ("domestic burglary",)),
        ("be burgled", "be burgled", ("domestic burglary",)),
        ("do the police pay grasses?", "grasses", ("informants",)),
    ],
)
def test_a_wording_has_the_others_that_the_book_uses_more_the_official_ones_first(
    text: str, form: str, others: tuple[str, ...]
) -> None:
    (mention,) = mentions(text)
    assert (mention.form, mention.others) == (form, others)
    assert text[mention.start : mention.end] == form


@pytest.mark.parametrize(
    "text",
    [
        *("", "…", "vans", "breaks", "burgle", "tax", "kidding"),
        # The book uses no other wording more, or none at all.
        *("young people", "domestic burglary", "police tax", "informants"),
        # An everyday word that may mean something else, without a companion.
        "grasses on the verge",
    ],
)
def test_a_text_without_such_a_wording_mentions_nothing(text: str) -> None:
    assert mentions(text) == []


def test_an_everyday_word_is_looked_for_where_the_book_has_it_and_not_the_official_one() -> None:
    (mention,) = mentions("domestic burglary", lambda wording: int(wording == "break-ins"))
    assert mention.others == ("break-ins",)
    assert mention.sort == "official"


def test_an_everyday_word_that_needs_companions_is_never_looked_for_besides() -> None:
    assert mentions("police informants", lambda wording: int(wording == "grasses")) == []


def test_a_longer_wording_without_others_in_the_book_leaves_the_shorter_one_inside_it() -> None:
    (mention,) = mentions("kids and police")
    assert mention.form == "kids"


def test_no_more_others_are_looked_for_than_a_person_reads() -> None:
    forms = [f"word{letter}" for letter in "abcdefgh"]
    many = Thesaurus([entry("; ".join(forms), "thing")])
    (mention,) = many.mentions("thing", lambda wording: int(wording != "thing"))
    assert mention.others == tuple(forms[:MOST_OTHERS])


@given(TEXTS)
def test_mentions_are_spans_of_the_text_that_do_not_overlap(text: str) -> None:
    end_of_last = 0
    for mention in mentions(text):
        assert end_of_last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.form
        assert mention.others
        assert all(held(other) > held(mention.form) for other in mention.others)
        end_of_last = mention.end


def test_an_empty_thesaurus_mentions_nothing() -> None:
    assert Thesaurus().mentions("kids", held) == []
    assert Thesaurus().words() == set()


def test_its_words_are_those_of_all_forms() -> None:
    assert Thesaurus([entry("domestic burglary", "break-ins")]).words() == {
        *("domestic", "burglary", "break", "ins")
    }


@pytest.fixture(scope="module")
def stored() -> list[Entry]:
    content = json.loads(THESAURUS_FILE.read_text(encoding="utf-8"))
    return [Entry.model_validate(stored) for stored in content["entries"]]


@pytest.fixture(scope="module")
def thesaurus() -> Thesaurus:
    return Thesaurus.load()


def test_the_thesaurus_of_the_project_holds_the_field(stored: list[Entry]) -> None:
    assert len(stored) >= 600
    everyday = {form.lower() for entry in stored for form in entry.everyday}
    assert everyday >= {"kids", "break-ins", "speed traps", "bobbies", "police tax", "elected boss"}


def test_every_everyday_form_of_the_project_is_read_as_each_official_one(
    stored: list[Entry], thesaurus: Thesaurus
) -> None:
    for entry in stored:
        for form in entry.everyday:
            assert words(form)
            text = " , ".join((form, *entry.companions[:1]))
            for official in entry.official:
                found = thesaurus.mentions(text, Counter([official]).__getitem__)
                assert official in {other for mention in found for other in mention.others}


def test_no_form_of_the_project_stands_twice_in_an_entry(stored: list[Entry]) -> None:
    for entry in stored:
        forms = [tuple(words(form)) for form in (*entry.official, *entry.everyday)]
        assert len(set(forms)) == len(forms)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"entries": [{"official": ["alone"]}]}',
        b'{"entries": [{"official": [], "everyday": ["a"]}]}',
        b'{"entries": [{"official": ["a"], "everyday": ["b"], "with": [1]}]}',
        b'{"entries": [{"official": ["a"], "everyday": ["b"], "note": "c"}]}',
        b"\xff\xfe",
    ],
)
def test_a_file_that_is_no_thesaurus_is_refused_with_how_to_mend_it(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "thesaurus.json"
    path.write_bytes(content)
    with pytest.raises(
        GlossaryError, match=r"thesaurus\.json cannot be read .*MINUTEBOOK_THESAURUS"
    ):
        Thesaurus.load(path)


def test_a_thesaurus_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="MINUTEBOOK_THESAURUS"):
        Thesaurus.load(tmp_path / "none.json")
