"""The signs that pieces of minutes show."""

import pytest

from ingest.exempt.weighed.pieces import pieces_of
from ingest.exempt.weighed.signs import may_begin, occasions_of, steps_of
from ingest.exempt.weighed.words import PATTERNS
from tests.ingest.exempt.exempt_meetings import meeting

TOLD = (
    ("The two reporters then stepped outside.", "outsiders go"),
    ("Parishioners were asked to wait in the lobby.", "others go"),
    ("The Mayor asked the press to go.", "sent out"),
    ("The hall was emptied.", "room cleared"),
    ("The caretaker shut the doors.", "door shut"),
    ("The feed was cut at noon.", "stream stops"),
    ("The Trust moved into closed session.", "into private"),
    ("The lease was discussed in camera.", "heard in private"),
    ("The journalist was let back in.", "outsiders back"),
    ("The Board went back into the open.", "to open"),
    ("The broadcast was resumed.", "stream resumes"),
    ("The confidential part was over.", "out of private"),
    ("The exclusion was lifted.", "lifted"),
    ("paragraph 3 of Schedule 12A", "law"),
    ("There was nothing of a private kind.", "not"),
    ("The motion found no seconder.", "lost"),
    ("The rest was taken openly.", "in public"),
    ("The note of it is kept apart.", "kept apart"),
    ("The meeting closed at 9.10 pm.", "ends"),
    ("7.30. Cllr O’Example’s guest out at 8.15 pm.", "terse out"),
    ("12/3 Clerk back in: 9", "terse back"),
    ("Symudodd y Cyngor i sesiwn gaeedig.", "private"),
)


@pytest.mark.parametrize(("words", "sign"), TOLD)
def test_a_sentence_tells_what_it_says_in_words_of_a_class(words: str, sign: str) -> None:
    assert PATTERNS[sign].search(words.lower().replace("’", "'"))


@pytest.mark.parametrize(
    "words",
    ["The secretary read the private landlord's letter.", "Six firms were exempt from the levy."],
)
def test_words_that_only_look_like_privacy_show_none(words: str) -> None:
    assert not PATTERNS["private"].search(words.lower())


def test_only_an_occasion_may_begin_a_private_part() -> None:
    pieces = pieces_of(meeting(("7", "Roads", "The buyer offered £4m.|The observers left.")))
    assert [step.may_begin for step in steps_of(pieces)][-2:] == [False, True]


@pytest.mark.parametrize(
    "minutes",
    [*(words for words, _ in TOLD), "The clerk left.", "[Exempt]", "EXEMPT ITEM", "Treasurer out"],
)
def test_whether_something_begins_is_told_before_all_signs_are(minutes: str) -> None:
    pieces = pieces_of(meeting(("7", "Roads", minutes)))
    occasions = occasions_of(pieces)
    steps = steps_of(pieces)
    assert list(map(may_begin, occasions)) == [step.may_begin for step in steps]
    assert steps == steps_of(pieces, occasions)


def test_a_piece_shows_what_goes_before_it_and_comes_later() -> None:
    source = meeting(("7", "Roads", "The public left.|It was dear.|The public returned."))
    dear = steps_of(pieces_of(source))[-2]
    assert {"gone before", "back later", "outsiders go just before"} <= dear.shown
