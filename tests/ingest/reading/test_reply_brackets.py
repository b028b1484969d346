from ingest.reading.reply_brackets import closing_bracket


def test_a_bracket_inside_a_reply_does_not_close_it() -> None:
    text = "[The PCC [then in office] said so.] More."
    assert closing_bracket(text, 0, len(text), 0) == (text.index(" More"), 0)


def test_a_reply_that_goes_on_keeps_its_open_brackets() -> None:
    assert closing_bracket("[The PCC [then in office", 0, 24, 0) == (None, 2)
    assert closing_bracket("said] so.].", 0, 11, 2) == (11, 0)
