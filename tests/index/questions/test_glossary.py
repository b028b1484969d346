import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.index_errors import GlossaryError
from index.questions.glossary import GLOSSARY_FILE, Glossary
from index.words.terms import words

GLOSSARY = Glossary(
    [
        ("ASB", "anti-social behaviour", "antisocial behaviour"),
        ("PCSO", "community support officer"),
        ("NCA", "National Crime Agency"),
        ("crime agency", "bureau"),
    ]
)
TEXTS = st.lists(
    st.sampled_from(
        "ASB pcsos anti-social behaviour National Crime Agency bureau vans ’s .".split()
    )
).map(" ".join)


@pytest.mark.parametrize(
    ("text", "form", "others"),
    [
        ("the ASB figures", "ASB", ("anti-social behaviour", "antisocial behaviour")),
        ("asb", "ASB", ("anti-social behaviour", "antisocial behaviour")),
        ("Anti-Social Behaviour", "Anti-Social Behaviour", ("ASB", "antisocial behaviour")),
        ("anti social behaviour", "anti social behaviour", ("ASB", "antisocial behaviour")),
        ("more PCSOs", "PCSOs", ("community support officer",)),
        ("a PCSO’s work", "PCSO’s", ("community support officer",)),
        ("community support officers", "community support officers", ("PCSO",)),
        ("the bureau", "bureau", ("crime agency",)),
    ],
)
def test_a_form_is_known_by_its_words_whatever_case_and_number(
    text: str, form: str, others: tuple[str, ...]
) -> None:
    (mention,) = GLOSSARY.mentions(text)
    assert mention.form.casefold() == form.casefold()
    assert mention.others == others
    assert text[mention.start : mention.end] == mention.form


@pytest.mark.parametrize(
    "text", ["", "…", "vans", "antisocial", "support officer", "behaviour, anti-social", "asbestos"]
)
def test_a_text_without_a_whole_form_mentions_nothing(text: str) -> None:
    assert GLOSSARY.mentions(text) == []


def test_the_longest_form_at_a_place_is_taken() -> None:
    (mention,) = GLOSSARY.mentions("the National Crime Agency")
    assert mention.form == "National Crime Agency"
    assert mention.others == ("NCA",)


def test_mentions_come_in_order() -> None:
    found = GLOSSARY.mentions("PCSOs on ASB, and ASB again")
    assert [mention.form for mention in found] == ["PCSOs", "ASB", "ASB"]


@given(TEXTS)
def test_mentions_are_spans_of_the_text_that_do_not_overlap(text: str) -> None:
    end_of_last = 0
    for mention in GLOSSARY.mentions(text):
        assert end_of_last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.form
        assert mention.others
        end_of_last = mention.end


def test_a_form_of_two_entries_stands_for_the_others_of_both() -> None:
    glossary = Glossary([("SOC", "serious crime"), ("SOC", "operations centre")])
    (mention,) = glossary.mentions("SOC")
    assert mention.others == ("serious crime", "operations centre")


def test_a_glossary_without_entries_mentions_nothing() -> None:
    glossary = Glossary([])
    assert glossary.mentions("ASB") == []
    assert glossary.words() == set()


def test_its_words_are_those_of_all_forms() -> None:
    assert Glossary([("DV", "domestic violence")]).words() == {"dv", "domestic", "violence"}


def test_the_glossary_of_the_project_can_be_read_and_knows_each_of_its_forms() -> None:
    glossary = Glossary.load()
    stored = json.loads(GLOSSARY_FILE.read_text(encoding="utf-8"))
    for entry in stored["entries"]:
        for form in entry["forms"]:
            assert words(form)
            (mention,) = glossary.mentions(form)
            others = {tuple(words(o)) for o in mention.others}
            assert others >= {tuple(words(o)) for o in entry["forms"]} - {tuple(words(form))}
            assert form not in mention.others
            assert len(others) == len(mention.others)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b"{}",
        b'{"entries": [{"forms": ["alone"]}]}',
        b'{"entries": [{"forms": ["a", 1]}]}',
        b'{"entries": [{"forms": ["a", "b"], "note": "c"}]}',
        b'{"entries": [], "author": "somebody"}',
        b"\xff\xfe",
    ],
)
def test_a_file_that_is_no_glossary_is_refused_with_how_to_mend_it(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "glossary.json"
    path.write_bytes(content)
    with pytest.raises(GlossaryError, match=r"glossary\.json cannot be read .*MINUTEBOOK_GLOSSARY"):
        Glossary.load(path)


def test_a_glossary_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="MINUTEBOOK_GLOSSARY"):
        Glossary.load(tmp_path / "none.json")
