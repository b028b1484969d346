"""Phrases, found however they are printed."""

import pytest

from index.words.phrase import Phrase


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("the panel's view", "This was the Panel’s view."),
        ("the panel’s view", "the panel's view"),
        ("Ynys Mon", "offices on Ynys Môn’s shore"),
        ("Ynys Môn", "YNYS MON"),
        ("office", "an of\ufb01ce"),
        ("police staff", "po\u00adlice\u00a0staff"),
        ("re-offending", "re\u2011offending"),
        ("£2.3m", "a cost of £2.3 million a year"),
        ("cost £2,300,000", "cost £2.3m"),
        ("21%", "rose by 21 per cent."),
        ("1220 calls", "1,220 calls"),
        ("twelve officers", "12 officers"),
        ("2020-21 budget", "the 2020/21 budget"),
        ("2019-2021", "in 2019–2021"),
        ("at 6.30pm", "It met at 6.30pm."),
        ("minute 62/21", "(Minute 62/21)"),
        ("IT systems", "its IT systems"),
        ("it systems", "its IT systems"),
        ("it was resolved", "IT WAS RESOLVED that"),
        ("…", "anything"),
    ],
)
def test_a_phrase_stands_however_it_is_printed(phrase: str, text: str) -> None:
    assert Phrase(phrase).stands_in(text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("mobile cameras", "cameras mobile"),
        ("mobile cameras", "mobile and other cameras"),
        ("obile", "mobile"),
        ("mobile", "mobiles"),
        ("21%", "in 2020/21"),
        ("21", "21% in 2020/21"),
        ("2300000", "£2.3m"),
        ("cost of £5", "cost of £5,000"),
        ("12 officers", "112 officers"),
        ("IT systems", "it systems"),
    ],
)
def test_other_words_and_numbers_are_not_the_phrase(phrase: str, text: str) -> None:
    assert not Phrase(phrase).stands_in(text)


def test_a_name_may_go_on_as_its_plural_does() -> None:
    name = Phrase("special constable", may_go_on=True)
    assert name.stands_in("Special Constables")
    assert not name.stands_in("a specialist constable")


def test_a_number_far_in_a_long_text_is_read_with_its_unit() -> None:
    text = f"{'word ' * 50}£2.3 million{' word' * 50}"
    assert Phrase("£2.3m").stands_in(text)
    assert not Phrase("2.3").stands_in(text)
