import pytest

from service.check.shown_words import MOST_MARKED, differing, own_words
from tests.service.export.samples import match


@pytest.mark.parametrize(
    ("recorded", "shown"),
    [
        ("(1) How was it paid for?", "How was it paid for?"),
        ("(12). A comment was made.", "A comment was made."),
        ("[The PCC replied.]", "The PCC replied."),
        ("[The PCC replied.\n\nShe thanked all.]", "The PCC replied.\n\nShe thanked all."),
        ("She thanked all.]", "She thanked all."),
        ("[The PCC replied.", "The PCC replied."),
        ("[Then] she thanked [all]", "[Then] she thanked [all]"),
        ("[She thanked [all]]", "She thanked [all]"),
        ("**RESPONSE:** yes", "RESPONSE:** yes"),
        ("Plain words.", "Plain words."),
        ("(1)", "(1)"),
        ("[]", "[]"),
    ],
)
def test_a_number_and_outer_brackets_are_not_part_of_what_is_shown(
    recorded: str, shown: str
) -> None:
    start, end = own_words(recorded)
    assert recorded[start:end] == shown


def test_few_differing_words_are_marked() -> None:
    found = match("Who paid for it?", None, differs=((4, 8),))
    assert differing("Who pays?", found) == ([], [(4, 8)])


def test_many_differing_words_are_not() -> None:
    words = " ".join(["word"] * (MOST_MARKED + 1))
    assert differing("Who pays?", match(words, None, differs=((0, len(words)),))) is None
