import pytest

from ingest.reading.reply_brackets import closing_bracket, opening_within


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Was it so? [The PCC said yes.", 11),
        ("Was it so?[The PCC said yes.", 10),
        ("Was it so? [ The PCC said yes.", 11),
        ("Was it [the budget] so?", None),
        ("Was it so? [sic] It was.", None),
        ("Was it so? [Action: PCC]", None),
        ("Was it so? [Action: PCC] It was. [The PCC agreed.", 33),
    ],
)
def test_a_reply_opens_behind_a_sentence_with_a_capital_that_marks_no_action(
    text: str, opening: int | None
) -> None:
    assert opening_within(text, 0, len(text)) == opening


def test_a_bracket_inside_a_reply_does_not_close_it() -> None:
    text = "[The PCC [then in office] said so.] More."
    assert closing_bracket(text, 0, len(text), 0) == (text.index(" More"), 0)


def test_a_reply_that_goes_on_keeps_its_open_brackets() -> None:
    assert closing_bracket("[The PCC [then in office", 0, 24, 0) == (None, 2)
    assert closing_bracket("said] so.].", 0, 11, 2) == (11, 0)
