"""What sets words off is read as spaces, and everything else stays where it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.findings.promised.actions import actions_of
from ingest.language.emphasis import with_marks, without_emphasis
from tests.ingest.divided import minutes


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**RESOLVED** to wait", "  RESOLVED   to wait"),
        ("<p><strong>Action</strong>: Clerk</p>", " " * 11 + "Action" + " " * 9 + ": Clerk    "),
        ("2 * 3 < 7 and 4 > 1", "2 * 3 < 7 and 4 > 1"),
        ("a <name> for it</p>", "a <name> for it    "),
    ],
)
def test_stars_and_tags_are_spaces(text: str, plain: str) -> None:
    assert without_emphasis(text) == plain


@given(st.text(alphabet="ab *<>/p\n", max_size=60))
def test_every_character_stays_where_it_is(text: str) -> None:
    plain = without_emphasis(text)
    assert len(plain) == len(text)
    assert all(now in (" ", before) for before, now in zip(text, plain, strict=True))


def test_who_is_to_do_something_is_read_through_tags() -> None:
    stored = minutes("<strong>Action 2: </strong>Clerk to ring the county about the lamps.</p>")
    assert [action.owner for action in actions_of(stored)] == ["Clerk"]


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        (
            "_The Board agreed_ to wait.",
            "The Board agreed_ to wait.",
            "_The Board agreed_ to wait.",
        ),
        ("**Agreed** to wait.", "Agreed** to wait.", "**Agreed** to wait."),
        ("It was **agreed.**", "It was **agreed.", "It was **agreed.**"),
        ("* Agreed to wait. *", "* Agreed to wait.", "* Agreed to wait."),
        ("The file_name was _new_.", "The file_name was _new", "The file_name was _new_"),
        ("Agreed to wait.", "Agreed to wait.", "Agreed to wait."),
    ],
)
def test_words_keep_both_halves_of_what_sets_them_off(text: str, words: str, whole: str) -> None:
    start = text.index(words)
    begins, ends = with_marks(text, start, start + len(words))
    assert text[begins:ends] == whole
