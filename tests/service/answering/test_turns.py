import pytest

from ingest.language.sentences import sentence_spans
from ingest.record import SpeakerRole
from service.answering.turns import Said, Turn, turns_of
from tests.service.answering.handmade_hits import OFFSET, passage

LONG = "Vans came. Boats were sold by the dozen. They were old. Trees grew. It rained all day."


def turns(text: str, *speakers: SpeakerRole | None, replies_to: int | None = None) -> list[str]:
    """The turns of a text whose sentences these speak, one after the other."""
    made = passage(text)
    spans = [(OFFSET + a, OFFSET + b) for a, b in sentence_spans(text)]
    whose = speakers or (None,) * len(spans)
    said = [Said(span, one, replies_to=replies_to) for span, one in zip(spans, whose, strict=True)]
    found = dict.fromkeys(turns_of(made, said))
    return [made.words(turn.start, turn.sentences[-1][1]) for turn in found]


def around(text: str, words: str, limit: int) -> str:
    """What is quoted round some words of a turn."""
    made = passage(text)
    turn = Turn(tuple((OFFSET + a, OFFSET + b) for a, b in sentence_spans(text)))
    start = OFFSET + text.index(words)
    return made.words(*turn.around(made, (start, start + len(words)), limit))


def test_sentences_of_one_speaker_are_one_turn_and_of_two_are_two() -> None:
    text = "Vans came. They were new. None stayed."
    assert turns(text, "PCC", "PCC", "Chair") == ["Vans came. They were new.", "None stayed."]


def test_a_turn_of_nobody_ends_with_its_paragraph() -> None:
    assert turns("Vans came.\n\nBoats were sold.") == ["Vans came.", "Boats were sold."]


def test_a_reply_goes_on_in_the_next_paragraph_and_with_its_next_point() -> None:
    text = "Vans came.\n\n(b) Boats were sold."
    assert turns(text, replies_to=OFFSET - 50) == [text]


def test_a_sentence_that_names_nobody_keeps_the_one_before() -> None:
    text = "The PCC had a plan. He would keep it."
    assert turns(text, None, "PCC") == [text]
    assert turns("Trees grew. The PCC kept the plan.", None, "PCC") == [
        "Trees grew.",
        "The PCC kept the plan.",
    ]


def test_a_motion_keeps_how_the_vote_on_it_ended() -> None:
    text = "Councillor Ash moved that vans be sold.\n\nOn being put to the vote it was lost."
    assert turns(text, "Member", None) == [text]
    assert len(turns("Councillor Ash spoke on vans. The motion was lost.", "Member", None)) == 2


@pytest.mark.parametrize(
    ("words", "limit", "quoted"),
    [
        ("Trees grew.", len(LONG), LONG),
        ("Boats", 60, "Vans came. Boats were sold by the dozen. They were old."),
        ("They were old.", 50, "Boats were sold by the dozen. They were old."),
        ("Trees grew.", 34, "Trees grew. It rained all day."),
        ("It rained", 36, "Trees grew. It rained all day."),
        ("They were old.", 20, "They were old."),
    ],
)
def test_a_long_turn_is_quoted_round_the_place(words: str, limit: int, quoted: str) -> None:
    assert around(LONG, words, limit) == quoted


def test_what_is_quoted_holds_the_place_within_the_limit() -> None:
    for start, end in sentence_spans(LONG):
        for limit in (30, 45, 60, 75):
            quoted = around(LONG, LONG[start:end], limit)
            assert LONG[start:end] in quoted
            assert len(quoted) <= limit
